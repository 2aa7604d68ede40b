/** A series of plans as a table: CSV, Markdown, text for the terminal, and a page with charts. */

import type { Target } from '../../model.ts';
import type { Palette } from '../../output/palette.ts';
import type { Series, SeriesRow } from '../model.ts';
import { chart } from './chart.ts';
import { amount, planName, reachedAmount } from './describe.ts';
import { plain } from './markdown.ts';
import { escaped, page } from './page.ts';
import { cutTo, displayWidth, padTo, wrap } from './width.ts';

const columnNames = ({ plans }: Series): string[] =>
  plans.map((plan) => (plan.year === null ? planName(plan) : String(plan.year)));

/** Two rows may share an indicator: the unit tells them apart. */
const rowName = ({ indicator, unit, kind }: SeriesRow): string =>
  unit === null ? indicator : `${indicator} (${kind === 'change' ? '±' : ''}${unit})`;

/**
 * What a cell says: the target, and behind it what was reached; empty for a gap. That a figure is for the year of its
 * column, and measured against the year before, goes without saying in a table of years.
 */
function cellText({ target, reached }: SeriesRow['cells'][number], year: number | null): string {
  const bare = (of: Target): Target => ({
    ...of,
    baseline: of.baseline?.year === 'previous-year' ? null : of.baseline,
    deadline: of.value !== null && of.deadline?.date === `${year}-12-31` ? null : of.deadline,
  });
  return [
    target === null ? '' : amount(bare(target)),
    reached === null ? '' : `(reached ${reachedAmount(bare(reached))})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the cells of a row say. */
const cellTexts = ({ cells }: SeriesRow, { plans }: Series): string[] =>
  cells.map((cell, i) => cellText(cell, plans[i]?.year ?? null));

/**
 * CSV with a byte order mark. Five columns a year: comparator, value, upper end, deadline, reached; the
 * unit of a row is that of its newest target, values of other units are written with theirs.
 */
export function seriesCsv(series: Series): string {
  const quote = (value: string): string => {
    // A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    const safe = /^[=+@\t-]/u.test(value) && !/^-?\d/u.test(value) ? `'${value}` : value;
    return /[",\n\r]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
  };
  const head = ['indicator', 'kind', 'unit'];
  for (const name of columnNames(series))
    head.push(...['comparator', 'value', 'upper', 'deadline', 'reached'].map((field) => `${name} ${field}`));
  const lines = series.rows.map(({ indicator, kind, unit, cells }) => {
    const line: string[] = [indicator, kind, unit ?? ''];
    for (const { target, reached } of cells) {
      const other = target !== null && target.unit !== unit ? (target.unit ?? '') : '';
      line.push(
        // "=" alone begins a formula; a bare amount has no sign.
        target?.comparator === '=' ? '' : (target?.comparator ?? ''),
        target?.value == null ? '' : `${target.value}${other}`,
        target?.upper == null ? '' : `${target.upper}${other}`,
        target?.deadline?.date ?? '',
        reached?.value == null ? '' : `${reached.value}${reached.unit === unit ? '' : (reached.unit ?? '')}`,
      );
    }
    return line;
  });
  return `\uFEFF${[head, ...lines].map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

export function seriesMarkdown(series: Series): string {
  const names = columnNames(series).map(plain);
  return [
    `| Indicator | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...series.rows.map(
      (row) => `| ${plain(rowName(row))} | ${cellTexts(row, series).map(plain).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** A table; names too long for the terminal are cut short, and where the years alone do not fit, a paragraph an indicator. */
export function seriesText(series: Series, paint: Palette, columns: number): string {
  const names = columnNames(series);
  const table = series.rows.map((row) => cellTexts(row, series).map((text) => text || '·'));
  const widths = names.map((name, i) =>
    Math.max(displayWidth(name), ...table.map((line) => displayWidth(line[i] ?? ''))),
  );
  const rest = columns - widths.reduce((sum, width) => sum + width + 2, 0);
  // Figures are printed with their units, so names need none.
  const wanted = Math.max(0, ...series.rows.map(({ indicator }) => displayWidth(indicator))) + 2;
  if (rest >= Math.min(wanted, NAME)) {
    const room = Math.min(wanted, rest);
    const line = (name: string, cells: readonly string[]): string =>
      padTo(cutTo(name, room - 2), room) +
      cells
        .map((cell, i) => padTo(cell, (widths[i] ?? 0) + 2))
        .join('')
        .trimEnd();
    const lines = series.rows.map(({ indicator }, i) => line(indicator, table[i] ?? []));
    return `${[paint.bold(line('', names)), ...lines].join('\n')}\n`;
  }
  return series.rows
    .map((row) =>
      [
        paint.bold(wrap(rowName(row), columns, '')),
        ...cellTexts(row, series).flatMap((text, i) =>
          text === '' ? [] : [wrap(`  ${padTo(names[i] ?? '', 6)}${text}`, columns, ' '.repeat(8))],
        ),
      ].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

/** So many columns at least are left to the names of indicators. */
const NAME = 24;

const STYLE = `
.scroll{overflow-x:auto}td.num{white-space:nowrap}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,360px),1fr));gap:1rem;margin:1rem 0}
figure{margin:0;border:1px solid var(--line);border-radius:.5rem;padding:.6rem}figcaption{font-weight:600;line-height:1.4}
svg{width:100%;height:auto;display:block}svg text{fill:var(--soft);font-size:12px}.grid{stroke:var(--line)}
.aim{stroke:var(--link);stroke-width:2;fill:none}.leap{stroke-dasharray:5 5}.got{fill:var(--turn);stroke:none}
`;

export function seriesHtml(series: Series): string {
  const names = columnNames(series);
  const charts = series.rows
    .map((row) => ({
      row,
      drawing:
        row.cells.filter(({ target, reached }) => target ?? reached).length < 2 ? '' : chart(row, names),
    }))
    .filter(({ drawing }) => drawing !== '')
    .map(
      ({ row, drawing }) =>
        `<figure><figcaption>${escaped(row.indicator)}${row.unit === null ? '' : ` <span class="soft">${escaped(row.unit)}</span>`}</figcaption>${drawing}</figure>`,
    );
  const rows = series.rows.map(
    (row) =>
      `<tr><th scope="row">${escaped(rowName(row))}</th>${cellTexts(row, series)
        .map((text) => `<td class="num">${escaped(text) || '<span class="soft">·</span>'}</td>`)
        .join('')}</tr>`,
  );
  const title = series.plans.map(planName).join(' → ');
  const body = [
    `<header><h1>${escaped(title)}</h1><p class="soft">Line: what the plans aim at (arrow up: at least, arrow down: at most, ring: about, bar: range). Dot: what the next plan reports as reached.</p></header>`,
    `<main><div class="charts">${charts.join('\n')}</div>`,
    `<div class="scroll"><table><thead><tr><th>Indicator</th>${names.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></main>`,
  ];
  return page(title, STYLE, body.join('\n'));
}
