/**
 * The words that changed between two texts: whole sentences first, then the clauses of those that differ, then words.
 */

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
  const words = (from: string, to: string): Run[] => tidy(align(cut(from), cut(to)));
  const inClauses = (from: string, to: string): Run[] => compareParts(from, to, clauses, words);
  const runs = align(sentences(a), sentences(b)).flatMap((piece) =>
    piece.same
      ? [piece]
      : (regrouped(piece, inClauses) ?? compareParts(piece.from, piece.to, sentences, inClauses)),
  );
  return join(runs);
}

/** Sentences that were parted or joined: most of their clauses are the same, only the stops moved. Null if they are not. */
function regrouped({ from, to }: Run, closer: (from: string, to: string) => readonly Run[]): Run[] | null {
  if (sentences(from).length === sentences(to).length) return null;
  const runs = tidy(align(clausesAndStops(from), clausesAndStops(to)));
  const kept = runs.reduce((sum, run) => sum + (run.same ? run.from.length : 0), 0);
  if (kept * 2 < Math.max(from.length, to.length)) return null;
  return runs.flatMap((run) =>
    run.same || run.from === '' || run.to === '' ? [run] : closer(run.from, run.to),
  );
}

/** Parts of two texts side by side; a part that became another is looked into with `closer`. */
function compareParts(
  a: string,
  b: string,
  split: Cut,
  closer: (from: string, to: string) => readonly Run[],
): Run[] {
  return align(split(a), split(b)).flatMap((piece) =>
    piece.same
      ? [piece]
      : pairParts(split(piece.from), split(piece.to)).flatMap(({ from, to }) =>
          from === '' || to === '' ? [{ same: false, from, to }] : closer(from, to),
        ),
  );
}

/** Sentences and clauses less alike than this are not compared word by word: what they share is chance. */
const RELATED = 0.2;
/** Beyond so many comparisons stretches are compared as a whole. */
const MOST = 40_000;

/** Rewritten parts beside those they came from, in order; what has no counterpart stands alone. */
function pairParts(
  a: readonly string[],
  b: readonly string[],
): readonly { readonly from: string; readonly to: string }[] {
  if ((a.length === 1 && b.length === 1) || a.length * b.length > MOST)
    return [{ from: a.join(''), to: b.join('') }];
  const [left, right] = [a.map(pairsOf), b.map(pairsOf)];
  // best[i][j]: the most that sentences from i and j on can have in common.
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number =>
    shared(left[i] ?? new Set(), right[j] ?? new Set()) - RELATED;
  const gains = a.map((_, i) => Float64Array.from(b, (_, j) => gain(i, j)));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (best[i] as Float64Array)[j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        at(i + 1, j + 1) + (gains[i]?.[j] ?? 0),
      );
  const pairs: { from: string; to: string }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from, to] = [a[i] ?? '', b[j] ?? ''];
    if (i < a.length && (j >= b.length || at(i, j) === at(i + 1, j))) {
      pairs.push({ from, to: '' });
      i++;
    } else if (j < b.length && (i >= a.length || at(i, j) === at(i, j + 1))) {
      pairs.push({ from: '', to });
      j++;
    } else {
      pairs.push({ from, to });
      i++;
      j++;
    }
  }
  return pairs;
}

/** How alike two texts are by their pairs of characters, 0 to 1. */
export const likeness = (a: string, b: string): number => shared(pairsOf(a), pairsOf(b));

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return (2 * both) / (a.size + b.size);
}

const sentences: Cut = (text) => text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$/gu) ?? [];

const clauses: Cut = (text) => text.match(/[^，]*，|[^，]+$/gu) ?? [];

const clausesAndStops: Cut = (text) => text.match(/[^，。；！？\n]+|[，。；！？\n]/gu) ?? [];

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
