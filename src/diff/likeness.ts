/**
 * How likely a target of the new plan continues one of the old: names first, then the clause, the place, and for names
 * that say nothing what stands around them.
 */
import type { Target } from '../model.ts';
import { alike, common, type Weights, weigh } from './grams.ts';
import type { Named } from './named.ts';
import { tellApart } from './rules/contrasts.ts';

/**
 * How likely one target continues another, 0 to 1.
 * @param weights of the characters of names, @param clauses of those of clauses.
 * @param place 1 where both stand in the same block, 0.5 where their blocks do, else 0; null where places say nothing.
 */
export function likeness(
  a: Named,
  b: Named,
  weights: Weights,
  clauses: Weights,
  place: number | null,
): number {
  const clause = alike(a.clause, b.clause, clauses);
  let name = a.name === b.name ? 1 : nameLikeness(a, b, weights);
  const same = a.name === b.name && a.target.value === null;
  const poor = !same && (isPoor(a) || isPoor(b));
  // 投资, 改造任务: such names say nothing, only what stands around them does.
  if (poor) {
    const figure = a.target.value !== null && a.target.value === b.target.value;
    const said = aboutTheSame(a, b, clauses);
    name = Math.min(name, Math.max(figure ? 0.6 : 0, 0.2 + 0.6 * said));
  }
  if (a.unit.dimension === b.unit.dimension && a.target.value !== null) {
    if (place === 1) name = Math.max(name, byContext(a, b, poor, clauses));
    else if (place === null && poor) name = Math.max(name, bySentence(a, b, clauses));
  }
  if (name < 0.3 && (poor || clause < 0.6)) return 0;
  // Figures of a report are given in other clauses than targets: without places, names say the more.
  const like = place === null ? 0.75 * name + 0.25 * clause : 0.6 * name + 0.2 * clause + 0.2 * place;
  return like * (tellApart(a.name, b.name) ? 0.5 : 1) * sameMeasure(a, b) * sameKind(a.target, b.target);
}

/** A short name of nothing but words for doing. In a long one (项目年度完成投资) even these tell it from others. */
const isPoor = ({ core, name }: Named): boolean => core.length < 2 && name.length <= 4;

/** What targets of one unit in one and the same block are worth as a pair when their names differ; 0 to 0.65. */
function byContext(a: Named, b: Named, poor: boolean, clauses: Weights): number {
  if (!poor) return aboutTheSame(a, b, clauses) >= SAID ? 0.55 : 0;
  return borrows(a, b) || borrows(b, a) ? 0.65 : bySentence(a, b, clauses);
}

/** What two targets without names are worth as a pair when their headings or sentences are one; 0 or 0.65. */
function bySentence(a: Named, b: Named, clauses: Weights): number {
  if (a.core.length >= 2 || b.core.length >= 2) return 0;
  if (a.subject() !== '' && a.subject() === b.subject()) return 0.65;
  const [one, other] = [weigh(a.sentence(), clauses), weigh(b.sentence(), clauses)];
  if (Math.min(one.codes.length, other.codes.length) < LONG) return 0;
  return common(one, other, clauses) / Math.min(one.total, other.total) >= HELD ? 0.65 : 0;
}

/** So many pairs of characters a sentence must have to be told from others, and so much of the shorter one must be … */
const LONG = 6;
/** … in the longer one. */
const HELD = 0.6;

/** So much of two clauses beside their figures is the same where they ask for the same. */
const SAID = 0.5;

/** A target without a name of its own bears that of the other, or its heading names what the other speaks of. */
function borrows(poor: Named, other: Named): boolean {
  if (poor.core.length >= 2) return false;
  return (
    (other.core.length >= 3 && poor.plainContext().includes(other.core)) ||
    (poor.subject().length >= 3 && other.plainContext().includes(poor.subject()))
  );
}

/** How alike two clauses are beside figures, units and words for doing; 0 where hardly anything else is in them. */
function aboutTheSame(a: Named, b: Named, clauses: Weights): number {
  const [left, right] = [a.beside(), b.beside()];
  if (Math.min(left.codes.length, right.codes.length) < SHORT) return 0;
  return alike(weigh(left, clauses), weigh(right, clauses), clauses);
}

/** So many pairs of characters at least. */
const SHORT = 3;

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
