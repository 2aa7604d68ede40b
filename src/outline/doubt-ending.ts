/** A notice that breaks off: what was cut short is told where its form does not tell it. */
import { ENDED, GOES_ON, MARKED, NEEDS_NO_STOP } from '../rules/endings.ts';
import type { Doubt } from '../trail.ts';
import type { Claims } from './claims.ts';
import type { Line } from './lines.ts';

/** @param claims lines that are no text of the notice's body */
export function doubtEnding(lines: readonly Line[], claims: Claims): Doubt[] {
  const last = lines.findLast((_, i) => claims.get(i) !== 'aside');
  if (!last || last.row || claims.get(lines.indexOf(last)) !== undefined) return [];
  const { text, at } = last;
  const cut =
    GOES_ON.pattern.test(text) ||
    (MARKED.pattern.test(text) && text.length > 12 && !ENDED.pattern.test(text));
  if (!cut || NEEDS_NO_STOP.pattern.test(text) || text.includes('\t')) return [];
  return [
    {
      severity: 'warning',
      rule: 'cut-short',
      message: 'The text ends in the middle of a sentence: the end of the notice may be missing',
      at,
      expected: '。',
      actual: text.slice(-8),
    },
  ];
}
