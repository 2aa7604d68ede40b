/**
 * Targets for several indicators at once (二氧化硫、氮氧化物排放量下降3%; 城镇、农村居民收入均增长8%) beside
 * targets for each of them: a joint target goes on in every one of its parts.
 */
import type { Target } from '../model.ts';
import { contrasts, tellApart } from './rules/contrasts.ts';
import { asChange } from './rules/rates.ts';
import { plainName } from './rules/synonyms.ts';
import { unitOf } from './rules/units.ts';

/** Indexes of a target of the old and one of the new plan. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the other half of joint targets.
 * @param pairs for each old target the new one that continues it, or -1 (see `matchTargets`).
 * @returns further pairs: one side is joint and may be paired already, the other was alone.
 */
export function jointTargets(olds: readonly Target[], news: readonly Target[], pairs: Int32Array): Link[] {
  const continued = new Set(pairs);
  const added = alone(news, (i) => !continued.has(i));
  const removed = alone(olds, (i) => (pairs[i] as number) < 0);
  const links: Link[] = [];
  // One that was joint before and still is has lost no part and gained none.
  const stayed = new Set<Target>();
  pairs.forEach((to, from) => {
    const [before, after] = [olds[from], news[to]];
    if (before === undefined || after === undefined) return;
    if (partsOf(before).length > 0 && partsOf(after).length > 0) stayed.add(before).add(after);
  });
  olds.forEach((target, from) => {
    if (stayed.has(target)) return;
    for (const part of partsOf(target))
      for (const single of added)
        if (isPart(part, target, single) && added.delete(single)) links.push({ from, to: single.index });
  });
  news.forEach((target, to) => {
    if (stayed.has(target)) return;
    for (const part of partsOf(target))
      for (const single of removed)
        if (isPart(part, target, single) && removed.delete(single)) links.push({ from: single.index, to });
  });
  return links;
}

/** A target for one indicator that found no partner. */
interface Single {
  readonly index: number;
  readonly target: Target;
  readonly name: string;
}

function alone(targets: readonly Target[], isAlone: (index: number) => boolean): Set<Single> {
  const singles = targets.flatMap((given, index): Single[] => {
    if (!isAlone(index) || partsOf(given).length > 0) return [];
    const target = asChange(given);
    return [{ index, target, name: plainName(target.indicator) }];
  });
  return new Set(singles);
}

/** What all parts are measured by: it stands behind the last one. */
function headOf(parts: readonly string[], last: string): string {
  // 城镇、农村居民人均可支配收入: the parts are words of one row, and the last has the rest behind it.
  for (const { words } of contrasts) {
    const first = words.find((word) => last.startsWith(word));
    if (first !== undefined && parts.slice(0, -1).every((part) => words.includes(part)))
      return last.slice(first.length);
  }
  return (
    /(?:排放总量|排放量|可支配收入|收入|面积|覆盖率|达标率|合格率|处理率|普及率|增加值|浓度)$/u.exec(
      last,
    )?.[0] ?? ''
  );
}

/** The indicators in a joint one, each with the head they share: 二氧化硫排放量, 氮氧化物排放量. */
export function partsOf({ indicator }: Target): readonly string[] {
  // What stands in brackets is no list of indicators.
  const parts = indicator
    .replace(/（[^）]*）|\([^)]*\)/gu, '')
    .split(/[、和及]/u)
    .filter((part) => part.length >= 2);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return [];
  const head = headOf(parts, last);
  return parts.map((part) => plainName(part.endsWith(head) ? part : part + head));
}

/** A target is for one of the indicators of a joint one, and measured like it. */
function isPart(part: string, whole: Target, { target, name }: Single): boolean {
  const joint = asChange(whole);
  return (
    (part === name || (letters(part, name) >= 0.8 && part.slice(-2) === name.slice(-2))) &&
    joint.kind === target.kind &&
    joint.direction === target.direction &&
    unitOf(joint.unit).dimension === unitOf(target.unit).dimension &&
    !tellApart(part, name)
  );
}

/** Share of characters two names have in common. */
function letters(a: string, b: string): number {
  const both = [...a].filter((letter) => b.includes(letter)).length;
  return both / Math.max(a.length, b.length);
}
