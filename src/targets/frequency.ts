/** 每季度听取一次, 每年至少召开两次, 按月调度: how often something is done. */
import { readNumeral } from '../language/numerals.ts';
import type { Quote, Reading } from '../notice.ts';
import {
  AT_LEAST,
  EMPTY_DEED,
  FREQUENCY_HINT,
  frequencyRules,
  LISTED_TIMES,
  NEXT_PERIOD,
  SAME_PERIOD,
  TIMES_UNIT,
} from '../rules/targets/frequencies.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import { trimSubject } from './indicator.ts';
import { lastNoun } from './nouns.ts';

interface Match {
  /** Where the period begins, in the clause. */
  readonly start: number;
  readonly per: string;
  readonly bound: boolean;
  /** What is done, where it stands between period and figure. */
  readonly deed: readonly [number, number] | null;
  /** 偏远地区不少于2次: the period, and what is done, are those of the reading before. */
  readonly carriedFrom: Reading | null;
  /** The figures, in the clause; all but the first are listed behind it. */
  readonly figures: readonly (Range & { readonly times: string })[];
}

/** The frequencies of a clause; behind 、 the period holds on (每年召开一次会议、开展一次演练). */
export function readFrequencies(context: ClauseContext): Reading[] {
  const { clause, text } = context;
  if (!FREQUENCY_HINT.pattern.test(clause.masked)) return [];
  const match = findFrequency(clause.masked) ?? carriedOn(context);
  if (!match) return [];
  const period = clause.start + match.start;
  return match.figures.map((figure, i): Reading => {
    const at = { start: clause.start + figure.start, end: clause.start + figure.end };
    const listedNext = NEXT_PERIOD.pattern.exec(clause.masked.slice(figure.end));
    const ends = listedNext ? figure.end + listedNext.index + 1 : clause.end - clause.start + 1;
    const until = clause.start + (match.figures[i + 1]?.start ?? ends) - 1;
    return {
      block: context.block,
      kind: 'frequency',
      indicator: match.carriedFrom?.indicator ?? indicatorOf(context, at, until, i === 0 ? match.deed : null),
      scope: null,
      comparator: match.bound ? '>=' : '=',
      value: readNumeral(figure.times),
      upper: null,
      unit: TIMES_UNIT.pattern.exec(text.slice(at.end - 1, at.end))?.[0] ?? '次',
      direction: null,
      baseline: null,
      deadline: comesRound(context, period) ? null : context.deadline,
      modality: context.modality?.modality ?? null,
      per: match.per,
      at: { start: clause.start, end: clause.end },
      because: {
        value: at,
        per: { start: period, end: clause.start + (match.figures[0]?.end ?? match.start) },
      },
    };
  });
}

function findFrequency(masked: string): Match | null {
  for (const { pattern } of frequencyRules) {
    const match = pattern.exec(masked);
    if (!match) continue;
    const { n, per = '', bound, times } = match.groups ?? {};
    const many = n === undefined || n === '一' || n === '1' ? '' : n;
    const start = match.index;
    const end = start + match[0].length;
    const listed = [...masked.slice(end).matchAll(LISTED_TIMES.pattern)].map((item) => ({
      start: end + item.index + 1,
      end: end + item.index + item[0].length,
      times: item[1] ?? '一',
    }));
    return {
      start,
      per: `${many}${per === '季' ? '季度' : per}`,
      bound: bound !== undefined || AT_LEAST.pattern.test(match[0]),
      deed: match.indices?.groups?.deed ?? null,
      carriedFrom: null,
      figures: [{ start, end, times: times ?? '一' }, ...listed],
    };
  }
  return null;
}

function carriedOn({ clause, previous }: ClauseContext): Match | null {
  const match =
    previous?.per && previous.kind === 'frequency' ? SAME_PERIOD.pattern.exec(clause.masked) : null;
  if (!match || !previous?.per) return null;
  const start = match.index;
  const figure = { start, end: start + match[0].length, times: match.groups?.times ?? '一' };
  return { start, per: previous.per, bound: true, deed: null, carriedFrom: previous, figures: [figure] };
}

/** 每年12月15日前: the day behind the period comes round with it. */
const comesRound = ({ dated }: ClauseContext, period: number): boolean =>
  dated !== null && dated.start >= period;

/**
 * What is done so often: behind the figure (听取一次工作汇报), between period and figure (网格员每天巡查不少于4次), in
 * front of both (清疏每年不得少于2次), or in the clause before.
 */
function indicatorOf(
  { text, clause, clauseBefore }: ClauseContext,
  figure: Range,
  until: number,
  deed: readonly [number, number] | null,
): Quote {
  const behind = trimSubject(text, { start: figure.end, end: until });
  if (behind) return [behind];
  const inside = deed && { start: clause.start + deed[0], end: clause.start + deed[1] };
  const done =
    inside && !EMPTY_DEED.pattern.test(text.slice(inside.start, inside.end))
      ? trimSubject(text, inside)
      : null;
  const before = trimSubject(text, { start: clause.start, end: figure.start });
  const named = [before, done].filter((part) => part !== null);
  return named.length > 0 ? named : [(clauseBefore && lastNoun(text, clauseBefore)) ?? figure];
}
