/**
 * Which target of the new plan continues which of the old: by indicator, unit, kind and place.
 */
import type { Target } from '../model.ts';
import { assign, type Pairing } from './assign.ts';
import { type Context, subjectOf } from './contexts.ts';
import { alike, type Bag, bagOf, bare, type Weights, weigh, weightsOf } from './grams.ts';
import { tellApart } from './rules/contrasts.ts';
import { asChange } from './rules/rates.ts';
import { coreOf, plainName } from './rules/synonyms.ts';
import { type Unit, unitOf } from './rules/units.ts';

/** Below this likeness two targets are never paired. */
const MINIMUM = 0.5;
/** At most so many targets may hold a pair of characters that is used to look for candidates. */
const COMMON = 60;
const KEPT = 12;

/** Where blocks went, by id. */
export interface Places {
  /** 1 where two blocks are the same block (or part of it), 0.5 where their parents are, else 0. */
  readonly near: (from: string, to: string) => number;
  /** The blocks of the new plan that a block of the old one became. */
  readonly became: (from: string) => readonly string[];
  /** What stands around a target of either plan. */
  readonly around: (target: Target) => Context;
}

/** For targets whose places say nothing. */
export const NOWHERE: Places = {
  near: () => 0,
  became: () => [],
  around: ({ text }) => ({ sentence: text, heading: '' }),
};

/** A target with what it is compared by. */
interface Named {
  readonly target: Target;
  readonly name: string;
  /** The name without words for doing; shorter than two characters where nothing else is in it. */
  readonly core: string;
  readonly bag: Bag;
  /** The clause without its figures. */
  readonly clause: Bag;
  readonly unit: Unit;
  readonly context: Context;
}

/** Digits are what targets differ in; without them clauses can be compared. */
export const withoutFigures = (text: string): string => text.replace(/\d+(?:\.\d+)?/gu, '0');

const named = (given: Target, around: Places['around']): Named => {
  const target = asChange(given);
  const name = plainName(target.indicator);
  return {
    target,
    name,
    core: coreOf(name),
    bag: bagOf(name),
    clause: bagOf(withoutFigures(target.text)),
    unit: unitOf(target.unit),
    context: around(given),
  };
};

