/** Tables: rows the reader marked, and tables that came apart into one cell a line under their caption. */
import { UNIT_LINE } from '../rules/table-lines.ts';
import type { Range } from '../trail.ts';
import type { Claim, Claims } from './claims.ts';
import type { Line } from './lines.ts';
import { readMarkers } from './markers.ts';

export interface TableLines {
  /** Line of the caption (表1 …), null where there is none. */
  readonly caption: number | null;
  readonly first: number;
  readonly last: number;
  readonly header: readonly Range[];
  readonly rows: readonly (readonly Range[])[];
}

/** All tables of the notice in reading order, and the lines they take. */
export function findTables(
  lines: readonly Line[],
  claimed: Claims,
): { tables: TableLines[]; claims: Claims } {
  const tables: TableLines[] = [];
  const claims = new Map<number, Claim>();
  for (let i = 0; i < lines.length; i++) {
    if (claimed.has(i)) continue;
    const line = lines[i] as Line;
    const captioned = isCaption(line.text);
    // 单位：万亩 may stand between the caption and the rows; it stays a line of the text.
    const unit = captioned && UNIT_LINE.pattern.test(lines[i + 1]?.text ?? '') ? 1 : 0;
    const start = captioned ? i + 1 + unit : i;
    const table = lines[start]?.row
      ? rowsFrom(lines, start)
      : captioned
        ? cellsFrom(lines, start, claimed)
        : null;
    if (!table) continue;
    tables.push({ ...table, caption: captioned ? i : null });
    if (captioned) claims.set(i, 'table');
    for (let n = start; n <= table.last; n++) claims.set(n, 'table');
    i = table.last;
  }
  return { tables, claims };
}

const isCaption = (text: string): boolean =>
  text.length <= 60 && !/[。；]$/.test(text) && readMarkers(text).some(({ style }) => style === 'table');

function rowsFrom(lines: readonly Line[], first: number): Omit<TableLines, 'caption'> {
  const table = lines[first]?.row?.table;
  let last = first;
  while (lines[last + 1]?.row && lines[last + 1]?.row?.table === table) last++;
  const rows = lines.slice(first, last + 1);
  const heads = rows.filter((line) => line.row?.head);
  const head = heads.length > 0 ? heads.length : 1;
  return {
    first,
    last,
    header: cellsOf(rows[head - 1] as Line),
    rows: rows.slice(head).map(cellsOf),
  };
}

/** The cells of a row; empty ones are empty ranges. */
function cellsOf(line: Line): Range[] {
  const cells: Range[] = [];
  let at = line.at.start;
  for (const part of line.text.split('\t')) {
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim().length;
    cells.push({ start: at + lead, end: at + lead + trimmed });
    at += part.length + 1;
  }
  return cells;
}

const ENDS_CELLS = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'formal-comma',
  'han-comma',
  'han-paren',
  'box',
  'table',
  'attachment',
]);

/** Short lines without a sentence among them, at least six: the cells of a table that lost its grid. */
function cellsFrom(
  lines: readonly Line[],
  first: number,
  claimed: Claims,
): Omit<TableLines, 'caption'> | null {
  let last = first - 1;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (claimed.has(i) || line.row || isSentence(line.text)) break;
    if (
      readMarkers(line.text).some(({ style, needsNeighbours }) => !needsNeighbours && ENDS_CELLS.has(style))
    )
      break;
    last = i;
  }
  if (last - first < 5) return null;
  return { first, last, header: [], rows: lines.slice(first, last + 1).map((line) => [line.at]) };
}

const isSentence = (text: string): boolean =>
  text.length > 45 || (text.length > 24 && /[，。：；]/.test(text) && /[。：；]$/.test(text));
