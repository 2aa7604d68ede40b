/**
 * Which block of the new plan is which block of the old one, by what they say and not by their number.
 *
 *   identical blocks → candidates by rare character pairs → optimal pairing → the same with the neighbourhood known
 */
import { assign, type Pairing } from './assign.ts';
import { alike, type Bag, type Weights, weigh, weightsOf } from './grams.ts';
import type { Piece } from './pieces.ts';

/**
 * Blocks below this likeness are never paired, see `--min-similarity`. Reports of consecutive years keep so
 * little wording that sections on the same subject reach 0.17 to 0.5, and unrelated ones up to 0.15.
 */
const MIN_SIMILARITY = 0.15;
/** Below this a pair needs more than its words: to stand out among all others, and in the right place. */
const FIRM = 0.28;
/** By how much it must stand out. */
const MARGIN = 1.25;

export interface Matching {
  /** For each old piece the new one, or -1. */
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  readonly likeness: (from: number, to: number) => number;
  readonly weights: Weights;
}

/** At most so many blocks may hold a pair of characters that is used to look for candidates. */
const COMMON = 40;
/** Rare pairs looked up for a block, and candidates kept of what they find. */
const LOOKED_UP = 64;
const KEPT = 10;
/** So many blocks that say the same are paired in order. */
const MANY = 8;

export function matchPieces(
  olds: readonly Piece[],
  news: readonly Piece[],
  minimum = MIN_SIMILARITY,
): Matching {
  const weights = weightsOf([...olds, ...news].map(({ own }) => own));
  for (const piece of [...olds, ...news]) {
    weigh(piece.own, weights);
    weigh(piece.title, weights);
    weigh(piece.whole, weights);
  }
  const cache = new Map<number, number>();
  const likeness = (from: number, to: number): number => {
    const key = from * news.length + to;
    let known = cache.get(key);
    if (known === undefined) {
      known = compare(olds[from] as Piece, news[to] as Piece, weights);
      cache.set(key, known);
    }
    return known;
  };

  const fixed = identical(olds, news);
  const candidates = look(olds, news, fixed, weights);
  // Preambles may have no rare words in common.
  const first = candidates.get(0);
  if (first !== undefined && news.length > 0 && !first.includes(0)) first.push(0);
  const pairs: Pairing[] = [];
  const standing = rivals(candidates, likeness);
  for (const [from, tos] of candidates)
    for (const to of tos) {
      const like = likeness(from, to);
      if (like < minimum || (like < FIRM && like < MARGIN * standing(from, to))) continue;
      pairs.push({ left: from, right: to, worth: like - minimum + 0.01 });
    }
  for (const [from, to] of fixed) pairs.push({ left: from, right: to, worth: 2 });

  let toNew = assign(olds.length, news.length, pairs);
  // Once more, with what the first round found out about parents and neighbours: this tells twins apart.
  for (let round = 0; round < 2; round++) {
    const known = toNew;
    const near = pairs.flatMap((pair) => {
      const place = neighbourhood(olds, news, known, pair.left, pair.right);
      if (pair.worth < FIRM - minimum && place < 0.5) return [];
      return { ...pair, worth: pair.worth + 0.06 * place };
    });
    toNew = assign(olds.length, news.length, near);
  }
  const toOld = new Int32Array(news.length).fill(-1);
  toNew.forEach((to, from) => {
    if (to >= 0) toOld[to] = from;
  });
  return { toNew, toOld, likeness, weights };
}

/** For a pair, how alike either of its blocks is with the best of all its other candidates. */
function rivals(
  candidates: ReadonlyMap<number, readonly number[]>,
  likeness: Matching['likeness'],
): (from: number, to: number) => number {
  const two = (): { best: number; at: number; second: number } => ({ best: 0, at: -1, second: 0 });
  const [left, right] = [
    new Map<number, ReturnType<typeof two>>(),
    new Map<number, ReturnType<typeof two>>(),
  ];
  const see = (side: typeof left, here: number, there: number, like: number): void => {
    const top = side.get(here) ?? two();
    if (like > top.best) side.set(here, { best: like, at: there, second: top.best });
    else if (like > top.second) side.set(here, { ...top, second: like });
  };
  for (const [from, tos] of candidates)
    for (const to of tos) {
      const like = likeness(from, to);
      see(left, from, to, like);
      see(right, to, from, like);
    }
  const other = (side: typeof left, here: number, there: number): number => {
    const top = side.get(here) ?? two();
    return top.at === there ? top.second : top.best;
  };
  return (from, to) => Math.max(other(left, from, to), other(right, to, from));
}

