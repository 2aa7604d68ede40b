/**
 * Which blocks were moved: those that stand under another parent, or out of order among their siblings.
 */
import type { Piece } from './pieces.ts';

/** An old block and the new one it became. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/**
 * @param links pairs of blocks, each index at most once on either side.
 * @param same says whether a new parent is what became of an old parent (-1 is the top of the plan).
 * @returns the links of moved blocks, as a set of old indexes.
 */
export function movedBlocks(
  olds: readonly Piece[],
  news: readonly Piece[],
  links: readonly Link[],
  same: (from: number, to: number) => boolean,
): ReadonlySet<number> {
  const moved = new Set<number>();
  const families = new Map<string, Link[]>();
  for (const link of links) {
    const a = (olds[link.from] as Piece).parent;
    const b = (news[link.to] as Piece).parent;
    if (!same(a, b)) {
      moved.add(link.from);
      continue;
    }
    const key = `${a} ${b}`;
    const family = families.get(key);
    if (family === undefined) families.set(key, [link]);
    else family.push(link);
  }
  for (const family of families.values()) {
    const rows = family.sort((x, y) => x.from - y.from);
    const kept = heaviestRise(
      rows.map(({ to }) => to),
      // As few as possible have moved; among equals the shorter block is the one that did.
      rows.map(({ from }) => 1 + Math.min(1, (olds[from] as Piece).plain.length / 1e6)),
    );
    rows.forEach(({ from }, i) => {
      if (!kept.has(i)) moved.add(from);
    });
  }
  return moved;
}

/** Indexes of the increasing subsequence of greatest total weight, in O(n log n). */
export function heaviestRise(values: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]));
  // Fenwick tree over ranks: the best sequence that ends at or below a rank, by its last index.
  const tree = new Int32Array(ranks.size + 1).fill(-1);
  const best = new Float64Array(values.length);
  const before = new Int32Array(values.length).fill(-1);
  const better = (a: number, b: number): number =>
    a < 0 || (b >= 0 && (best[b] as number) > (best[a] as number)) ? b : a;
  let last = -1;
  values.forEach((value, i) => {
    const rank = ranks.get(value) as number;
    let chain = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) chain = better(chain, tree[at] as number);
    before[i] = chain;
    best[i] = (weights[i] as number) + (chain < 0 ? 0 : (best[chain] as number));
    for (let at = rank; at <= ranks.size; at += at & -at) tree[at] = better(tree[at] as number, i);
    last = better(last, i);
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = before[at] as number) kept.add(at);
  return kept;
}
