/**
 * Plans of several years → one row an indicator, one column a year.
 */
import type { Plan, Target } from '../model.ts';
import { compareBlocks } from './compare-blocks.ts';
import { partsOf } from './joint.ts';
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
  const ordered = plans.map(eachForItself).sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0);
  const rows: { cells: (Target | null)[]; reached: (Target | null)[]; last: number }[] = [];
  ordered.forEach((plan, column) => {
    const open = rows.map(({ cells, last }) => cells[last] as Target);
    const before = ordered[column - 1];
    const places = before === undefined ? NOWHERE : compareBlocks(before, plan).places;
    // Ids of older plans say nothing about the blocks of this one: only last year's have a place.
    const fresh = rows.map(({ last }) => last === column - 1);
    const marked = open.map((target, i) => (fresh[i] ? target : { ...target, at: '' }));
    const found = matchTargets(marked, plan.targets, places, undefined, sameMeasure);
    const taken = new Set<number>();
    rows.forEach((row, i) => {
      const there = found[i] as number;
      const next = plan.targets[there];
      if (next === undefined) return;
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
  const filled = ({ cells }: (typeof rows)[number]): number => cells.filter((cell) => cell !== null).length;
  return {
    schema: SERIES_SCHEMA,
    plans: ordered.map(({ title, year }) => ({ title, year })),
    // What was followed over the years first; what stands in one plan alone has no course to show.
    rows: [...rows.filter((row) => filled(row) > 1), ...rows.filter((row) => filled(row) <= 1)].map(
      ({ cells, reached, last }): SeriesRow => {
        const newest = cells[last] as Target;
        return {
          indicator: newest.indicator,
          kind: newest.kind,
          unit: newest.unit,
          cells: cells.map((target, i) => ({ target, reached: reached[i] ?? null })),
        };
      },
    ),
  };
}

/** A rate for several indicators (城镇、农村居民收入均增长8%) is one for each; an amount is for all of them together. */
const eachForItself = (plan: Plan): Plan => ({
  ...plan,
  targets: plan.targets.flatMap((target) => {
    const parts = unitOf(target.unit).dimension === 'share' ? partsOf(target) : [];
    return parts.length === 0 ? [target] : parts.map((indicator) => ({ ...target, indicator }));
  }),
});

/** A share and an amount, or two scopes, belong on two lines, even under one name. */
const sameMeasure = (a: Target, b: Target): boolean =>
  unitOf(a.unit).dimension === unitOf(b.unit).dimension &&
  (asChange(a).kind === 'change') === (asChange(b).kind === 'change') &&
  scopeOf(a) === scopeOf(b);
