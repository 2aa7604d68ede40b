/**
 * The blocks of two plans: which are which, and what became of them.
 */
import type { Plan } from '../model.ts';
import { contextsBetween } from './contexts.ts';
import { findFragments, type Group } from './fragments.ts';
import { alike, bagOf, weigh } from './grams.ts';
import { matchPieces } from './match.ts';
import type { BlockChange, BlockChangeKind } from './model.ts';
import { movedBlocks } from './order.ts';
import { changedWords } from './passages.ts';
import { type Piece, piecesOf, withoutYear } from './pieces.ts';
import type { Places } from './targets.ts';
import { type Cut, cutCharacters } from './words.ts';

export interface BlockOptions {
  /** Blocks less alike than this are never paired, 0 to 1. */
  readonly minSimilarity?: number;
  /** Cuts text into words for the changes inside a block; by single characters if left out. */
  readonly cut?: Cut;
}

/** Blocks that are one another, by id; changed or not. An empty side was added or removed. */
export interface Row {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What became of the blocks: which are which, and what of it is a change. */
export interface BlockComparison {
  /** Every block of both plans, in the order of the new one; removed blocks behind the one they followed. */
  readonly rows: readonly Row[];
  readonly changes: readonly BlockChange[];
  readonly places: Places;
}

export function compareBlocks(from: Plan, to: Plan, options: BlockOptions = {}): BlockComparison {
  const olds = piecesOf(from);
  const news = piecesOf(to);
  const matching = matchPieces(olds, news, options.minSimilarity);
  const { toNew, toOld } = matching;
  const groups = findFragments(olds, news, matching);
  const grouped = members(groups);
  const cut = options.cut ?? cutCharacters;

  const links: { from: number; to: number }[] = [];
  toNew.forEach((there, here) => {
    if (there >= 0) links.push({ from: here, to: there });
  });
  const related = (a: number, b: number): boolean =>
    a < 0 || b < 0
      ? a === b
      : toNew[a] === b ||
        (grouped.old.get(a)?.to.includes(b) ?? false) ||
        (grouped.new.get(b)?.from.includes(a) ?? false);
  const moved = movedBlocks(olds, news, links, related);

  const found: { readonly at: number; readonly change: BlockChange }[] = [];
  const list = (
    kind: BlockChangeKind,
    left: readonly number[],
    right: readonly number[],
    similarity: number,
    words: BlockChange['words'] = [],
  ): void => {
    const title = (pieces: readonly Piece[], index: number | undefined): string | null =>
      index === undefined ? null : ((pieces[index] as Piece).block.title ?? null);
    found.push({
      at: right[0] ?? afterOld(left[0] as number, toNew),
      change: {
        change: kind,
        from: left.map((index) => (olds[index] as Piece).block.id),
        to: right.map((index) => (news[index] as Piece).block.id),
        title: { from: title(olds, left[0]), to: title(news, right[0]) },
        similarity: Math.round(similarity * 100) / 100,
        words,
      },
    });
  };

  for (const { index } of olds)
    if (toNew[index] === -1 && !grouped.old.has(index)) list('removed', [index], [], 0);
  for (const { from: here, to: there } of links) {
    // The blocks of a split or merge are told as one change.
    if (grouped.old.has(here) || grouped.new.has(there)) continue;
    const a = olds[here] as Piece;
    const b = news[there] as Piece;
    const like = matching.likeness(here, there);
    if (moved.has(here)) list('moved', [here], [there], like);
    const heading = (piece: Piece, year: number | null): string =>
      withoutYear(piece.block.title ?? '', year).replace(/[^\p{L}\p{N}%]+/gu, '');
    const retitled = heading(a, from.year) !== heading(b, to.year);
    if (retitled) list('retitled', [here], [there], like);
    if (a.plain === b.plain) continue;
    // A new title alone is told as such; what else changed in the block is an edit.
    const [titleA, titleB] = [a.block.title ?? '', b.block.title ?? ''];
    const body = (piece: Piece, year: number | null): string =>
      withoutYear(piece.words.slice((piece.block.title ?? '').length), year).replace(/[^\p{L}\p{N}%]+/gu, '');
    if (body(a, from.year) === body(b, to.year)) continue;
    const words = changedWords(a.words.slice(titleA.length), b.words.slice(titleB.length), cut).map(
      (change) => ({
        ...change,
        at: { from: change.at.from + titleA.length, to: change.at.to + titleB.length },
      }),
    );
    list('edited', [here], [there], like, words);
  }
  for (const { change, from: left, to: right } of groups) {
    const whole = (pieces: readonly Piece[], indexes: readonly number[]) =>
      weigh(bagOf(indexes.map((index) => (pieces[index] as Piece).words).join('\n')), matching.weights);
    list(change, left, right, alike(whole(olds, left), whole(news, right), matching.weights));
  }
  for (const { index } of news)
    if (toOld[index] === -1 && !grouped.new.has(index)) list('added', [], [index], 0);

  const sorted = found
    .map((entry, i) => ({ ...entry, i }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ change }) => change);

