/**
 * The search for what a damaged run was: all ways in which bytes could have been read as the run, the likeliest
 * first. A beam over the characters of the run; each hypothesis is a derivation of what was found.
 */
import { extendAll, live, type Measured, nothingMeasured } from '../language/likelihood.ts';
import { entityOf, fullWidth } from '../rules/repairs.ts';
import { pairOf } from './gbk.ts';
import {
  addByte,
  addEntity,
  addGloss,
  addPair,
  addSingle,
  addUnknown,
  addVanished,
  begin,
  charInFront,
  type Hypothesis,
  type Knowledge,
  type Reach,
  score,
  scoreSoFar,
  type Then,
  UNPAIRED,
} from './hypothesis.ts';
import { openBefore, unpaired } from './pairing.ts';
import { charsRead, isReading, syllable } from './pinyin.ts';

const BEAM = 16;
/** Hypotheses with a vanished pair are many and each opens many more; two in a row are harder to judge. */
const VANISHED_BEAMS = [12, 128];
/** In front of a swallowed byte; two of them there are never worth the search. */
const SWALLOWED_BEAMS = [8];
/** A reading with a pair that vanished here, so many bits behind one without, will not catch up. */
const BEHIND = 10;
/** Bits that the character behind a vanished pair costs at least. */
const NEXT = 5;

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
export function search({ text, start, before }: Place, know: Knowledge): Found {
  const limit = Math.min(text.length, start + LONGEST);
  const waiting: Waiting = new Map();
  const measured = extendAll(nothingMeasured, before, know.words);
  put(waiting, start, begin(before, openBefore(text, start), measured));
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
    const limit = leastAhead(waiting) + HOPELESS;
    step(h, text, at, { know, limit, first: isNew(seen, endOf(h)) }, (to, next) => put(waiting, to, next));
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
const HOPELESS = 14;

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

/** A hash of all that makes a difference to what may follow: the characters of the last word, and the bytes that wait. */
function whatCounts(h: Hypothesis): number {
  let hash = endOf(h);
  let at: Measured | null = h.measured;
  for (let i = 0; i < live(h.measured) && at !== null; i++) {
    hash = Math.imul(hash ^ at.raw, 0x01000193) ^ (hash >>> 15);
    at = at.before;
  }
  return hash;
}

/** Hands over how far into the text a hypothesis reaches. */
type Put = (to: number, next: Hypothesis) => void;

function step(h: Hypothesis, text: string, at: number, reach: Reach, put: Put): void {
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
  entity.lastIndex = at + 1;
  const written = char === '&' ? entity.exec(text)?.[0] : undefined;
  const stands = written === undefined ? null : entityOf(char + written);
  if (written !== undefined && stands !== null) {
    const added = addEntity(h, char + written, stands, know);
    if (added !== null) put(at + 1 + written.length, added);
    return;
  }
  const single = addSingle(h, unit, know);
  if (single !== null) {
    const odd = char === '(' && glossLength(text, at) > 0 ? ODD_BRACKET : 0;
    then({ ...single, assumed: single.assumed + odd });
  }
  if (h.pending && unit >= 0x40) addByte(h, unit, reach, then);
  const wide = fullWidth.get(char);
  if (wide !== undefined && h.pending)
    addPair(unbroken(h, pairOf(wide.charCodeAt(0)), know), pairOf(wide.charCodeAt(0)), reach, then);
}

/** Bits for a bracketed syllable that is no reading of what stands in front. */
const ODD_BRACKET = 15;

function glossLength(text: string, at: number): number {
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
function eatsGloss(text: string, at: number): boolean {
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
    if (h.vanished === 0 && pair >> 8 !== h.byte) continue;
    addByte(h, pair & 0xff, reach, (next) => {
      if (charInFront(next) === char) put(end, addGloss(next, char, `(${match[0]}`, '', reach.know));
    });
  }
}

/** A `?` that swallowed a byte nothing tells, and the stray byte of a full stop or a character behind it. */
function eatenByOther(h: Hypothesis, text: string, at: number, reach: Reach, put: Put): void {
  const stop = text[at + 1] ?? ' ';
  const behind = text[at + 2] ?? ' ';
  if (stop === '?' && stops.includes(behind)) {
    // The stray byte of a second mark stands inside the first: 模。 is C4 A3 A1 A3, with ！ in the middle.
    const pair = pairOf((fullWidth.get(behind) ?? behind).charCodeAt(0));
    for (const first of [0xa1, 0xa3]) {
      if (!isStop((first << 8) | (pair >> 8))) continue;
      addUnknown(h, first, reach, (next) =>
        addByte(next, first, reach, (middle) =>
          addPair(middle, pair, reach, (stopped) => put(at + 3, strayed(stopped))),
        ),
      );
    }
  }
  if (stops.includes(stop)) {
    const pair = pairOf((fullWidth.get(stop) ?? stop).charCodeAt(0));
    addUnknown(h, pair >> 8, reach, (next) =>
      addPair(next, pair, reach, (stopped) => put(at + 2, strayed(stopped))),
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

const strayed = (h: Hypothesis): Hypothesis => ({
  ...h,
  facts: { ...h.facts, stray: true },
  assumed: h.assumed + STRAY,
});

/** Bits for one of 。！？ across two characters as read, where a stray byte would have been swallowed. */
const NO_STRAY = 12;

/** A hypothesis in front of a pair that was read whole. */
function unbroken(h: Hypothesis, pair: number, know: Knowledge): Hypothesis {
  const broken = know.stray && isStop((h.byte << 8) | (pair >> 8));
  return broken ? { ...h, assumed: h.assumed + NO_STRAY } : h;
}

/** Whether a pair is one of 。！？. */
const isStop = (pair: number): boolean => pair === 0xa1a3 || pair === 0xa3a1 || pair === 0xa3bf;

const entity = /(?:[a-z]{2,6}\d?|#\d{2,5});/y;
const bracketed = /[^()（）\n]{1,24}[)）]/y;
/** What a hyphen stands between. */
const inRange = /[0-9A-Za-zⅠ-Ⅻ]/;
/** Bits for a swallowed character that nothing tells. */
const LOST = -2;

/** A line that begins with one of these begins a paragraph. */
const paragraph =
  /[\n\u3000]|[（(]?[一二三四五六七八九十]+[）)、是]|第[一二三四五六七八九十]|\d{1,2}[.．、]/y;
const full = '。；：！？';

/** What follows tells some of the single-byte characters a `?` swallowed; each is tried where what is in front allows it. */
interface Swallowed {
  /** An entity without its `&`, and what it stands for. */
  readonly entity: { readonly written: string; readonly stands: string } | null;
  /** The first digit of a year, an opening bracket or the end of a line; '' when none of them. */
  readonly sure: string;
  /** Whether a hyphen may have stood here. */
  readonly inRange: boolean;
}

function swallowedAt(text: string, behind: number): Swallowed {
  entity.lastIndex = behind;
  bracketed.lastIndex = behind;
  paragraph.lastIndex = behind;
  const written = entity.exec(text)?.[0];
  const stands = written === undefined ? null : entityOf(`&${written}`);
  const year = /^(?:(0)|9)\d\d年/.exec(text.slice(behind, behind + 4));
  const other = bracketed.test(text) ? '(' : paragraph.test(text) ? '\n' : '';
  return {
    entity: written === undefined || stands === null ? null : { written, stands },
    sure: year === null ? other : year[1] === undefined ? '1' : '2',
    inRange: inRange.test(text[behind] ?? ''),
  };
}

/** The single-byte character that was swallowed with the end of the one before it. */
function addSwallowed(
  h: Hypothesis,
  { entity, sure, inRange: before }: Swallowed,
  know: Knowledge,
): Hypothesis | null {
  if (entity !== null) return addEntity(h, `&${entity.written}`, entity.stands, know);
  const last = h.text.at(-1) ?? '';
  const guess =
    sure !== '' && sure !== '\n'
      ? sure
      : full.includes(last)
        ? '\n'
        : sure || (before && inRange.test(last) ? '-' : '');
  if (guess !== '') return addSingle(h, guess.charCodeAt(0), know);
  const lost = addSingle(h, 0x3f, know);
  return lost === null
    ? null
    : { ...lost, facts: { ...lost.facts, lost: true }, assumed: lost.assumed + LOST };
}
