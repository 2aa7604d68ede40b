/**
 * The paragraphs of a block beside those of the block it became: which are which, and what changed in each.
 *
 * Reports hold pages of paragraphs under one heading, and from one year to the next they are put in another order.
 * So paragraphs are paired by what they say before words are compared.
 */
import { assign } from './assign.ts';
import { headingOf, subjectOf } from './contexts.ts';
import type { WordChange } from './model.ts';
import { heaviestRise } from './order.ts';
import { type Cut, compareWords, likeness, type Run } from './words.ts';

/** A paragraph of either side, or of both. */
export interface Passage {
  readonly change: 'same' | 'moved' | 'edited' | 'added' | 'removed';
  readonly from: string;
  readonly to: string;
  /** Offsets into both texts; of an added or removed passage the place where the other side lacks it. */
  readonly at: { readonly from: number; readonly to: number };
  /** What stayed and what changed, word by word; of one run unless the passage was edited. */
  readonly runs: readonly Run[];
  /** 0 to 1. */
  readonly alike: number;
  /** An edited passage that also stands in another place than before. */
  readonly moved: boolean;
}

/** Paragraphs less alike than this are not one another … */
const RELATED = 0.22;
/** … but for those without a heading that stand in the same place this is enough. */
const LEADING = 0.08;
/** Beyond so many comparisons (tables of thousands of rows) paragraphs are paired in order. */
const MOST = 40_000;

interface Line {
  readonly text: string;
  readonly at: number;
}

/** In the order of the new text; a removed passage behind the one it followed. */
export function comparePassages(a: string, b: string, cut: Cut): Passage[] {
  const [left, right] = [linesOf(a), linesOf(b)];
  const toNew = pairLines(left, right);
  if (toNew === null) return [{ ...whole(a, b, cut), at: { from: 0, to: 0 } }];
  const toOld = new Map<number, number>();
  toNew.forEach((to, from) => {
    if (to >= 0) toOld.set(to, from);
  });
  const kept = [...toNew.keys()].filter((from) => (toNew[from] as number) >= 0);
  const risen = heaviestRise(
    kept.map((from) => toNew[from] as number),
    kept.map((from) => 1 + Math.min(1, (left[from] as Line).text.length / 1e6)),
  );
  const stayed = new Set([...risen].map((i) => kept[i] as number));

  const found: { readonly order: number; readonly passage: Passage }[] = [];
  let order = -0.5;
  let there = 0;
  left.forEach(({ text, at }, from) => {
    const to = toNew[from] as number;
    if (to >= 0) {
      if (stayed.has(from)) {
        order = to + 0.5;
        there = (right[to] as Line).at + (right[to] as Line).text.length;
      }
      return;
    }
    const runs = [{ same: false, from: text, to: '' }];
    found.push({
      order,
      passage: {
        change: 'removed',
        from: text,
        to: '',
        at: { from: at, to: there },
        runs,
        alike: 0,
        moved: false,
      },
    });
  });
  let here = 0;
  right.forEach(({ text, at }, to) => {
    const from = toOld.get(to);
    const old = from === undefined ? undefined : left[from];
    if (from === undefined || old === undefined) {
      const runs = [{ same: false, from: '', to: text }];
      found.push({
        order: to,
        passage: {
          change: 'added',
          from: '',
          to: text,
          at: { from: here, to: at },
          runs,
          alike: 0,
          moved: false,
        },
      });
      return;
    }
    const moved = !stayed.has(from);
    if (!moved) here = old.at + old.text.length;
    const passage = whole(old.text, text, cut);
    const change = passage.change === 'same' && moved ? 'moved' : passage.change;
    found.push({ order: to, passage: { ...passage, change, moved, at: { from: old.at, to: at } } });
  });
  return found.sort((x, y) => x.order - y.order).map(({ passage }) => passage);
}

function whole(from: string, to: string, cut: Cut): Omit<Passage, 'at'> {
  if (from === to)
    return { change: 'same', from, to, runs: [{ same: true, from, to }], alike: 1, moved: false };
  return {
    change: 'edited',
    from,
    to,
    runs: compareWords(from, to, cut),
    alike: likeness(from, to),
    moved: false,
  };
}

/** Only what changed, with its offsets in both texts; a passage that only moved with its words on both sides. */
export function changedWords(a: string, b: string, cut: Cut): WordChange[] {
  return comparePassages(a, b, cut).flatMap(({ change, from, to, at, runs }) => {
    if (change === 'moved') return [{ from, to, at }];
    const changes: WordChange[] = [];
    let [x, y] = [at.from, at.to];
    for (const run of runs) {
      if (!run.same) changes.push({ from: run.from, to: run.to, at: { from: x, to: y } });
      x += run.from.length;
      y += run.to.length;
    }
    return changes;
  });
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: line, index }) => ({ text: line, at: index }));
}

/** For each old line the new one, or -1; null where there are too many lines to compare each with each. */
function pairLines(left: readonly Line[], right: readonly Line[]): Int32Array | null {
  const toNew = new Int32Array(left.length).fill(-1);
  if (left.length === 1 && right.length === 1) return toNew.fill(0);
  const same = new Map<string, number[]>();
  for (const [to, { text }] of right.entries()) same.set(text, [...(same.get(text) ?? []), to]);
  const taken = new Set<number>();
  left.forEach(({ text }, from) => {
    const to = same.get(text)?.shift();
    if (to === undefined) return;
    toNew[from] = to;
    taken.add(to);
  });
  const olds = [...left.keys()].filter((from) => toNew[from] === -1);
  const news = [...right.keys()].filter((to) => !taken.has(to));
  if (olds.length * news.length > MOST) return null;
  const pairs = olds.flatMap((from, i) =>
    news.map((to, j) => {
      const like = related((left[from] as Line).text, (right[to] as Line).text);
      // Among equals the one in the same place.
      const near = 0.01 * (1 - Math.abs(i / olds.length - j / news.length));
      return { left: i, right: j, worth: like < RELATED ? 0 : like - RELATED + near };
    }),
  );
  assign(olds.length, news.length, pairs).forEach((j, i) => {
    if (j >= 0) toNew[olds[i] as number] = news[j] as number;
  });
  pairLeads(left, right, toNew);
  return toNew;
}

/** Leading paragraphs say what follows in general words, so they are paired by their place: behind a pair, or first. */
function pairLeads(left: readonly Line[], right: readonly Line[], toNew: Int32Array): void {
  const came = new Set(toNew);
  let to = 0;
  left.forEach(({ text }, from) => {
    if (toNew[from] === -1) {
      const here = right[to];
      if (here === undefined || came.has(to)) return;
      if (headingOf(text) !== null || headingOf(here.text) !== null) return;
      if (related(text, here.text) < LEADING) return;
      toNew[from] = to;
    }
    to = (toNew[from] as number) + 1;
  });
}

/**
 * How alike two paragraphs are; half of it may be what their headings are about, or their first sentences. Headings are
 * full of words for doing, so in the whole they do not count.
 */
function related(a: string, b: string): number {
  const [left, right] = [headingOf(a), headingOf(b)];
  const [subject, other] = [subjectOf(left ?? ''), subjectOf(right ?? '')];
  if (left === null || right === null || subject === '' || other === '') {
    const all = likeness(a, b);
    const first = (text: string): string => text.slice(0, text.indexOf('。') + 1 || undefined);
    return Math.max(all, 0.5 * all + 0.5 * likeness(first(a), first(b)));
  }
  const rest = likeness(a.slice(left.length), b.slice(right.length));
  return Math.max(rest, 0.5 * rest + 0.5 * likeness(subject, other));
}
