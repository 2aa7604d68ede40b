/** Cutting text into the words of the dictionary. */
import { emptyCheck, emptyWord, frequencies, grow, growCheck, isIn, slotOf } from './frequencies.ts';

const LONGEST_WORD = 6;
/** A character outside the dictionary, in eighths of a bit. */
const UNKNOWN = 208;

/** Where a word ends, its place in the table of the dictionary, below 0 for a character outside it, and its hashes. */
export type Word = (end: number, slot: number, hash: number, check: number) => void;

/**
 * Cuts code units into the cheapest words of the dictionary and hands over each, the last first; 0 stands where no word may go on.
 * Linear in the length.
 */
export function segment(units: Uint16Array, each: Word): void {
  const { keys, checks, costs } = frequencies();
  const lengths = cut(units);
  for (let end = units.length; end > 0; ) {
    const length = lengths[end] as number;
    let hash = emptyWord;
    let check = emptyCheck;
    for (let i = end - 1; i >= end - length; i--) {
      hash = grow(hash, units[i] as number);
      check = growCheck(check, units[i] as number);
    }
    const slot = slotOf(keys, checks, hash, check);
    each(end, slot < 0 || costs[slot] === 0 ? -1 : slot, hash, check);
    end -= length;
  }
}

/** By offset: how long the word is that ends there in the cheapest way. */
function cut(units: Uint16Array): Uint8Array {
  const { keys, checks, costs, alone, pairs } = frequencies();
  const best = new Float64Array(units.length + 1);
  const lengths = new Uint8Array(units.length + 1);
  for (let at = 0; at < units.length; at++) {
    const last = units[at] as number;
    let cheapest = (best[at] as number) + (last === 0 ? 0 : (alone[last] as number) || UNKNOWN);
    let taken = 1;
    let hash = grow(emptyWord, last);
    let check = growCheck(emptyCheck, last);
    let behind = last;
    for (let from = at - 1; last !== 0 && from >= 0 && from > at - LONGEST_WORD; from--) {
      const unit = units[from] as number;
      if (unit === 0 || !isIn(pairs, unit, behind)) break;
      behind = unit;
      hash = grow(hash, unit);
      check = growCheck(check, unit);
      const slot = slotOf(keys, checks, hash, check);
      const word = slot < 0 ? 0 : (costs[slot] as number);
      const total = (best[from] as number) + word;
      if (word === 0 || total >= cheapest) continue;
      cheapest = total;
      taken = at - from + 1;
    }
    best[at + 1] = cheapest;
    lengths[at + 1] = taken;
  }
  return lengths;
}
