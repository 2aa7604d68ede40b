/** Table cells with spans → a full grid, every merged cell filled. */
import type { Page } from './page.ts';

export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly head: boolean;
}

/** More cells than any notice prints: guards against spans that lie. */
const MOST_COLUMNS = 200;

/** Repeats every merged cell in each place it covers. */
function fillGrid(rows: readonly (readonly Cell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      const here = grid[r] as string[];
      while (here[column] !== undefined) column++;
      const width = Math.min(cell.columns, MOST_COLUMNS - column);
      for (let down = 0; down < Math.min(cell.rows, rows.length - r); down++) {
        for (let right = 0; right < width; right++) (grid[r + down] as string[])[column + right] = cell.text;
      }
      column += Math.max(0, width);
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

/** How many rows are the head: those marked so, else the first and all that its merged cells reach into. */
function headRows(rows: readonly (readonly Cell[])[]): number {
  const marked = rows.findIndex((row) => !row.every(({ head }) => head));
  if (marked > 0) return marked;
  const reach = Math.max(1, ...(rows[0] ?? []).map((cell) => cell.rows));
  return Math.min(reach, Math.max(1, rows.length - 1));
}

/**
 * Writes a table. A row above or below that is one cell over the whole width is no row: it holds the caption,
 * the unit or a note.
 */
export function writeTable(page: Page, rows: readonly (readonly Cell[])[]): void {
  const isLine = (row: readonly Cell[] | undefined): boolean =>
    row !== undefined &&
    row.filter(({ text }) => text !== '').length === 1 &&
    row.length <= 2 &&
    row.some(({ columns }) => columns > 1);
  let first = 0;
  let last = rows.length;
  while (first < last && isLine(rows[first])) first++;
  while (last > first && isLine(rows[last - 1])) last--;
  const add = (row: readonly Cell[]) => page.add(row.map(({ text }) => text).join(''));
  rows.slice(0, first).forEach(add);
  const body = rows.slice(first, last);
  if (body.length > 0) page.rows(fillGrid(body), headRows(body));
  rows.slice(last).forEach(add);
}
