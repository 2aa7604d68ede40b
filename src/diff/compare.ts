/**
 * Two plans → everything that changed between them.
 */
import type { Plan } from '../model.ts';
import { findFragments, type Group } from './fragments.ts';
import { alike, bagOf, weigh } from './grams.ts';
import { jointTargets, type Link } from './joint.ts';
import { matchPieces } from './match.ts';
import {
  type BlockChange,
  type BlockChangeKind,
  DIFF_SCHEMA,
  type Diff,
  type TargetChange,
} from './model.ts';
import { movedBlocks } from './order.ts';
import { outcomesOf } from './outcomes.ts';
import { type Piece, piecesOf, withoutYear } from './pieces.ts';
import { matchTargets, type Place, repeated } from './targets.ts';
import { judge } from './verdict.ts';
import { type Cut, changedWords, cutCharacters } from './words.ts';

export interface CompareOptions {
  /** Blocks less alike than this are never paired, 0 to 1. */
  readonly minSimilarity?: number;
  /** Leave the other half of the comparison empty. */
  readonly only?: 'targets' | 'blocks';
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
  /** 1 where two block ids are the same block (or part of it), 0.5 where their parents are, else 0. */
  readonly place: Place;
}

/**
 * Compares two plans. Pure: the same plans give the same answer, byte for byte.
 * @returns changes only; what stayed the same is not listed.
 */
export const comparePlans = (from: Plan, to: Plan, options: CompareOptions = {}): Diff =>
  alignPlans(from, to, options).diff;

/** The comparison, and beside it which blocks stand side by side: for outputs that show both plans whole. */
export function alignPlans(
  from: Plan,
  to: Plan,
  options: CompareOptions = {},
): { readonly diff: Diff; readonly rows: readonly Row[] } {
  const { changes, place, rows } = compareBlocks(from, to, options);
  const blocks = options.only === 'targets' ? [] : changes;
  const targets = options.only === 'blocks' ? [] : compareTargets(from, to, place);
  const outcomes = options.only === 'blocks' ? [] : outcomesOf(from, to);
  const countBlocks = (kind: BlockChangeKind): number =>
    blocks.filter(({ change }) => change === kind).length;
  const countTargets = (kind: TargetChange['change']): number =>
    targets.filter(({ change }) => change === kind).length;
  const diff: Diff = {
    schema: DIFF_SCHEMA,
    from: { title: from.title, year: from.year },
    to: { title: to.title, year: to.year },
    blocks: [...blocks],
    targets,
    outcomes,
    summary: {
      blocks: {
        added: countBlocks('added'),
        removed: countBlocks('removed'),
        moved: countBlocks('moved'),
        retitled: countBlocks('retitled'),
        edited: countBlocks('edited'),
        split: countBlocks('split'),
        merged: countBlocks('merged'),
      },
      targets: {
        added: countTargets('added'),
        removed: countTargets('removed'),
        tightened: countTargets('tightened'),
        relaxed: countTargets('relaxed'),
        changed: countTargets('changed'),
        restated: countTargets('restated'),
      },
      outcomes: {
        met: outcomes.filter(({ met }) => met === true).length,
        missed: outcomes.filter(({ met }) => met === false).length,
        unclear: outcomes.filter(({ met }) => met === null).length,
      },
    },
  };
  return { diff, rows };
}

export function compareBlocks(from: Plan, to: Plan, options: CompareOptions = {}): BlockComparison {
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

  const oldIndex = new Map(olds.map(({ block, index }) => [block.id, index]));
  const newIndex = new Map(news.map(({ block, index }) => [block.id, index]));
  const place: Place = (left, right) => {
    const a = oldIndex.get(left);
    const b = newIndex.get(right);
    if (a === undefined || b === undefined) return 0;
    if (related(a, b)) return 1;
    const up = (pieces: readonly Piece[], index: number): number => (pieces[index] as Piece).parent;
    return up(olds, a) >= 0 && related(up(olds, a), up(news, b)) ? 0.5 : 0;
  };
  return { rows: rows.map(({ row }) => row), changes: sorted, place };
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

function compareTargets(from: Plan, to: Plan, place: Place): TargetChange[] {
  const pairs = matchTargets(from.targets, to.targets, place);
  const links: Link[] = [];
  pairs.forEach((there, here) => {
    if (there >= 0) links.push({ from: here, to: there });
  });
  links.push(...jointTargets(from.targets, to.targets, pairs));
  const went = new Set(links.map((link) => link.from));
  const came = new Set(links.map((link) => link.to));

  const found: { readonly at: number; readonly change: TargetChange }[] = [];
  for (const link of links) {
    const [before, after] = [from.targets[link.from], to.targets[link.to]];
    if (before === undefined || after === undefined) continue;
    const verdict = judge(before, after, { from: from.year, to: to.year }, place(before.at, after.at) < 1);
    if (verdict !== null) {
      const { change, fields } = verdict;
      found.push({ at: link.to, change: { change, from: before, to: after, fields } });
    }
  }
  // A removed target is listed behind the one that stood before it.
  let last = -0.5;
  from.targets.forEach((target, i) => {
    if (went.has(i)) last = Math.max(-0.5, (pairs[i] as number) < 0 ? last : (pairs[i] as number) + 0.5);
    else if (!repeated(target, from.targets, (at) => went.has(at)))
      found.push({ at: last, change: { change: 'removed', from: target, to: null, fields: {} } });
  });
  to.targets.forEach((target, i) => {
    if (!came.has(i) && !repeated(target, to.targets, (at) => came.has(at)))
      found.push({ at: i, change: { change: 'added', from: null, to: target, fields: {} } });
  });
  return found
    .map((entry, i) => ({ ...entry, i }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ change }) => change);
}
