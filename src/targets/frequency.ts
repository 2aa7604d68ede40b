/** 每季度听取一次, 每年至少召开两次, 按月调度: how often something is done. */
import { readNumeral } from '../language/numerals.ts';
import type { Quote, Reading } from '../notice.ts';
import {
  AT_LEAST,
  EMPTY_DEED,
  FREQUENCY_HINT,
  frequencyRules,
  LISTED_ALONE,
  LISTED_TIMES,
  NEXT_PERIOD,
  SAME_PERIOD,
  TIMES_UNIT,
} from '../rules/targets/frequencies.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import { trimSubject } from './naming/phrase.ts';
import { lastNoun } from './nouns.ts';

interface Match {
  /** The part of the clause it was found in: up to where the next period opens. */
  readonly part: Range;
  /** Where the period begins, in the clause. */
  readonly start: number;
  readonly per: string;
  readonly bound: boolean;
  /** What is done, where it stands between period and figure. */
  readonly deed: Range | null;
  /** 偏远地区不少于2次: the period, and what is done, are those of the reading before. */
  readonly carriedFrom: Reading | null;
  /** The figures, in the clause; all but the first are listed behind it. */
  readonly figures: readonly (Range & { readonly times: string })[];
}

/** The frequencies of a clause; behind 、 the period holds on (每年召开一次会议、开展一次演练). */
export function readFrequencies(context: ClauseContext): Reading[] {
  const { masked } = context.clause;
  if (!FREQUENCY_HINT.pattern.test(masked)) return [];
  const cuts = [0, ...[...masked.matchAll(NEXT_PERIOD.pattern)].map(({ index }) => index + 1)];
  const matches = cuts.flatMap((start, i) =>
    findFrequency(masked, { start, end: (cuts[i + 1] ?? masked.length + 1) - 1 }),
  );
  return (matches.length > 0 ? matches : carriedOn(context)).flatMap((match) => tell(context, match));
}

function tell(context: ClauseContext, match: Match): Reading[] {
  const { clause, text } = context;
  const period = clause.start + match.start;
  let first: Quote | null = null;
  return match.figures.map((figure, i): Reading => {
    const at = { start: clause.start + figure.start, end: clause.start + figure.end };
    const next = match.figures[i + 1];
    // 分别不少于1次、2次: the same deed.
    const same = first !== null && LISTED_ALONE.pattern.test(clause.masked.slice(figure.start, figure.end));
    const place = { start: match.part.start, figure, end: next ? next.start - 1 : match.part.end };
    const indicator: Quote =
      match.carriedFrom?.indicator ??
      (same && first ? first : nameDeed(context, place, i === 0 ? match.deed : null));
    first ??= indicator;
    return {
      block: context.block,
      kind: 'frequency',
      indicator,
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

function findFrequency(masked: string, part: Range): Match[] {
  const words = masked.slice(part.start, part.end);
  for (const { pattern } of frequencyRules) {
    const match = pattern.exec(words);
    if (!match) continue;
    const { n, per = '', bound, times = '一' } = match.groups ?? {};
    const many = n === undefined || n === '一' || n === '1' ? '' : n;
    const start = part.start + match.index;
    const end = start + match[0].length;
    const [from, to] = match.indices?.groups?.deed ?? [];
    const listed = [...masked.slice(end, part.end).matchAll(LISTED_TIMES.pattern)].map((item) => ({
      start: end + item.index + 1,
      end: end + item.index + item[0].length,
      times: item[1] ?? '一',
    }));
    return [
      {
        part,
        start,
        per: `${many}${per === '季' ? '季度' : per}`,
        bound: bound !== undefined || AT_LEAST.pattern.test(match[0]),
        deed:
          from === undefined || to === undefined ? null : { start: part.start + from, end: part.start + to },
        carriedFrom: null,
        figures: [{ start, end, times }, ...listed],
      },
    ];
  }
  return [];
}

function carriedOn({ clause: { masked }, previous }: ClauseContext): Match[] {
  const match = previous?.kind === 'frequency' ? SAME_PERIOD.pattern.exec(masked) : null;
  if (!match || !previous?.per) return [];
  const start = match.index;
  const figure = { start, end: start + match[0].length, times: match.groups?.times ?? '一' };
  const part = { start: 0, end: masked.length };
  return [
    { part, start, per: previous.per, bound: true, deed: null, carriedFrom: previous, figures: [figure] },
  ];
}

/** 每年12月15日前: the day behind the period comes round with it. */
const comesRound = ({ dated }: ClauseContext, period: number): boolean =>
  dated !== null && dated.start >= period;

/**
 * What is done so often: behind the figure (听取一次工作汇报), between period and figure (网格员每天巡查不少于4次), in
 * front of both (清疏每年不得少于2次), or in the clause before.
 */
function nameDeed(
  { text, clause, clauseBefore }: ClauseContext,
  place: Range & { readonly figure: Range },
  deed: Range | null,
): Quote {
  const name = (start: number, end: number) =>
    trimSubject(text, { start: clause.start + start, end: clause.start + end });
  const { figure } = place;
  const behind = name(figure.end, place.end);
  if (behind) return [behind];
  const empty = !deed || EMPTY_DEED.pattern.test(clause.masked.slice(deed.start, deed.end));
  const named = [name(place.start, figure.start), empty ? null : name(deed.start, deed.end)];
  const found = named.filter((part) => part !== null);
  if (found.length > 0) return found;
  const noun = clauseBefore && lastNoun(text, clauseBefore);
  return [noun ?? { start: clause.start + figure.start, end: clause.start + figure.end }];
}
