/** One way a damaged run may have come about: the bytes it was so far, and the text they made. */
import { bitsOf, common, extend, inOneWord, type Measured } from '../language/likelihood.ts';
import {
  type Candidate,
  everydayAfter,
  everydayBehind,
  ownBehind,
  vanishingAfter,
  vanishingWithLead,
  withLead,
  worthTrying,
} from './candidates.ts';
import { foldedPair, pairOf, unitOf } from './gbk.ts';
import type { GlossList } from './glosses.ts';
import type { Knowledge } from './knowledge.ts';
import { type Open, pairUp } from './pairing.ts';

export interface Hypothesis {
  /** The repaired text up to here; glosses that will go anyway are still in it. */
  readonly text: string;
  readonly measured: Measured;
  /** Bits for what was assumed beside the text. */
  readonly assumed: number;
  /** The last two bytes of the repaired text, 0 where there is none; the last is unknown after a vanished pair. */
  readonly byteBefore: number;
  readonly byte: number;
  /** Whether the last byte is a lead byte that still waits for its trail byte. */
  readonly pending: boolean;
  /** Of a pair that vanished: its first byte, which says what its second, the waiting lead byte, can be; else 0. */
  readonly vanished: number;
  /** The gloss that must follow now, because the last two bytes are a pair of the list. */
  readonly owed: string | null;
  /** Whether a gloss stood behind the last two bytes: the replacement goes on searching behind it. */
  readonly glossed: boolean;
  /** Brackets and quotation marks that are open. */
  readonly open: Open;
  readonly facts: Facts;
}

/** What was met on the way. */
export interface Facts {
  readonly glosses: GlossList;
  readonly stray: boolean;
  /** Whether a single-byte character was swallowed that nothing tells. It stands as `?` in the text. */
  readonly lost: boolean;
}

/** Bits for a gloss of the list that is missing: the run would have been damaged more than it is. */
const MISSING_GLOSS = 14;
/** Bits for a gloss that the list did not hold before. */
const NEW_GLOSS = 4;
/** Bits for a character of the other script. */
const FOREIGN = 8;
/** Bits for a seldom variant of a Traditional character. */
const SELDOM = 5;
/** Bits for a character the document does not use elsewhere. */
const NEW_CHAR = 1;
/** Bits for a bracket or quotation mark without its partner. */
export const UNPAIRED = 8;
/** Bits for a pair that vanished. That it did follows from the text; but the model of the language likes short texts too well. */
const VANISHED = -1.5;

export const score = (h: Hypothesis): number => bitsOf(h.measured) + h.assumed;

/** The same while the text goes on: its last word may only be beginning. */
export const scoreSoFar = (h: Hypothesis): number => h.measured.likely / 8 + h.assumed;

export function begin(before: string, open: Open, measured: Measured): Hypothesis {
  const unit = before === '' ? 0 : before.charCodeAt(before.length - 1);
  const pair = unit < 0x80 ? foldedPair(unit) || unit : pairOf(unit);
  return {
    text: '',
    measured,
    assumed: 0,
    byteBefore: pair >> 8,
    byte: pair & 0xff,
    pending: false,
    vanished: 0,
    owed: null,
    glossed: false,
    open,
    facts: { glosses: new Map(), stray: false, lost: false },
  };
}

/** What is done with a hypothesis that was found. */
export type Then = (next: Hypothesis) => void;

/** How far to look where a hypothesis may go on in many ways. */
export interface Reach {
  readonly know: Knowledge;
  /** Whether it is the likeliest that ends in these bytes: behind the others only what goes on in a word can be better. */
  readonly first: boolean;
  /** The bits that are too many. */
  readonly limit: number;
}

/** Adds a single-byte character: not while a lead byte waits. A mark may have been folded: what is behind it met two bytes. */
export function addSingle(h: Hypothesis, unit: number, know: Knowledge): Hypothesis | null {
  if (h.pending) return null;
  const wide = foldedPair(unit);
  return wide === 0 ? spell(h, unit, h.byte, unit, know) : spell(h, unit, wide >> 8, wide & 0xff, know);
}

/** Adds an entity as it is written, which stands for a character. */
export function addEntity(
  h: Hypothesis,
  written: string,
  stands: string,
  know: Knowledge,
): Hypothesis | null {
  const unit = ';'.charCodeAt(0);
  const char = h.pending ? null : spell(h, stands.charCodeAt(0), 0, unit, know);
  return char === null ? null : { ...char, text: h.text + written };
}

/** Adds the two bytes of a pair, read at whichever alignment. */
export function addPair(h: Hypothesis, pair: number, reach: Reach, then: Then): void {
  addByte(h, pair >> 8, reach, (next) => addByte(next, pair & 0xff, reach, then));
}

/** Adds one byte at or above 0x40, which ends the waiting character or begins the next one. */
export function addByte(h: Hypothesis, byte: number, reach: Reach, then: Then): void {
  const { know } = reach;
  if (!h.pending) {
    // A trail byte below 0x80 that reading took for one was a single byte: the I of 斷面I.
    if (byte < 0x80) then(spell(h, byte, h.byte, byte, know));
    else if (byte > 0x80 && byte < 0xff) then(wait(h, h.byte, byte, 0, 0, know));
    return;
  }
  if (h.vanished === 0) {
    const unit = unitOf(h.byte, byte);
    if (unit !== 0) then(spell(h, unit, h.byte, byte, know));
    return;
  }
  for (const some of [everydayBehind(h.vanished, byte), ownBehind(know.own, h.vanished, byte)]) {
    for (const lost of worthOf(some, h, reach)) then(spell(h, lost.unit, lost.lead, byte, know));
  }
}

