/** Finds the dates of a paragraph and says which of them governs a place in it. */
import { readNumeral } from '../language/numerals.ts';
import type { Quote } from '../notice.ts';
import { deadlineRules, type Reach } from '../rules/targets/times.ts';
import type { Range } from '../trail.ts';

export interface Deadline {
  readonly words: Quote;
  readonly date: string;
}

/** What dates without a year are counted from. */
export interface PlanYear {
  readonly planYear: number | null;
  /** ISO date of the notice. */
  readonly issuedOn: string | null;
}

export interface LeadIn extends Range {
  readonly rule: string;
  readonly reach: Reach;
  /** Null where the words name a date that is no deadline (a past year): it still ends the reach of the one before. */
  readonly date: string | null;
}

/** All dates of `text` between `start` and `end`, in order; at one place the earlier rule of the table wins. */
export function findLeadIns(text: string, { start, end }: Range, year: PlanYear): LeadIn[] {
  const { planYear, issuedOn } = year;
  const part = text.slice(start, end);
  const found: LeadIn[] = [];
  for (const { name, pattern, reach, date } of deadlineRules) {
    for (const match of part.matchAll(pattern)) {
      const at = start + match.index;
      if (found.some((other) => at < other.end && at + match[0].length > other.start)) continue;
      if (isQuoted(part, match.index, match.index + match[0].length)) continue;
      const day = date(inDigits(match.groups ?? {}), planYear, issuedOn);
      // What lies before the plan's year is no deadline.
      const due = day !== null && (planYear === null || day >= `${planYear}`) ? day : null;
      found.push({ rule: name, reach, start: at, end: at + match[0].length, date: due });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A count in Han characters (三个月内) reaches the rule in digits. */
const inDigits = (groups: Readonly<Record<string, string | undefined>>) =>
  groups.n === undefined ? groups : { ...groups, n: String(readNumeral(groups.n) ?? '') };

/** Inside 《…》 or brackets a year is part of a name. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  const open = before.lastIndexOf('《') > before.lastIndexOf('》') && /^[^《]*》/.test(after);
  const bracket = /[（(][^）)。]{0,12}$/.test(before) && /^[^（(。]{0,12}[）)]/.test(after);
  return open || bracket;
}

/** The date that governs a place: the nearest one before it (or in its own clause) whose reach goes so far. */
export function governing(
  leadIns: readonly LeadIn[],
  clause: Range,
  sentence: Range,
): { readonly deadline: Deadline; readonly reach: Reach } | null {
  let governed: LeadIn | null = null;
  for (const leadIn of leadIns) {
    if (leadIn.start >= clause.end) break;
    if (leadIn.reach !== 'paragraph' && leadIn.end <= sentence.start) continue;
    if (leadIn.reach === 'clause' && leadIn.end <= clause.start) continue;
    if (leadIn.rule === 'in-year' && leadIn.date === null) continue;
    governed = leadIn;
  }
  if (governed === null || governed.date === null) return null;
  return {
    deadline: { words: [{ start: governed.start, end: governed.end }], date: governed.date },
    reach: governed.reach,
  };
}
