/**
 * How common the words of Chinese are, as a table that loads without being parsed.
 *
 * The words and their counts are those of the jieba dictionary. Each word is kept as a 32-bit hash in an open
 * table with, beside it, its cost: eight times the negative binary logarithm of its share of all words.
 * Of 350,000 words, one wrong hit is to be expected in about a million look-ups of words that are not there.
 */
import { readFileSync } from 'node:fs';
import { dataFile } from './data.ts';

const SLOTS = 1 << 19;
const CHARS = 0x10000;
/** Costs are kept in eighths of a bit. */
const SCALE = 8;

/** An open table, its size a power of two: the hash of a word and, at the same place, its cost. */
export interface WordCosts {
  readonly keys: Uint32Array;
  readonly costs: Uint8Array;
}

export interface Frequencies extends WordCosts {
  /** By code unit: the cost of a character wherever it stands in words; 0 where no word has it. */
  readonly chars: Uint8Array;
}

const FNV_START = 0x811c9dc5;

/** The hash of a word, built up code unit by code unit from its end, so that longer words go on from shorter ones. */
const extend = (hash: number, unit: number): number => {
  const low = Math.imul(hash ^ (unit & 0xff), 0x01000193);
  return Math.imul(low ^ (unit >> 8), 0x01000193);
};

/** Spreads the hash over the slots and keeps 0 free, which marks an empty slot. */
export const finish = (hash: number): number => {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0 || 1;
};

const costOf = (share: number): number => Math.min(255, Math.max(1, Math.round(-Math.log2(share) * SCALE)));

/** Turns words and counts into the bytes of the data file. */
export function packFrequencies(words: readonly (readonly [word: string, count: number])[]): Uint8Array {
  const keys = new Uint32Array(SLOTS);
  const costs = new Uint8Array(SLOTS);
  const chars = new Float64Array(CHARS);
  let all = 0;
  let allChars = 0;
  for (const [word, count] of words) {
    all += count;
    allChars += count * word.length;
    for (let i = 0; i < word.length; i++)
      chars[word.charCodeAt(i)] = (chars[word.charCodeAt(i)] as number) + count;
  }
  for (const [word, count] of words) {
    let hash = FNV_START;
    for (let i = word.length - 1; i >= 0; i--) hash = extend(hash, word.charCodeAt(i));
    const key = finish(hash);
    let slot = key & (SLOTS - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    keys[slot] = key;
    costs[slot] = costOf(count / all);
  }
  const bytes = new Uint8Array(SLOTS * 5 + CHARS);
  bytes.set(new Uint8Array(keys.buffer), 0);
  bytes.set(costs, SLOTS * 4);
  bytes.set(
    Uint8Array.from(chars, (count) => (count === 0 ? 0 : costOf(count / allChars))),
    SLOTS * 5,
  );
  return bytes;
}

let loaded: Frequencies | undefined;

/** The table of the dictionary; read on first use (about a millisecond). */
export function frequencies(): Frequencies {
  if (loaded === undefined) {
    const bytes = readFileSync(dataFile('frequencies.bin'));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    loaded = {
      keys: new Uint32Array(buffer, 0, SLOTS),
      costs: new Uint8Array(buffer, SLOTS * 4, SLOTS),
      chars: new Uint8Array(buffer, SLOTS * 5, CHARS),
    };
  }
  return loaded;
}

/** Starts a word: hand the result, with one code unit after another from the word's end, to `grow`; look it up with `cost`. */
export const emptyWord = FNV_START;
export const grow = extend;

/** The cost of the word whose hash was grown, in eighths of a bit; 0 where the dictionary does not hold it. */
export function cost(table: WordCosts, hash: number): number {
  const key = finish(hash);
  const mask = table.keys.length - 1;
  let slot = key & mask;
  for (;;) {
    const found = table.keys[slot] as number;
    if (found === key) return table.costs[slot] as number;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}