/** Those of a few characters that are worth trying, as `worthTrying` tells of many. */
function worthOf(few: readonly Candidate[], h: Hypothesis, reach: Reach): readonly Candidate[] {
  const atMost = most(h, reach);
  return few.filter(
    ({ plain, least }) => least <= atMost || inOneWord(h.measured.unit, plain, reach.know.words),
  );
}

/** The eighths of a bit that a word may cost at its beginning behind a hypothesis. */
const most = ({ measured, assumed }: Hypothesis, { first, limit }: Reach): number =>
  first ? (limit - assumed) * 8 - measured.best : -1;

/** Every byte that may have been swallowed; `trail` is the byte behind it, where it is known. */
export function addUnknown(h: Hypothesis, trail: number | null, reach: Reach, then: Then): void {
  const { know } = reach;
  if (!h.pending) {
    for (let byte = 0x81; byte < 0xff; byte++) {
      if (trail === null || common(unitOf(byte, trail))) then(wait(h, h.byte, byte, 0, 0, know));
    }
    return;
  }
  if (scoreSoFar(h) + LEAST > reach.limit) return;
  // Where nothing of the character is left, only a word can tell it.
  const worth =
    h.vanished === 0
      ? worthOf(withLead(h.byte), h, reach)
      : worthTrying(everydayAfter(h.vanished), h.measured.unit, -1, know.words);
  for (const one of worth) {
    const next = spell(h, one.unit, one.lead, one.trail, know);
    if (scoreSoFar(next) <= reach.limit) then(next);
  }
}

/** Bits that a character costs at least, in nearly all places. */
const LEAST = 4;

/** Every way in which a pair may have vanished here: its first byte ends the waiting character. */
export function addVanished(h: Hypothesis, reach: Reach, then: Then): void {
  const { know, limit } = reach;
  if (scoreSoFar(h) + LEAST > limit) return;
  const worth =
    h.vanished === 0
      ? worthOf(vanishingWithLead(h.byte), h, reach)
      : worthTrying(vanishingAfter(h.vanished), h.measured.unit, most(h, reach), know.words);
  for (const lost of worth) {
    const next = spell(h, lost.unit, lost.lead, lost.trail, know);
    if (scoreSoFar(next) <= limit) then(wait(next, lost.trail, 0, lost.trail, VANISHED, know));
  }
}

/** A lead byte that waits. */
function wait(
  h: Hypothesis,
  byteBefore: number,
  byte: number,
  vanished: number,
  assumed: number,
  know: Knowledge,
): Hypothesis {
  return {
    text: h.text,
    measured: h.measured,
    assumed: h.assumed + assumed + (h.owed === null ? 0 : MISSING_GLOSS),
    byteBefore,
    byte,
    pending: true,
    vanished,
    owed: owedBehind(h, byteBefore, byte, know),
    glossed: false,
    open: h.open,
    facts: h.facts,
  };
}

/** A character that is whole. */
function spell(h: Hypothesis, unit: number, byteBefore: number, byte: number, know: Knowledge): Hypothesis {
  const odd = know.unlikely === null || know.words.singles[unit] !== 0 ? 0 : oddity(unit, know.unlikely);
  const char = String.fromCharCode(unit);
  const pairing = pairUp(h.open, char);
  const assumed = odd + (pairing.odd ? UNPAIRED : 0);
  return {
    text: h.text + char,
    measured: extend(h.measured, unit, know.words),
    assumed: h.assumed + assumed + (h.owed === null ? 0 : MISSING_GLOSS),
    byteBefore,
    byte,
    pending: false,
    vanished: 0,
    owed: owedBehind(h, byteBefore, byte, know),
    glossed: false,
    open: pairing.open,
    facts: h.facts,
  };
}

function oddity(unit: number, { foreign, seldom }: NonNullable<Knowledge['unlikely']>): number {
  return foreign[unit] === 1 ? FOREIGN : seldom[unit] === 1 ? SELDOM : NEW_CHAR;
}

const owedBehind = (h: Hypothesis, byteBefore: number, byte: number, know: Knowledge): string | null =>
  h.glossed ? null : (know.owed.get((byteBefore << 8) | byte) ?? null);

/** The character of the pair in front, wherever the boundaries are; '' when it is none. */
export function charInFront(h: Hypothesis): string {
  const unit = unitOf(h.byteBefore, h.byte);
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
  const { glosses } = h.facts;
  const usual = know.list.get(char) ?? glosses.get(char);
  const assumed = usual === undefined ? NEW_GLOSS : usual === written ? 0 : MISSING_GLOSS;
  const facts =
    glosses.get(char) === written ? h.facts : { ...h.facts, glosses: new Map([...glosses, [char, written]]) };
  return { ...h, text: h.text + kept, owed: null, glossed: true, assumed: h.assumed + assumed, facts };
}
