/**
 * Blocks that were cut into several, and blocks that were put together into one.
 *
 * A block that found no partner may be a fragment: most of what it says stands in one block of the other
 * plan, and says there what that block's partner does not say.
 */
import { runsOf } from './grams.ts';
import type { Matching } from './match.ts';
import type { Piece } from './pieces.ts';

/** One block on the one side, two or more on the other; indexes in reading order. */
export interface Group {
  readonly change: 'split' | 'merged';
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** So much of a fragment must stand, four characters in a row, in the block it came from … */
const HELD = 0.35;
/** … and so much of it must be missing in what is already known to come from there. */
const NEW = 0.3;
/** So much of the partner must stand there too, or the partner is not a part of it. */
const MATE = 0.25;

export function findFragments(
  olds: readonly Piece[],
  news: readonly Piece[],
  matching: Matching,
): readonly Group[] {
  const { toNew, toOld } = matching;
  const splits = gather(news, olds, toOld, toNew, matching).map(
    ({ one, many }): Group => ({ change: 'split', from: [one], to: many }),
  );
  const merges = gather(olds, news, toNew, toOld, matching).map(
    ({ one, many }): Group => ({ change: 'merged', from: many, to: [one] }),
  );
  return [...splits, ...merges];
}

/** `many` lie on the side of `pieces`, `one` on the side of `others`. */
function gather(
  pieces: readonly Piece[],
  others: readonly Piece[],
  partner: Int32Array,
  back: Int32Array,
  { weights }: Matching,
): { one: number; many: number[] }[] {
  const loose = pieces.filter(({ index, plain }) => partner[index] === -1 && plain.length >= 6);
  if (loose.length === 0) return [];
  const wanted = new Set<number>();
  for (const { own } of loose) for (const code of own.codes) wanted.add(code);
  const holders = new Map<number, number[]>();
  for (const { index, own } of others)
    for (const code of own.codes) {
      if (!wanted.has(code)) continue;
      const list = holders.get(code);
      if (list === undefined) holders.set(code, [index]);
      else list.push(index);
    }

  const runs = new Map<Piece, ReadonlySet<number>>();
  const said = (piece: Piece): ReadonlySet<number> => {
    const known = runs.get(piece) ?? runsOf(piece.words);
    runs.set(piece, known);
    return known;
  };

  const fragments = new Map<number, { index: number; held: number }[]>();
  for (const piece of loose) {
    const votes = new Map<number, number>();
    for (const code of piece.own.codes) {
      const list = holders.get(code);
      if (list === undefined || list.length > 40) continue;
      for (const other of list) votes.set(other, (votes.get(other) ?? 0) + weights.of(code));
    }
    const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 4);
    let source = -1;
    let most = HELD;
    for (const [other] of best) {
      const held = share(said(piece), said(others[other] as Piece));
      if (held > most) {
        most = held;
        source = other;
      }
    }
    if (source < 0) continue;
    const list = fragments.get(source) ?? [];
    list.push({ index: piece.index, held: most });
    fragments.set(source, list);
  }

  const groups: { one: number; many: number[] }[] = [];
  for (const [one, list] of fragments) {
    const left = new Set(said(others[one] as Piece));
    const mate = back[one] as number;
    /** Share of the block that is in the source and was not accounted for yet. */
    const take = (index: number): number => {
      const mine = said(pieces[index] as Piece);
      let taken = 0;
      for (const run of mine) if (left.delete(run)) taken++;
      return taken / mine.size;
    };
    const many: number[] = [];
    if (mate >= 0 && take(mate) >= MATE) many.push(mate);
    for (const { index } of list.sort((a, b) => b.held - a.held || a.index - b.index))
      if (take(index) >= NEW) many.push(index);
    if (many.length >= 2) groups.push({ one, many: many.sort((a, b) => a - b) });
  }
  return groups.sort((a, b) => a.one - b.one);
}

const share = (part: ReadonlySet<number>, whole: ReadonlySet<number>): number => {
  let held = 0;
  for (const run of part) if (whole.has(run)) held++;
  return held / part.size;
};
