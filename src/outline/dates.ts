/** Reads whole dates as a notice's head and foot print them. */
import { readNumeral } from '../language/numerals.ts';
import { DATE_RULES } from '../rules/front-dates.ts';

export interface DateReading {
  /** YYYY-MM-DD */
  readonly iso: string;
  /** Where the date stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** The first whole date in a text, null where there is none or the calendar does not have it. */
export function findDate(text: string): DateReading | null {
  if (!/[年\d]/.test(text)) return null;
  let first: DateReading | null = null;
  for (const { pattern } of DATE_RULES) {
    const match = pattern.exec(text);
    if (!match || (first && match.index >= first.start)) continue;
    const { y, era, m = '', d = '' } = match.groups ?? {};
    const year = era === undefined ? readYear(y ?? '') : (readSmall(era) ?? Number.NaN) + 1911;
    const iso = isoDate(year, readSmall(m) ?? 0, readSmall(d) ?? 0);
    if (iso) first = { iso, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

/** The date a text consists of, brackets and blanks around it aside. */
export function wholeDate(text: string): DateReading | null {
  if (text.length > 30) return null;
  const found = findDate(text);
  if (!found) return null;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  return /^[\s\u3000（）()—-]*$/.test(rest) ? found : null;
}

const readYear = (text: string): number =>
  Number(
    [...text.replace(/\s/g, '')]
      .map((c) => (/[○OoＯ0零〇]/.test(c) ? 0 : (readNumeral(c) ?? Number.NaN)))
      .join(''),
  );

const readSmall = (text: string): number | null =>
  text === '元' ? 1 : readNumeral(text.replaceAll('廿', '二十').replaceAll('卅', '三十'));

function isoDate(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2100 || month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
