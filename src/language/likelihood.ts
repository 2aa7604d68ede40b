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
}

export const nothingMeasured: Measured = { last: [], best: [0] };

/** Measures one more character (a UTF-16 code unit, as a string). */
export function extend(before: Measured, char: string): Measured {
  const table = frequencies();
  const unit = simplifiedForm(char).charCodeAt(0);
  const last = [...before.last.slice(1 - LONGEST_WORD), unit];
  const best = before.best.slice(-last.length);
  let cheapest = (best[last.length - 1] as number) + lone(unit);
  for (let from = last.length - 1; from >= 0; from--) {
    let hash = emptyWord;
    for (let i = from; i < last.length; i++) hash = grow(hash, last[i] as number);
    const word = cost(table, hash);
    if (word > 0) cheapest = Math.min(cheapest, (best[from] as number) + word);
  }
  return { last, best: [...best, cheapest] };
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
