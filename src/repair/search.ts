/**
 * The search for what a damaged run was: all ways in which bytes could have been read as the run, the likeliest
 * first. A beam over the characters of the run; each hypothesis is a derivation of what was found.
 */
import { extendAll, type Measured, nothingMeasured } from '../language/likelihood.ts';
import { fullWidth } from '../rules/repairs.ts';
import { pairOf } from './gbk.ts';
import {
  addByte,
  addGloss,
  addPair,
  addSingle,
  addUnknown,
  addVanished,
  begin,
  charInFront,
  type Hypothesis,
  type Knowledge,
  score,
  scoreSoFar,
} from './hypothesis.ts';
import { charsRead, isReading, syllable } from './pinyin.ts';

const BEAM = 12;
/** Hypotheses with a vanished pair are many and each opens many more; two in a row are harder to judge. */
const VANISHED_BEAMS = [6, 24];

const eatenGloss = new RegExp(`(${syllable})[)）](?:[(（]\\1[)）])?`, 'y');
const wholeGloss = new RegExp(`[(（](${syllable})[)）](?:[(（]\\1[)）])?`, 'y');
const stops = '。！？!?';

/** Where in the text to search. */
export interface Place {
  readonly text: string;
  readonly start: number;
  /** The characters in front of it, as they are known to be, glosses left out. */
  readonly before: string;
}

/** The likeliest readings of the text from the place to `end`, where reading is surely aligned again; best first. */
export interface Found {
  readonly end: number;
  readonly readings: readonly Hypothesis[];
}

/** No run is longer. */
const LONGEST = 240;
/** So many characters without another possible misalignment end the search, and help to judge the run. */
const CALM = 6;

/** Searches from the place on; `vanished` is how many pairs in a row may have vanished. */
export function search({ text, start, before }: Place, know: Knowledge, vanished: number): Found {
  const limit = Math.min(text.length, start + LONGEST);
  const waiting = new Map<number, Hypothesis[]>();
  waiting.set(start, [begin(before, extendAll(nothingMeasured, before, know.words))]);
  let calm = 0;
  let at = start;
  for (; ; at++) {
    let here = atGloss(text, at, waiting.get(at) ?? []);
    waiting.delete(at);
    const ahead = waiting.size > 0;
    if (here.some((h) => h.pending) || text[at] === '?') calm = 0;
    else if (!ahead && here.length > 0) calm++;
    // The gloss of the last character belongs to it.
    if (!ahead && ((calm > CALM && glossLength(text, at) === 0) || at >= limit)) {
      const readings = here.filter((h) => !h.pending).sort((one, other) => score(one) - score(other));
      return { end: at, readings };
    }
    for (let row = 0; here.length > 0; row++) {
      for (const h of here) {
        for (const [to, next] of steps(h, text, at, know)) {
          const there = waiting.get(to);
          if (there === undefined) waiting.set(to, [next]);
          else there.push(next);
        }
      }
      if (row === vanished) break;
      here = prune(
        here.flatMap((h) => addVanished(h, know)),
        VANISHED_BEAMS[row] ?? 0,
      );
    }
  }
}

/** The best so far; where a gloss stands, those whose last character is read so are judged by themselves. */
function atGloss(text: string, at: number, hypotheses: Hypothesis[]): Hypothesis[] {
  wholeGloss.lastIndex = at;
  const reading = wholeGloss.exec(text)?.[1];
  if (reading === undefined) return prune(hypotheses, BEAM);
  const read = (h: Hypothesis): boolean => isReading(charInFront(h), reading);
  const fitting = hypotheses.filter(read);
  return [
    ...prune(fitting, BEAM),
    ...prune(
      hypotheses.filter((h) => !read(h)),
      BEAM,
    ),
  ];
}

/** A hypothesis so many bits behind the best at its place will not catch up. */
const HOPELESS = 16;

