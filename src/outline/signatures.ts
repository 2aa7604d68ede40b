/** Names of bodies that sign a notice. */
import type { Quote } from '../notice.ts';
import { DAY_AT_END } from '../rules/front-dates.ts';
import { findDate } from './dates.ts';
import type { Line } from './lines.ts';
import { organsIn } from './organs.ts';

/** The names of bodies on the lines right above a date. */
export function organsAbove(
  lines: readonly Line[],
  date: number,
  taken: (line: number) => boolean,
): { organs: Quote; lines: number[] } {
  const found: number[] = [];
  let organs: { start: number; end: number }[] = [];
  for (let i = date - 1; i >= 0 && date - i <= 12; i--) {
    const line = lines[i] as Line;
    const here = taken(i) ? null : organsIn(line.text);
    if (!here) break;
    found.push(i);
    organs = [
      ...here.map(({ start, end }) => ({ start: line.at.start + start, end: line.at.start + end })),
      ...organs,
    ];
  }
  return { organs, lines: found };
}

/** 某省生态环境厅　2019年3月1日 on one line. */
export function organsBeside(line: Line): { organs: Quote; lines: number[] } | null {
  if (line.text.length > 60 || !DAY_AT_END.pattern.test(line.text)) return null;
  const date = findDate(line.text);
  if (!date || date.end !== line.text.length) return null;
  const organs = organsIn(line.text.slice(0, date.start).trimEnd());
  return (
    organs && {
      organs: organs.map(({ start, end }) => ({ start: line.at.start + start, end: line.at.start + end })),
      lines: [],
    }
  );
}
