/** plan-parse [paths...]: notices in, plans out. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Finding } from '../model.ts';
import type { Reported } from '../output/findings.ts';
import { type FormatName, formatNamed, formatNames } from '../output/formats.ts';
import { palette } from '../output/palette.ts';
import { progress } from '../output/progress.ts';
import { type ReportName, report, reportNames } from '../output/reports.ts';
import { writeWhole } from '../output/write.ts';
import { destinations } from './destinations.ts';
import { findInputs, type Input, NOTICES } from './inputs.ts';
import { readAll } from './one-notice.ts';
import { encodingFailure, encodingOption, toOption, wantsColor } from './options.ts';
import { waitWithOptimising } from './patience.ts';
import type { Job, Product } from './produce.ts';
import { EXIT, type Failure, type Finish, failureText, type World } from './world.ts';

interface Options {
  readonly format: FormatName;
  readonly out?: string;
  readonly check?: true;
  readonly to: 'hans' | 'hant' | 'keep';
  readonly encoding?: string;
  readonly strict?: true;
  readonly trail?: true;
  readonly report: ReportName;
  readonly reportFile?: string;
  readonly jobs?: number;
  readonly quiet?: true;
  readonly color?: boolean;
}

export function parseCommand(program: Command, world: World, finish: Finish): void {
  program
    .description('Repairs, converts and reads Chinese government notices and writes them as plans.')
    .usage('[options] [paths...]')
    .argument('[paths...]', 'files, folders, patterns; "-" or nothing for standard input')
    .addOption(new Option('-f, --format <name>', 'format of the plans').choices(formatNames).default('json'))
    .option(
      '-o, --out <dir>',
      'folder for the plans, "-" for standard output (default: out; - for standard input)',
    )
    .option('--check', 'write nothing; fail if what is in --out differs')
    .addOption(toOption())
    .addOption(encodingOption())
    .option('--strict', 'warnings fail the run')
    .option('--trail', 'put every recorded change into the plan')
    .addOption(new Option('--report <name>', 'how findings are printed').choices(reportNames).default('text'))
    .option(
      '--report-file <file>',
      'where the report goes (default: text and github to stderr, json and sarif to stdout)',
    )
    .option('-j, --jobs <n>', 'parallel workers (default: by cores, 1 for few files)', jobs)
    .option('-q, --quiet', 'say nothing but errors')
    .option('--color', 'colours, also where there is no terminal')
    .option('--no-color', 'no colours (also: the variable NO_COLOR)')
    .action(async (paths: string[], options: Options) => finish(await run(paths, options, world)));
}

function jobs(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Give a number of workers, 1 or more.');
  return Number(text);
}

async function run(paths: readonly string[], options: Options, world: World) {
  const { stdout, stderr } = world;
  const paint = palette(wantsColor(options.color, world, stderr));
  const failures: Failure[] = [];
  const reported: Reported[] = [];
  let differing = 0;

  const onlyStdin = paths.length === 0 || (paths.length === 1 && paths[0] === '-');
  const out = options.out ?? (onlyStdin ? '-' : 'out');
  const toStdout = out === '-';
  const misuse = contradiction(options, toStdout) ?? (await encodingFailure(options.encoding));
  if (misuse) {
    stderr.write(failureText(misuse));
    return EXIT.failed;
  }

  // Loaded while the folders are read; both wait for the disk.
  const patient = waitWithOptimising();
  const loading = import('./produce.ts');
  const found = await findInputs(paths, world, {
    wanted: new Set([...NOTICES, '.zip']),
    skip: toStdout ? null : resolve(world.cwd, out),
  });
  await patient;
  const format = await formatNamed(options.format);
  const planned = destinations(found.inputs, out, format.extension);
  failures.push(...found.failures, ...(toStdout ? [] : planned.failures));
  const inputs = toStdout ? found.inputs : [...planned.files.keys()];

  const meter = progress(stderr, options.quiet ? 0 : inputs.length, paint);
  const workers = Math.min(options.jobs ?? defaultJobs(inputs.length), inputs.length);
  const pool = workers > 1 ? (await import('./pool.ts')).startPool(workers) : null;
  const work = async (input: Input): Promise<Product> => {
    const job = jobFor(input, options);
    if (pool && input.file !== null) return pool.produce(job);
    const { produce } = await loading;
    return input.file === null ? produce(job, await readAll(world.stdin)) : produce(job);
  };
  for (const { path, message } of found.refused)
    reported.push({ path, finding: findingOf('error', 'unreadable', message) });
  const first = new Map<string, string>();
  let written = 0;
  for await (const [input, product] of inOrder(inputs, pool ? 2 * workers : 1, work)) {
    meter.step(input.path);
    const made = await product.catch((error: unknown) =>
      failureOf(`${input.path} could not be parsed`, error),
    );
    if ('message' in made) {
      failures.push(made);
      continue;
    }
    const file = planned.files.get(input) ?? out;
    const path = resolve(world.cwd, file);
    try {
      if (toStdout) stdout.write(`${written === 0 ? format.head : format.between}${made.text}`);
      else if (options.check) {
        const difference = await compare(path, format.head + made.text);
        if (difference) {
          differing += 1;
          meter.end();
          stderr.write(`${file}${difference}\n`);
        }
      } else await writeWhole(path, format.head + made.text);
    } catch (error) {
      failures.push(failureOf(`${file} could not be written`, error));
      continue;
    }
    // One by one: there may be more than a call takes arguments.
    for (const [i, finding] of made.findings.entries())
      reported.push({ path: input.path, finding, place: made.places[i] ?? null });
    const same = first.get(made.sha256);
    if (same === undefined) first.set(made.sha256, input.path);
    else {
      const message = `The file is the same as ${same}.`;
      reported.push({ path: input.path, finding: findingOf('warning', 'duplicate', message) });
    }
    written += 1;
  }
  meter.end();
  pool?.end();

  const brief = options.quiet && options.report === 'text';
  const shown = brief ? reported.filter(({ finding }) => finding.severity === 'error') : reported;
  const text = report(options.report, shown, paint);
  if (options.reportFile) await writeWhole(resolve(world.cwd, options.reportFile), text);
  else (options.report === 'json' || options.report === 'sarif' ? stdout : stderr).write(text);
  for (const failure of failures) stderr.write(failureText(failure));

  const count = (severity: Finding['severity']) =>
    reported.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  if (!options.quiet) {
    const done = toStdout ? 'parsed' : options.check ? 'checked' : `written to ${out}`;
    const tail = options.check ? `, ${differing} differing` : '';
    stderr.write(
      `${plural(written, 'notice')} ${done}${tail}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}\n`,
    );
  }
  if (differing > 0) stderr.write('Run the same command without --check to bring the files up to date.\n');
  if (failures.length > 0) return EXIT.failed;
  return errors > 0 || differing > 0 || (options.strict && warnings > 0) ? EXIT.wrong : EXIT.fine;
}

function contradiction(options: Options, toStdout: boolean): Failure | null {
  if (options.check && toStdout) {
    return {
      message: '--check compares with files, but the plans go to standard output',
      advice: 'Name the folder to compare with: --out out',
    };
  }
  if (toStdout && (options.report === 'json' || options.report === 'sarif') && !options.reportFile) {
    return {
      message: `the plans and the ${options.report} report would both go to standard output`,
      advice: 'Send one of them elsewhere: --out DIR or --report-file FILE',
    };
  }
  return null;
}

/** A worker takes as long to start as twenty notices take to parse. */
const NOTICES_PER_WORKER = 50;

