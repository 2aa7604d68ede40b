/** Byte-shifted runs: finding them, searching what they were, and proving it. */
import { bits, bitsOf, extendAll, measureFront } from '../language/likelihood.ts';
import { LONG_CLAUSE } from '../language/marks.ts';
import { fullWidth } from '../rules/repairs.ts';
import type { Doubt, Edit } from '../trail.ts';
import { findGlosses, type Gloss, type GlossList } from './glosses.ts';
import { type Hypothesis, score } from './hypothesis.ts';
import { type Knowledge, learn } from './knowledge.ts';
import { openAfter } from './pairing.ts';
import { syllable } from './pinyin.ts';
import { fold, OVERLAPS, redamage } from './redamage.ts';
import { type Place, search } from './search.ts';

/** How a run may begin (rows of question marks are lost text): a `?` that swallowed the bracket of a gloss or the byte in front of a full stop. */
const beginning = new RegExp(
  `(?<!\\?)\\?(?=${syllable}[)）]|[。！？；!;]|\\?(?!\\?)|\\?\\?${syllable}[)）])`,
  'g',
);

/** So many bits must a repair save; more where nothing else in the text is damaged. */
const GAIN = 4;
const GAIN_UNKNOWN = 16;
/** Bits for pinyin that closes a bracket which was never opened, and for a torn full stop where all of them are. */
const ODD = 20;

/** After so many searches in a row that led to nothing the question marks are taken for real. */
const PATIENCE = 60;
/** How many characters behind a `?` are looked at, and the bits they may cost each when nothing is wrong. */
const BEHIND = 8;
const ODD_BEHIND = 13;

export interface Realigned {
  readonly edits: readonly Edit[];
  /** The list, with what the runs added to it. */
  readonly list: GlossList;
  /** Places in `at` are in the text given. */
  readonly doubts: readonly Doubt[];
}

/** Searches every run that looks byte-shifted. `glosses` are those found in `text`, `list` what was learned of them. */
export function realign(text: string, glosses: readonly Gloss[], list: GlossList): Realigned {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  const all = new Map(list);
  let know: Knowledge | undefined;
  /** The end of the text up to `from`, with its repairs. */
  let repaired = '';
  let from = 0;
  let fruitless = 0;
  for (const match of text.matchAll(beginning)) {
    if (match.index < from) continue;
    if (list.size === 0 && !isOddBehind(text, match.index)) continue;
    if (fruitless > PATIENCE) break;
    know ??= learn(text, glosses, list);
    const front = (repaired + text.slice(from, match.index)).slice(-IN_FRONT);
    const place = { text, start: match.index, before: lastChars(front), open: openAfter(front) };
    const found = solve(place, know);
    if (found !== null) {
      edits.push(found.edit);
      for (const [char, written] of found.glosses) all.set(char, written);
      if (found.lost !== null) doubts.push(found.lost);
      repaired = front + found.edit.after;
      from = found.edit.end;
      fruitless = 0;
      continue;
    }
    fruitless++;
    if (isEatenGloss(text, match.index)) doubts.push(unsolved(text, match.index));
  }
  return { edits, list: all, doubts };
}

/** Whether what follows a `?` is no plain Chinese: in a text without glosses a real question is likelier. */
function isOddBehind(text: string, at: number): boolean {
  const behind = text.slice(at + 1, at + 1 + BEHIND);
  return isEatenGloss(text, at) || bits(behind) > ODD_BEHIND * behind.length;
}

const isEatenGloss = (text: string, at: number): boolean =>
  new RegExp(`\\?${syllable}[)）]`, 'y').test(text.slice(at, at + 10));

/** So much of the text in front of a run is looked at. */
const IN_FRONT = 200;

const anyGloss = new RegExp(`[(（]${syllable}[)）]`, 'g');

/** The last characters, without their glosses: enough for a clause. */
const lastChars = (front: string): string => front.replace(anyGloss, '').slice(-LONG_CLAUSE);

interface Window extends Place {
  readonly end: number;
}

/** A reading of a window and how it was proved. */
interface Reading {
  readonly h: Hypothesis;
  readonly window: Window;
  readonly proof: string;
}

