/** The ways in which one character of a damaged run may have come about. */
import { fullWidth } from '../rules/repairs.ts';
import { isStop, isStrayed, leavesNoTrace, pairOf } from './gbk.ts';
import {
  addByte,
  addEntity,
  addGloss,
  addPair,
  addSingle,
  addUnknown,
  charInFront,
  type Hypothesis,
  type Reach,
  type Then,
} from './hypothesis.ts';
import type { Knowledge } from './knowledge.ts';
import { charsRead, isReading, syllable } from './pinyin.ts';
import { addSwallowed, entityAt, swallowedAt } from './swallowed.ts';

const eatenGloss = new RegExp(`(${syllable})[)）](?:[(（]\\1[)）])?`, 'y');
const wholeGloss = new RegExp(`[(（](${syllable})[)）](?:[(（]\\1[)）])?`, 'y');
const strayed = '。！？；!?;';

/** The reading of the gloss that begins at the place. */
export function readingAt(text: string, at: number): string | undefined {
  wholeGloss.lastIndex = at;
  return wholeGloss.exec(text)?.[1];
}

/** Hands over how far into the text a hypothesis reaches. */
export type Put = (to: number, next: Hypothesis) => void;

/** Every way in which the character at the place may go on a hypothesis. */
export function step(h: Hypothesis, text: string, at: number, reach: Reach, put: Put): void {
  const char = text[at] as string;
  const unit = char.charCodeAt(0);
  const { know } = reach;
  const then: Then = (next) => put(at + 1, next);
  if (char === '?') {
    eatenByGloss(h, text, at, reach, put);
    if (h.vanished === 0 || !eatsGloss(text, at)) eatenByOther(h, text, at, reach, put);
  }
  if (char === '(' || char === '（') glossHere(h, text, at, know, put);
  if (unit >= 0x80) {
    const pair = pairOf(unit);
    if (pair !== 0) addPair(unbroken(h, pair, know), pair, reach, then);
    if (char === '€' && h.pending) addByte(h, 0x80, reach, then);
    return;
  }
  const entity = char === '&' ? entityAt(text, at + 1) : null;
  if (entity !== null) {
    const added = addEntity(h, char + entity.written, entity.stands, know);
    if (added !== null) put(at + 1 + entity.written.length, added);
    return;
  }
  const single = addSingle(h, unit, know);
  if (single !== null) {
    const odd = char === '(' && glossLength(text, at) > 0 ? ODD_BRACKET : 0;
    then({ ...single, assumed: single.assumed + odd });
  }
  if (h.pending && unit >= 0x40) addByte(h, unit, reach, then);
  if (h.pending && widened.test(char)) {
    const pair = FULL_WIDTH + unit;
    const folded = fullWidth.has(char) ? h : { ...h, assumed: h.assumed + FOLDED };
    addPair(unbroken(folded, pair, know), pair, reach, then);
  }
}

/** What was read full-width may have been folded; GBK has these full-width in the order of ASCII. */
const widened = /[!-#%-}]/;
const FULL_WIDTH = 0xa380;
/** Bits for a letter or figure that was folded: most sites fold marks only. */
const FOLDED = 4;

/** Bits for a bracketed syllable that is no reading of what stands in front. */
const ODD_BRACKET = 15;

/** How long the gloss is that begins at the place; 0 when there is none. */
export function glossLength(text: string, at: number): number {
  wholeGloss.lastIndex = at;
  return wholeGloss.exec(text)?.[0].length ?? 0;
}

/** A gloss with both brackets: behind a whole character it stays for later, inside a shift it goes now. */
function glossHere(h: Hypothesis, text: string, at: number, know: Knowledge, put: Put): void {
  const front = charInFront(h);
  if (front === '') return;
  wholeGloss.lastIndex = at;
  const match = wholeGloss.exec(text);
  if (match === null || !isReading(front, match[1] as string)) return;
  put(at + match[0].length, addGloss(h, front, match[0], h.text.endsWith(front) ? match[0] : '', know));
}

/** Whether a `?` seems to have swallowed the bracket of a gloss. */
export function eatsGloss(text: string, at: number): boolean {
  eatenGloss.lastIndex = at + 1;
  return eatenGloss.test(text);
}

/** A `?` that swallowed a lead byte and the opening bracket of a gloss: the reading tells the byte. */
function eatenByGloss(h: Hypothesis, text: string, at: number, reach: Reach, put: Put): void {
  eatenGloss.lastIndex = at + 1;
  const match = eatenGloss.exec(text);
  if (match === null) return;
  const end = at + 1 + match[0].length;
  for (const char of charsRead(match[1] as string)) {
    const pair = pairOf(char.charCodeAt(0));
    const known = withByte(h, pair >> 8);
    if (known === null) continue;
    addByte(known, pair & 0xff, reach, (next) => {
      if (charInFront(next) === char) put(end, addGloss(next, char, `(${match[0]}`, '', reach.know));
    });
  }
}

/** The hypothesis, if its last byte is this one or may be. */
function withByte(h: Hypothesis, byte: number): Hypothesis | null {
  if (h.vanished === 0) return h.byte === byte ? h : null;
  return leavesNoTrace((h.vanished << 8) | byte) ? { ...h, byte, vanished: 0 } : null;
}

/** A `?` that swallowed a byte nothing tells, and the stray byte of a full stop or a character behind it. */
function eatenByOther(h: Hypothesis, text: string, at: number, reach: Reach, put: Put): void {
  const stop = text[at + 1] ?? ' ';
  const behind = text[at + 2] ?? ' ';
  if (stop === '?' && strayed.includes(behind)) {
    // The stray byte of a second mark stands inside the first: 模。 is C4 A3 A1 A3, with ！ in the middle.
    const pair = pairOf((fullWidth.get(behind) ?? behind).charCodeAt(0));
    for (const first of [0xa1, 0xa3]) {
      if (!isStrayed((first << 8) | (pair >> 8))) continue;
      addUnknown(h, first, reach, (next) =>
        addByte(next, first, reach, (middle) =>
          addPair(middle, pair, reach, (stopped) => put(at + 3, withStray(stopped))),
        ),
      );
    }
  }
  if (strayed.includes(stop)) {
    const pair = pairOf((fullWidth.get(stop) ?? stop).charCodeAt(0));
    addUnknown(h, pair >> 8, reach, (next) =>
      addPair(next, pair, reach, (stopped) => put(at + 2, withStray(stopped))),
    );
  }
  if (!h.pending) return;
  const ate = swallowedAt(text, at + 1);
  const end = at + 1 + (ate.entity?.written.length ?? 0);
  addUnknown(h, null, reach, (next) => {
    const whole = addSwallowed(next, ate, reach.know);
    if (whole !== null) put(end, whole);
  });
}

/** Bits for assuming a stray byte. */
const STRAY = 2;

const withStray = (h: Hypothesis): Hypothesis => ({
  ...h,
  facts: { ...h.facts, stray: true },
  assumed: h.assumed + STRAY,
});

/**
 * Bits for one of 。！？ across two characters as read, where a stray byte would have been swallowed; fewer where the
 * mark is one, as some sites left those alone.
 */
const NO_STRAY = 12;
const NO_STRAY_AT_MARK = 4;

/** A hypothesis in front of a pair that was read whole. */
function unbroken(h: Hypothesis, pair: number, know: Knowledge): Hypothesis {
  const broken = know.stray && isStop((h.byte << 8) | (pair >> 8));
  return broken ? { ...h, assumed: h.assumed + (h.pending ? NO_STRAY_AT_MARK : NO_STRAY) } : h;
}
