/** 每季度听取一次, 每年至少召开两次, 按月调度: how often something is done. */
import { readNumeral } from '../language/numerals.ts';
import type { Reading } from '../notice.ts';
import {
  AT_LEAST,
  FREQUENCY_HINT,
  frequencyRules,
  LISTED_TIMES,
  NEXT_PERIOD,
  TIMES_UNIT,
} from '../rules/targets/frequencies.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import { trimSubject } from './indicator.ts';
import { lastNoun } from './nouns.ts';

/** The frequencies of a clause; behind 、 the period holds on (每年召开一次会议、开展一次演练). */
export function readFrequencies(context: ClauseContext): Reading[] {
  const { clause, text } = context;
  if (!FREQUENCY_HINT.pattern.test(clause.masked)) return [];
  for (const rule of frequencyRules) {
    const match = rule.pattern.exec(clause.masked);
    if (!match) continue;
    const { n, per = '', bound, times } = match.groups ?? {};
    const many = n === undefined || n === '一' || n === '1' ? '' : n;
    const start = match.index;
    const end = start + match[0].length;
    const listed = [...clause.masked.slice(end).matchAll(LISTED_TIMES.pattern)];
    const places = [
      { start, end, times: times ?? '一' },
      ...listed.map((item) => ({
        start: end + item.index + 1,
        end: end + item.index + item[0].length,
        times: item[1] ?? '一',
      })),
    ];
    return places.map((place, i): Reading => {
      const at = { start: clause.start + place.start, end: clause.start + place.end };
      const listedNext = NEXT_PERIOD.pattern.exec(clause.masked.slice(place.end));
      const ends = listedNext ? place.end + listedNext.index + 1 : clause.end - clause.start + 1;
      const until = clause.start + (places[i + 1]?.start ?? ends) - 1;
      return {
        block: context.block,
        kind: 'frequency',
        indicator: [indicatorOf(context, at, until, i === 0 ? (match.indices?.groups?.deed ?? null) : null)],
        scope: null,
        comparator: bound !== undefined || AT_LEAST.pattern.test(match[0]) ? '>=' : '=',
        value: readNumeral(place.times),
        upper: null,
        unit: TIMES_UNIT.pattern.exec(text.slice(at.end - 1, at.end))?.[0] ?? '次',
        direction: null,
        baseline: null,
        // 每年12月15日前: the day comes round every year.
        deadline: context.dated === null ? context.deadline : null,
        modality: context.modality?.modality ?? null,
        per: `${many}${per === '季' ? '季度' : per}`,
        at: { start: clause.start, end: clause.end },
        because: { value: at, per: { start: clause.start + start, end: clause.start + end } },
      };
    });
  }
  return [];
}

/**
 * What is done so often: behind the figure (听取一次工作汇报), between period and figure (每天清扫不少于4次), in front
 * of both (清疏每年不得少于2次), or in the clause before.
 */
function indicatorOf(
  { text, clause, clauseBefore }: ClauseContext,
  figure: Range,
  until: number,
  deed: readonly [number, number] | null,
): Range {
  const inside = deed && { start: clause.start + deed[0], end: clause.start + deed[1] };
  return (
    trimSubject(text, { start: figure.end, end: until }) ??
    (inside && trimSubject(text, inside)) ??
    trimSubject(text, { start: clause.start, end: figure.start }) ??
    (clauseBefore && lastNoun(text, clauseBefore)) ??
    figure
  );
}
