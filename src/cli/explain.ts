/** plan-parse explain <file>: what was decoded, repaired, converted, and why each target was read as it was. */
import type { Command } from 'commander';
import { palette } from '../output/palette.ts';
import { readNotice } from './one-notice.ts';
import { encodingOption, wantsColor } from './options.ts';
import { EXIT, type Exit, type Finish, failureText, type World } from './world.ts';

interface Options {
  readonly encoding?: string;
  readonly color?: boolean;
}

export function explainCommand(program: Command, world: World, finish: Finish): void {
  program
    .command('explain')
    .description('say what was decoded, repaired, converted, and why each target was read as it was')
    .argument('<file>', 'a notice; "-" for standard input')
    .addOption(encodingOption())
    .option('--color', 'colours, also where there is no terminal')
    .option('--no-color', 'no colours (also: the variable NO_COLOR)')
    .action(async (file: string, options: Options) => finish(await run(file, options, world)));
}

async function run(file: string, options: Options, world: World): Promise<Exit> {
  const notice = await readNotice(file, options, world);
  if ('message' in notice) {
    world.stderr.write(failureText(notice));
    return EXIT.failed;
  }
  const [{ explainNotice }, { explanation }] = await Promise.all([
    import('../pipeline.ts'),
    import('../output/explanation.ts'),
  ]);
  const explained = await explainNotice(notice.bytes, {
    trail: true,
    ...(notice.path !== null && { path: notice.path }),
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  });
  world.stdout.write(explanation(explained, palette(wantsColor(options.color, world, world.stdout))));
  return explained.plan.findings.some(({ severity }) => severity === 'error') ? EXIT.wrong : EXIT.fine;
}
