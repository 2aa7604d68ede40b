/** Quotation marks of Chinese sentences come in pairs: an opening one where a closing one belongs is turned. */
import type { Edit } from '../trail.ts';

const quotes = /[“”"]/g;

/** Looks at each line that is mostly Chinese. */
export function pairQuotes(text: string): Edit[] {
  if (!/[“”"]/.test(text)) return [];
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const edit of pairLine(line)) {
      edits.push({
        rule: 'quote',
        start: start + edit.start,
        end: start + edit.start + 1,
        after: edit.after,
      });
    }
    start += line.length + 1;
  }
  return edits;
}

function pairLine(line: string): { start: number; after: string }[] {
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
    return mark === after ? [] : [{ start: marks[i]?.index ?? 0, after }];
  });
}

function mostlyChinese(line: string): boolean {
  const han = line.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const other = line.match(/[!#-~]/g)?.length ?? 0;
  return han > other * 2;
}
