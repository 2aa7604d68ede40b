/** Words set wide: 国 办 发 〔 2018 〕 5 号. */
import { bits } from '../language/likelihood.ts';
import type { Edit } from '../trail.ts';

const token = '(?:[\\u3400-\\u9fff〔〕（）《》、]|\\d{1,4})';
const spaced = new RegExp(
  `(?<![^\\n\\s，。：])${token}(?:[ \\u00a0\\u3000]{1,2}${token}){3,}(?![^\\n\\s，。：])`,
  'g',
);
/** A single character between spaces. */
const alone = /[ \u00a0\u3000][\u3400-\u9fff][ \u00a0\u3000]/;
/** Bits a character of real words may cost. */
const WORDS = 11;

/** Closes up rows of single characters that make words together; names and columns are not touched. */
export function closeUp(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!alone.test(text)) return edits;
  for (const match of text.matchAll(spaced)) {
    const closed = match[0].replace(/[ \u00a0\u3000]+/g, '');
    const han = closed.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    const widths = new Set(match[0].match(/[ \u00a0\u3000]+/g));
    // Two widths of spaces: names in a row, each of them set wide.
    if (widths.size > 1 || han < 3 || bits(closed) / closed.length > WORDS) continue;
    edits.push({ rule: 'space', start: match.index, end: match.index + match[0].length, after: closed });
  }
  return edits;
}
