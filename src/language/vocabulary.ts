/**
 * What one document says of its own language: the words it uses and how often, against how often they were to be
 * expected, and what follows what in it, found without a dictionary. They let a damaged run
 * be read by what the same notice says elsewhere.
 */
import {
  addTo,
  emptyCheck,
  emptyPairs,
  emptyTable,
  emptyWord,
  frequencies,
  grow,
  growCheck,
  type Pairs,
  takeSlot,
  type WordCosts,
} from './frequencies.ts';
import { marks } from './marks.ts';
import { segment } from './segment.ts';
import { simplifiedUnits } from './simplified.ts';

export interface Vocabulary {
  /** What the words of the dictionary cost that the document uses. */
  readonly words: WordCosts;
  /** By code unit: the slot of the character by itself in `words`, and one more; 0 where there is none. */
  readonly slots: Int32Array;
  /** What stands how often in it, by slot of `words`. */
  readonly counts: Counts;
  /** The answers of `nextOf`, `escapeOf` and `breakOf` that were asked for, by slot; 0 for the others. */
  readonly known: { readonly nexts: Uint8Array; readonly escapes: Uint8Array; readonly breaks: Uint8Array };
  /** Which characters stand side by side in it. */
  readonly pairs: Pairs;
  /** By the cost of a word of the dictionary: what it costs when the document does not have it. */
  readonly absent: Uint8Array;
  /** By code unit: how often the document has the character. */
  readonly singles: Uint32Array;
}

/** Slots for a text of ENOUGH characters; fewer for a shorter one, as empty tables are not free. */
const MOST_SLOTS = 1 << 17;
const slotsFor = (characters: number): number =>
  Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(characters * 4 + 1024)));
/** So many characters in front say what the next may be. */
const ORDER = 2;
const PAIR_BITS = 1 << 17;
/** A document has shown its words after so many characters. */
const ENOUGH = 24_000;
/** Behind a `?` text may be broken: so many characters of it teach nothing. */
const DOUBTFUL = 8;
/** In front of it words may be cut off. */
const CUT = 3;
/** Bits that a character costs beside its share of what follows the same characters. */
const UNPROVED = 2;
/** The same where one character alone says what follows. */
const ONE_ONLY = 2;
/** How often a word ends with a stretch that it never ended with. */
const SELDOM = 0.25;

/** Learns the words of a text. */
export function vocabularyOf(text: string): Vocabulary {
  const singles = new Uint32Array(0x10000);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    singles[unit] = (singles[unit] as number) + 1;
  }
  const units = knownUnits(text.slice(0, ENOUGH));
  const words = emptyTable(slotsFor(units.length));
  const pairs = emptyPairs(PAIR_BITS);
  const ends = new Uint8Array(units.length);
  const absent = adapt(words, units, ends);
  const slots = new Int32Array(0x10000);
  const counts = countStretches(units, words, ends, pairs, slots);
  const size = words.keys.length;
  const known = { nexts: new Uint8Array(size), escapes: new Uint8Array(size), breaks: new Uint8Array(size) };
  return { words, slots, counts, known, pairs, singles, absent };
}

/** What stands how often in a text, by slot of a table. */
export interface Counts {
  /** Stretches of one to ORDER and one characters. */
  readonly counts: Uint16Array;
  /** How many different characters stood behind a stretch. */
  readonly followers: Uint16Array;
  /** How often a word ended with it. */
  readonly ended: Uint16Array;
  /** The slot of the stretch without its last character. */
  readonly fronts: Uint32Array;
}

const WIDTH = ORDER + 1;

