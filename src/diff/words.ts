/**
 * The words that changed between two texts: whole sentences first, then words inside the ones that differ.
 */
import type { WordChange } from './model.ts';

/** Cuts a stretch of text into words; joined they give the text back. */
export type Cut = (text: string) => readonly string[];

/** Runs of Han characters one by one, everything else in runs: enough where no dictionary is at hand. */
export const cutCharacters: Cut = (text) =>
  text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}.%])+|\s+|./gsu) ?? [];

/** A stretch of both texts; unequal stretches are what was replaced by what. */
export interface Run {
  readonly same: boolean;
  readonly from: string;
  readonly to: string;
}

/** Both texts as one list of runs, in order: the `from` sides joined give `a`, the `to` sides `b`. */
export function compareWords(a: string, b: string, cut: Cut): Run[] {
  const runs: Run[] = [];
  for (const piece of align(sentences(a), sentences(b)))
    runs.push(...(piece.same ? [piece] : tidy(align(cut(piece.from), cut(piece.to)))));
  return join(runs);
}

/** Only what changed, with its offsets in both texts. */
export function changedWords(a: string, b: string, cut: Cut): WordChange[] {
  const changes: WordChange[] = [];
  let from = 0;
  let to = 0;
  for (const run of compareWords(a, b, cut)) {
    if (!run.same) changes.push({ from: run.from, to: run.to, at: { from, to } });
    from += run.from.length;
    to += run.to.length;
  }
  return changes;
}

const sentences = (text: string): readonly string[] =>
  text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$/gu) ?? [];

/** Beyond so many differences two stretches are taken as rewritten. */
const LIMIT = 2500;

/** Myers' shortest edit script over tokens. */
function align(a: readonly string[], b: readonly string[]): Run[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  const runs: Run[] = [];
  const same = (tokens: readonly string[]): void => {
    if (tokens.length > 0) runs.push({ same: true, from: tokens.join(''), to: tokens.join('') });
  };
  same(a.slice(0, head));
  let x = 0;
  let y = 0;
  for (const [from, to, length] of matches(left, right)) {
    if (from > x || to > y)
      runs.push({ same: false, from: left.slice(x, from).join(''), to: right.slice(y, to).join('') });
    same(left.slice(from, from + length));
    x = from + length;
    y = to + length;
  }
  if (left.length > x || right.length > y)
    runs.push({ same: false, from: left.slice(x).join(''), to: right.slice(y).join('') });
  same(a.slice(a.length - tail));
  return join(runs);
}

/** Stretches of equal tokens: start in a, start in b, length; in order. */
function matches(a: readonly string[], b: readonly string[]): [number, number, number][] {
  const limit = Math.min(LIMIT, a.length + b.length);
  const trace: Int32Array[] = [];
  let ends = new Int32Array([0]); // furthest x on diagonal k, at index k + d
  let found = -1;
  for (let d = 0; d <= limit && found < 0; d++) {
    const row = new Int32Array(2 * d + 1);
    for (let k = -d; k <= d; k += 2) {
      const at = (diagonal: number): number => ends[diagonal + d - 1] ?? -1;
      let x = d === 0 ? 0 : k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      row[k + d] = x;
      if (x >= a.length && x - k >= b.length) found = d;
    }
    trace.push(row);
    ends = row;
  }
  if (found < 0) return [];
  const stretches: [number, number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let d = found; d >= 0; d--) {
    const k = x - y;
    const before = trace[d - 1];
    const at = (diagonal: number): number => before?.[diagonal + d - 1] ?? -1;
    const down = d > 0 && (k === -d || (k !== d && at(k - 1) < at(k + 1)));
    const startX = d === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1;
    const length = x - startX;
    if (length > 0) stretches.push([startX, startX - k, length]);
    x = d === 0 ? 0 : down ? startX : startX - 1;
    y = x - (d === 0 ? 0 : down ? k + 1 : k - 1);
  }
  return stretches.reverse();
}

/** A lone short stretch kept between two replaced ones says nothing to a reader: it goes with them. */
function tidy(runs: readonly Run[]): Run[] {
  const absorbed = runs.map((run, i): Run => {
    const inside = i > 0 && i < runs.length - 1;
    if (!run.same || !inside || /\d/u.test(run.from)) return run;
    const before = runs[i - 1] as Run;
    const after = runs[i + 1] as Run;
    const around = Math.min(before.from.length + before.to.length, after.from.length + after.to.length);
    return run.from.length <= 2 && around > run.from.length * 2 ? { ...run, same: false } : run;
  });
  return join(absorbed);
}

/** Neighbouring runs of one sort become one. */
function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.same === run.same)
      joined[joined.length - 1] = { same: run.same, from: last.from + run.from, to: last.to + run.to };
    else joined.push(run);
  }
  return joined;
}
