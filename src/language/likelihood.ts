/**
 * How likely a stretch of text is to be Chinese as people write it: the cheapest way to cut it into words of
 * the dictionary, each costing the bits of its rarity, and characters outside the dictionary costing more.
 * Traditional characters are measured by their Simplified forms.
 */
import {
  cost,
  emptyCheck,
  emptyWord,
  type Frequencies,
  frequencies,
  grow,
  growCheck,
} from './frequencies.ts';
import { simplifiedUnits } from './simplified.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All costs are in eighths of a bit. */
const BIT = 8;
const UNKNOWN_HAN = 26 * BIT;
const LONGEST_WORD = 6;

/** What the marks of Chinese writing cost, by how common they are. */
const punctuation: Readonly<Record<number, string>> = {
  4: '，',
  5: '。、',
  6: '“”',
  7: '（）；：',
  8: '《》　',
  9: '—·％',
  11: '？！〔〕…〈〉‘’',
  13: 'ⅠⅡⅢⅣⅤⅥⅦⅧ①②③④⑤⑥⑦⑧⑨⑩℃×【】～',
};

const marks = new Map(
  Object.entries(punctuation).flatMap(([bits, chars]) =>
    [...chars].map((char) => [char.charCodeAt(0), Number(bits) * BIT] as const),
  ),
);

/** What a character costs that is not Chinese writing. Text never holds the last ones unless it is broken. */
function lone(unit: number): number {
  if (unit < 0x20) return unit === 0x0a || unit === 0x09 ? 6 * BIT : 30 * BIT;
  if (unit < 0x7f) return unit === 0x3f ? 11 * BIT : 6.5 * BIT;
  if (unit >= 0x3400 && unit <= 0x9fff) return UNKNOWN_HAN;
  const mark = marks.get(unit);
  if (mark !== undefined) return mark;
  if (unit >= 0xff00 && unit <= 0xff5e) return 20 * BIT;
  // Kana: a text in Japanese is no broken Chinese.
  if (unit >= 0x3041 && unit <= 0x30ff) return 12 * BIT;
  if (unit >= 0xd800 && unit <= 0xdfff) return 16 * BIT;
  if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff) || unit < 0xa0) return 40 * BIT;
  return 18 * BIT;
}

/** Text measured so far, as a chain that goes back character by character; `extend` leaves the old value as it was. */
export interface Measured {
  readonly before: Measured | null;
  /** The last character as it is written, and its Simplified form. */
  readonly raw: number;
  readonly unit: number;
  /** The cost of the text up to here, in eighths of a bit. */
  readonly best: number;
  /** The same, but not holding a word against the text that is only beginning. */
  readonly likely: number;
}

export const nothingMeasured: Measured = { before: null, raw: 0, unit: 0, best: 0, likely: 0 };

/** Bits that （一） and 一、 cost less where a line begins. */
const HEADING = 10 * BIT;
const beginsLine = (before: Measured): boolean =>
  before.before === null || before.raw === 0x0a || before.raw === 0x3000;

/** Bits that a numeral costs behind a bracket, as long as it may become a heading. */
const NUMERAL = 3 * BIT;
const numerals = new Set([...'一二三四五六七八九十'].map((char) => char.charCodeAt(0)));

const OPENING = '（'.charCodeAt(0);
const CLOSING = '）'.charCodeAt(0);
const PAUSE = '、'.charCodeAt(0);
/** Bits for marks that do not stand together. */
const CLASH = 12 * BIT;
const separating = new Set([...'，。、；：！？'].map((char) => char.charCodeAt(0)));
const ending = new Set([...'，。、；：！？）》”’】〕'].map((char) => char.charCodeAt(0)));
const beginning = new Set([...'　（《“‘【〔\n'].map((char) => char.charCodeAt(0)));

const clash = (one: number, other: number): boolean =>
  (separating.has(one) && separating.has(other)) || (beginning.has(one) && ending.has(other));

/** Measures one more character, given as its UTF-16 code unit. */
export function extend(before: Measured, raw: number, own: Vocabulary): Measured {
  const table = frequencies();
  const unit = simplifiedUnits()[raw] as number;
  let best = before.best + lone(unit) + (clash(before.raw, raw) ? CLASH : 0);
  const isMark = unit === CLOSING || unit === PAUSE;
  if ((unit >= 0x3400 && unit <= 0x9fff) || isMark) {
    let hash = grow(emptyWord, unit);
    let check = growCheck(emptyCheck, unit);
    let from: Measured | null = before;
    for (let length = 1; from !== null && length <= LONGEST_WORD; length++) {
      const known = cost(table, hash, check);
      const word = known > 0 && isMark && beginsLine(from) ? known - HEADING : known;
      if (word > 0 && from.best + word < best) best = from.best + word;
      const ownWord = length > 1 ? cost(own.words, hash, check) : 0;
      if (ownWord > 0 && from.best + ownWord < best) best = from.best + ownWord;
      hash = grow(hash, from.unit);
      check = growCheck(check, from.unit);
      from = from.before;
    }
  }
  const inWord = unit >= 0x3400 && unit <= 0x9fff ? (table.chars[unit] as number) : 0;
  const ahead = before.raw === OPENING && numerals.has(unit) ? NUMERAL : inWord;
  const likely = ahead > 0 ? Math.min(best, before.likely + ahead) : best;
  return { before, raw, unit, best, likely };
}

/** Measures a whole text behind what was measured. */
export function extendAll(before: Measured, text: string, own: Vocabulary): Measured {
  let measured = before;
  for (let i = 0; i < text.length; i++) measured = extend(measured, text.charCodeAt(i), own);
  return measured;
}

/** How rare a character may be where it stands in words, in eighths of a bit: used at all, and used every day. */
const USED = 24 * BIT;
const EVERYDAY = 15 * BIT;

/** Whether a character is one that is used in words, or a mark of Chinese writing. */
export const common = (unit: number): boolean => inWords(unit, USED);

/** The same for characters that are met every day. */
export const everyday = (unit: number): boolean => inWords(unit, EVERYDAY);

function inWords(unit: number, most: number): boolean {
  if (marks.has(unit)) return true;
  const inWord = frequencies().chars[simplifiedUnits()[unit] as number] as number;
  return inWord > 0 && inWord <= most;
}

/** The bits that a measured text costs. */
export const bitsOf = (measured: Measured): number => measured.best / BIT;

/** The bits that a text costs. Linear in its length. */
export function bits(text: string): number {
  const table: Frequencies = frequencies();
  const simplified = simplifiedUnits();
  const units = new Uint16Array(text.length);
  const best = new Float64Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const unit = simplified[text.charCodeAt(at)] as number;
    units[at] = unit;
    let cheapest = (best[at] as number) + lone(unit);
    if (unit >= 0x3400 && unit <= 0x9fff) {
      let hash = emptyWord;
      let check = emptyCheck;
      for (let from = at; from >= 0 && from > at - LONGEST_WORD; from--) {
        hash = grow(hash, units[from] as number);
        check = growCheck(check, units[from] as number);
        const word = cost(table, hash, check);
        if (word > 0 && (best[from] as number) + word < cheapest) cheapest = (best[from] as number) + word;
      }
    }
    best[at + 1] = cheapest;
  }
  return (best[text.length] as number) / BIT;
}
