/** One way a damaged run may have come about: the bytes it was so far, and the text they made. */
import type { Vocabulary } from '../language/likelihood.ts';
import { bitsOf, extend, type Measured } from '../language/likelihood.ts';
import { pairOf, unitOf } from './gbk.ts';
import type { GlossList } from './glosses.ts';

export interface Hypothesis {
  /** The repaired text up to here; glosses that will go anyway are still in it. */
  readonly text: string;
  readonly measured: Measured;
  /** Bits for what was assumed beside the text. */
  readonly assumed: number;
  /** The last two bytes of the repaired text, 0 where there is none. */
  readonly last: readonly [number, number];
  /** Whether the last byte is a lead byte that still waits for its trail byte. */
  readonly pending: boolean;
  /** The gloss that must follow now, because the last two bytes are a pair of the list. */
  readonly owed: string | null;
  /** Whether a gloss stood behind the last two bytes: the replacement goes on searching behind it. */
  readonly glossed: boolean;
  /** Glosses met inside the run. */
  readonly glosses: GlossList;
  readonly stray: boolean;
  /** Whether a single-byte character was swallowed that nothing tells. It stands as `?` in the text. */
  readonly lost: boolean;
}

/** What a document knows: the list its site glossed, and its own words. */
export interface Knowledge {
  readonly list: GlossList;
  readonly owed: ReadonlyMap<number, string>;
  readonly words: Vocabulary;
}

/** A gloss of the list that is missing: the run would have been damaged more than it is. */
const MISSING_GLOSS = 14;

export const score = (h: Hypothesis): number => bitsOf(h.measured) + h.assumed;

/** Adds a character that is whole by itself: not while a lead byte waits. */
export function addChar(h: Hypothesis, char: string, know: Knowledge): Hypothesis | null {
  if (h.pending) return null;
  const unit = char.charCodeAt(0);
  if (unit < 0x80) return spell(addByteOnly(h, unit, know), char, false, know);
  const pair = pairOf(unit);
  if (pair === 0) return null;
  const bytes = addByteOnly(addByteOnly(h, pair >> 8, know), pair & 0xff, know);
  return spell(bytes, char, false, know);
}

/** Adds the two bytes of a pair read by the wrong alignment, or rightly aligned when no lead byte waits. */
export function addPair(h: Hypothesis, pair: number, know: Knowledge): Hypothesis | null {
  const first = addByte(h, pair >> 8, know);
  return first === null ? null : addByte(first, pair & 0xff, know);
}

/** Adds one byte at or above 0x40, which ends the waiting character or begins the next one. */
export function addByte(h: Hypothesis, byte: number, know: Knowledge): Hypothesis | null {
  if (!h.pending) {
    return byte > 0x80 && byte < 0xff ? { ...addByteOnly(h, byte, know), pending: true } : null;
  }
  const unit = unitOf(h.last[1], byte);
  if (unit === 0) return null;
  return spell(addByteOnly(h, byte, know), String.fromCharCode(unit), false, know);
}

function spell(h: Hypothesis, char: string, pending: boolean, know: Knowledge): Hypothesis {
  return { ...h, text: h.text + char, measured: extend(h.measured, char, know.words), pending };
}

function addByteOnly(h: Hypothesis, byte: number, know: Knowledge): Hypothesis {
  const owed = h.glossed ? null : (know.owed.get((h.last[1] << 8) | byte) ?? null);
  const assumed = h.owed === null ? h.assumed : h.assumed + MISSING_GLOSS;
  return { ...h, last: [h.last[1], byte], owed, glossed: false, assumed };
}

/** The character of the pair in front, wherever the boundaries are; '' when it is none. */
export function charInFront(h: Hypothesis): string {
  const unit = unitOf(h.last[0], h.last[1]);
  return unit === 0 ? '' : String.fromCharCode(unit);
}

/** Notes a gloss behind the last two bytes; `kept` is what of it stays in the text. */
export function addGloss(
  h: Hypothesis,
  char: string,
  written: string,
  kept: string,
  know: Knowledge,
): Hypothesis {
  const usual = know.list.get(char) ?? h.glosses.get(char);
  const odd = usual !== undefined && usual !== written;
  return {
    ...h,
    text: h.text + kept,
    owed: null,
    glossed: true,
    assumed: h.assumed + (odd ? MISSING_GLOSS : usual === undefined ? 4 : 0),
    glosses: new Map([...h.glosses, [char, written]]),
  };
}
