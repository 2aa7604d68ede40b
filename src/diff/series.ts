/**
 * Plans of several years → one row an indicator, one column a year.
 */
import type { Plan, Target } from '../model.ts';
import { compareBlocks } from './compare-blocks.ts';
import { SERIES_SCHEMA, type Series, type SeriesRow } from './model.ts';
import { outcomesOf } from './outcomes.ts';
import { asChange } from './rules/rates.ts';
import { unitOf } from './rules/units.ts';
import { gist, matchTargets, NOWHERE } from './targets.ts';
import { scopeOf } from './verdict.ts';

/**
 * Follows every target through the plans. A target that is missing in one year and back in a later one stays
 * in its row, with a gap.
 * @param plans at least two; they are put in the order of their years, those without a year at the end as given.
 */
export function seriesOf(plans: readonly Plan[]): Series {
  const ordered = [...plans].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0);
  const rows: { cells: (Target | null)[]; reached: (Target | null)[]; last: number }[] = [];
  ordered.forEach((plan, column) => {
    const open = rows.map(({ cells, last }) => cells[last] as Target);
    const before = ordered[column - 1];
    const places = before === undefined ? NOWHERE : compareBlocks(before, plan).places;
    // Ids of older plans say nothing about the blocks of this one: only last year's have a place.
    const fresh = rows.map(({ last }) => last === column - 1);
    const marked = open.map((target, i) => (fresh[i] ? target : { ...target, at: '' }));
    const found = matchTargets(marked, plan.targets, places);
    const taken = new Set<number>();
    rows.forEach((row, i) => {
      const there = found[i] as number;
      const next = plan.targets[there];
      if (next === undefined || !sameMeasure(open[i] as Target, next)) return;
      taken.add(there);
      row.cells[column] = next;
      row.last = column;
    });
    const said = new Set([...taken].map((i) => gist(plan.targets[i] as Target)));
    plan.targets.forEach((target, i) => {
      if (taken.has(i) || said.has(gist(target))) return;
      said.add(gist(target));
      const cells = ordered.map((): Target | null => null);
      cells[column] = target;
      rows.push({ cells, reached: ordered.map(() => null), last: column });
    });
  });
  ordered.forEach((plan, column) => {
    const next = ordered[column + 1];
    if (next === undefined) return;
    for (const { target, result } of outcomesOf(plan, next)) {
      const row = rows.find(({ cells }) => cells[column] === target);
      if (row !== undefined) row.reached[column] ??= result;
    }
  });
  return {
    schema: SERIES_SCHEMA,
    plans: ordered.map(({ title, year }) => ({ title, year })),
    rows: rows.map(({ cells, reached, last }): SeriesRow => {
      const newest = cells[last] as Target;
      return {
        indicator: newest.indicator,
        kind: newest.kind,
        unit: newest.unit,
        cells: cells.map((target, i) => ({ target, reached: reached[i] ?? null })),
      };
    }),
  };
}

/** A share and an amount, or two scopes, belong on two lines, even under one name. */
const sameMeasure = (a: Target, b: Target): boolean =>
  unitOf(a.unit).dimension === unitOf(b.unit).dimension &&
  (asChange(a).kind === 'change') === (asChange(b).kind === 'change') &&
  scopeOf(a) === scopeOf(b);