function prune(hypotheses: Hypothesis[], most: number): Hypothesis[] {
  let best = Number.POSITIVE_INFINITY;
  for (const h of hypotheses) best = Math.min(best, scoreSoFar(h));
  const hoped = hypotheses.filter((h) => scoreSoFar(h) <= best + HOPELESS);
  if (hoped.length < 2) return hoped;
  hoped.sort((one, other) => scoreSoFar(one) - scoreSoFar(other));
  const seen = new Set<string>();
  const kept: Hypothesis[] = [];
  for (const h of hoped) {
    // What came before the last characters no longer makes a difference to what may follow.
    const key = `${lastRead(h.measured)}|${h.pending ? h.byte : ''}|${h.vanished}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (kept.push(h) === most) break;
  }
  return kept;
}

/** The last characters that a word may reach back to, glosses left out. */
function lastRead(measured: Measured): string {
  let last = '';
  let at: Measured | null = measured;
  for (let i = 0; i < 4 && at !== null; i++) {
    last += String.fromCharCode(at.raw);
    at = at.before;
  }
  return last;
}

/** A hypothesis and how far into the text it reaches. */
type Step = readonly [to: number, Hypothesis];

function* steps(h: Hypothesis, text: string, at: number, know: Knowledge): Iterable<Step> {
  const char = text[at] as string;
  const unit = char.charCodeAt(0);
  if (char === '?') {
    yield* eatenByGloss(h, text, at, know);
    if (h.vanished === 0) yield* eatenByOther(h, text, at, know);
  }
  if (char === '(' || char === '（') yield* glossHere(h, text, at, know);
  if (unit >= 0x80) {
    const pair = pairOf(unit);
    if (pair !== 0) for (const next of addPair(h, pair, know)) yield [at + 1, next];
    if (char === '€' && h.pending) for (const next of addByte(h, 0x80, know)) yield [at + 1, next];
    return;
  }
  if (!h.pending) {
    const odd = char === '(' && glossLength(text, at) > 0 ? ODD_BRACKET : 0;
    for (const next of addSingle(h, unit, know)) yield [at + 1, { ...next, assumed: next.assumed + odd }];
  }
  if (h.pending && unit >= 0x40) for (const next of addByte(h, unit, know)) yield [at + 1, next];
  const wide = fullWidth.get(char);
  if (wide !== undefined && h.pending) {
    for (const next of addPair(h, pairOf(wide.charCodeAt(0)), know)) yield [at + 1, next];
  }
}

/** Bits for a bracketed syllable that is no reading of what stands in front. */
const ODD_BRACKET = 15;

function glossLength(text: string, at: number): number {
  wholeGloss.lastIndex = at;
  return wholeGloss.exec(text)?.[0].length ?? 0;
}

/** A gloss with both brackets: behind a whole character it stays for later, inside a shift it goes now. */
function* glossHere(h: Hypothesis, text: string, at: number, know: Knowledge): Iterable<Step> {
  wholeGloss.lastIndex = at;
  const match = wholeGloss.exec(text);
  const front = charInFront(h);
  if (match === null || front === '' || !isReading(front, match[1] as string)) return;
  yield [at + match[0].length, addGloss(h, front, match[0], h.text.endsWith(front) ? match[0] : '', know)];
}

/** A `?` that swallowed a lead byte and the opening bracket of a gloss: the reading tells the byte. */
function* eatenByGloss(h: Hypothesis, text: string, at: number, know: Knowledge): Iterable<Step> {
  eatenGloss.lastIndex = at + 1;
  const match = eatenGloss.exec(text);
  if (match === null) return;
  for (const char of charsRead(match[1] as string)) {
    const pair = pairOf(char.charCodeAt(0));
    if (h.vanished === 0 && pair >> 8 !== h.byte) continue;
    for (const next of addByte(h, pair & 0xff, know)) {
      if (charInFront(next) !== char) continue;
      yield [at + 1 + match[0].length, addGloss(next, char, `(${match[0]}`, '', know)];
    }
  }
}

/** A `?` that swallowed a byte nothing tells, and the stray byte of a full stop or a character behind it. */
function* eatenByOther(h: Hypothesis, text: string, at: number, know: Knowledge): Iterable<Step> {
  const stop = text[at + 1] ?? ' ';
  const behind = text[at + 2] ?? ' ';
  if (stop === '?' && stops.includes(behind)) {
    // The stray byte of a second mark stands inside the first: 模。 is C4 A3 A1 A3, with ！ in the middle.
    const pair = pairOf((fullWidth.get(behind) ?? behind).charCodeAt(0));
    for (const first of [0xa1, 0xa3]) {
      if (!isStop((first << 8) | (pair >> 8))) continue;
      for (const next of addUnknown(h, first, know)) {
        for (const middle of addByte(next, first, know)) {
          for (const stopped of addPair(middle, pair, know)) yield [at + 3, strayed(stopped)];
        }
      }
    }
  }
  if (stops.includes(stop)) {
    const pair = pairOf((fullWidth.get(stop) ?? stop).charCodeAt(0));
    for (const next of addUnknown(h, pair >> 8, know)) {
      for (const stopped of addPair(next, pair, know)) {
        yield [at + 2, strayed(stopped)];
      }
    }
  }
  if (h.pending) for (const next of addUnknown(h, null, know)) yield* swallowed(next, text, at, know);
}

/** Bits for assuming a stray byte. */
const STRAY = 2;

const strayed = (h: Hypothesis): Hypothesis => ({
  ...h,
  facts: { ...h.facts, stray: true },
  assumed: h.assumed + STRAY,
});

/** Whether a pair is one of 。！？. */
const isStop = (pair: number): boolean => pair === 0xa1a3 || pair === 0xa3a1 || pair === 0xa3bf;

const entity = /(?:[lr][ds]quo|nbsp|ensp|emsp|mdash|ndash|hellip|middot|times|amp|lt|gt|quot|#\d{2,5});/y;
const bracketed = /[^()（）\n]{1,24}[)）]/y;
/** What a hyphen stands between. */
const inRange = /[0-9A-Za-zⅠ-Ⅻ]/;
/** Bits for a swallowed character that nothing tells. */
const LOST = 8;

/** What follows tells some of the single-byte characters: an entity, a bracket, a hyphen, the first digit of a year. */
function guessed(h: Hypothesis, text: string, behind: number): string {
  entity.lastIndex = behind;
  bracketed.lastIndex = behind;
  if (entity.test(text)) return '&';
  if (bracketed.test(text)) return '(';
  const next = text.slice(behind, behind + 4);
  if (inRange.test(h.text.at(-1) ?? '') && inRange.test(next[0] ?? '')) return '-';
  return /^0\d\d年/.test(next) ? '2' : /^9\d\d年/.test(next) ? '1' : '';
}

/** The single-byte character that a `?` swallowed with the end of the one before it, guessed from what follows. */
function* swallowed(h: Hypothesis, text: string, at: number, know: Knowledge): Iterable<Step> {
  const guess = guessed(h, text, at + 1);
  if (guess !== '') for (const added of addSingle(h, guess.charCodeAt(0), know)) yield [at + 1, added];
  for (const added of addSingle(h, 0x3f, know)) {
    yield [at + 1, { ...added, facts: { ...added.facts, lost: true }, assumed: added.assumed + LOST }];
  }
}