interface Solved {
  readonly end: number;
  readonly edit: Edit;
  readonly glosses: GlossList;
  readonly lost: Doubt | null;
}

function solve(place: Place, know: Knowledge): Solved | null {
  const least = know.list.size > 0 ? GAIN : GAIN_UNKNOWN;
  const { end, readings } = search(place, know);
  const window: Window = { ...place, end };
  const found = place.text.slice(place.start, end);
  const asFound = costAsFound(window, know);
  for (const h of readings) {
    const gain = asFound - score(h);
    if (h.text === found || gain < least) return null;
    const proof = prove(h, window, know);
    if (proof !== null) return solved({ h, window, proof });
  }
  return null;
}

function costAsFound({ text, start, end, before }: Window, know: Knowledge): number {
  const measured = extendAll(
    measureFront(before, know.words),
    withoutGlosses(text.slice(start, end)),
    know.words,
  );
  const odd = isEatenGloss(text, start) || (know.stray && /[。！？；]/.test(text[start + 1] ?? ''));
  return bitsOf(measured) + (odd ? ODD : 0);
}

/** The damage model must make of the repaired window what was found; says how, or null when it does not. */
function prove(best: Hypothesis, window: Window, know: Knowledge): string | null {
  const { text, start, end } = window;
  const head =
    /.(?:[(（][^()（）]{1,8}[)）])*$/su.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const bare = withoutGlosses(head + best.text);
  const found = head + text.slice(start, end);
  const glosses = new Map([...know.list, ...glossesIn(head + best.text), ...best.facts.glosses]);
  // Marks that were folded afterwards were two bytes when the damage was done.
  for (const text of new Set([bare, unfold(bare)])) {
    for (const stray of best.facts.stray ? STRAYS : ['', ...STRAYS]) {
      for (const torn of stray === '' ? [false] : [false, true]) {
        for (let overlaps = 2 ** OVERLAPS - 1; overlaps >= 0; overlaps--) {
          const again = redamage(text, { glosses, overlaps, stray, torn });
          if (again === null || fold(again) !== fold(found)) continue;
          const width = again === found ? '' : ', but for the width of marks';
          return `damaged again it is what was found${stray === '' ? '' : ` (stray byte before ${stray})`}${width}`;
        }
      }
    }
  }
  return null;
}

const unfold = (text: string): string => text.replace(/[,:;?!()]/g, (mark) => fullWidth.get(mark) ?? mark);

/** The marks in front of which a site puts a byte. */
const STRAYS = ['。！？', '。！？；'];

const glossesIn = (text: string): [string, string][] =>
  findGlosses(text).map(({ char, written }) => [char, written]);

function withoutGlosses(text: string): string {
  let bare = '';
  let at = 0;
  for (const { at: place } of findGlosses(text)) {
    bare += text.slice(at, place.start);
    at = place.end;
  }
  return bare + text.slice(at);
}

/** The edit covers what changed: not the characters behind the run that only helped to judge it. */
function solved({ h: best, window, proof }: Reading): Solved {
  const found = window.text.slice(window.start, window.end);
  const after = best.text;
  let same = 0;
  while (same < Math.min(found.length, after.length) && found.at(-1 - same) === after.at(-1 - same)) same++;
  const end = window.end - same;
  const edit: Edit = {
    rule: 'realigned',
    start: window.start,
    end,
    after: after.slice(0, after.length - same),
    proof,
  };
  const message = `One character inside this run cannot be known: it was swallowed and stands as "?".`;
  const lost: Doubt | null = best.facts.lost
    ? {
        severity: 'warning',
        rule: 'lost-character',
        message,
        at: { start: window.start, end },
        actual: edit.after,
      }
    : null;
  return { end: window.end, edit, glosses: best.facts.glosses, lost };
}

/** How much of the text around an unsolved place is shown. */
const SHOWN = 12;

function unsolved(text: string, start: number): Doubt {
  const end = Math.min(text.length, start + SHOWN);
  return {
    severity: 'warning',
    rule: 'not-realigned',
    message: 'Bytes were lost or shifted here and no reading can be proved; the text stays as found.',
    at: { start, end },
    actual: text.slice(start, end),
  };
}
