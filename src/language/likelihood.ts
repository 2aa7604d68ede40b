/**
 * How likely a stretch of text is to be Chinese as people write it: the cheapest way to cut it into words of
 * the dictionary, each costing the bits of its rarity, and characters outside the dictionary costing more.
 * Traditional characters are measured by their Simplified forms.
 */
import { cost, emptyWord, type Frequencies, frequencies, grow } from './frequencies.ts';
import { simplifiedForm } from './simplified.ts';

/** All costs are in eighths of a bit. */
const BIT = 8;
const UNKNOWN_HAN = 26 * BIT;
const LONGEST_WORD = 6;

/** What a character costs that is not Chinese writing. Text never holds the last ones unless it is broken. */
function lone(unit: number): number {
  if (unit < 0x20) return unit === 0x0a || unit === 0x09 ? 6 * BIT : 30 * BIT;
  if (unit < 0x7f) return 6.5 * BIT;
  if (unit >= 0x3400 && unit <= 0x9fff) return UNKNOWN_HAN;
  if (usualPunctuation.has(unit)) return 5.5 * BIT;
  if (unit >= 0xff00 && unit <= 0xff5e) return 12 * BIT;
  if (unit >= 0xd800 && unit <= 0xdfff) return 16 * BIT;
  if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff) || unit < 0xa0) return 40 * BIT;
  return 18 * BIT;
}

const usualPunctuation = new Set(
  [...'，。、；：？！（）“”《》—…·〔〕【】％　℃'].map((char) => char.charCodeAt(0)),
);

/** Text measured so far; `extend` adds a character and leaves the old value as it was. */
export interface Measured {
  /** Simplified forms of the last characters, as far as a word can reach back. */
  readonly last: readonly number[];
  /** `best[i]` is the cost of the text up to before the i-th of `last`; the end is the cost of all of it. */
  readonly best: readonly number[];
  /** The last character as it is written. */
  readonly raw: number;
}

export const nothingMeasured: Measured = { last: [], best: [0], raw: 0 };

/** The characters of a document and their pairs, with which its own words can be told though no dictionary has them. */
export interface Vocabulary {
  readonly singles: Uint32Array;
  /** Open table of pairs: key and count. */
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
}

const PAIR_SLOTS = 1 << 17;
/** So many pairs are kept; a long document has shown its words by then. */
const MOST_PAIRS = PAIR_SLOTS / 2;

function pairSlot(keys: Uint32Array, key: number): number {
  let slot = Math.imul(key, 0x9e3779b1) >>> 15;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (PAIR_SLOTS - 1);
  return slot;
}

/** Counts the characters of a text and their pairs. */
export function vocabularyOf(text: string): Vocabulary {
  const singles = new Uint32Array(0x10000);
  const keys = new Uint32Array(PAIR_SLOTS);
  const counts = new Uint32Array(PAIR_SLOTS);
  let kept = 0;
  let before = 0;
  for (let i = 0; i < text.length && kept < MOST_PAIRS; i++) {
    const unit = text.charCodeAt(i);
    singles[unit] = (singles[unit] as number) + 1;
    const key = ((before << 16) | unit) >>> 0;
    const slot = pairSlot(keys, key);
    if (keys[slot] === 0) kept++;
    keys[slot] = key;
    counts[slot] = (counts[slot] as number) + 1;
    before = unit;
  }
  return { singles, keys, counts };
}

/** What a pair of the document costs more than its share of the pairs that begin alike. */
const OWN_WORDS = 2;

/** Measures one more character (a UTF-16 code unit, as a string). */
export function extend(before: Measured, char: string, own: Vocabulary): Measured {
  const table = frequencies();
  const raw = char.charCodeAt(0);
  const unit = simplifiedForm(char).charCodeAt(0);
  const last = [...before.last.slice(1 - LONGEST_WORD), unit];
  const best = before.best.slice(-last.length);
  const base = best[last.length - 1] as number;
  let cheapest = base + lone(unit);
  const seen = own.counts[pairSlot(own.keys, ((before.raw << 16) | raw) >>> 0)] as number;
  if (seen > 0) {
    const share = Math.min(1, seen / (own.singles[before.raw] as number));
    cheapest = Math.min(cheapest, base + (OWN_WORDS - Math.log2(share)) * BIT);
  }
  for (let from = last.length - 1; from >= 0; from--) {
    let hash = emptyWord;
    for (let i = from; i < last.length; i++) hash = grow(hash, last[i] as number);
    const word = cost(table, hash);
    if (word > 0) cheapest = Math.min(cheapest, (best[from] as number) + word);
  }
  return { last, best: [...best, cheapest], raw };
}

/** Whether a character is one of those the dictionary holds or that punctuation needs. */
export function common(unit: number): boolean {
  if (unit === 0) return false;
  if (usualPunctuation.has(unit)) return true;
  return cost(frequencies(), grow(emptyWord, simplifiedForm(String.fromCharCode(unit)).charCodeAt(0))) > 0;
}

/** The bits that a measured text costs. */
export const bitsOf = (measured: Measured): number =>
  (measured.best[measured.best.length - 1] as number) / BIT;

/** The bits that a text costs. Linear in its length. */
export function bits(text: string): number {
  const table: Frequencies = frequencies();
  const units = Uint16Array.from(text, (char) => simplifiedForm(char).charCodeAt(0));
  const best = new Float64Array(units.length + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let from = 0; from < units.length; from++) {
    const base = best[from] as number;
    const unit = units[from] as number;
    const alone = base + lone(unit);
    if (alone < (best[from + 1] as number)) best[from + 1] = alone;
    if (unit < 0x3400 || unit > 0x9fff) continue;
    let hash = emptyWord;
    const limit = Math.min(units.length, from + LONGEST_WORD);
    for (let to = from; to < limit; to++) {
      hash = grow(hash, units[to] as number);
      const word = cost(table, hash);
      if (word > 0 && base + word < (best[to + 1] as number)) best[to + 1] = base + word;
    }
  }
  return (best[units.length] as number) / BIT;
}
