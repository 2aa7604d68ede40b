/** Tables in plain text whose cells stand under one another with wide blanks between. */
import type { Hint } from '../notice.ts';
import type { Range } from '../trail.ts';

/** A cell and the columns of the screen it takes: a Han character takes two. */
interface Cell extends Range {
  readonly left: number;
  readonly right: number;
}

interface TextLine extends Range {
  readonly cells: readonly Cell[];
}

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Words of running text are no cell. */
const LONGEST_CELL = 60;
const WIDE_BLANK = /\S(?: {2,}|[ \u3000]*\u3000{2})[ \u3000]*\S/;

const FIGURE = /^[≥≤<>＜＞〔[［(（]?\s*\d|^[—–-]+$/;

/**
 * Rows of tables set with blanks, cell by cell: a merged cell leaves a gap in the rows under it.
 * @param firstTable the number the first table gets
 */
export function spacedRows(text: string, firstTable: number): Hint[] {
  if (!WIDE_BLANK.test(text)) return [];
  const hints: Hint[] = [];
  let table = firstTable;
  let run: TextLine[] = [];
  const close = () => {
    while ((run.at(-1)?.cells.length ?? 2) < 2) run.pop();
    const rows = tableFrom(run, ({ cells }) =>
      cells.some((cell) => FIGURE.test(text.slice(cell.start, cell.end))),
    );
    rows?.forEach((cells, i) => {
      const { start, end } = run[i] as TextLine;
      hints.push({ at: { start, end }, kind: 'row', table, cells, ...(i === 0 && { head: true }) });
    });
    if (rows) table++;
    run = [];
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const set = !line.includes('\t') && WIDE_BLANK.test(line);
    if (set || (run.length > 0 && isGroup(line))) run.push({ start, end, cells: cellsOf(line, start) });
    else close();
    start = end + 1;
  }
  close();
  return hints;
}

/** A short line among the rows is the head of a group: 一、学前教育. */
const isGroup = (line: string): boolean =>
  line.trim() !== '' && line.length <= 24 && !/[，。；：\t]/.test(line);

function cellsOf(line: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let open: Cell | null = null;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const width = code < 0x2000 ? 1 : 2;
    if (code !== 0x20 && code !== 0x3000) {
      const gap: number = open ? column - open.right : 0;
      // One full-width blank stands within words.
      if (open && (gap > 2 || (gap === 2 && line[i - 1] === ' '))) {
        cells.push(open);
        open = null;
      }
      const from: Cell = open ?? { start: offset + i, left: column, end: 0, right: 0 };
      open = { ...from, end: offset + i + 1, right: column + width };
    }
    column += width;
  }
  if (open) cells.push(open);
  return cells;
}

/**
 * The rows with a place for every column, null where the lines are no table: names side by side sign a notice.
 * @param holdsFigure whether a line has a cell that begins with a figure or is a dash
 */
function tableFrom(
  lines: readonly TextLine[],
  holdsFigure: (line: TextLine) => boolean,
): (Range | null)[][] | null {
  const most = Math.max(0, ...lines.map(({ cells }) => cells.length));
  if (lines.length < FEWEST_ROWS || most < FEWEST_COLUMNS) return null;
  if (lines.some(({ cells }) => cells.some(({ start, end }) => end - start > LONGEST_CELL))) return null;
  if (lines.filter(holdsFigure).length * 2 < lines.length - 1) return null;
  if (lines.every(({ cells }) => cells.length === most)) return lines.map(({ cells }) => [...cells]);
  const columns = columnsOf(lines.filter(({ cells }) => cells.length > 1));
  if (columns.length < most) return null;
  return lines.map(({ cells }) => {
    const row: (Range | null)[] = columns.map(() => null);
    if (cells.length === 1) return [cells[0] ?? null, ...row.slice(1)];
    for (const cell of cells) {
      const at = columns.findIndex(({ left, right }) => cell.left < right && cell.right > left);
      row[at] = cell;
    }
    return row;
  });
}

/** Stretches of the screen that some row has words in, parted by gutters no row has words in. */
function columnsOf(lines: readonly TextLine[]): { left: number; right: number }[] {
  const cells = lines.flatMap((line) => line.cells).sort((a, b) => a.left - b.left);
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of cells) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}
