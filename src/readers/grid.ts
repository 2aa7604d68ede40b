/** Table cells with spans → a full grid, every merged cell filled. */

export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly head: boolean;
}

/** More cells than any notice prints: guards against spans that lie. */
const MOST_COLUMNS = 200;

/** Repeats every merged cell in each place it covers. */
export function fillGrid(rows: readonly (readonly Cell[])[]): string[][] {
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
export function headRows(rows: readonly (readonly Cell[])[]): number {
  const marked = rows.findIndex((row) => !row.every(({ head }) => head));
  if (marked > 0) return marked;
  const reach = Math.max(1, ...(rows[0] ?? []).map((cell) => cell.rows));
  return Math.min(reach, Math.max(1, rows.length - 1));
}
