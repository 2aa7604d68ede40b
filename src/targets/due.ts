/** Deadlines told beside the text they hold for: behind a paragraph, or in the heading above it. */
import { endOf } from '../rules/targets/times.ts';
import type { Range } from '../trail.ts';
import { type Deadline, deadlineOf, findLeadIns, type PlanYear } from './time.ts';

/** （民政部牵头，2025年10月底前完成）at the end of a paragraph holds for all of it. */
export function closingDate(text: string, { start, end }: Range, year: PlanYear): Deadline | null {
  const bracket = /[（(][^（()）]*[）)]\s*。?\s*$/.exec(text.slice(start, end));
  if (!bracket || !/完成|落实|实施|推进|见效/.test(bracket[0])) return null;
  const at = { start: start + bracket.index + 1, end: start + bracket.index + bracket[0].length - 1 };
  const leadIn = findLeadIns(text, at, year).find(({ date }) => date !== null);
  return leadIn ? deadlineOf(leadIn) : null;
}

/** （二）实施阶段（2024年9月—2026年8月）: what is under the heading is due when its period ends. */
export function headingPeriod(text: string, { start, end }: Range): Deadline | null {
  const match =
    /[（(](?:20\d{2})年(?:\d{1,2}月)?[^（()）]*?[-—–－~～至到]+\s*(?:(20\d{2})年)?(?:(\d{1,2})月)?底?[）)]\s*。?$/.exec(
      text.slice(start, end),
    );
  const year = match?.[1] ?? /20\d{2}/.exec(match?.[0] ?? '')?.[0];
  if (!match || year === undefined) return null;
  const words = [{ start: start + match.index + 1, end: start + match.index + match[0].length - 1 }];
  return { words, date: endOf(Number(year), match[2] === undefined ? 12 : Number(match[2])) };
}
