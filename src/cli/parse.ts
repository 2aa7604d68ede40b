/** plan-parse [paths...]: notices in, plans out. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FormatName, formatNamed, formatNames } from '../output/formats.ts';
import { palette } from '../output/palette.ts';
import { progress } from '../output/progress.ts';
import { type ReportName, reportNames } from '../output/reports.ts';
import { conclude } from './conclude.ts';
import { compareWith, printTo, writeTo } from './deliver.ts';
import { destinations } from './destinations.ts';
import { findInputs, NOTICES } from './inputs.ts';
import { encodingFailure, encodingOption, toOption, wantsColor } from './options.ts';
import { waitWithOptimising } from './patience.ts';
import { findingOf, workThrough } from './work-through.ts';
import { EXIT, type Exit, type Failure, type Finish, failureText, type World } from './world.ts';

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

async function run(paths: readonly string[], options: Options, world: World): Promise<Exit> {
  const { stderr, cwd } = world;
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
    skip: toStdout ? null : resolve(cwd, out),
  });
  await patient;
  const format = await formatNamed(options.format);
  const planned = destinations(found.inputs, out, format.extension);
  const inputs = toStdout ? found.inputs : [...planned.files.keys()];
  const deliver = toStdout
    ? printTo(world.stdout, format)
    : (options.check ? compareWith : writeTo)(cwd, format);

  const paint = palette(wantsColor(options.color, world, stderr));
  const meter = progress(stderr, options.quiet ? 0 : inputs.length, paint);
  const { delivered, differing, reported, failures } = await workThrough(inputs, options, world, {
    produce: async (job, bytes) => (await loading).produce(job, bytes),
    deliver: (input, plan) => deliver(planned.files.get(input) ?? out, plan),
    fileOf: (input) => planned.files.get(input) ?? out,
    meter,
  });
  const refused = found.refused.map(({ path, message }) => ({
    path,
    finding: findingOf('error', 'unreadable', message),
  }));
  const tail = options.check ? `, ${differing} differing` : '';
  return conclude(
    {
      delivered,
      differing,
      reported: [...refused, ...reported],
      failures: [...found.failures, ...(toStdout ? [] : planned.failures), ...failures],
    },
    {
      ...options,
      done: `${toStdout ? 'parsed' : options.check ? 'checked' : `written to ${out}`}${tail}`,
    },
    world,
    paint,
  );
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