const defaultJobs = (notices: number) =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(notices / NOTICES_PER_WORKER)));

const jobFor = ({ path, file, member }: Input, options: Options): Job => ({
  path: file === null ? null : path,
  file,
  member: member ?? null,
  format: options.format,
  to: options.to,
  trail: options.trail ?? false,
  encoding: options.encoding ?? null,
});

/** Starts the work on up to `ahead` items and gives the answers in the order of the items. */
async function* inOrder<Item, Answer>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<[Item, Promise<Answer>]> {
  const begun: [Item, Promise<Answer>][] = [];
  for (const item of items) {
    const answer = work(item);
    // Whoever takes the answer deals with its failure.
    answer.catch(() => {});
    begun.push([item, answer]);
    if (begun.length >= ahead) yield begun.shift() as [Item, Promise<Answer>];
  }
  yield* begun;
}

/** @returns how the file differs from what it should be, null if it does not. */
async function compare(path: string, expected: string): Promise<string | null> {
  const actual = await readFile(path, 'utf8').catch(() => null);
  if (actual === null) return ': missing; expected a plan that was written before';
  if (actual === expected) return null;
  const [is, should] = [actual.split('\n'), expected.split('\n')];
  const line = should.findIndex((text, i) => text !== is[i]);
  const at = line < 0 ? should.length : line;
  const cut = (text: string | undefined) =>
    text === undefined ? 'the end of the file' : text.trim().slice(0, 80);
  return `:${at + 1}:1: differs; expected ${cut(should[at])}, found ${cut(is[at])}`;
}

function failureOf(what: string, error: unknown): Failure {
  const { message, code } = error as NodeJS.ErrnoException;
  return {
    message: `${what}: ${message}`,
    advice: advice[code ?? ''] ?? 'The other notices were not affected.',
  };
}

/** By the system's error code. */
const advice: Readonly<Record<string, string>> = {
  EACCES: 'Check who may read and write there.',
  EPERM: 'Check who may read and write there.',
  EEXIST: 'A file stands where the output folder should be: name another with --out.',
  ENOTDIR: 'A file stands where a folder should be: name another with --out.',
  ENOSPC: 'The disk is full.',
};

const findingOf = (severity: Finding['severity'], rule: string, message: string): Finding => ({
  severity,
  rule,
  message,
  span: null,
  expected: null,
  actual: null,
});

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
