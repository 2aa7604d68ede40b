/** Deadlines told beside what they hold for: next to a figure, behind a paragraph, in the heading above it. */
import {
  CLOSING_BRACKET,
  HEADING_PERIOD,
  MONTH_OF_YEAR,
  NAMED_DATE,
  NO_END,
  TELLS_DOING,
  YEARS_ON_END,
} from '../rules/targets/due.ts';
import { endOf } from '../rules/targets/times.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import type { Figure } from './figures.ts';
import { type Deadline, deadlineOf, findLeadIns, type PlanYear } from './time.ts';

/** （民政部牵头，2025年10月底前完成）at the end of a paragraph holds for all of it. */
export function closingDate(text: string, { start, end }: Range, year: PlanYear): Deadline | null {
  const bracket = CLOSING_BRACKET.pattern.exec(text.slice(start, end));
  if (!bracket || !TELLS_DOING.pattern.test(bracket[0])) return null;
  const at = { start: start + bracket.index + 1, end: start + bracket.index + bracket[0].length - 1 };
  if (NO_END.pattern.test(bracket[0])) return null;
  const named = NAMED_DATE.pattern.exec(bracket[0]);
  if (!named) return dueInCell(text, at, year);
  return dueInCell(text, { start: at.start - 1 + named.index + named[0].length, end: at.end }, year);
}

/** （二）实施阶段（2024年9月—2026年8月）: what is under the heading is due when its period ends. */
export function headingPeriod(text: string, { start, end }: Range): Deadline | null {
  const match = HEADING_PERIOD.pattern.exec(text.slice(start, end));
  const { from, to = from, month } = match?.groups ?? {};
  if (!match || to === undefined) return null;
  const words = [{ start: start + match.index + 1, end: start + match.index + match[0].length - 1 }];
  return { words, date: endOf(Number(to), month === undefined ? 12 : Number(month)) };
}

/** The cell of a table that says by when its row is to be done: 6月底前, 2024年6月. */
export function dueInCell(text: string, at: Range, year: PlanYear): Deadline | null {
  const leadIn = findLeadIns(text, at, year).find(({ date }) => date !== null);
  if (leadIn) return deadlineOf(leadIn);
  const { y, m } = MONTH_OF_YEAR.pattern.exec(text.slice(at.start, at.end))?.groups ?? {};
  return y && m ? { words: [at], date: endOf(Number(y), Number(m)) } : null;
}

/**
 * 2027年达到100个、2030年达到200个: the date before a figure is its own. A figure before all dates of its clause is due
 * when the clause is, unless another figure stands behind them.
 */
export function dueFor(
  { clause, dates, deadline, outer }: ClauseContext,
  figures: readonly Figure[],
  i: number,
): Deadline | null {
  const [first] = dates;
  const figure = figures[i];
  if (!first || !figure) return deadline;
  const before = dates.filter(({ end }) => end <= clause.start + figure.start).at(-1);
  if (before) return deadlineOf(before);
  return figures.some(({ start }) => clause.start + start >= first.end) ? outer : deadline;
}

/** 2026年、2027年、2028年分别达到…, 2026—2028年分别达到…: the nth figure is due in the nth year. */
export function yearsApart(text: string, { start, end }: Range, count: number): Deadline[] | null {
  const words = text.slice(start, end);
  const span = YEARS_ON_END.pattern.exec(words);
  if (span && Number(span[2]) - Number(span[1]) + 1 === count) {
    const said = [{ start: start + span.index, end: start + span.index + span[0].length }];
    return Array.from({ length: count }, (_, i) => ({ words: said, date: endOf(Number(span[1]) + i) }));
  }
  const years = [...words.matchAll(/20\d{2}(?=年)/g)];
  if (years.length !== count) return null;
  return years.map(({ index, 0: year }) => ({
    words: [{ start: start + index, end: start + index + year.length }],
    date: endOf(Number(year)),
  }));
}
