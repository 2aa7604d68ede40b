/** plan-parse clean <file>: the repaired, converted plain text. */
import type { Command } from 'commander';
import { findingLine } from '../output/findings.ts';
import { palette } from '../output/palette.ts';
import { type OneNotice, readNotice } from './one-notice.ts';
import { encodingOption, toOption, wantsColor } from './options.ts';
import { EXIT, type Exit, type Finish, failureText, type World } from './world.ts';

interface Options {
  readonly to: 'hans' | 'hant' | 'keep';
  readonly encoding?: string;
  readonly explain?: true;
  readonly raw?: true;
}

export function cleanCommand(program: Command, world: World, finish: Finish): void {
  program
    .command('clean')
    .description('print the repaired, converted plain text of a notice')
    .argument('<file>', 'a notice; "-" for standard input')
    .addOption(toOption())
    .addOption(encodingOption())
    .option('--explain', 'list the changes instead: place, what stood there, what was written, rule, proof')
    .option(
      '--raw',
      'print the text as it was found instead: what the places in plans and findings point into',
    )
    .action(async (file: string, options: Options) => finish(await run(file, options, world)));
}

async function run(file: string, options: Options, world: World): Promise<Exit> {
  const { stdout, stderr } = world;
  const notice = await readNotice(file, options, world);
  if ('message' in notice) {
    stderr.write(failureText(notice));
    return EXIT.failed;
  }
  if (options.raw) return raw(notice, options, world);
  const { clean } = await import('../library.ts');
  const cleaned = await clean(notice.bytes, {
    to: options.to,
    ...(notice.path !== null && { path: notice.path }),
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  });
  if (options.explain) {
    const { changeList } = await import('../output/changes.ts');
    stdout.write(changeList(cleaned.repairs, palette(wantsColor(undefined, world, stdout))));
  } else
    stdout.write(cleaned.text.endsWith('\n') || cleaned.text === '' ? cleaned.text : `${cleaned.text}\n`);

  const paint = palette(wantsColor(undefined, world, stderr));
  const loud = cleaned.findings.filter(({ severity }) => severity !== 'info');
  for (const finding of loud) stderr.write(findingLine({ path: notice.path ?? '-', finding }, paint));
  return loud.some(({ severity }) => severity === 'error') ? EXIT.wrong : EXIT.fine;
}

async function raw(notice: OneNotice, { encoding }: Options, { stdout, stderr }: World): Promise<Exit> {
  const [{ decode }, { read }] = await Promise.all([
    import('../stages/1-decode.ts'),
    import('../stages/2-read.ts'),
  ]);
  const { text, doubts } = await read(
    decode(notice.bytes, {
      ...(notice.path !== null && { path: notice.path }),
      ...(encoding !== undefined && { encoding }),
    }),
  );
  stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  const errors = doubts.filter(({ severity }) => severity === 'error');
  for (const { message } of errors) stderr.write(`${notice.path ?? '-'} error ${message}\n`);
  return errors.length > 0 ? EXIT.wrong : EXIT.fine;
}
