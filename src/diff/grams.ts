/**
 * What a piece of text says, as weighted pairs of neighbouring characters.
 *
 * Pairs of characters need no dictionary and survive small rewordings. A pair weighs more the fewer pieces of
 * the two plans hold it, so that the phrases every plan is made of (进一步加强) count for little.
 */

/** Letters, digits and Han characters only: punctuation and spacing say nothing about identity. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}%]+/gu, '');

/** A bag of character pairs, ascending by code. */
export interface Bag {
  readonly codes: Int32Array;
  readonly counts: Uint16Array;
  /** Sum of count × weight, once `weigh` has set it. */
  total: number;
}

const EMPTY: Bag = { codes: new Int32Array(0), counts: new Uint16Array(0), total: 0 };

/** The bag of a text. A text of one character is a bag of that character beside nothing. */
export function bagOf(text: string): Bag {
  const plain = bare(text);
  if (plain.length === 0) return EMPTY;
  const all = new Int32Array(Math.max(1, plain.length - 1));
  for (let i = 0; i < all.length; i++) all[i] = (plain.charCodeAt(i) << 16) | (plain.charCodeAt(i + 1) || 0);
  all.sort();
  const codes = new Int32Array(all.length);
  const counts = new Uint16Array(all.length);
  let size = 0;
  for (let i = 0; i < all.length; i++) {
    const code = all[i] as number;
    if (size > 0 && codes[size - 1] === code)
      counts[size - 1] = Math.min(65535, (counts[size - 1] as number) + 1);
    else {
      codes[size] = code;
      counts[size++] = 1;
    }
  }
  return { codes: codes.slice(0, size), counts: counts.slice(0, size), total: 0 };
}

/** Several bags poured together. */
export function pour(bags: readonly Bag[]): Bag {
  if (bags.length === 1) return bags[0] as Bag;
  const sum = new Map<number, number>();
  for (const { codes, counts } of bags)
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      sum.set(code, (sum.get(code) ?? 0) + (counts[i] as number));
    }
  const codes = Int32Array.from(sum.keys()).sort();
  return { codes, counts: Uint16Array.from(codes, (code) => Math.min(65535, sum.get(code) ?? 0)), total: 0 };
}

/** How much each pair of characters says, from how many of the pieces hold it. */
export interface Weights {
  readonly of: (code: number) => number;
  readonly frequency: (code: number) => number;
}

/** Weights over all pieces of both plans: the logarithm of the inverse document frequency, never below 0.1. */
export function weightsOf(bags: readonly Bag[]): Weights {
  const seen = new Map<number, number>();
  for (const { codes } of bags) for (const code of codes) seen.set(code, (seen.get(code) ?? 0) + 1);
  const pieces = Math.max(2, bags.length);
  const scale = Math.log(1 + pieces / 2);
  const weight = new Map<number, number>();
  // A pair seen once on either side is the rarest that can still match: it weighs 1.
  for (const [code, times] of seen)
    weight.set(code, Math.max(0.1, Math.log(1 + pieces / Math.max(2, times)) / scale));
  return { of: (code) => weight.get(code) ?? 1, frequency: (code) => seen.get(code) ?? 0 };
}

/** Sets the bag's total. */
export function weigh(bag: Bag, weights: Weights): Bag {
  let total = 0;
  for (let i = 0; i < bag.codes.length; i++)
    total += (bag.counts[i] as number) * weights.of(bag.codes[i] as number);
  if (bag !== EMPTY) bag.total = total;
  return bag;
}

/** Weight of what two bags have in common. */
export function common(a: Bag, b: Bag, weights: Weights): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.codes.length && j < b.codes.length) {
    const left = a.codes[i] as number;
    const right = b.codes[j] as number;
    if (left === right) {
      sum += Math.min(a.counts[i] as number, b.counts[j] as number) * weights.of(left);
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return sum;
}

/** 0 nothing in common, 1 the same bag. Two empty bags are the same. */
export function alike(a: Bag, b: Bag, weights: Weights): number {
  if (a.codes.length === 0 && b.codes.length === 0) return 1;
  const total = a.total + b.total;
  return total === 0 ? 0 : (2 * common(a, b, weights)) / total;
}

/** The runs of four characters of a text, as hashes: what stands there word for word, whatever its figures. */
export function runsOf(text: string): ReadonlySet<number> {
  const plain = bare(text.replace(/\d+(?:\.\d+)?/gu, '0'));
  const runs = new Set<number>();
  for (let i = 0; i < Math.max(1, plain.length - 3); i++) {
    let hash = 0;
    for (let j = i; j < i + 4; j++) hash = (Math.imul(hash, 16777619) ^ (plain.charCodeAt(j) || 0)) | 0;
    runs.add(hash);
  }
  return runs;
}
