/** Finds the dates of a paragraph and says which of them governs a place in it. */
import { readNumeral } from '../language/numerals.ts';
import type { Quote } from '../notice.ts';
import { COMES_ROUND } from '../rules/targets/clauses.ts';
import { deadlineRules, type Reach, republicRules } from '../rules/targets/times.ts';
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
  /** The plan is for several years, so that a bare year names a deadline even when it is the first. */
  readonly multiYear: boolean;
  /** Years of three digits are counted from the founding of the Republic of China. */
  readonly republic: boolean;
}

export interface LeadIn extends Range {
  readonly rule: string;
  readonly reach: Reach;
  /** Null where the words name a date that is no deadline (a past year): it still ends the reach of the one before. */
  readonly date: string | null;
}

/** All dates of `text` between `start` and `end`, in order; at one place the earlier rule of the table wins. */
export function findLeadIns(text: string, { start, end }: Range, year: PlanYear): LeadIn[] {
  const { planYear, issuedOn, multiYear, republic } = year;
  const part = text.slice(start, end);
  const found: LeadIn[] = [];
  const taken = new Uint8Array(part.length);
  for (const { name, hint, pattern, reach, date } of republic ? republicRules : deadlineRules) {
    if (!part.includes(hint)) continue;
    for (const match of part.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.subarray(from, to).includes(1) || isQuoted(part, from, to)) continue;
      taken.fill(1, from, to);
      const day = date(inDigits(match.groups ?? {}, planYear), planYear, issuedOn, multiYear);
      // What lies before the plan's year is no deadline.
      const due = day !== null && (planYear === null || day >= `${planYear}`) ? day : null;
      found.push({ rule: name, reach, start: start + from, end: start + to, date: due });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a rule is to get: a count in digits (三个月内), a year of the Republic (116年) as one of our era, 明年 as a year. */
function inDigits(
  groups: Readonly<Record<string, string | undefined>>,
  planYear: number | null,
): Record<string, string | undefined> {
  const { n, y, next } = groups;
  return {
    ...groups,
    ...(n === undefined ? {} : { n: String(readNumeral(n) ?? '') }),
    ...(next === undefined || planYear === null ? {} : { y: String(planYear + 1) }),
    ...(y === undefined ? {} : { y: String(commonYear(readNumeral(y.replaceAll('○', '〇')) ?? 0)) }),
  };
}

/** 民国114年 is 2025. */
export const commonYear = (year: number): number => (year < 200 ? year + 1911 : year);

/** Inside 《…》 or brackets a year is part of a name; behind 每年 a day comes round again. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (COMES_ROUND.pattern.test(before)) return true;
  const after = text.slice(end, end + 80);
  const open = before.lastIndexOf('《') > before.lastIndexOf('》') && /^[^《]*》/.test(after);
  const bracket = /[（(][^）)。]{0,12}$/.test(before) && /^[^（(。]{0,12}[）)]/.test(after);
  return open || bracket;
}

/** A date so near the start of its clause leads it in: 力争年底前. */
const LEAD = 4;

/** A bracket is asked for behind the clause it stands in, whose dates have been passed by then. */
const NEAR = 8;

/** What the dates of a paragraph say of one of its clauses. */
export interface Governing {
  /** The nearest date before the clause, or in it, whose reach goes so far; null where there is none. */
  readonly governs: LeadIn | null;
  /** What governed before the clause began. */
  readonly outer: LeadIn | null;
  /** The dates inside the clause that are deadlines, in order. */
  readonly inside: readonly LeadIn[];
}

/**
 * Goes along the clauses of a paragraph and tells each the dates that hold for it. Every date is looked at once,
 * so a paragraph of any length takes linear time; clauses must be asked for in order.
 */
export function followDates(
  leadIns: readonly LeadIn[],
): (clause: Range & { readonly sentence: number }) => Governing {
  let next = 0;
  let lasting: LeadIn | null = null;
  let passing: { leadIn: LeadIn; sentence: number; whole: boolean } | null = null;
  const governing = ({ start, sentence }: Range & { readonly sentence: number }): LeadIn | null => {
    const here =
      passing?.sentence === sentence && (passing.whole || passing.leadIn.end > start) ? passing.leadIn : null;
    const governs = here ?? lasting;
    return governs?.date === null ? null : governs;
  };
  return (clause) => {
    const outer = governing(clause);
    const first = next;
    for (let leadIn = leadIns[next]; leadIn && leadIn.start < clause.end; leadIn = leadIns[++next]) {
      // The plan's own year says nothing and ends nothing.
      if (leadIn.rule === 'in-year' && leadIn.date === null) continue;
      // 2027年底前完成对2010年以前…的诊断: a past date further in describes something.
      if (leadIn.date === null && leadIn.start - clause.start > LEAD) continue;
      if (leadIn.reach === 'paragraph') {
        lasting = leadIn;
        passing = null;
      } else {
        // 安装率2024年超过50%, 综合楼年底前投用: a date behind its subject says nothing of the next clause.
        const opens = leadIn.start - clause.start <= LEAD;
        passing = { leadIn, sentence: clause.sentence, whole: leadIn.reach === 'sentence' && opens };
      }
    }
    const inside = leadIns
      .slice(Math.max(0, first - NEAR), next)
      .filter(({ date, start, end }) => date !== null && start >= clause.start && end <= clause.end);
    return { governs: governing(clause), outer, inside };
  };
}

/** The date as a field of a target. */
export const deadlineOf = ({ start, end, date }: LeadIn): Deadline | null =>
  date === null ? null : { words: [{ start, end }], date };
