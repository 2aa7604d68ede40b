/**
 * Last year's targets beside what the new plan reports as reached.
 */
import type { Plan, Target } from '../model.ts';
import { besidePairs } from './beside.ts';
import { contextsBetween } from './contexts.ts';
import { tellByDeed } from './deeds.ts';
import { jointTargets } from './joint.ts';
import type { Outcome } from './model.ts';
import { betterOf } from './rules/better.ts';
import { asChange } from './rules/rates.ts';
import { plainName } from './rules/synonyms.ts';
import { unitOf } from './rules/units.ts';
import { matchTargets, NOWHERE } from './targets.ts';

/** Results stand in other clauses than targets do, so their names have to carry the pairing. */
const MINIMUM = 0.56;
/** Words for figures that were gathered over more than the plan's year. */
const OVER_YEARS = /(?:[三四五六]年来|累计|累积|年均|五年|历史性|总数)/u;

/**
 * Every target of the old plan that the new plan gives a figure for, in the old plan's order. Empty where the new
 * plan does not report on the time of the old one: it has to be the next year's, or follow the old plan's period.
 */
export function outcomesOf({ body, targets, year, period }: Plan, next: Plan): Outcome[] {
  const apart = year === null || next.year === null ? 1 : next.year - year;
  const over = period !== null && next.year !== null && next.year >= period.to && next.year <= period.to + 1;
  if (apart !== 1 && !over) return [];
  const results = next.results;
  const figures = targets.filter(({ value }) => value !== null);
  const reached = results.filter(({ value, text }) => value !== null && (over || !OVER_YEARS.test(text)));
  const around = contextsBetween({ body, targets: figures }, { body: next.body, targets: reached });
  const found = matchTargets(figures, reached, { ...NOWHERE, around }, MINIMUM, sameMeasure);
  const links = [...found].map((to, from) => ({ from, to })).filter(({ to }) => to >= 0);
  // 城镇、农村居民收入均增长8% has an outcome for each of its parts.
  links.push(...jointTargets(figures, reached, found));
  links.push(...tellByDeed(figures, reached, around, links));
  links.push(...besidePairs(figures, reached, links));
  links.sort((a, b) => a.from - b.from || a.to - b.to);
  return links.flatMap(({ from, to }): Outcome[] => {
    const [target, result] = [figures[from], reached[to]];
    return target === undefined || result === undefined ? [] : [{ met: met(target, result), target, result }];
  });
}

/** A growth and an amount, or figures of other dimensions, are not set against each other. */
const sameMeasure = (target: Target, result: Target): boolean =>
  unitOf(target.unit).dimension === unitOf(result.unit).dimension && isChange(target) === isChange(result);

const isChange = (target: Target): boolean => asChange(target).kind === 'change';

/** Whether the figure reached satisfies the target; `about` a value also where it is missed by at most a tenth. */
export function met(aimed: Target, reported: Target): boolean | null {
  const [target, result] = [asChange(aimed), asChange(reported)];
  if (target.value === null || result.value === null || !sameMeasure(target, result)) return null;
  const way = wayOf(target);
  const signed =
    target.direction !== null && result.direction !== null && target.direction !== result.direction ? -1 : 1;
  const reached = signed * result.value * unitOf(result.unit).factor;
  const { factor } = unitOf(target.unit);
  const low = target.value * factor;
  const high = (target.upper ?? target.value) * factor;
  const slack = 1e-9 * Math.max(1, Math.abs(low));
  switch (target.comparator) {
    case '>=':
      return reached >= low - slack;
    case '>':
      return reached > low + slack || (result.comparator === '>' && reached >= low - slack);
    case '<=':
      return reached <= low + slack;
    case '<':
      return reached < low - slack;
    default: {
      if (way === 'neither') return reached >= low - slack && reached <= high + slack ? true : null;
      const about = target.comparator === '~' ? 0.1 * Math.abs(low) : slack;
      return way === 'higher' ? reached >= low - about : reached <= high + about;
    }
  }
}

function wayOf(target: Target): 'higher' | 'lower' | 'neither' {
  return target.direction === 'decrease' ? 'higher' : betterOf(plainName(target.indicator));
}
