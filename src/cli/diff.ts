/** plan-parse diff: what changed between two plans, two folders of plans, or over the years. */
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { palette } from '../output/palette.ts';
import { writeWhole } from '../output/write.ts';
import { encodingFailure, encodingOption, wantsColor } from './options.ts';
import { loadPlans, type Named } from './plans.ts';
import { EXIT, type Exit, type Failure, type Finish, failureText, type World } from './world.ts';

type FormatName = 'text' | 'json' | 'markdown' | 'html' | 'csv';

interface Options {
  readonly format: FormatName;
  readonly out?: string;
  readonly series?: true;
  readonly textconv?: true;
  readonly only?: 'targets' | 'blocks';
  readonly minSimilarity?: number;
  readonly exitCode?: true;
  readonly encoding?: string;
  readonly color?: boolean;
}

const EXTENSION: Readonly<Record<FormatName, string>> = {
  text: 'txt',
  json: 'json',
  markdown: 'md',
  html: 'html',
  csv: 'csv',
};

export function diffCommand(program: Command, world: World, finish: Finish): void {
  program
    .command('diff')
    .description('say what changed between two plans, or two folders of them')
    .usage('[options] <old> <new>\n       plan-parse diff --series [options] <plans...>')
    .argument('<plans...>', 'the old and the new plan: notices, plan JSON or YAML, or folders of them')
    .addOption(
      new Option('-f, --format <name>', 'format of the comparison (csv: only with --series)')
        .choices(Object.keys(EXTENSION))
        .default('text'),
    )
    .option('-o, --out <path>', 'file to write; for pages of two folders, a folder with one page each')
    .option('--series', 'one table of all plans: indicators down, years across')
    .option('--textconv', "print one plan as lines instead, for git's diff.<driver>.textconv")
    .addOption(new Option('--only <part>', 'compare only this').choices(['targets', 'blocks']))
    .option('--min-similarity <n>', 'never pair blocks less alike than this, 0 to 1', share)
    .option('--exit-code', 'exit with 1 if there are changes')
    .addOption(encodingOption())
    .option('--color', 'colours, also where there is no terminal')
    .option('--no-color', 'no colours (also: the variable NO_COLOR)')
    .action(async (paths: string[], options: Options) => finish(await run(paths, options, world)));
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('Give a number from 0 to 1.');
  return value;
}

async function run(paths: readonly string[], options: Options, world: World): Promise<Exit> {
  const misuse = (await encodingFailure(options.encoding)) ?? contradiction(paths, options);
  if (misuse) return fail([misuse], world);
  const loaded = await Promise.all(paths.map((path) => loadPlans(path, options.encoding, world)));
  const failures = loaded.flatMap((each) => each.failures);
  // One bad file in a folder does not stop the others; a bad file that was named leaves nothing to compare.
  if (loaded.some(({ plans }) => plans.length === 0)) return fail(failures, world);
  if (options.series) {
    await series(
      loaded.flatMap(({ plans }) => plans),
      options,
      world,
    );
    return failures.length > 0 ? fail(failures, world) : EXIT.fine;
  }
  if (options.textconv) {
    const { planOutline } = await import('../diff/show/outline.ts');
    await emit(
      loaded.flatMap(({ plans }) => plans.map(({ plan }) => planOutline(plan))).join('\n'),
      options,
      world,
    );
    return failures.length > 0 ? fail(failures, world) : EXIT.fine;
  }
  const [olds, news] = loaded;
  const folders = loaded.some(({ folder }) => folder);
  if (folders && options.format === 'html' && (options.out ?? '-') === '-') {
    return fail(
      [
        {
          message: 'two folders make many pages, and no folder to put them in was named',
          advice: 'Add --out pages',
        },
      ],
      world,
    );
  }
  const changed = await compare(olds?.plans ?? [], news?.plans ?? [], folders, options, world);
  if (failures.length > 0) return fail(failures, world);
  return changed && options.exitCode ? EXIT.wrong : EXIT.fine;
}

function fail(failures: readonly Failure[], { stderr }: World): Exit {
  for (const failure of failures) stderr.write(failureText(failure));
  return EXIT.failed;
}

function contradiction(paths: readonly string[], options: Options): Failure | null {
  if (options.series) {
    if (options.only === 'blocks') {
      return { message: '--series follows targets, not blocks', advice: 'Leave out --only blocks.' };
    }
    return null;
  }
  if (options.textconv) return null;
  if (paths.length !== 2) {
    return {
      message: `diff compares two plans, and ${paths.length === 1 ? 'one was' : `${paths.length} were`} named`,
      advice: 'Name the old and the new plan, or ask for a table over the years: --series',
    };
  }
  if (options.format === 'csv') {
    return {
      message: 'csv is a format of series',
      advice: 'Add --series, or choose text, json, markdown or html.',
    };
  }
  return null;
}

