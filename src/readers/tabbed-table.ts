/** Tables in plain text whose cells are separated by tabs, as they come out of Word or a spreadsheet. */
import type { Hint } from '../notice.ts';

const FEWEST_ROWS = 3;
/** Longer lines among the rows are text. */
const LONGEST_GROUP = 24;

interface TextLine {
  readonly start: number;
  readonly end: number;
  /** 0 for a blank line, 1 for a line without tabs. */
  readonly cells: number;
  readonly words: string;
}

/**
 * Three lines in a row or more with the same number of cells are a table. A row may have lost its last cells, and
 * a short line among the rows is the head of a group: 一、学前教育.
 */
export function tabbedRows(text: string): Hint[] {
  const lines = linesOf(text);
  const hints: Hint[] = [];
  let table = 0;
  for (let first = 0; first < lines.length; first++) {
    const width = lines[first]?.cells ?? 0;
    if (width < 2) continue;
    let last = first;
    let full = 1;
    while (belongs(lines, last + 1, width)) {
      last++;
      if (lines[last]?.cells === width) full++;
    }
    if (full >= FEWEST_ROWS) {
      for (const { start, end } of lines.slice(first, last + 1)) {
        hints.push({
          at: { start, end },
          kind: 'row',
          table,
          ...(start === lines[first]?.start && { head: true }),
        });
      }
      table++;
    }
    first = last;
  }
  return hints;
}

function belongs(lines: readonly TextLine[], at: number, width: number): boolean {
  const line = lines[at];
  if (!line || line.cells === 0 || line.cells > width) return false;
  if (line.cells === width) return true;
  if (width < 3) return false;
  const grouped = line.cells > 1 || (line.words.length <= LONGEST_GROUP && !/[，。；：]/.test(line.words));
  return grouped && (line.cells > 1 || lines[at + 1]?.cells === width);
}

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const cells =
      words === '' ? 0 : words.includes('\t') || line.startsWith('\t') ? line.split('\t').length : 1;
    lines.push({ start, end: start + line.length, cells, words });
    start += line.length + 1;
  }
  return lines;
}
