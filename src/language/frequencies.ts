/**
 * How common the words of Chinese are, as a table that loads without being parsed.
 *
 * The words and their counts are those of the jieba dictionary. Of each word an open table keeps 16 bits of its hash,
 * where the others say its place, 16 bits of a second hash and its cost: eight times the negative binary logarithm of
 * its share of all words. Wrong hits are to be expected once in about a thousand million look-ups.
 */
import { readAligned } from './data.ts';

const SLOTS = 1 << 19;
const CHARS = 0x10000;
const PAIR_BITS = 1 << 22;
/** Costs are kept in eighths of a bit. */
const SCALE = 8;

/** An open table, its size a power of two: the two hashes of a word and, at the same place, its cost. */
export interface WordCosts {
  readonly keys: Uint16Array;
  readonly checks: Uint16Array;
  readonly costs: Uint8Array;
}

export interface Frequencies extends WordCosts {
  /** By code unit: the cost of a character wherever it stands in words; 0 where no word has it. */
  readonly chars: Uint8Array;
  /** By code unit: the cost of a character as a word, and of the words that begin with it and go on; 0 for none. */
  readonly alone: Uint8Array;
  readonly first: Uint8Array;
  /** By slot: the cost of all words together that begin so and go on; 0 where none of them is common enough. */
  readonly beginnings: Uint8Array;
  /** Which characters stand side by side in words. */
  readonly pairs: Pairs;
}

/** A set of pairs of code units by their hashes (a Bloom filter): it may hold a few too many. */
export type Pairs = Uint32Array;

/** An empty set; the size is a power of two. */
export const emptyPairs = (bits: number): Pairs => new Uint32Array(bits / 32);

/** Two bits in the set stand for a pair. These functions call no others: a cold start runs them as they are written. */
export function addTo(pairs: Pairs, one: number, other: number): void {
  const mixed = Math.imul(Math.imul(one, 0x9e3779b1) ^ (other * 0x85eb), 0x2c1b3c6d);
  const hash = mixed ^ (mixed >>> 15);
  const mask = pairs.length * 32 - 1;
  const bit = hash & mask;
  const second = (Math.imul(hash, 0x9e3779b1) >>> 9) & mask;
  pairs[bit >> 5] = (pairs[bit >> 5] as number) | (1 << (bit & 31));
  pairs[second >> 5] = (pairs[second >> 5] as number) | (1 << (second & 31));
}

export function isIn(pairs: Pairs, one: number, other: number): boolean {
  const mixed = Math.imul(Math.imul(one, 0x9e3779b1) ^ (other * 0x85eb), 0x2c1b3c6d);
  const hash = mixed ^ (mixed >>> 15);
  const mask = pairs.length * 32 - 1;
  const bit = hash & mask;
  if ((((pairs[bit >> 5] as number) >>> (bit & 31)) & 1) === 0) return false;
  const second = (Math.imul(hash, 0x9e3779b1) >>> 9) & mask;
  return (((pairs[second >> 5] as number) >>> (second & 31)) & 1) === 1;
}

/** Both hashes start so. They are built up code unit by code unit from the word's end, so that longer words go on from shorter ones. */
export const emptyWord = 0x811c9dc5;
export const emptyCheck = 0;

export const grow = (hash: number, unit: number): number => {
  const low = Math.imul(hash ^ (unit & 0xff), 0x01000193);
  return Math.imul(low ^ (unit >> 8), 0x01000193);
};

export const growCheck = (check: number, unit: number): number => (check * 31 + unit) & 0xffff;

/** Where a word stands in a table; where it is not in it, a number below 0: -1 less the slot that is free for it. */
export function slotOf(keys: Uint16Array, checks: Uint16Array, hash: number, check: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const spread = mixed ^ (mixed >>> 12);
  // Never 0, which marks a free slot.
  const key = spread >>> 16 || 1;
  const mask = keys.length - 1;
  let slot = spread & mask;
  for (;;) {
    const found = keys[slot] as number;
    if (found === 0) return -1 - slot;
    if (found === key && checks[slot] === check) return slot;
    slot = (slot + 1) & mask;
  }
}

/** The slot of a word in a table that is being filled; the word is put in when it is new. */
export function takeSlot(table: WordCosts, hash: number, check: number): number {
  const known = slotOf(table.keys, table.checks, hash, check);
  if (known >= 0) return known;
  const slot = -1 - known;
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  table.keys[slot] = (mixed ^ (mixed >>> 12)) >>> 16 || 1;
  table.checks[slot] = check;
  return slot;
}

