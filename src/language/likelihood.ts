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
  isIn,
  slotOf,
} from './frequencies.ts';
import { clauseCosts, clauseEnds, LONG_CLAUSE, marks } from './marks.ts';
import { simplifiedUnits } from './simplified.ts';
import { breakOf, escapeOf, nextOf, type Vocabulary } from './vocabulary.ts';

/** All costs are in eighths of a bit. */
const BIT = 8;
const UNKNOWN_HAN = 26 * BIT;
const LONGEST_WORD = 6;

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
  /** How many characters stand behind the last mark that ends a clause, up to LONG_CLAUSE. */
  readonly clause: number;
  /** The cost of the text up to here, in eighths of a bit. */
  readonly best: number;
  /** The same, and the bits for what the document never has behind the last character. */
  readonly open: number;
  /** The cost up to here, but not holding a word against the text that is only beginning. */
  readonly likely: number;
  /** How many of the last characters may stand in one word of the dictionary, and in one stretch of the document. */
  readonly inDictionary: number;
  readonly inDocument: number;
}

export const nothingMeasured: Measured = {
  before: null,
  raw: 0,
  unit: 0,
  clause: 0,
  best: 0,
  open: 0,
  likely: 0,
  inDictionary: 0,
  inDocument: 0,
};

/** How many of the last characters make a difference to what may follow. */
export const live = ({ inDictionary, inDocument }: Measured): number => Math.max(inDictionary, inDocument);

const LINE_END = 0x0a;
const INDENT = 0x3000;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const TAG = '<'.charCodeAt(0);
/** Bits that （一） and 一、 cost less where a line begins. */
const HEADING = 10 * BIT;
const heading = ({ before, raw }: Measured): number =>
  before === null || raw === LINE_END || raw === INDENT ? HEADING : 0;

const OPENING = '（'.charCodeAt(0);
const CLOSING = '）'.charCodeAt(0);
const PAUSE = '、'.charCodeAt(0);
/** Bits for marks that do not stand together. */
const CLASH = 12 * BIT;
const separating = new Set([...'，。、；：！？'].map((char) => char.charCodeAt(0)));
const ending = new Set([...'，。、；：！？）》”’】〕'].map((char) => char.charCodeAt(0)));
const beginning = new Set([...'　（《“‘【〔\n'].map((char) => char.charCodeAt(0)));

const pausing = new Set([...'，、'].map((char) => char.charCodeAt(0)));

/** Whether a character does not stand behind another. */
const clash = (before: Measured, other: number): boolean =>
  isHan(other)
    ? numerals.has(before.raw) && !numerals.has(other) && opensHeading(before)
    : (separating.has(before.raw) && separating.has(other)) ||
      (beginning.has(before.raw) && ending.has(other)) ||
      (pausing.has(before.raw) && other === LINE_END) ||
      (other === INDENT && isHan(before.raw)) ||
      (other !== CLOSING && opensHeading(before)) ||
      (separating.has(other) && (endsHeading(before) || (other !== PAUSE && inTerm(before))));

const numerals = new Set([...'一二三四五六七八九十'].map((char) => char.charCodeAt(0)));

/** Whether the text ends with the （三） of a heading. */
const endsHeading = (last: Measured): boolean =>
  last.raw === CLOSING && last.before !== null && opensHeading(last.before);

/** Whether the text ends with the （三 of a heading. */
function opensHeading(last: Measured): boolean {
  if (!numerals.has(last.raw)) return false;
  let at: Measured | null = last;
  while (at !== null && numerals.has(at.raw)) at = at.before;
  return at !== null && at.raw === OPENING && heading(at.before ?? nothingMeasured) > 0;
}

/** A quotation of no more characters is a term, and no sentence. */
const TERM = 3;

/** Whether the text ends within a quotation that has only begun. */
function inTerm(last: Measured): boolean {
  let at: Measured | null = last;
  for (let length = 0; at !== null && length <= TERM; length++) {
    if (at.raw === OPENING_QUOTE) return true;
    if (!isHan(at.raw)) return false;
    at = at.before;
  }
  return false;
}

/** Bits for going on behind a full stop and a closing quotation mark: a quotation that is a sentence ends its sentence. */
const GOES_ON = 9 * BIT;
const FULL_STOP = '。'.charCodeAt(0);
const CLOSING_QUOTE = '”'.charCodeAt(0);
const OPENING_QUOTE = '“'.charCodeAt(0);

/** Whether one character may stand behind another in a word of the dictionary. */
export const inDictionaryWord = (unit: number, next: number): boolean =>
  isIn(frequencies().pairs, unit, next);

/** Whether one character may stand behind another in a word, of the dictionary or of the document. */
export const inOneWord = (unit: number, next: number, own: Vocabulary): boolean =>
  inDictionaryWord(unit, next) || isIn(own.pairs, unit, next);

