/**
 * Targets for several indicators at once (二氧化硫、氮氧化物排放量下降3%; 城镇、农村居民收入均增长8%) beside
 * targets for each of them: a joint target goes on in every one of its parts.
 */
import type { Target } from '../model.ts';
import { tellApart } from './rules/contrasts.ts';
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
  const links: Link[] = [];
  olds.forEach((whole, from) => {
    for (const name of partsOf(whole))
      news.forEach((part, to) => {
        if (!continued.has(to) && isPart(name, whole, part)) {
          continued.add(to);
          links.push({ from, to });
        }
      });
  });
  const told = new Set(links.map(({ from }) => from));
  news.forEach((whole, to) => {
    for (const name of partsOf(whole))
      olds.forEach((part, from) => {
        if ((pairs[from] as number) >= 0 || told.has(from) || !isPart(name, whole, part)) return;
        told.add(from);
        links.push({ from, to });
      });
  });
  return links;
}

/** The indicators in a joint one, each with the head they share: 二氧化硫排放量, 氮氧化物排放量. */
export function partsOf({ indicator }: Target): readonly string[] {
  const parts = indicator.split(/[、和及]/u).filter((part) => part.length >= 2);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return [];
  const head =
    /(?:排放总量|排放量|可支配收入|收入|面积|覆盖率|达标率|合格率|处理率|普及率|增加值|浓度)$/u.exec(
      last,
    )?.[0] ?? '';
  return parts.map((part) => plainName(part.endsWith(head) ? part : part + head));
}

/** A single target whose indicator is one of the parts. */
function isPart(name: string, whole: Target, part: Target): boolean {
  const [a, b] = [asChange(whole), asChange(part)];
  if (a.kind !== b.kind || a.direction !== b.direction || partsOf(part).length > 0) return false;
  if (unitOf(a.unit).dimension !== unitOf(b.unit).dimension) return false;
  const other = plainName(b.indicator);
  if (tellApart(name, other)) return false;
  return name === other || (letters(name, other) >= 0.8 && name.slice(-2) === other.slice(-2));
}

/** Share of characters two names have in common. */
function letters(a: string, b: string): number {
  const both = [...a].filter((letter) => b.includes(letter)).length;
  return both / Math.max(a.length, b.length);
}