/** @returns for each old target the index of the new one that continues it, or -1. */
export function matchTargets(
  olds: readonly Target[],
  news: readonly Target[],
  where: Places,
  minimum = MINIMUM,
): Int32Array {
  const left = olds.map((target) => named(target, where.around));
  const right = news.map((target) => named(target, where.around));
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
      const like = likeness(a, b, weights, clauses, where.near(a.target.at, b.target.at));
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

function likeness(a: Named, b: Named, weights: Weights, clauses: Weights, place: number): number {
  const clause = alike(a.clause, b.clause, clauses);
  let name = a.name === b.name ? 1 : nameLikeness(a, b, weights);
  const poor = a.core.length < 2 || b.core.length < 2;
  // 投资, 改造任务: such names say nothing, only what stands around them does.
  if (poor) {
    const figure = a.target.value !== null && a.target.value === b.target.value;
    const said = aboutTheSame(a, b, clauses, clauseOf);
    name = Math.min(name, Math.max(figure ? 0.6 : 0, 0.2 + 0.6 * said));
  }
  if (place === 1 && a.unit.dimension === b.unit.dimension && a.target.value !== null)
    name = Math.max(name, byContext(a, b, poor, clauses));
  if (name < 0.3 && clause < 0.6) return 0;
  let like = 0.6 * name + 0.2 * clause + 0.2 * place;
  if (tellApart(a.name, b.name)) like *= 0.5;
  return like * sameMeasure(a, b) * sameKind(a.target, b.target);
}

/** What targets of one unit in one and the same block are worth as a pair when their names differ; 0 to 0.65. */
function byContext(a: Named, b: Named, poor: boolean, clauses: Weights): number {
  if (!poor) return aboutTheSame(a, b, clauses, clauseOf) >= SAID ? 0.55 : 0;
  if (borrows(a, b) || borrows(b, a)) return 0.65;
  if (a.core.length >= 2 || b.core.length >= 2) return 0;
  const said = beside(a, a.target.text);
  if (said.length >= 2 && said === beside(b, b.target.text)) return 0.65;
  return aboutTheSame(a, b, clauses, sentenceOf) >= SAID ? 0.65 : 0;
}

/** So much of two clauses beside their figures is the same where they ask for the same. */
const SAID = 0.5;

/** A target without a name of its own bears that of the other, or its heading names what the other speaks of. */
function borrows(poor: Named, other: Named): boolean {
  if (poor.core.length >= 2) return false;
  const { sentence, heading } = poor.context;
  const subject = subjectOf(heading);
  return (
    (other.core.length >= 3 && plainName(sentence + heading).includes(other.core)) ||
    (subject.length >= 3 && plainName(other.context.sentence).includes(subject))
  );
}

/** How alike two clauses are beside figures, units and words for doing; 0 where hardly anything else is in them. */
function aboutTheSame(a: Named, b: Named, clauses: Weights, of: (named: Named) => string): number {
  const [left, right] = [beside(a, of(a)), beside(b, of(b))];
  if (Math.min(left.length, right.length) < 5) return 0;
  return alike(weigh(bagOf(left), clauses), weigh(bagOf(right), clauses), clauses);
}

/** Words that stand for a figure or lead to it. */
const REACHING = /(?:全覆盖|全部|实现|达到|力争|确保|左右|以上|以内|不低于|不超过|控制在)/gu;

const beside = ({ target }: Named, text: string): string =>
  coreOf(bare(text.replace(/[\d.]+/gu, '').replaceAll(target.unit || '\0', '').replace(REACHING, '')));

const clauseOf = ({ target }: Named): string => target.text;
const sentenceOf = ({ context }: Named): string => context.sentence;

/** Names by their pairs of characters and by the word they end in, which says what is measured. */
function nameLikeness(a: Named, b: Named, weights: Weights): number {
  let tail = 0;
  while (tail < Math.min(a.name.length, b.name.length) && a.name.at(-1 - tail) === b.name.at(-1 - tail))
    tail++;
  const shared = tail < 2 ? 0 : tail / Math.max(a.name.length, b.name.length);
  const inside =
    a.name.length > 3 && b.name.length > 3 && (a.name.includes(b.name) || b.name.includes(a.name));
  const dice = alike(a.bag, b.bag, weights);
  const core = a.core.length >= 2 && a.core === b.core;
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core];
  // 城市道路 is a kind of 道路: what stands last in a name is what it counts.
  const kind = short.length >= 2 && long.endsWith(short) ? (2 * short.length >= long.length ? 0.8 : 0.7) : 0;
  return Math.max(dice, 0.7 * dice + 0.3 * shared, inside ? 0.75 : 0, core ? 0.9 : 0, kind);
}

/** Counted things (个, 家, 项) stand in for one another; a share and an amount do not. */
const COUNTERS = new Set([
  '个',
  '家',
  '项',
  '座',
  '处',
  '所',
  '条',
  '台',
  '套',
  '件',
  '只',
  '辆',
  '户',
  '批',
  '',
]);

function sameMeasure(a: Named, b: Named): number {
  if (a.unit.dimension === b.unit.dimension) return 1;
  if (a.target.value === null || b.target.value === null) return 0.9;
  if (COUNTERS.has(a.unit.dimension) && COUNTERS.has(b.unit.dimension)) return 0.9;
  return 0.65;
}

function sameKind(a: Target, b: Target): number {
  if (a.kind === b.kind)
    return a.direction === b.direction || a.direction === null || b.direction === null ? 1 : 0.8;
  const figures = (target: Target): boolean => target.value !== null;
  return figures(a) === figures(b) ? 0.85 : 0.75;
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
