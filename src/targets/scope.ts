/** Tells apart where or for whom something is aimed at (全省, 设区市, 杭州、宁波等市) from what is measured. */
import type { Quote } from '../notice.ts';
import { SCOPE_HINT, SCOPE_IN_FRONT } from '../rules/targets/naming.ts';
import { stripLeading } from '../rules/targets/phrases.ts';
import type { Range } from '../trail.ts';

/** The words of scope that open a phrase. */
function scopeOf(text: string, start: number, end: number): RegExpExecArray | null {
  const words = text.slice(start, Math.min(end, start + 60));
  return SCOPE_HINT.pattern.test(words) ? SCOPE_IN_FRONT.pattern.exec(words) : null;
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
    // 全市将全面普及: words of intent stand behind the scope as well.
    const rest = { start: scope.end + stripLeading(text.slice(scope.end, first.end)), end: first.end };
    const names = rest.end - rest.start >= 2 && !/^[的和及、（]/.test(text.slice(rest.start, rest.end));
    return { scope: [scope], indicator: names ? [rest, ...indicator.slice(1)] : indicator };
  }
  const start = clause.start + stripLeading(text.slice(clause.start, clause.end));
  const opening = scopeOf(text, start, clause.end);
  return { scope: opening ? [{ start, end: start + opening[0].length }] : null, indicator };
}
