/**
 * Which target of the new plan continues which of the old: by indicator, unit, kind and place.
 */
import type { Target } from '../model.ts';
import { assign, type Pairing } from './assign.ts';
import type { Context } from './contexts.ts';
import { type Weights, weigh, weightsOf } from './grams.ts';
import { likeness } from './likeness.ts';
import { type Named, named } from './named.ts';
import { plainName } from './rules/synonyms.ts';

/** Below this likeness two targets are never paired. */
const MINIMUM = 0.5;
/** At most so many targets may hold a pair of characters that is used to look for candidates. */
const COMMON = 60;
const KEPT = 12;

/** Where blocks went, by id. */
export interface Places {
  /** 1 where two blocks are the same block (or part of it), 0.5 where their parents are, else 0; null: says nothing. */
  readonly near: (from: string, to: string) => number | null;
  /** The blocks of the new plan that a block of the old one became. */
  readonly became: (from: string) => readonly string[];
  /** What stands around a target of either plan. */
  readonly around: (target: Target) => Context;
}

/** For targets whose places say nothing. */
export const NOWHERE: Places = {
  near: () => null,
  became: () => [],
  around: ({ text }) => ({ sentence: text, heading: '' }),
};

/**
 * @param may says which targets may be one another at all.
 * @returns for each old target the index of the new one that continues it, or -1.
 */
export function matchTargets(
  olds: readonly Target[],
  news: readonly Target[],
  where: Places,
  minimum = MINIMUM,
  may: (from: Target, to: Target) => boolean = () => true,
): Int32Array {
  const left = olds.map((target) => named(target, where.around(target)));
  const right = news.map((target) => named(target, where.around(target)));
  const weights = weightsOf([...left, ...right].map(({ bag }) => bag));
  const clauses = weightsOf([...left, ...right].map(({ clause }) => clause));
  for (const { bag, clause } of [...left, ...right]) {
    weigh(bag, weights);
    weigh(clause, clauses);
  }
  const pairs: Pairing[] = [];
  const places = [inBlocks(olds), inBlocks(news)] as const;
  const candidates = look(left, right, weights, where);
  candidates.forEach((list, from) => {
    for (const to of list) {
      const a = left[from] as Named;
      const b = right[to] as Named;
      if (!may(olds[from] as Target, news[to] as Target)) continue;
      const like = likeness(
        a,
        b,
        weights,
        clauses,
        where === NOWHERE ? null : where.near(a.target.at, b.target.at),
      );
      if (like < minimum) continue;
      const apart = (places[0][from] as number) - (places[1][to] as number);
      pairs.push({ left: from, right: to, worth: like - minimum + 0.01 + twins(a.target, b.target, apart) });
    }
  });
  return assign(olds.length, news.length, pairs);
}

/** For each target the how-manieth of its block it is. */
function inBlocks(targets: readonly Target[]): number[] {
  const seen = new Map<string, number>();
  return targets.map(({ at }) => {
    const place = seen.get(at) ?? 0;
    seen.set(at, place + 1);
    return place;
  });
}

/**
 * What tells targets of one name apart (a table's columns for 2025 and 2030, say): the same figure, a near
 * deadline, the same order. 0 to 0.09, so it decides only among equals.
 */
function twins(a: Target, b: Target, apart: number): number {
  const same = a.value === b.value && a.unit === b.unit ? 0.03 : 0;
  const years = ({ deadline }: Target): number =>
    deadline === null ? 0 : Date.parse(deadline.date) / 3.15576e10;
  const far =
    (a.deadline === null) === (b.deadline === null) ? Math.min(3, Math.abs(years(a) - years(b))) : 3;
  // Squared, so that keeping the order costs less than crossing over.
  return (
    same +
    0.01 * (3 - far) +
    0.02 * (1 - Math.min(1, (apart / 12) ** 2)) +
    (a.comparator === b.comparator ? 0.01 : 0)
  );
}

function look(left: readonly Named[], right: readonly Named[], weights: Weights, where: Places): number[][] {
  const holders = new Map<number, number[]>();
  const inBlock = new Map<string, number[]>();
  const put = <K>(map: Map<K, number[]>, key: K, index: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [index]);
    else list.push(index);
  };
  right.forEach(({ bag, target }, index) => {
    for (const code of bag.codes) put(holders, code, index);
    put(inBlock, target.at, index);
  });
  /** Targets in the blocks that a block became; of very many those about as far in. */
  const nearby = (at: string, share: number): readonly number[] => {
    const all = where.became(at).flatMap((block) => inBlock.get(block) ?? []);
    const start = Math.max(0, Math.min(all.length - COMMON, Math.round(share * all.length) - COMMON / 2));
    return all.slice(start, start + COMMON);
  };
  const sizes = new Map<string, number>();
  for (const { target } of left) sizes.set(target.at, (sizes.get(target.at) ?? 0) + 1);
  const places = inBlocks(left.map(({ target }) => target));
  return left.map(({ bag, target, name }, from) => {
    const votes = new Map<number, number>();
    const rare = [...bag.codes].sort((a, b) => weights.frequency(a) - weights.frequency(b) || a - b);
    for (const code of rare) {
      const list = holders.get(code);
      if (list === undefined || list.length > COMMON) continue;
      for (const to of list) votes.set(to, (votes.get(to) ?? 0) + weights.of(code));
    }
    const best = [...votes]
      .map(([to, vote]) => [to, vote + (right[to]?.name === name ? 1 : 0)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, KEPT);
    const share = (places[from] ?? 0) / (sizes.get(target.at) ?? 1);
    return [...new Set([...best.map(([to]) => to), ...nearby(target.at, share)])];
  });
}

/** What a target asks for, word for word. A target that a plan states twice counts once. */
export const gist = (target: Target): string =>
  JSON.stringify([
    plainName(target.indicator),
    target.kind,
    target.comparator,
    target.value,
    target.upper,
    target.unit,
    target.direction,
    target.deadline?.date ?? null,
  ]);
