/** Proofreads the figures: parts that come to more than the whole, totals of a table that do not add up. */
import type { Node, Reading } from '../notice.ts';
import { PART_OF_WHOLE } from '../rules/targets/governing.ts';
import { RATE_WORDS, TOTAL_ROW } from '../rules/targets/sums.ts';
import type { Doubt, Range } from '../trail.ts';
import { findFigures } from './figures.ts';

/**
 * 新建公园10个，其中城区7个、镇区5个: parts named behind 其中, in the unit of the whole, may not exceed it.
 * @param readings of one paragraph, in reading order
 */
export function doubtParts(text: string, readings: readonly Reading[]): Doubt[] {
  return readings.flatMap((whole, i): Doubt[] => {
    const parts: Reading[] = [];
    for (let next = i + 1; next < readings.length; next++) {
      const part = readings[next] as Reading;
      const named = PART_OF_WHOLE.pattern.test(text.slice(part.at.start, part.at.end));
      if (!named || part.unit !== whole.unit || part.kind !== whole.kind) break;
      parts.push(part);
    }
    if (whole.value === null || parts.length === 0 || isRate(whole, text)) return [];
    const sum = total(parts.map(({ value }) => value ?? 0));
    if (sum <= whole.value || PART_OF_WHOLE.pattern.test(text.slice(whole.at.start, whole.at.end))) return [];
    const at = { start: whole.at.start, end: parts.at(-1)?.at.end ?? whole.at.end };
    return [
      {
        severity: 'warning',
        rule: 'parts-exceed-whole',
        message: 'the parts named behind 其中 come to more than the whole',
        at,
        expected: `at most ${whole.value}`,
        actual: `${sum}`,
      },
    ];
  });
}

const isRate = ({ at, unit }: Reading, text: string) =>
  unit === '%' || unit?.includes('/') || RATE_WORDS.pattern.test(text.slice(at.start, at.end));

/** A last row headed 合计 has to hold the sum of each column of plain numbers above it. */
export function doubtTotals(text: string, node: Node): Doubt[] {
  const { header = [], rows = [] } = node;
  const words = (cell: Range | undefined) => (cell ? text.slice(cell.start, cell.end).trim() : '');
  const last = rows.at(-1);
  if (!last?.some((cell) => TOTAL_ROW.pattern.test(words(cell)))) return [];
  const above = rows.slice(0, -1);
  return last.flatMap((cell, column): Doubt[] => {
    const stated = plainNumber(words(cell));
    const parts = above.map((row) => plainNumber(words(row[column])));
    if (stated === null || parts.length < 2 || parts.includes(null)) return [];
    const sum = total(parts.map((value) => value ?? 0));
    // Columns of rates are averaged, not added; a total below its largest part is none.
    if (sum === stated || Math.max(...parts.map((value) => value ?? 0)) > stated) return [];
    return [
      {
        severity: 'warning',
        rule: 'total-differs',
        message: `the total of the column ${words(header[column]) || column + 1} is not the sum of its rows`,
        at: cell,
        expected: `${sum}`,
        actual: `${stated}`,
      },
    ];
  });
}

function plainNumber(words: string): number | null {
  if (!/^\d[\d,]*(?:\.\d+)?$/.test(words)) return null;
  return findFigures(words)[0]?.value ?? null;
}

/** Added in the last decimal place, so that 0.1 + 0.2 is 0.3. */
const total = (values: readonly number[]) => Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
