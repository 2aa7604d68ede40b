/** Tables on printed pages, told by words that stand under one another with wide gaps between. */
import { opensBlock } from '../rules/paragraphs.ts';
import type { PrintedLine, Segment } from './printed.ts';

const FEWEST_ROWS = 2;

/** How many lines from here on are a table; 0 where none starts. */
export function startsTable(lines: readonly PrintedLine[], from: number): number {
  let rows = 0;
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as PrintedLine;
    if (line.segments.length >= 2) {
      rows++;
      end = i + 1;
    } else if (rows === 0 || i - end >= 2 || !isWrappedCell(line, lines.slice(from, end))) break;
  }
  while (rows > 0 && endsWrapped(lines, from, end)) end++;
  const widest = Math.max(0, ...lines.slice(from, end).map(({ segments }) => segments.length));
  // Two words far apart are a signature or a letterhead; it takes columns to be a table.
  return rows >= FEWEST_ROWS && (widest >= 3 || rows >= 3) ? end - from : 0;
}

/** Whether the line behind the last row is the rest of a cell in it. */
function endsWrapped(lines: readonly PrintedLine[], from: number, end: number): boolean {
  const line = lines[end];
  const last = lines[end - 1];
  if (!line || !last || line.segments.length !== 1 || line.page !== last.page) return false;
  const columns = columnsOf(lines.slice(from, end));
  return line.baseline - last.baseline < 1.6 * line.size && goesOn(line, last, columns);
}

/** Whether each word of a line stands in a column whose cell in the line above is full to its edge. */
function goesOn(line: PrintedLine, above: PrintedLine, columns: readonly Column[]): boolean {
  return line.pieces.every((piece) => {
    const column = columns[nearest(columns, piece)];
    const over = above.pieces.find((other) => column && overlap(column, other) > 0);
    return (
      column !== undefined &&
      over !== undefined &&
      piece.right <= column.right + line.size / 2 &&
      Math.abs(piece.left - over.left) < line.size &&
      over.right > column.right - 1.2 * line.size &&
      over.right - over.left > 2 * line.size &&
      !opensBlock(piece.text)
    );
  });
}

/** A line with one segment that stands within one column of the rows above. */
function isWrappedCell(line: PrintedLine, above: readonly PrintedLine[]): boolean {
  const [segment] = line.segments;
  const last = above.at(-1);
  if (!segment || !last || line.page !== last.page || line.baseline - last.baseline > 2 * line.size)
    return false;
  return columnsOf(above).filter((column) => overlap(column, segment) > 0).length === 1;
}

/** The cells in rows and columns; a line that starts no row of its own goes on with the row above. */
export function gridFrom(lines: readonly PrintedLine[]): string[][] {
  const columns = columnsOf(lines);
  const rows: string[][] = [];
  let before: PrintedLine | null = null;
  for (const line of lines) {
    const cells = columns.map(() => '');
    for (const segment of line.pieces) {
      const index = nearest(columns, segment);
      cells[index] = `${cells[index] ?? ''}${segment.text}`;
    }
    const above = rows.at(-1);
    const close =
      before !== null && line.page === before.page && line.baseline - before.baseline < 1.6 * line.size;
    const few = line.pieces.length < columns.length / 2 + 1;
    if (above && before && close && few && (cells[0] === '' || goesOn(line, before, columns))) {
      cells.forEach((cell, i) => {
        above[i] = `${above[i] ?? ''}${cell}`;
      });
    } else if (!(rows[0] && cells.join('\t') === rows[0].join('\t'))) rows.push(cells);
    before = line;
  }
  return rows;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The columns of the lines with the most cells. */
function columnsOf(lines: readonly PrintedLine[]): Column[] {
  const most = Math.max(...lines.map(({ segments }) => segments.length));
  const full = lines.filter(({ segments }) => segments.length === most);
  return Array.from({ length: most }, (_, i) => ({
    left: Math.min(...full.map(({ segments }) => segments[i]?.left ?? Number.POSITIVE_INFINITY)),
    right: Math.max(...full.map(({ segments }) => segments[i]?.right ?? 0)),
  }));
}

const overlap = (a: Column, b: Segment): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

function nearest(columns: readonly Column[], segment: Segment): number {
  let best = 0;
  columns.forEach((column, i) => {
    if (overlap(column, segment) > overlap(columns[best] as Column, segment)) best = i;
  });
  return best;
}
