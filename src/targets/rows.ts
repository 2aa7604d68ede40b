/**
 * The rows of a table as its reader sees them. A table copied out of a PDF often lies one cell a line; where its
 * rows are numbered they can be put together again.
 */
import type { Node } from '../notice.ts';
import { HEAD_CONTINUES, SERIAL_HEAD } from '../rules/targets/columns.ts';
import type { Range } from '../trail.ts';

export interface Grid {
  readonly header: readonly Range[];
  readonly rows: readonly (readonly Range[])[];
  /** Cells of a rebuilt row may be missing or doubled, so columns cannot be counted off. */
  readonly rebuilt: boolean;
}

/** @returns null where header and rows cannot be told apart. */
export function gridOf(text: string, { header = [], rows = [] }: Node): Grid | null {
  const exploded = rows.length > 3 && rows.every((row) => row.length <= 1);
  if (!exploded) return header.length > 1 ? { header, rows, rebuilt: false } : null;
  const cells = [...header, ...rows.flat()].filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const words = cells.map(({ start, end }) => text.slice(start, end).trim());
  const first = words.indexOf('1');
  if (first < 2 || !SERIAL_HEAD.pattern.test(words[0] ?? '')) return null;
  const rebuilt: Range[][] = [];
  for (let i = first, number = 1; i < cells.length; i++) {
    const opens =
      words[i] === String(number) && words[i + 1] !== undefined && /[一-龥]/.test(words[i + 1] ?? '');
    if (opens) {
      rebuilt.push([]);
      number++;
    }
    rebuilt.at(-1)?.push(cells[i] as Range);
  }
  return rebuilt.length < 2
    ? null
    : { header: joinHeads(text, cells.slice(0, first)), rows: rebuilt, rebuilt: true };
}

/** A head wrapped over two lines (指标 / 属性) stands in two cells; a lone 属性 belongs to the cell before. */
function joinHeads(text: string, cells: readonly Range[]): Range[] {
  const heads: Range[] = [];
  for (const cell of cells) {
    const last = heads.at(-1);
    const words = text.slice(cell.start, cell.end).trim();
    if (last && HEAD_CONTINUES.pattern.test(words))
      heads[heads.length - 1] = { start: last.start, end: cell.end };
    else heads.push(cell);
  }
  return heads;
}