/** How alike two blocks are, 0 to 1. Blocks with blocks inside are also judged by all that is inside. */
function compare(a: Piece, b: Piece, weights: Weights): number {
  if ((a.block.kind === 'table') !== (b.block.kind === 'table')) return 0;
  if ((a.block.kind === 'attachment') !== (b.block.kind === 'attachment')) return 0;
  if (a.plain === b.plain && a.children.length === 0 && b.children.length === 0) return 1;
  const own = alike(a.own, b.own, weights);
  let like = own;
  if (filled(a.title) && filled(b.title)) {
    const title = alike(a.title, b.title, weights);
    // Squared, because titles share set phrases: half a title in common says little, all of it a lot.
    like = Math.max(like, 0.55 * own + 0.45 * title * title);
  }
  if (a.children.length + b.children.length > 0) {
    const whole = alike(a.whole, b.whole, weights);
    like = Math.max(0.5 * like + 0.5 * whole, 0.8 * like);
    // A section and a plain item are the same block only if one swallowed the other's inside.
    if (a.children.length === 0 || b.children.length === 0) like *= 0.9;
  }
  const preambles = [a, b].filter(({ block }) => block.kind === 'preamble').length;
  if (preambles === 1) like *= 0.6;
  // What stands before the first heading stays that, whatever is said there.
  if (preambles === 2 && a.index === 0 && b.index === 0) like = Math.max(like, FIRM + 0.05);
  return Math.min(1, like);
}

const filled = (bag: Bag): boolean => bag.codes.length > 0;

/** Leaves that say exactly the same need no looking for; where very many do, they are paired in order. */
function identical(olds: readonly Piece[], news: readonly Piece[]): [number, number][] {
  const saying = (pieces: readonly Piece[]): Map<string, number[]> => {
    const seen = new Map<string, number[]>();
    for (const { plain, index, block, children } of pieces) {
      if (plain.length < 8 || children.length > 0) continue;
      const key = `${block.kind === 'table'} ${plain}`;
      const list = seen.get(key);
      if (list === undefined) seen.set(key, [index]);
      else list.push(index);
    }
    return seen;
  };
  const there = saying(news);
  return [...saying(olds)].flatMap(([key, from]) => {
    const to = there.get(key) ?? [];
    // A few twins are told apart by their neighbourhood; of many no reader could.
    const twins = Math.max(from.length, to.length);
    if (twins > 1 && twins < MANY) return [];
    return from.slice(0, to.length).map((index, i): [number, number] => [index, to[i] as number]);
  });
}

/** For each old block the few new ones worth comparing. */
function look(
  olds: readonly Piece[],
  news: readonly Piece[],
  fixed: readonly (readonly [number, number])[],
  weights: Weights,
): Map<number, number[]> {
  const takenOld = new Map(fixed);
  const takenNew = new Set(fixed.map(([, to]) => to));
  const holders = new Map<number, number[]>();
  for (const { index, own } of news) {
    if (takenNew.has(index)) continue;
    for (const code of own.codes) {
      const list = holders.get(code);
      if (list === undefined) holders.set(code, [index]);
      else list.push(index);
    }
  }
  const found = new Map<number, number[]>();
  for (const { index, own } of olds) {
    if (takenOld.has(index)) continue;
    const rare = [...own.codes]
      .filter((code) => holders.has(code))
      .sort((a, b) => weights.frequency(a) - weights.frequency(b) || a - b)
      .slice(0, LOOKED_UP);
    const votes = new Map<number, number>();
    for (const code of rare) {
      const list = holders.get(code) as number[];
      if (list.length > COMMON) {
        if (votes.size > 0) break;
        // Nothing rare in it: take those nearest in reading order.
        const start = Math.round((index / olds.length) * list.length) - COMMON / 2;
        const from = Math.max(0, Math.min(list.length - COMMON, start));
        for (const to of list.slice(from, from + COMMON))
          votes.set(to, (votes.get(to) ?? 0) + weights.of(code));
        continue;
      }
      for (const to of list) votes.set(to, (votes.get(to) ?? 0) + weights.of(code));
    }
    const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, KEPT);
    found.set(
      index,
      best.map(([to]) => to),
    );
  }
  // Blocks around blocks that found each other are candidates too.
  const around = new Map<number, Map<number, number>>();
  const vote = (from: number, to: number): void => {
    let a = (olds[from] as Piece).parent;
    let b = (news[to] as Piece).parent;
    while (a >= 0 && b >= 0) {
      const votes = around.get(a) ?? new Map<number, number>();
      votes.set(b, (votes.get(b) ?? 0) + 1);
      around.set(a, votes);
      a = (olds[a] as Piece).parent;
      b = (news[b] as Piece).parent;
    }
  };
  for (const [from, to] of fixed) vote(from, to);
  for (const [from, [first]] of found) if (first !== undefined) vote(from, first);
  for (const [from, votes] of around) {
    const list = found.get(from) ?? [];
    const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, KEPT);
    for (const [to] of best) if (!list.includes(to)) list.push(to);
    found.set(from, list);
  }
  return found;
}

/** 0 to 1: parents paired with each other, and the blocks before and behind. */
function neighbourhood(
  olds: readonly Piece[],
  news: readonly Piece[],
  toNew: Int32Array,
  from: number,
  to: number,
): number {
  const a = olds[from] as Piece;
  const b = news[to] as Piece;
  const paired = (x: number, y: number): boolean => (x < 0 && y < 0) || (x >= 0 && y >= 0 && toNew[x] === y);
  const edge = (x: number, length: number): number => (x >= length ? -1 : x);
  const parents = paired(a.parent, b.parent) ? 0.5 : 0;
  const before = paired(from - 1, to - 1) ? 0.25 : 0;
  const behind = paired(edge(from + 1, olds.length), edge(to + 1, news.length)) ? 0.25 : 0;
  return parents + before + behind;
}
