/**
 * The search for what a damaged run was: all ways in which bytes could have been read as the run, the likeliest
 * first. A beam over the characters of the run; each hypothesis is a derivation of what was found.
 */
import type { Vocabulary } from '../language/likelihood.ts';
import { common, extend, nothingMeasured } from '../language/likelihood.ts';
import { isUserDefined, pairOf, unitOf } from './gbk.ts';
import {
  addByte,
  addChar,
  addGloss,
  addPair,
  charInFront,
  type Hypothesis,
  type Knowledge,
  score,
} from './hypothesis.ts';
import { charsRead, isReading, syllable } from './pinyin.ts';

const BEAM = 24;
/** Bits for assuming that a pair vanished. */
const VANISHED = 6;

const eatenGloss = new RegExp(`(${syllable})[)）]((?:[(（]\\1[)）])?)`, 'y');
const wholeGloss = new RegExp(`[(（](${syllable})[)）](?:[(（]\\1[)）])?`, 'y');
const widths = new Map(
  [...'，,：:；;（(）)？?！!'.matchAll(/(.)(.)/gu)].map(([, wide = '', half = '']) => [half, wide]),
);
const stops = '。！？!?';

/** The window of the text that is searched: from the first `?` to where reading is surely aligned again. */
export interface Window {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The characters in front of it, as they are known to be, glosses left out. */
  readonly before: string;
}

/** The likeliest readings of the window, best first. */
export function search(window: Window, know: Knowledge, vanishing: boolean): Hypothesis[] {
  const { text, start, end } = window;
  const waiting: Hypothesis[][] = Array.from({ length: end - start + 1 }, () => []);
  waiting[0] = [begin(window.before, know.words)];
  for (let at = start; at < end; at++) {
    const here = prune(waiting[at - start] ?? []);
    const reach = (to: number, h: Hypothesis | null): void => {
      if (h !== null && to <= end) waiting[to - start]?.push(h);
    };
    for (const h of here) {
      step(h, text, at, know, reach);
      if (vanishing && h.pending) vanish(h, text, at, know, reach);
    }
    waiting[at - start] = [];
  }
  return prune((waiting[end - start] ?? []).filter((h) => !h.pending));
}

function begin(before: string, words: Vocabulary): Hypothesis {
  let measured = nothingMeasured;
  for (const char of before) measured = extend(measured, char, words);
  const pair = before === '' ? 0 : pairOf(before.charCodeAt(before.length - 1));
  return {
    text: '',
    measured,
    assumed: 0,
    last: [pair >> 8, pair & 0xff],
    pending: false,
    owed: null,
    glossed: false,
    glosses: new Map(),
    stray: false,
    lost: false,
  };
}