/** Measures one more character, given as its UTF-16 code unit. */
export function extend(before: Measured, raw: number, own: Vocabulary): Measured {
  const table = frequencies();
  const unit = simplifiedUnits()[raw] as number;
  const alone = raw === LINE_END || raw === TAG ? before.best : before.open;
  const han = isHan(unit);
  const ending = han ? 0 : (clauseCosts.get(raw)?.[before.clause] ?? 0);
  let best = alone + lone(unit) + ending + (clash(before, raw) ? CLASH : 0);
  let likely = best;
  let predicted = Number.POSITIVE_INFINITY;
  let unheard = 0;
  let breaks = 0;
  const inDictionary = isIn(table.pairs, before.unit, unit)
    ? Math.min(before.inDictionary + 1, LONGEST_WORD)
    : 1;
  const inDocument = isIn(own.pairs, before.unit, unit) ? Math.min(before.inDocument + 1, LONGEST_WORD) : 1;
  const longest = Math.max(inDictionary, inDocument);
  if (han || marks.has(unit)) {
    let hash = emptyWord;
    let check = emptyCheck;
    let from: Measured | null = before;
    let first = unit;
    for (let length = 1; from !== null && length <= longest; length++) {
      hash = grow(hash, first);
      check = growCheck(check, first);
      const here = from.open - (first === OPENING || unit === PAUSE || unit === CLOSING ? heading(from) : 0);
      let usual = 0;
      let begun = 0;
      if (length === 1) {
        usual = table.alone[unit] as number;
        begun = table.first[unit] as number;
      } else if (length <= inDictionary) {
        const slot = slotOf(table.keys, table.checks, hash, check);
        if (slot >= 0) {
          usual = table.costs[slot] as number;
          begun = table.beginnings[slot] as number;
        }
      }
      if (begun > 0) likely = Math.min(likely, here + begun);
      let word = usual === 0 ? 0 : (own.absent[usual] as number);
      const slot =
        length === 1
          ? (own.slots[unit] as number) - 1
          : slotOf(own.words.keys, own.words.checks, hash, check);
      if (slot >= 0) {
        word = (own.words.costs[slot] as number) || word;
        const next = nextOf(own, slot, length);
        if (next > 0) predicted = Math.min(predicted, before.best + next + ending);
        breaks = Math.max(breaks, breakOf(own, slot));
        unheard = Math.max(unheard, escapeOf(own, slot));
      }
      if (word > 0) best = Math.min(best, here + word + (length === 1 ? ending : 0));
      first = from.unit;
      from = from.before;
    }
  }
  const goesOn = raw === CLOSING_QUOTE && before.raw === FULL_STOP ? GOES_ON : 0;
  const open = Math.min(best, predicted + breaks) + unheard + goesOn;
  best = Math.min(best, predicted);
  const clause = !han && clauseEnds.has(raw) ? 0 : Math.min(before.clause + 1, LONG_CLAUSE);
  return { before, raw, unit, clause, best, open, likely: Math.min(best, likely), inDictionary, inDocument };
}

/** What stands in front of a text to be measured: only its last word and how long its last clause is make a difference. */
export function measureFront(front: string, own: Vocabulary): Measured {
  let clause = 0;
  while (
    clause < Math.min(front.length, LONG_CLAUSE) &&
    !clauseEnds.has(front.charCodeAt(front.length - 1 - clause))
  )
    clause++;
  const last = front.slice(-LONGEST_WORD);
  const begun = { ...nothingMeasured, clause: Math.max(0, clause - last.length) };
  return extendAll(begun, last, own);
}

/** Measures a whole text behind what was measured. */
export function extendAll(before: Measured, text: string, own: Vocabulary): Measured {
  let measured = before;
  for (let i = 0; i < text.length; i++) measured = extend(measured, text.charCodeAt(i), own);
  return measured;
}

/** How rare a character may be where it stands in words, in eighths of a bit. */
const USED = 24 * BIT;

/** Whether a character is one that is used in words, or a mark of Chinese writing. */
export function common(unit: number): boolean {
  if (marks.has(unit)) return true;
  const inWord = frequencies().chars[simplifiedUnits()[unit] as number] as number;
  return inWord > 0 && inWord <= USED;
}

/** What a character costs at least where a word begins, in eighths of a bit. */
export const leastOf = (unit: number): number => leastIn(frequencies(), unit);

/** The same by given tables: those of characters as words and as beginnings of words. */
export function leastIn({ alone, first }: Pick<Frequencies, 'alone' | 'first'>, unit: number): number {
  const word = (alone[unit] as number) || (marks.get(unit) ?? UNKNOWN_HAN);
  return Math.min(word, (first[unit] as number) || word);
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
        if (from < at && !isIn(table.pairs, units[from] as number, units[from + 1] as number)) break;
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