  const rows: { readonly at: number; readonly row: Row }[] = [];
  const ids = (pieces: readonly Piece[], indexes: readonly number[]): string[] =>
    indexes.map((index) => (pieces[index] as Piece).block.id);
  for (const { index } of olds)
    if (toNew[index] === -1 && !grouped.old.has(index))
      rows.push({ at: afterOld(index, toNew), row: { from: ids(olds, [index]), to: [] } });
  for (const { index } of news) {
    const group = grouped.new.get(index);
    if (group !== undefined) {
      if (group.to[0] === index)
        rows.push({ at: index, row: { from: ids(olds, group.from), to: ids(news, group.to) } });
      continue;
    }
    const before = toOld[index] as number;
    rows.push({ at: index, row: { from: before < 0 ? [] : ids(olds, [before]), to: ids(news, [index]) } });
  }
  rows.sort((a, b) => a.at - b.at);

  return {
    rows: rows.map(({ row }) => row),
    changes: sorted,
    places: { ...placesOf(olds, news, related, toNew, grouped), around: contextsBetween(from, to) },
  };
}

function placesOf(
  olds: readonly Piece[],
  news: readonly Piece[],
  related: (from: number, to: number) => boolean,
  toNew: Int32Array,
  grouped: ReturnType<typeof members>,
): Omit<Places, 'around'> {
  const oldIndex = new Map(olds.map(({ block, index }) => [block.id, index]));
  const newIndex = new Map(news.map(({ block, index }) => [block.id, index]));
  const up = (pieces: readonly Piece[], index: number): number => (pieces[index] as Piece).parent;
  return {
    near: (from, to) => {
      const [a, b] = [oldIndex.get(from), newIndex.get(to)];
      if (a === undefined || b === undefined) return 0;
      if (related(a, b)) return 1;
      return up(olds, a) >= 0 && related(up(olds, a), up(news, b)) ? 0.5 : 0;
    },
    became: (from) => {
      const index = oldIndex.get(from);
      if (index === undefined) return [];
      const there = new Set([toNew[index] as number, ...(grouped.old.get(index)?.to ?? [])]);
      return [...there].filter((each) => each >= 0).map((each) => (news[each] as Piece).block.id);
    },
  };
}

/** Where a removed block is listed: behind the block that stood before it. */
function afterOld(index: number, toNew: Int32Array): number {
  for (let before = index - 1; before >= 0; before--) {
    const there = toNew[before] as number;
    if (there >= 0) return there + 0.5;
  }
  return -0.5;
}

function members(groups: readonly Group[]): { old: Map<number, Group>; new: Map<number, Group> } {
  const found = { old: new Map<number, Group>(), new: new Map<number, Group>() };
  for (const group of groups) {
    for (const index of group.from) found.old.set(index, group);
    for (const index of group.to) found.new.set(index, group);
  }
  return found;
}
