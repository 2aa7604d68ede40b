/** Tables: rows the reader marked, and tables that came apart into one cell a line under their caption. */
import { FIRST_HEAD, TABLE_NAME, TABLE_NOTE, UNIT_LINE } from '../rules/table-lines.ts';
import type { Range } from '../trail.ts';
import type { Claim, Claims } from './claims.ts';
import type { Line } from './lines.ts';
import { readMarkers } from './markers.ts';
import { rebuild } from './rebuild.ts';

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
    const numbered = isCaption(line.text);
    const captioned = numbered || namesTable(line);
    // 单位：万亩 may stand between the caption and the rows; it stays a line of the text.
    const unit = captioned && UNIT_LINE.pattern.test(lines[i + 1]?.text ?? '') ? 1 : 0;
    const start = captioned ? i + 1 + unit : i;
    const table = lines[start]?.row
      ? rowsFrom(lines, start)
      : captioned || FIRST_HEAD.pattern.test(line.text)
        ? cellsFrom(lines, start, claimed, numbered)
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

/** A line that may name the table under it without a number: 某市“十四五”教育发展主要指标. */
const namesTable = ({ text, row, heading }: Line): boolean =>
  row === null && heading === null && TABLE_NAME.pattern.test(text) && readMarkers(text).length === 0;

function rowsFrom(lines: readonly Line[], first: number): Omit<TableLines, 'caption'> {
  const table = lines[first]?.row?.table;
  let last = first;
  while (lines[last + 1]?.row && lines[last + 1]?.row?.table === table) last++;
  const rows = lines.slice(first, last + 1);
  const head = Math.max(1, rows.filter((line) => line.row?.head).length);
  const cells = rows.map(({ row }) => row?.cells ?? []);
  const header = cells[head - 1] ?? [];
  const second = cells[head] ?? [];
  if (!goesOnWithHead(header, second, rows[head]?.text ?? ''))
    return { first, last, header, rows: cells.slice(head) };
  return {
    first,
    last,
    header: header.map((cell, i) => (isEmpty(cell) ? (second[i] ?? cell) : cell)),
    rows: cells.slice(head + 1),
  };
}

const isEmpty = ({ start, end }: Range): boolean => start === end;

/** The second row of a head in plain text: no values, and words only where the first row has room for them. */
const goesOnWithHead = (header: readonly Range[], row: readonly Range[], text: string): boolean =>
  row.length === header.length &&
  row[0] !== undefined &&
  isEmpty(row[0]) &&
  row.some((cell, i) => !isEmpty(cell) && isEmpty(header[i] ?? cell)) &&
  !/\d/.test(text.replace(/20\d{2}/g, ''));

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

/**
 * Short lines without a sentence among them, at least six: the cells of a table that lost its grid.
 * @param numbered it is a table by its caption, whether its rows can be told or not
 */
function cellsFrom(
  lines: readonly Line[],
  first: number,
  claimed: Claims,
  numbered: boolean,
): Omit<TableLines, 'caption'> | null {
  let last = first - 1;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (claimed.has(i) || line.row || isSentence(line.text) || TABLE_NOTE.pattern.test(line.text)) break;
    // 一、学前教育 before the number of a row is the head of a group.
    const grouped = /^\d{1,3}$/.test(lines[i + 1]?.text ?? '');
    if (
      !grouped &&
      readMarkers(line.text).some(({ style, needsNeighbours }) => !needsNeighbours && ENDS_CELLS.has(style))
    )
      break;
    last = i;
  }
  if (last - first < 5) return null;
  const cells = lines.slice(first, last + 1);
  const rebuilt = rebuild(cells.map(({ text }) => text));
  if (!rebuilt) return numbered ? { first, last, header: [], rows: cells.map((line) => [line.at]) } : null;
  const rangesOf = (columns: readonly (readonly number[])[]): Range[] => {
    let end = cells[columns.flat()[0] ?? 0]?.at.start ?? 0;
    return columns.map((column) => {
      const start = cells[column[0] ?? -1]?.at.start ?? end;
      end = cells[column.at(-1) ?? -1]?.at.end ?? end;
      return { start, end };
    });
  };
  return {
    first,
    last: first + rebuilt.length - 1,
    header: rangesOf(rebuilt.header),
    rows: rebuilt.rows.map(rangesOf),
  };
}

const isSentence = (text: string): boolean =>
  text.length > 45 || (text.length > 24 && /[，。：；]/.test(text) && /[。：；]$/.test(text));