/** An empty table of so many slots, a power of two. */
export const emptyTable = (slots: number): WordCosts => ({
  keys: new Uint16Array(slots),
  checks: new Uint16Array(slots),
  costs: new Uint8Array(slots),
});

const costOf = (share: number): number => Math.min(255, Math.max(1, Math.round(-Math.log2(share) * SCALE)));

/** Turns words and counts into the bytes of the data file, and hands over what it says of characters. */
export function packFrequencies(
  words: readonly (readonly [word: string, count: number])[],
): Pick<Frequencies, 'chars' | 'alone' | 'first'> & { readonly bytes: Uint8Array } {
  const table = emptyTable(SLOTS);
  const chars = new Float64Array(CHARS);
  const pairs = emptyPairs(PAIR_BITS);
  let all = 0;
  let allChars = 0;
  for (const [word, count] of words) {
    all += count;
    allChars += count * word.length;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      chars[unit] = (chars[unit] as number) + count;
      if (i > 0) addTo(pairs, word.charCodeAt(i - 1), unit);
    }
  }
  for (const [word, count] of words) table.costs[slotFor(table, word)] = costOf(count / all);
  const beginnings = new Uint8Array(SLOTS);
  for (const [start, count] of countBeginnings(words))
    beginnings[slotFor(table, start)] = costOf(count / all);
  const charCosts = Uint8Array.from(chars, (count) => (count === 0 ? 0 : costOf(count / allChars)));
  const alone = bySlot(table, table.costs);
  const first = bySlot(table, beginnings);
  const bytes = Buffer.concat([
    new Uint8Array(table.keys.buffer),
    new Uint8Array(table.checks.buffer),
    table.costs,
    charCosts,
    alone,
    first,
    beginnings,
    new Uint8Array(pairs.buffer),
  ]);
  return { bytes, chars: charCosts, alone, first };
}

/** What stands in the slots of single characters, by code unit: they are looked up most. */
function bySlot(table: WordCosts, values: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: CHARS }, (_, unit) => {
    const slot = slotOf(table.keys, table.checks, grow(emptyWord, unit), growCheck(emptyCheck, unit));
    return slot < 0 ? 0 : (values[slot] as number);
  });
}

function slotFor(table: WordCosts, word: string): number {
  let hash = emptyWord;
  let check = emptyCheck;
  for (let i = word.length - 1; i >= 0; i--) {
    hash = grow(hash, word.charCodeAt(i));
    check = growCheck(check, word.charCodeAt(i));
  }
  return takeSlot(table, hash, check);
}

/** Rarer words do not tell what a beginning may become; they would fill the table with beginnings of their own. */
const COMMON = 10;

/** How often words of two characters and more begin so. */
function countBeginnings(words: readonly (readonly [word: string, count: number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    for (let length = 1; count >= COMMON && length < word.length; length++) {
      const start = word.slice(0, length);
      counts.set(start, (counts.get(start) ?? 0) + count);
    }
  }
  return counts;
}

let loaded: Frequencies | undefined;

/** The table of the dictionary; read on first use (about a millisecond). */
export function frequencies(): Frequencies {
  if (loaded === undefined) {
    const { buffer, byteOffset } = readAligned('frequencies.bin');
    loaded = {
      keys: new Uint16Array(buffer, byteOffset, SLOTS),
      checks: new Uint16Array(buffer, byteOffset + SLOTS * 2, SLOTS),
      costs: new Uint8Array(buffer, byteOffset + SLOTS * 4, SLOTS),
      chars: new Uint8Array(buffer, byteOffset + SLOTS * 5, CHARS),
      alone: new Uint8Array(buffer, byteOffset + SLOTS * 5 + CHARS, CHARS),
      first: new Uint8Array(buffer, byteOffset + SLOTS * 5 + CHARS * 2, CHARS),
      beginnings: new Uint8Array(buffer, byteOffset + SLOTS * 5 + CHARS * 3, SLOTS),
      pairs: new Uint32Array(buffer, byteOffset + SLOTS * 6 + CHARS * 3, PAIR_BITS / 32),
    };
  }
  return loaded;
}

/** The cost of the word whose hashes were grown, in eighths of a bit; 0 where the table does not hold it. */
export function cost(table: WordCosts, hash: number, check: number): number {
  const slot = slotOf(table.keys, table.checks, hash, check);
  return slot < 0 ? 0 : (table.costs[slot] as number);
}
