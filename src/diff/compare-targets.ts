/**
 * The targets of two plans: what became of each, with the verdict.
 */
import type { Plan } from '../model.ts';
import { jointTargets, type Link } from './joint.ts';
import type { TargetChange } from './model.ts';
import { gist, matchTargets, type Places } from './targets.ts';
import { judge } from './verdict.ts';

export function compareTargets(from: Plan, to: Plan, places: Places): TargetChange[] {
  const pairs = matchTargets(from.targets, to.targets, places);
  const links: Link[] = [];
  pairs.forEach((there, here) => {
    if (there >= 0) links.push({ from: here, to: there });
  });
  links.push(...jointTargets(from.targets, to.targets, pairs));
  const went = new Set(links.map((link) => link.from));
  const came = new Set(links.map((link) => link.to));

  const found: { readonly at: number; readonly change: TargetChange }[] = [];
  for (const link of links) {
    const [before, after] = [from.targets[link.from], to.targets[link.to]];
    if (before === undefined || after === undefined) continue;
    const verdict = judge(
      before,
      after,
      { from: from.year, to: to.year },
      (places.near(before.at, after.at) ?? 0) < 1,
    );
    if (verdict !== null) {
      const { change, fields } = verdict;
      found.push({ at: link.to, change: { change, from: before, to: after, fields } });
    }
  }
  const stillSaid = new Set(from.targets.filter((_, i) => went.has(i)).map(gist));
  const saidBefore = new Set(to.targets.filter((_, i) => came.has(i)).map(gist));
  // A removed target is listed behind the one that stood before it.
  let last = -0.5;
  from.targets.forEach((target, i) => {
    if (went.has(i)) last = Math.max(-0.5, (pairs[i] as number) < 0 ? last : (pairs[i] as number) + 0.5);
    else if (target.value === null || !stillSaid.has(gist(target)))
      found.push({ at: last, change: { change: 'removed', from: target, to: null, fields: {} } });
  });
  to.targets.forEach((target, i) => {
    if (!came.has(i) && (target.value === null || !saidBefore.has(gist(target))))
      found.push({ at: i, change: { change: 'added', from: null, to: target, fields: {} } });
  });
  return found
    .map((entry, i) => ({ ...entry, i }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ change }) => change);
}
