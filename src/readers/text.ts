/** Plain text is its own extract; rows of tab-separated cells are told as a table. */
import type { Extract, Hint } from '../notice.ts';

/** @param text decoded, line ends as line feeds; the extract is the same text, so offsets are those of the file */
export function readText(text: string): Extract {
  return { text, hints: text.includes('\t') ? tabbedRows(text) : [], doubts: [] };
}

/** Three lines in a row or more with the same number of tabs between words are a table. */
function tabbedRows(text: string): Hint[] {
  const hints: Hint[] = [];
  let table = 0;
  let run: { start: number; end: number; cells: number }[] = [];
  const close = () => {
    const [first] = run;
    if (first && run.length >= 3) {
      run.forEach((at, i) => {
        hints.push({
          at: { start: at.start, end: at.end },
          kind: 'row',
          table,
          ...(i === 0 && { head: true }),
        });
      });
      table++;
    }
    run = [];
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = line.trim() === '' ? 0 : line.trim().split('\t').length;
    if (cells < 2 || (run[0] && run[0].cells !== cells)) close();
    if (cells >= 2) run.push({ start, end: start + line.length, cells });
    start += line.length + 1;
  }
  close();
  return hints;
}
