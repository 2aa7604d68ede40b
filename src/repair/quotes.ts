/** Quotation marks of Chinese sentences come in pairs: an opening one where a closing one belongs is turned. */
import type { Edit } from '../trail.ts';

const quotes = /[“”"]/g;

/** Looks at each line that is mostly Chinese and whose marks do not open and close in turn. */
export function pairQuotes(text: string): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  let odd = false;
  let opened = false;
  for (const { 0: mark, index } of text.matchAll(/[“”"\n]/g)) {
    if (mark !== '\n') {
      odd ||= mark === '"' || (mark === '“') === opened;
      opened = mark === '“';
      continue;
    }
    if (odd) edits.push(...pairLine(text.slice(start, index), start));
    start = index + 1;
    odd = false;
    opened = false;
  }
  if (odd) edits.push(...pairLine(text.slice(start), start));
  return edits;
}

function pairLine(line: string, start: number): Edit[] {
  const marks = [...line.matchAll(quotes)];
  if (marks.length === 0 || !mostlyChinese(line)) return [];
  const straight = marks.filter(([mark]) => mark === '"').length;
  // Only a line with an even number of marks can be put in pairs; inches and the like are none.
  if (marks.length % 2 === 1 || (straight > 0 && /\d"/.test(line))) return [];
  const nested = marks.some(
    ([mark], i) =>
      mark === '“' && marks[i + 1]?.[0] === '“' && marks[i + 2]?.[0] === '”' && marks[i + 3]?.[0] === '”',
  );
  if (nested) return [];
  return marks.flatMap(([mark], i) => {
    const after = i % 2 === 0 ? '“' : '”';
    const at = start + (marks[i]?.index ?? 0);
    return mark === after ? [] : [{ rule: 'quote', start: at, end: at + 1, after }];
  });
}

function mostlyChinese(line: string): boolean {
  const han = line.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const other = line.match(/[!#-~]/g)?.length ?? 0;
  return han > other * 2;
}