function prune(hypotheses: Hypothesis[]): Hypothesis[] {
  const seen = new Set<string>();
  const kept: Hypothesis[] = [];
  for (const h of hypotheses.sort((one, other) => score(one) - score(other))) {
    const key = `${h.text}|${h.pending ? h.last[1] : ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (kept.push(h) === BEAM) break;
  }
  return kept;
}

type Reach = (to: number, h: Hypothesis | null) => void;

function step(h: Hypothesis, text: string, at: number, know: Knowledge, reach: Reach): void {
  const char = text[at] as string;
  const unit = char.charCodeAt(0);
  if (char === '?') eaten(h, text, at, know, reach);
  if (char === '(' || char === '（') glossHere(h, text, at, know, reach);
  if (unit < 0x80) {
    if (!h.pending) reach(at + 1, addChar(h, char, know));
    else if (unit >= 0x40) reach(at + 1, addByte(h, unit, know));
    const wide = widths.get(char);
    if (wide !== undefined && h.pending) reach(at + 1, addPair(h, pairOf(wide.charCodeAt(0)), know));
    return;
  }
  if (char === '€' && h.pending) reach(at + 1, addByte(h, 0x80, know));
  const pair = pairOf(unit);
  if (pair !== 0) reach(at + 1, addPair(h, pair, know));
}

/** A gloss with both brackets: behind a whole character it stays for later, inside a shift it goes now. */
function glossHere(h: Hypothesis, text: string, at: number, know: Knowledge, reach: Reach): void {
  wholeGloss.lastIndex = at;
  const match = wholeGloss.exec(text);
  const front = charInFront(h);
  if (match === null || front === '' || !isReading(front, match[1] as string)) return;
  reach(at + match[0].length, addGloss(h, front, match[0], h.pending ? '' : match[0], know));
}

/** A `?` that swallowed a lead byte and the single byte behind it. */
function eaten(h: Hypothesis, text: string, at: number, know: Knowledge, reach: Reach): void {
  eatenGloss.lastIndex = at + 1;
  const match = eatenGloss.exec(text);
  if (match !== null) {
    const reading = match[1] as string;
    for (const char of charsRead(reading)) {
      const pair = pairOf(char.charCodeAt(0));
      if (pair >> 8 !== h.last[1]) continue;
      const next = addByte(h, pair & 0xff, know);
      const written = `(${match[0]}`;
      if (next !== null) reach(at + 1 + match[0].length, addGloss(next, char, written, '', know));
    }
  }
  if (stops.includes(text[at + 1] ?? ' ')) {
    const stop = text[at + 1] as string;
    const pair = pairOf((widths.get(stop) ?? stop).charCodeAt(0));
    for (const next of unknownByte(h, know, pair >> 8)) {
      const stopped = addPair(next, pair, know);
      if (stopped !== null) reach(at + 2, { ...stopped, stray: true, assumed: stopped.assumed + 2 });
    }
  }
  if (h.pending) for (const next of unknownByte(h, know, null)) swallowed(next, text, at, know, reach);
}

/** Every lead byte that may have been swallowed; `trail` is the byte behind it, where it is known. */
function* unknownByte(h: Hypothesis, know: Knowledge, trail: number | null): Iterable<Hypothesis> {
  for (let byte = 0x81; byte < 0xff; byte++) {
    if (h.pending ? !common(unitOf(h.last[1], byte)) : trail !== null && !common(unitOf(byte, trail)))
      continue;
    const next = addByte(h, byte, know);
    if (next !== null) yield next;
  }
}

const entity = /(?:[lr][ds]quo|nbsp|ensp|emsp|mdash|ndash|hellip|middot|times|amp|lt|gt|quot|#\d{2,5});/y;
const bracketed = /[^()（）\n]{1,24}[)）]/y;

/** The single byte that a `?` swallowed together with the trail byte of a character, guessed from what follows. */
function swallowed(h: Hypothesis, text: string, at: number, know: Knowledge, reach: Reach): void {
  const next = text[at + 1] ?? '\n';
  const guess = (char: string, bits: number, lost = false): void => {
    const added = addChar(h, char, know);
    if (added !== null) reach(at + 1, { ...added, lost: added.lost || lost, assumed: added.assumed + bits });
  };
  entity.lastIndex = at + 1;
  bracketed.lastIndex = at + 1;
  if (entity.test(text)) guess('&', 0);
  else if (bracketed.test(text)) guess('(', 1);
  else if (/[0-9A-Za-zⅠ-Ⅻ]/.test(next)) guess('-', 2);
  guess('?', 8, true);
}

/** A pair that vanished while reading was misaligned: its bytes end one character and begin the next. */
function vanish(h: Hypothesis, text: string, at: number, know: Knowledge, reach: Reach): void {
  const firsts: Hypothesis[] = [];
  for (let lead = 0xa1; lead < 0xff; lead++) {
    if (!isUserDefined((lead << 8) | 0xa1) && !isUserDefined((lead << 8) | 0x40)) continue;
    if (!common(unitOf(h.last[1], lead))) continue;
    const first = addByte(h, lead, know);
    if (first !== null) firsts.push({ ...first, assumed: first.assumed + VANISHED });
  }
  const trail = nextByte(text, at);
  for (const first of prune(firsts).slice(0, 6)) {
    for (let byte = 0x40; byte < 0xff; byte++) {
      if (!isUserDefined((first.last[1] << 8) | byte)) continue;
      if (trail !== null && !common(unitOf(byte, trail))) continue;
      const next = addByte(first, byte, know);
      if (next !== null) step(next, text, at, know, reach);
    }
  }
}

/** The first byte of what comes next, where it is known for sure. */
function nextByte(text: string, at: number): number | null {
  const char = text[at] as string;
  const unit = char.charCodeAt(0);
  if (unit >= 0x80) return pairOf(unit) >> 8;
  return widths.has(char) || unit < 0x40 ? null : unit;
}
