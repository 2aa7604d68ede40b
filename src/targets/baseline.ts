/** What a change is measured against. */
import { baselineRules } from '../rules/targets/cues.ts';
import { LED_IN_BASELINE } from '../rules/targets/governing.ts';
import { fiveYearPlan } from '../rules/targets/plans.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import type { Figure } from './figures.ts';
import { commonYear } from './time.ts';

interface Baseline {
  readonly at: Range;
  readonly year: number | 'previous-year' | null;
}

/** The comparison in front of a figure, at the opening of its sentence, or that of the clause around its bracket. */
export function baselineOf(context: ClauseContext, figure: Figure): Baseline | null {
  const { text, clause } = context;
  return (
    findBaseline(text, { start: clause.start, end: clause.start + figure.start }) ??
    ledInBaseline(context) ??
    // （其中…减少12.6%）: measured against what the clause around the bracket is.
    (clause.inner ? outerBaseline(context) : null)
  );
}

function outerBaseline({ previous }: ClauseContext): Baseline | null {
  const at = previous?.baseline?.words[0];
  return at && previous?.baseline ? { at, year: previous.baseline.year } : null;
}

/** The comparison that opens the sentence holds for all of it. */
function ledInBaseline({ text, clause }: ClauseContext): Baseline | null {
  const from = Math.max(text.lastIndexOf('。', clause.start), text.lastIndexOf('\n', clause.start)) + 1;
  const opening = LED_IN_BASELINE.pattern.exec(text.slice(from, clause.start));
  return opening ? findBaseline(text, { start: from, end: from + opening[0].length }) : null;
}

function findBaseline(text: string, range: Range): Baseline | null {
  const words = text.slice(range.start, range.end);
  for (const { pattern, year } of baselineRules) {
    const match = pattern.exec(words);
    if (!match) continue;
    const start = range.start + match.index;
    const at = { start, end: start + match[0].length };
    if (year === 'previous-year') return { at, year };
    if (year === 'group') return { at, year: commonYear(Number(match.groups?.y ?? match.groups?.y2)) };
    return { at, year: fiveYearPlan(match.groups?.p ?? '')?.to ?? null };
  }
  return null;
}