/** Counts the stretches of a text and puts them into the table; notes the slot, and one more, of each character by itself. */
function countStretches(
  units: Uint16Array,
  table: WordCosts,
  ends: Uint8Array,
  pairs: Pairs,
  singles: Int32Array,
): Counts {
  const size = table.keys.length;
  const counts = new Uint16Array(size);
  const followers = new Uint16Array(size);
  const ended = new Uint16Array(size);
  const fronts = new Uint32Array(size);
  // The slots of the stretches of 1, 2 … characters that end at the place before, and at this one.
  let before = new Uint32Array(WIDTH);
  let here = new Uint32Array(WIDTH);
  for (let end = 0; end < units.length; end++) {
    let hash = emptyWord;
    let check = emptyCheck;
    if (end > 0) addTo(pairs, units[end - 1] as number, units[end] as number);
    for (let length = 1; length <= WIDTH && length <= end + 1; length++) {
      const unit = units[end - length + 1] as number;
      if (unit === 0) break;
      hash = grow(hash, unit);
      check = growCheck(check, unit);
      const slot = takeSlot(table, hash, check);
      here[length - 1] = slot;
      if (length === 1) singles[unit] = slot + 1;
      else if (counts[slot] === 0) {
        const front = before[length - 2] as number;
        fronts[slot] = front;
        followers[front] = (followers[front] as number) + 1;
      }
      counts[slot] = (counts[slot] as number) + 1;
      ended[slot] = (ended[slot] as number) + (ends[end] as number);
    }
    [before, here] = [here, before];
  }
  return { counts, followers, ended, fronts };
}

// Prediction by partial matching (method C): how often a character stood behind the same one to ORDER characters, among
// all that did and a share for what never did.

/** What the last character of a stretch of so many costs behind the others; 0 where the document does not have it. */
export function nextOf(
  { counts: { counts, followers, fronts }, known }: Vocabulary,
  slot: number,
  length: number,
): number {
  const count = counts[slot] as number;
  if (length === 1 || count === 0) return 0;
  const front = fronts[slot] as number;
  known.nexts[slot] ||= eighths(
    UNPROVED +
      (length === 2 ? ONE_ONLY : 0) -
      Math.log2(count / ((counts[front] as number) + (followers[front] as number))),
  );
  return known.nexts[slot] as number;
}

/** What it costs when something follows that never stands behind the stretch. */
export function escapeOf({ counts: { counts, followers }, known }: Vocabulary, slot: number): number {
  const follow = followers[slot] as number;
  if (follow === 0) return 0;
  known.escapes[slot] ||= eighths(-Math.log2(follow / ((counts[slot] as number) + follow)));
  return known.escapes[slot] as number;
}

/** What it costs when a word ends with the stretch. */
export function breakOf({ counts: { counts, ended }, known }: Vocabulary, slot: number): number {
  const all = counts[slot] as number;
  if (all === 0) return 0;
  known.breaks[slot] ||= eighths(-Math.log2(((ended[slot] as number) + SELDOM) / (all + 2 * SELDOM)));
  return known.breaks[slot] as number;
}

const eighths = (bits: number): number => Math.min(255, Math.max(1, Math.round(bits * 8)));

/**
 * How far one document's use of a word strays from the language's: the shape of a gamma distribution of its rate.
 * The smaller, the more the document's own count says.
 */
const SHAPE = 0.2;

/** Puts the words of the dictionary that the text uses into the table, and 1 where each ends; tells what the others cost. */
function adapt(table: WordCosts, units: Uint16Array, ends: Uint8Array): Uint8Array {
  const known = frequencies();
  const used = new Map<number, { hash: number; check: number; cost: number; count: number }>();
  let all = 0;
  segment(units, (end, slot, hash, check) => {
    ends[end - 1] = 1;
    if (slot < 0) return;
    all++;
    const seen = used.get(slot);
    if (seen !== undefined) seen.count++;
    else used.set(slot, { hash, check, cost: known.costs[slot] as number, count: 1 });
  });
  const expected = (cost: number): number => all * 2 ** (-cost / 8);
  const adapted = (cost: number, count: number): number =>
    eighths(cost / 8 - Math.log2((SHAPE + count) / (SHAPE + expected(cost))));
  for (const { hash, check, cost, count } of used.values()) {
    table.costs[takeSlot(table, hash, check)] = adapted(cost, count);
  }
  return Uint8Array.from({ length: 256 }, (_, cost) => adapted(cost, 0));
}

/** Han characters in their Simplified forms and the marks of Chinese writing; 0 for all else and where it is doubtful. */
function knownUnits(text: string): Uint16Array {
  const simplified = simplifiedUnits();
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x3400 && unit <= 0x9fff) || marks.has(unit)) units[i] = simplified[unit] as number;
    else if (unit === 0x3f) {
      units.fill(0, Math.max(0, i - CUT), i);
      i += DOUBTFUL;
    }
  }
  return units;
}
