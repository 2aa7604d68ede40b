/** A line chart of one indicator over the years, as plain SVG. */
import type { SeriesRow } from '../model.ts';
import { unitOf } from '../rules/units.ts';
import { amount, shortNumber } from './describe.ts';
import { escaped } from './page.ts';

const WIDE = 460;
const HIGH = 170;
const EDGE = { left: 56, right: 16, top: 22, bottom: 26 };

/**
 * Targets as a line with a sign for the comparator (an arrow up for at least, down for at most, a bar for a
 * range, a ring for about), what was reached as dots. Years without a figure leave a gap; the line is dashed
 * where years between two plans are missing.
 */
export function chart(row: SeriesRow, years: readonly string[]): string {
  const factor = unitOf(row.unit).factor;
  const inUnit = (value: number, unit: string | null): number => (value * unitOf(unit).factor) / factor;
  const points = row.cells.map(({ target, reached }) => ({
    target,
    low: target?.value == null ? null : inUnit(target.value, target.unit),
    high: target?.value == null ? null : inUnit(target.upper ?? target.value, target.unit),
    reached: reached?.value == null ? null : inUnit(reached.value, reached.unit),
    result: reached,
  }));
  const values = points
    .flatMap(({ low, high, reached }) => [low, high, reached])
    .filter((value) => value !== null);
  if (values.length < 2) return '';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = most - least || Math.abs(most) * 0.1 || 1;
  const [bottom, top] = [least - spread * 0.15, most + spread * 0.15];
  // Years stand as far apart as they are; columns without a year stand evenly.
  const dated = years.every((year) => /^\d{4}$/u.test(year)) && Number(years.at(-1)) > Number(years[0]);
  const share = (i: number): number =>
    dated
      ? (Number(years[i]) - Number(years[0])) / (Number(years.at(-1)) - Number(years[0]))
      : i / Math.max(1, years.length - 1);
  const x = (i: number): number => EDGE.left + 10 + share(i) * (WIDE - EDGE.left - EDGE.right - 20);
  const y = (value: number): number =>
    EDGE.top + (1 - (value - bottom) / (top - bottom)) * (HIGH - EDGE.top - EDGE.bottom);
  const at = (value: number): string => String(Math.round(value * 10) / 10);

  const parts: string[] = [];
  for (const value of [least, most])
    parts.push(
      `<line x1="${EDGE.left}" x2="${WIDE - EDGE.right}" y1="${at(y(value))}" y2="${at(y(value))}" class="grid"/><text x="${EDGE.left - 6}" y="${at(y(value) + 4)}" text-anchor="end">${escaped(shortNumber(value))}</text>`,
    );
  years.forEach((year, i) => {
    parts.push(`<text x="${at(x(i))}" y="${HIGH - 6}" text-anchor="middle">${escaped(year)}</text>`);
  });
  points.slice(1).forEach(({ low, high }, i) => {
    const before = points[i];
    if (low === null || high === null || before === undefined || before.low === null || before.high === null)
      return;
    const leap = dated && Number(years[i + 1]) - Number(years[i]) > 1 ? ' leap' : '';
    parts.push(
      `<line class="aim${leap}" x1="${at(x(i))}" y1="${at(y((before.low + before.high) / 2))}" x2="${at(x(i + 1))}" y2="${at(y((low + high) / 2))}"/>`,
    );
  });
  points.forEach(({ target, low, high, reached, result }, i) => {
    if (target !== null && low !== null && high !== null) {
      const title = `<title>${escaped(`${years[i]}: ${amount(target)}`)}</title>`;
      parts.push(`<g class="aim">${title}${sign(target.comparator, x(i), y(low), y(high), at)}</g>`);
    }
    if (reached !== null && result !== null)
      parts.push(
        `<circle class="got" cx="${at(x(i))}" cy="${at(y(reached))}" r="4"><title>${escaped(`${years[i]}: reached ${amount(result)}`)}</title></circle>`,
      );
  });
  return `<svg viewBox="0 0 ${WIDE} ${HIGH}" role="img" aria-label="${escaped(row.indicator)}">${parts.join('')}</svg>`;
}

function sign(
  comparator: string | null,
  x: number,
  low: number,
  high: number,
  at: (value: number) => string,
): string {
  const [l, c, r] = [at(x - 6), at(x), at(x + 6)];
  switch (comparator) {
    case '>=':
    case '>':
      return `<path d="M${l} ${at(low)}H${r}M${c} ${at(low)}v-11m-4 4l4 -4l4 4"/>`;
    case '<=':
    case '<':
      return `<path d="M${l} ${at(low)}H${r}M${c} ${at(low)}v11m-4 -4l4 4l4 -4"/>`;
    case 'range':
      return `<path d="M${l} ${at(low)}H${r}M${l} ${at(high)}H${r}M${c} ${at(low)}V${at(high)}"/>`;
    case '~':
      return `<circle cx="${c}" cy="${at(low)}" r="5" fill="none"/>`;
    default:
      return `<path d="M${l} ${at(low)}H${r}"/>`;
  }
}
