/** plan-parse validate <paths...>: do files hold the contract? */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Problem } from './check.ts';
import { findInputs } from './inputs.ts';
import { readAll } from './one-notice.ts';
import { EXIT, type Exit, type Failure, type Finish, failureText, type World } from './world.ts';

const PLANS: ReadonlySet<string> = new Set(['.json', '.ndjson', '.yaml', '.yml']);

export function validateCommand(program: Command, world: World, finish: Finish): void {
  program
    .command('validate')
    .description('check plan JSON, NDJSON or YAML files against the schema')
    .argument('<paths...>', 'files, folders, patterns; "-" for standard input')
    .action(async (paths: string[]) => finish(await run(paths, world)));
}

async function run(paths: readonly string[], world: World): Promise<Exit> {
  const { inputs, failures } = await findInputs(paths, world, { wanted: PLANS, skip: null });
  const { problemsIn } = await import('./check.ts');
  const unread: Failure[] = [];
  let wrong = 0;
  for (const { path, file } of inputs) {
    let text: string;
    try {
      text = (file === null ? Buffer.from(await readAll(world.stdin)) : await readFile(file)).toString(
        'utf8',
      );
    } catch (error) {
      unread.push({
        message: `${path} could not be read: ${(error as Error).message}`,
        advice: 'Check who may read the file.',
      });
      continue;
    }
    const problems = await problemsIn(text.replace(/^\uFEFF/, ''), path);
    if (problems.length > 0) wrong += 1;
    for (const problem of problems) world.stderr.write(problemLine(path, problem));
  }
  for (const failure of [...failures, ...unread]) world.stderr.write(failureText(failure));
  const right = inputs.length - wrong - unread.length;
  world.stderr.write(`${right} valid, ${wrong} not valid\n`);
  if (failures.length + unread.length > 0) return EXIT.failed;
  return wrong > 0 ? EXIT.wrong : EXIT.fine;
}

const problemLine = (path: string, { line, column, message }: Problem) =>
  `${path}:${line}:${column} error ${message}\n`;
