/** Cutting text into the words of the dictionary. */
import { cost, emptyCheck, emptyWord, frequencies, grow, growCheck, isIn, slotOf } from './frequencies.ts';

const LONGEST_WORD = 6;
/** A character outside the dictionary, in eighths of a bit. */
const UNKNOWN = 208;

/** Where a word ends, and its place in the table of the dictionary; null for a character outside it. */
export type Word = (
  end: number,
  known: { readonly hash: number; readonly check: number; readonly slot: number } | null,
) => void;

/**
 * Cuts code units into the cheapest words of the dictionary and hands over each, the last first; 0 stands where no word may go on.
 * Linear in the length.
 */
export function segment(units: Uint16Array, each: Word): void {
  const table = frequencies();
  const best = new Float64Array(units.length + 1);
  const lengths = new Uint8Array(units.length + 1);
  for (let at = 0; at < units.length; at++) {
    let cheapest = (best[at] as number) + (units[at] === 0 ? 0 : UNKNOWN);
    let taken = 1;
    let hash = emptyWord;
    let check = emptyCheck;
    for (let from = at; from >= 0 && from > at - LONGEST_WORD && units[from] !== 0; from--) {
      if (from < at && !isIn(table.pairs, units[from] as number, units[from + 1] as number)) break;
      hash = grow(hash, units[from] as number);
      check = growCheck(check, units[from] as number);
      const word = cost(table, hash, check);
      const total = (best[from] as number) + word;
      if (word === 0 || total >= cheapest) continue;
      cheapest = total;
      taken = at - from + 1;
    }
    best[at + 1] = cheapest;
    lengths[at + 1] = taken;
  }
  for (let end = units.length; end > 0; ) {
    const length = lengths[end] as number;
    let hash = emptyWord;
    let check = emptyCheck;
    for (let i = end - 1; i >= end - length; i--) {
      hash = grow(hash, units[i] as number);
      check = growCheck(check, units[i] as number);
    }
    const slot = slotOf(table, hash, check);
    each(end, slot < 0 || table.costs[slot] === 0 ? null : { hash, check, slot });
    end -= length;
  }
}
