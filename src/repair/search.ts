/**
 * The search for what a damaged run was: all ways in which bytes could have been read as the run, the likeliest
 * first. A beam over the characters of the run; each hypothesis is a derivation of what was found.
 */
import { live, type Measured, measureFront } from '../language/likelihood.ts';
import {
  addVanished,
  begin,
  charInFront,
  type Hypothesis,
  type Reach,
  score,
  scoreSoFar,
  UNPAIRED,
} from './hypothesis.ts';
import type { Knowledge } from './knowledge.ts';
import { type Open, unpaired } from './pairing.ts';
import { isReading } from './pinyin.ts';
import { eatsGloss, glossLength, readingAt, step } from './steps.ts';

const BEAM = 16;
/** Hypotheses with a vanished pair are many and each opens many more; two in a row are harder to judge. */
const VANISHED_BEAMS = [12, 128];
/** In front of a swallowed byte; two of them there are never worth the search. */
const SWALLOWED_BEAMS = [1];
/** A reading with a pair that vanished here, so many bits behind one without, will not catch up. */
const BEHIND = 9;
/** Bits that the character behind a vanished pair costs at least. */
const NEXT = 5;

/** Where in the text to search. */
export interface Place {
  readonly text: string;
  readonly start: number;
  /** The characters in front of it, as they are known to be, glosses left out. */
  readonly before: string;
  /** What is open there. */
  readonly open: Open;
}

/** The likeliest readings of the text from the place to `end`, where reading is surely aligned again; best first. */
export interface Found {
  readonly end: number;
  readonly readings: readonly Hypothesis[];
}

/** No run is longer. */
const LONGEST = 240;
/** So many characters without another possible misalignment end the search, and help to judge the run. */
const CALM = 5;

/** Hypotheses that reach the same offset, and the bits of the likeliest. */
interface Reached {
  readonly all: Hypothesis[];
  least: number;
}

/** By offset. */
type Waiting = Map<number, Reached>;

function put(waiting: Waiting, to: number, h: Hypothesis): void {
  const bits = scoreSoFar(h);
  const there = waiting.get(to);
  if (there === undefined) waiting.set(to, { all: [h], least: bits });
  else if (bits <= there.least + HOPELESS) {
    there.all.push(h);
    if (bits < there.least) there.least = bits;
  }
}

/** Searches from the place on. */
export function search({ text, start, before, open }: Place, know: Knowledge): Found {
  const limit = Math.min(text.length, start + LONGEST);
  const waiting: Waiting = new Map();
  const measured = measureFront(before, know.words);
  put(waiting, start, begin(before, open, measured));
  let calm = 0;
  for (let at = start; ; at++) {
    const here = atGloss(text, at, waiting.get(at)?.all ?? []);
    waiting.delete(at);
    const ahead = waiting.size > 0;
    if (here.some((h) => h.pending) || text[at] === '?') calm = 0;
    else if (!ahead && here.length > 0) calm++;
    // The gloss of the last character belongs to it.
    if (!ahead && ((calm > CALM && glossLength(text, at) === 0) || at >= limit)) {
      const readings = here
        .filter((h) => !h.pending)
        .map((h) => ({ ...h, assumed: h.assumed + UNPAIRED * unpaired(h.open, text, at) }))
        .sort((one, other) => score(one) - score(other));
      return { end: at, readings };
    }
    goOn(here, text, at, know, waiting);
    goOnVanished(here, text, at, know, waiting);
  }
}

/** Reads the character at the place behind each of the hypotheses, the likeliest first. */
function goOn(
  here: readonly Hypothesis[],
  text: string,
  at: number,
  know: Knowledge,
  waiting: Waiting,
): void {
  const seen = new Set<number>();
  for (const h of here) {
    const reach: Reach = {
      know,
      first: isNew(seen, endOf(h)),
      get limit() {
        return leastAhead(waiting) + HOPELESS;
      },
    };
    step(h, text, at, reach, (to, next) => put(waiting, to, next));
  }
}

/** Reads the character at the place behind one and two pairs that vanished in front of it. */
function goOnVanished(
  here: readonly Hypothesis[],
  text: string,
  at: number,
  know: Knowledge,
  waiting: Waiting,
): void {
  let behind = here.filter((h) => h.pending);
  for (const beam of text[at] === '?' && !eatsGloss(text, at) ? SWALLOWED_BEAMS : VANISHED_BEAMS) {
    // Whether a pair vanished or not, the text reads on in the same way: what is far behind now stays behind.
    const limit = leastAhead(waiting) + BEHIND - NEXT;
    const seen = new Set<number>();
    const vanished: Hypothesis[] = [];
    for (const h of behind) {
      const first = isNew(seen, endOf(h));
      // Behind a first pair they are so many that only the likeliest is looked at.
      if (first || h.vanished === 0) addVanished(h, { know, limit, first }, (next) => vanished.push(next));
    }
    if (vanished.length === 0) return;
    behind = prune(vanished, beam);
    goOn(behind, text, at, know, waiting);
  }
}

function leastAhead(waiting: Waiting): number {
  let least = Number.POSITIVE_INFINITY;
  for (const reached of waiting.values()) least = Math.min(least, reached.least);
  return least;
}

/** The bytes that decide how a hypothesis may go on. */
const endOf = (h: Hypothesis): number => (h.vanished << 9) | (h.pending ? 0x100 | h.byte : 0);

function isNew(seen: Set<number>, key: number): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** The best so far; where a gloss stands, those whose last character is read so are judged by themselves. */
function atGloss(text: string, at: number, hypotheses: Hypothesis[]): Hypothesis[] {
  const reading = readingAt(text, at);
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
const HOPELESS = 12;

function prune(hypotheses: Hypothesis[], most: number): Hypothesis[] {
  let least = Number.POSITIVE_INFINITY;
  for (const h of hypotheses) least = Math.min(least, scoreSoFar(h));
  least += HOPELESS;
  const hoped = hypotheses.filter((h) => scoreSoFar(h) <= least);
  if (hoped.length < 2) return hoped;
  hoped.sort((one, other) => scoreSoFar(one) - scoreSoFar(other));
  const seen = new Set<number>();
  const kept: Hypothesis[] = [];
  for (const h of hoped) {
    const key = whatCounts(h);
    if (seen.has(key)) continue;
    seen.add(key);
    if (kept.push(h) === most) break;
  }
  return kept;
}

/** A hash of all that makes a difference to what may follow: the characters of the last word, the bytes that wait, what is open. */
function whatCounts(h: Hypothesis): number {
  let hash = endOf(h) ^ (h.open << 20);
  let at: Measured | null = h.measured;
  for (let i = 0; i < live(h.measured) && at !== null; i++) {
    hash = Math.imul(hash ^ at.raw, 0x01000193) ^ (hash >>> 15);
    at = at.before;
  }
  return hash;
}
