/** How a run over notices ends: the report, the failures, one line of counts, the exit code. */
import { resolve } from 'node:path';
import type { Finding } from '../model.ts';
import type { Reported } from '../output/findings.ts';
import type { Palette } from '../output/palette.ts';
import { type ReportName, report } from '../output/reports.ts';
import { writeWhole } from '../output/write.ts';
import { EXIT, type Exit, type Failure, failureText, type World } from './world.ts';

/** What became of the notices. */
export interface Outcome {
  readonly delivered: number;
  /** Files that are not what would be written. */
  readonly differing: number;
  readonly reported: readonly Reported[];
  readonly failures: readonly Failure[];
}

export interface Telling {
  readonly report: ReportName;
  readonly reportFile?: string;
  readonly quiet?: true;
  readonly strict?: true;
  /** What was done with the notices: `written to out`. */
  readonly done: string;
}

export async function conclude(
  { delivered, differing, reported, failures }: Outcome,
  telling: Telling,
  { stdout, stderr, cwd }: World,
  paint: Palette,
): Promise<Exit> {
  const brief = telling.quiet && telling.report === 'text';
  const shown = brief ? reported.filter(({ finding }) => finding.severity === 'error') : reported;
  const text = report(telling.report, shown, paint);
  const toStdout = telling.report === 'json' || telling.report === 'sarif';
  if (telling.reportFile) await writeWhole(resolve(cwd, telling.reportFile), text);
  else (toStdout ? stdout : stderr).write(text);
  for (const failure of failures) stderr.write(failureText(failure));

  const count = (severity: Finding['severity']) =>
    reported.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  if (!telling.quiet) {
    const found = [plural(errors, 'error'), plural(warnings, 'warning'), plural(notes, 'note')];
    stderr.write(`${plural(delivered, 'notice')} ${telling.done}: ${found.join(', ')}\n`);
  }
  if (differing > 0) stderr.write('Run the same command without --check to bring the files up to date.\n');
  if (failures.length > 0) return EXIT.failed;
  return errors > 0 || differing > 0 || (telling.strict && warnings > 0) ? EXIT.wrong : EXIT.fine;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
