/** Deadlines told beside the text they hold for: behind a paragraph, or in the heading above it. */
import { CLOSING_BRACKET, HEADING_PERIOD, MONTH_OF_YEAR, TELLS_DOING } from '../rules/targets/due.ts';
import { endOf } from '../rules/targets/times.ts';
import type { Range } from '../trail.ts';
import { type Deadline, deadlineOf, findLeadIns, type PlanYear } from './time.ts';

/** （民政部牵头，2025年10月底前完成）at the end of a paragraph holds for all of it. */
export function closingDate(text: string, { start, end }: Range, year: PlanYear): Deadline | null {
  const bracket = CLOSING_BRACKET.pattern.exec(text.slice(start, end));
  if (!bracket || !TELLS_DOING.pattern.test(bracket[0])) return null;
  const at = { start: start + bracket.index + 1, end: start + bracket.index + bracket[0].length - 1 };
  const leadIn = findLeadIns(text, at, year).find(({ date }) => date !== null);
  return leadIn ? deadlineOf(leadIn) : null;
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
