/** The year and the period a plan is made for, from its title. */
import { readNumeral } from '../language/numerals.ts';
import { FIVE_YEARS, HAN_YEAR, REPUBLIC_YEAR, REVISED, YEAR, YEAR_RANGE } from '../rules/years.ts';

/** “十四五” → 2021 to 2025; （2021—2035年） → 2021 to 2035. The tenth five-year plan began in 2001. */
export function periodOf(title: string): { from: number; to: number } | null {
  const range = YEAR_RANGE.pattern.exec(title)?.groups;
  if (range?.from && range.to) {
    const from = Number(range.from);
    const to = range.to.length === 2 ? Number(range.from.slice(0, 2) + range.to) : Number(range.to);
    if (to > from) return { from, to };
  }
  const five = FIVE_YEARS.pattern.exec(title)?.groups;
  const count = five ? readNumeral(five.count ?? five.nth ?? '') : null;
  if (count === null || count < 6) return null;
  return { from: 1951 + 5 * count, to: 1955 + 5 * count };
}

/** The year a title names, the latest of several; null where it names a period or none. */
export function yearOf(title: string): number | null {
  if (periodOf(title)) return null;
  // A report on last year and this one is a plan for the later.
  const bare = title.replace(REVISED.pattern, '');
  const years = [...bare.matchAll(YEAR.pattern)].map(({ groups }) => Number(groups?.year));
  if (years.length > 0) return Math.max(...years);
  const han = HAN_YEAR.pattern.exec(title)?.groups?.year;
  if (han) return readNumeral(han.replace(/[○零O]/g, '〇'));
  const era = REPUBLIC_YEAR.pattern.exec(title)?.groups?.era;
  return era ? Number(era) + 1911 : null;
}