/** @returns whether anything changed. */
async function compare(
  olds: readonly Named[],
  news: readonly Named[],
  folders: boolean,
  options: Options,
  world: World,
): Promise<boolean> {
  const [{ alignPlans }, { emptyPlan, pairPlans, timeless }, { loadCut }] = await Promise.all([
    import('../diff/compare.ts'),
    import('../diff/pairs.ts'),
    import('../diff/cut.ts'),
  ]);
  const [first, second] = [olds[0], news[0]];
  const pairs =
    folders || olds.length > 1 || news.length > 1
      ? pairPlans(olds, news)
      : [{ from: first ?? null, to: second ?? null }];
  const cut = await loadCut();
  const settings = {
    cut,
    ...(options.only !== undefined && { only: options.only }),
    ...(options.minSimilarity !== undefined && { minSimilarity: options.minSimilarity }),
  };
  let changed = false;
  const texts: { name: string; text: string }[] = [];
  const values: unknown[] = [];
  for (const { from, to } of pairs) {
    const known = (from ?? to)?.plan;
    if (known === undefined) continue;
    const before = from?.plan ?? emptyPlan(known);
    const after = to?.plan ?? emptyPlan(known);
    const { diff, rows } = alignPlans(before, after, settings);
    const differs = diff.blocks.length > 0 || diff.targets.length > 0;
    changed ||= differs;
    // Of many documents only those that changed are worth reading about.
    if (!differs && pairs.length > 1 && options.format !== 'json') continue;
    values.push(diff);
    const name = timeless((to ?? from)?.plan.title ?? '') || `document-${values.length}`;
    if (options.format === 'json') texts.push({ name, text: `${JSON.stringify(diff, null, 2)}\n` });
    else if (options.format === 'markdown') {
      const { diffMarkdown } = await import('../diff/show/markdown.ts');
      texts.push({ name, text: diffMarkdown(diff, before, after, cut) });
    } else if (options.format === 'html') {
      const { diffHtml } = await import('../diff/show/html.ts');
      texts.push({ name, text: diffHtml(diff, options.only === 'targets' ? [] : rows, before, after, cut) });
    } else {
      const { diffText } = await import('../diff/show/text.ts');
      const colored = options.out === undefined && wantsColor(options.color, world, world.stdout);
      texts.push({
        name,
        text: diffText(diff, before, after, {
          paint: palette(colored),
          columns: world.stdout.columns ?? 100,
          cut,
        }),
      });
    }
  }
  const extension = EXTENSION[options.format];
  if (folders && options.format === 'html' && options.out !== undefined) {
    const used = new Map<string, number>();
    for (const { name, text } of texts) {
      const times = (used.get(name) ?? 0) + 1;
      used.set(name, times);
      const file = `${name}${times === 1 ? '' : `-${times}`}.${extension}`;
      await writeWhole(resolve(world.cwd, join(options.out, file)), text);
    }
  } else {
    const whole =
      options.format === 'json' && pairs.length !== 1
        ? `${JSON.stringify(values, null, 2)}\n`
        : texts.length === 0
          ? 'Nothing changed.\n'
          : texts.map(({ text }) => text).join('\n');
    await emit(whole, options, world);
  }
  return changed;
}

async function series(plans: readonly Named[], options: Options, world: World): Promise<void> {
  const { seriesOf } = await import('../diff/series.ts');
  const found = seriesOf(plans.map(({ plan }) => plan));
  if (options.format === 'json') return emit(`${JSON.stringify(found, null, 2)}\n`, options, world);
  const { seriesCsv, seriesHtml, seriesMarkdown, seriesText } = await import('../diff/show/series.ts');
  const colored = options.out === undefined && wantsColor(options.color, world, world.stdout);
  const text =
    options.format === 'csv'
      ? seriesCsv(found)
      : options.format === 'html'
        ? seriesHtml(found)
        : options.format === 'markdown'
          ? seriesMarkdown(found)
          : seriesText(found, palette(colored), world.stdout.columns ?? 100);
  await emit(text, options, world);
}

async function emit(text: string, { out }: Options, world: World): Promise<void> {
  if (out === undefined || out === '-') world.stdout.write(text);
  else await writeWhole(resolve(world.cwd, out), text);
}
