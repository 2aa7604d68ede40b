/** Tells apart where or for whom something is aimed at (全省, 设区市, 杭州、宁波等市) from what is measured. */
import type { Quote } from '../notice.ts';
import { stripLeading } from '../rules/targets/phrases.ts';
import type { Range } from '../trail.ts';

const PLACE = '[一-龥]{2,5}?';
/** Words of scope at the start of a clause or an indicator. A list of places ends in what the places are. */
const SCOPE = new RegExp(
  `^(?:全[国省市县区州域盟旗](?![性级份])|全自治区|我[国省市县区]|各[省市县区地]{1,3}(?![份级域])|其他(?:地区|市县|设区市|城市)|县级以上城市|设区市|${PLACE}(?:、${PLACE})+(?:(?:和|及)${PLACE})?等?(?:\\d+个)?(?:省|市|县|区)(?![级域内]))`,
);

/** Most phrases open with none of these and hold no list: the pattern is tried on the others only. */
function scopeOf(text: string, start: number, end: number): RegExpExecArray | null {
  const words = text.slice(start, Math.min(end, start + 60));
  return /^[全我各其县设]|^[^、]{2,5}、/.test(words) ? SCOPE.exec(words) : null;
}

/**
 * @param clause the clause the target stands in
 * @param indicator as cut from the clause
 * @returns the scope, or null, and the indicator without it where words are left
 */
export function tellScope(
  text: string,
  clause: Range,
  indicator: Quote,
): { scope: Quote | null; indicator: Quote } {
  const first = indicator[0];
  if (!first) return { scope: null, indicator };
  const own = scopeOf(text, first.start, first.end);
  if (own) {
    const scope = { start: first.start, end: first.start + own[0].length };
    const rest = { start: scope.end, end: first.end };
    const names = rest.end - rest.start >= 2 && !/^[的和及、（]/.test(text.slice(rest.start, rest.end));
    return { scope: [scope], indicator: names ? [rest, ...indicator.slice(1)] : indicator };
  }
  const start = clause.start + stripLeading(text.slice(clause.start, clause.end));
  const opening = scopeOf(text, start, clause.end);
  return { scope: opening ? [{ start, end: start + opening[0].length }] : null, indicator };
}
