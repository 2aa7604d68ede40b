/**
 * The words of one document, found without a dictionary: stretches that occur again and again and do not always
 * go on the same way. They let a damaged run be read by what the same notice says elsewhere.
 */
import {
  emptyCheck,
  emptyTable,
  emptyWord,
  grow,
  growCheck,
  takeSlot,
  type WordCosts,
} from './frequencies.ts';
import { simplifiedUnits } from './simplified.ts';

export interface Vocabulary {
  readonly words: WordCosts;
  /** By code unit: how often the document has the character. */
  readonly singles: Uint32Array;
}

/** Slots for a text of ENOUGH characters; fewer for a shorter one, as empty tables are not free. */
const MOST_SLOTS = 1 << 17;
const slotsFor = (characters: number): number =>
  Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(characters * 6 + 1024)));
const LONGEST = 5;
/** A document has shown its words after so many characters. */
const ENOUGH = 24_000;
/** Behind a `?` text may be broken: so many characters of it teach nothing. */
const DOUBTFUL = 8;
/** In front of it words may be cut off. */
const CUT = 3;
/** Bits that a word of the document costs beside its share of the text. */
const UNPROVED = 2;

/** Learns the words of a text. */
export function vocabularyOf(text: string): Vocabulary {
  const singles = new Uint32Array(0x10000);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    singles[unit] = (singles[unit] as number) + 1;
  }
  const units = hanUnits(text.slice(0, ENOUGH));
  const size = slotsFor(units.length);
  const table = emptyTable(size);
  const counts = new Uint32Array(size);
  // The slot of the stretch of 2, 3 … LONGEST characters that ends at each place; 0 where there is none.
  const slots = new Uint32Array(units.length * (LONGEST + 1));
  for (let end = 0; end < units.length; end++) {
    let hash = emptyWord;
    let check = emptyCheck;
    for (let length = 1; length <= LONGEST && length <= end + 1; length++) {
      const unit = units[end - length + 1] as number;
      if (unit === 0) break;
      hash = grow(hash, unit);
      check = growCheck(check, unit);
      if (length < 2) continue;
      const slot = takeSlot(table, hash, check);
      slots[end * (LONGEST + 1) + length] = slot + 1;
      counts[slot] = (counts[slot] as number) + 1;
    }
  }
  const pieces = piecesOfWords(slots, counts);
  for (let slot = 0; slot < size; slot++) {
    const count = counts[slot] as number;
    if (count < 2 || (pieces[slot] as number) >= count * 0.7) continue;
    table.costs[slot] = Math.min(255, Math.round((UNPROVED - Math.log2(count / units.length)) * 8));
  }
  return { words: table, singles };
}

/** How often a stretch has at most stood in one that is a character longer: nearly always, and it is but a piece. */
function piecesOfWords(slots: Uint32Array, counts: Uint32Array): Uint32Array {
  const extended = new Uint32Array(counts.length);
  for (let at = LONGEST + 1; at < slots.length; at += LONGEST + 1) {
    for (let length = 3; length <= LONGEST; length++) {
      const slot = slots[at + length] as number;
      if (slot === 0) break;
      const count = counts[slot - 1] as number;
      const right = (slots[at + length - 1] as number) - 1;
      const left = (slots[at - (LONGEST + 1) + length - 1] as number) - 1;
      if (count > (extended[right] as number)) extended[right] = count;
      if (count > (extended[left] as number)) extended[left] = count;
    }
  }
  return extended;
}

/** The Han characters in their Simplified forms; 0 where a run of them ends or is doubtful. */
function hanUnits(text: string): Uint16Array {
  const simplified = simplifiedUnits();
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) units[i] = simplified[unit] as number;
    else if (unit === 0x3f) {
      units.fill(0, Math.max(0, i - CUT), i);
      i += DOUBTFUL;
    }
  }
  return units;
}
