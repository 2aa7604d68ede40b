/**
 * Outcomes beside outcomes: a plan and its review count the same things in one clause (仓库3万平方米、温室60亩; 温室200座、仓库3万
 * 平方米). Where one pair is known, what stands beside it on either side is the same thing too, even if another unit hides
 * what was reached.
 */
import type { Target } from '../model.ts';
import type { Link } from './joint.ts';
import { asChange } from './rules/rates.ts';
import { coreOf, plainName } from './rules/synonyms.ts';

/** Further pairs of targets and results that are in no pair yet and stand in the clauses of one. */
export function besidePairs(
  targets: readonly Target[],
  results: readonly Target[],
  links: readonly Link[],
): Link[] {
  const paired = { from: new Set(links.map(({ from }) => from)), to: new Set(links.map(({ to }) => to)) };
  const found: Link[] = [];
  for (const link of links)
    for (const from of besides(targets, link.from))
      for (const to of besides(results, link.to)) {
        // 6条、9.5公里道路: a second figure of what is paired already.
        if (results[to]?.indicator === results[link.to]?.indicator) continue;
        if (paired.from.has(from) || paired.to.has(to)) continue;
        if (!sameThing(targets[from] as Target, results[to] as Target)) continue;
        paired.from.add(from);
        paired.to.add(to);
        found.push({ from, to });
      }
  return found;
}

/** The others of a clause. They follow one another in a plan. */
function besides(all: readonly Target[], index: number): number[] {
  const one = all[index];
  const others: number[] = [];
  const inClause = (i: number): boolean =>
    one !== undefined && all[i]?.at === one.at && all[i]?.text === one.text;
  for (let i = index - 1; inClause(i); i--) others.unshift(i);
  for (let i = index + 1; inClause(i); i++) others.push(i);
  return others;
}

/** Both are counted, and the one is called like the other or is a kind of it (蔬菜温室, 温室). */
function sameThing(a: Target, b: Target): boolean {
  if (asChange(a).kind !== 'quantity' || asChange(b).kind !== 'quantity') return false;
  const [one, other] = [a, b].map(({ indicator }) => coreOf(plainName(indicator))) as [string, string];
  return Math.min(one.length, other.length) >= 2 && (one.endsWith(other) || other.endsWith(one));
}
