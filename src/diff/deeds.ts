/**
 * Outcomes that no name tells. A review often says only what was done (58户实现脱贫), or counts on under the name of the
 * work (完成老街改造3万平方米，征收210户). Which target it reports on is told by the deed, by two figures that stand side by
 * side in both plans, or by the heading whose work it was.
 */
import type { Target } from '../model.ts';
import { assign, type Pairing } from './assign.ts';
import { type Context, workOf } from './contexts.ts';
import type { Link } from './joint.ts';
import { type Named, named } from './named.ts';
import { tellApart } from './rules/contrasts.ts';
import { deedsIn, withoutDeeds } from './rules/deeds.ts';
import { unitOf } from './rules/units.ts';

/** What the evidence is worth; the same figure besides decides among equals. */
const TWINS = 0.9;
const DEED = 0.7;
const WORK = 0.5;
const SAME_FIGURE = 0.05;

/** So many characters at least name a work (老街改造). */
const NAMED = 4;

interface Told extends Named {
  readonly index: number;
  /** It has no name, or none but its deed. */
  readonly nameless: boolean;
  readonly deeds: readonly string[];
  readonly figure: string;
  /** The figures of its clause, its own among them. */
  readonly figures: ReadonlySet<string>;
  /** What the work is called; empty where it is not. */
  readonly work: string;
  /** What is said around it. */
  readonly said: string;
}

/**
 * Pairs targets and results that found no partner by their names.
 * @param links the pairs that names tell.
 */
export function tellByDeed(
  targets: readonly Target[],
  results: readonly Target[],
  around: (target: Target) => Context,
  links: readonly Link[],
): Link[] {
  const aimed = new Set(links.map(({ from }) => from));
  const reached = new Set(links.map(({ to }) => to));
  const left = tell(targets, around, aimed);
  const holders = new Map<string, Told[]>();
  for (const result of tell(results, around, reached))
    for (const key of new Set(bears(result))) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [result]);
      else list.push(result);
    }
  const pairings = left.flatMap((target): Pairing[] => {
    const found = seeks(target).flatMap((key) => holders.get(key)?.slice(0, COMMON) ?? []);
    return [...new Set(found)].flatMap((result): Pairing[] => {
      const worth = evidence(target, result);
      return worth === 0 ? [] : [{ left: target.index, right: result.index, worth }];
    });
  });
  return [...assign(targets.length, results.length, pairings)]
    .map((to, from) => ({ from, to }))
    .filter(({ to }) => to >= 0);
}

/** Under one key no more are looked at: what so many have in common tells none of them. */
const COMMON = 60;

/** Keys under which a result is found: its figure, its deeds, the work it is of and, without a name, what is said. */
const bears = (it: Told): string[] => [...common(it), ...workKeys('of', it), ...saidKeys('said', it)];
/** The same from the side of a target: what is said around the one is looked for in the name of the other. */
const seeks = (it: Told): string[] => [...common(it), ...workKeys('said', it), ...saidKeys('of', it)];

const common = ({ unit, figure, deeds }: Told): string[] =>
  [figure, ...deeds].map((key) => `${unit.dimension} ${key}`);
const workKeys = (how: string, { unit, work }: Told): string[] =>
  work.length < NAMED ? [] : [`${unit.dimension} ${how} ${work.slice(0, NAMED)}`];
const saidKeys = (how: string, { unit, said, nameless }: Told): string[] =>
  nameless
    ? Array.from(
        { length: Math.max(0, said.length - NAMED + 1) },
        (_, i) => `${unit.dimension} ${how} ${said.slice(i, i + NAMED)}`,
      )
    : [];

/** A share of all is too common a figure, and money is spent on many things under one heading. */
const SAYS_LITTLE = new Set(['share', 'points', 'money']);

function tell(
  targets: readonly Target[],
  around: (target: Target) => Context,
  known: ReadonlySet<number>,
): Told[] {
  const clauses = new Map<string, Target[]>();
  for (const target of targets) {
    const mates = clauses.get(clauseOf(target));
    if (mates === undefined) clauses.set(clauseOf(target), [target]);
    else mates.push(target);
  }
  return targets.flatMap((target, index): Told[] => {
    if (known.has(index) || SAYS_LITTLE.has(unitOf(target.unit).dimension)) return [];
    const context = around(target);
    const it = named(target, context);
    if (it.target.kind === 'change') return [];
    // 等5项工程 are works of many names.
    const nameless = withoutDeeds(it.core).length < 2 && workOf(it.name).length >= 2;
    const mates = clauses.get(clauseOf(target)) ?? [];
    const own = deedsIn(it.name);
    // A clause that counts several things does not say which of them its deed is of.
    const alone = mates.every(({ indicator }) => indicator === target.indicator);
    return [
      {
        ...it,
        index,
        nameless,
        deeds: own.length > 0 || !alone ? own : deedsIn(target.text),
        figure: figureOf(target),
        figures: new Set(mates.map(figureOf)),
        work: workOf(it.core.length < 2 ? context.heading : it.name),
        said: context.sentence,
      },
    ];
  });
}

const clauseOf = ({ at, text }: Target): string => `${at} ${text}`;
const figureOf = ({ value, unit }: Target): string =>
  `${(value ?? 0) * unitOf(unit).factor} ${unitOf(unit).dimension}`;

/** What speaks for a pair of one unit; 0 where nothing does. */
function evidence(a: Told, b: Told): number {
  const worth = told(a, b);
  return worth === 0 || tellApart(a.name, b.name) ? 0 : worth;
}

function told(a: Told, b: Told): number {
  const same = a.figure === b.figure;
  if (same && areTwins(a, b)) return TWINS;
  if (!a.nameless && !b.nameless) return 0;
  const more = same ? SAME_FIGURE : 0;
  if (a.deeds.some((deed) => b.deeds.includes(deed))) return DEED + more;
  return isOfWork(a, b) || isOfWork(b, a) ? WORK + more : 0;
}

/** 58户、143人 in either: two figures side by side, one of which is no round number, are no coincidence. */
function areTwins(a: Told, b: Told): boolean {
  const both = [...a.figures].filter((figure) => b.figures.has(figure));
  return both.length >= 2 && both.some((figure) => /[1-9]\.?\d*[1-9]/u.test(figure));
}

/** The one has no name, and its sentence says the work that the other is a figure of. */
const isOfWork = (work: Told, nameless: Told): boolean =>
  nameless.nameless && work.work.length >= NAMED && nameless.said.includes(work.work);
