/** Byte-shifted runs: finding them, searching what they were, and proving it. */
import { bitsOf, extend, nothingMeasured, vocabularyOf } from '../language/likelihood.ts';
import type { Doubt, Edit } from '../trail.ts';
import { pairOf } from './gbk.ts';
import { findGlosses, type Gloss, type GlossList } from './glosses.ts';
import { type Hypothesis, type Knowledge, score } from './hypothesis.ts';
import { syllable } from './pinyin.ts';
import { redamage } from './redamage.ts';
import { search, type Window } from './search.ts';

/** How a run may begin: a `?` that swallowed the bracket of a gloss or the byte in front of a full stop. */
const beginning = new RegExp(`\\?(?=${syllable}[)）]|[。！？!?])`, 'g');

/** Characters behind the run that show whether it ends well. */
const CONTEXT = 6;
const LONGEST = 400;
/** So many bits must a repair save. */
const GAIN = 14;
/** Bits for pinyin that closes a bracket which was never opened. */
const ODD_BRACKET = 20;

export interface Realigned {
  readonly edits: readonly Edit[];
  /** Places in `at` are in the text given. */
  readonly doubts: readonly Doubt[];
}

/** Searches every run that looks byte-shifted. `glosses` are those found in `text`, `list` what was learned of them. */
export function realign(text: string, glosses: readonly Gloss[], list: GlossList): Realigned {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  let know: Knowledge | undefined;
  let from = 0;
  for (const match of text.matchAll(beginning)) {
    if (match.index < from) continue;
    know ??= learn(text, glosses, list);
    const window = windowAt(text, match.index);
    const found = solve(window, know);
    if (found !== null) {
      edits.push(found.edit);
      if (found.lost !== null) doubts.push(found.lost);
      from = window.end;
    } else if (isEatenGloss(text, match.index)) {
      doubts.push(unsolved(text, window));
    }
  }
  return { edits, doubts };
}

function learn(text: string, glosses: readonly Gloss[], list: GlossList): Knowledge {
  let bare = '';
  let at = 0;
  for (const gloss of glosses) {
    bare += text.slice(at, gloss.at.start);
    at = gloss.at.end;
  }
  bare += text.slice(at);
  const owed = new Map([...list].map(([char, written]) => [pairOf(char.charCodeAt(0)), written] as const));
  return { list, owed, words: vocabularyOf(bare) };
}

const isEatenGloss = (text: string, at: number): boolean =>
  new RegExp(`\\?${syllable}[)）]`, 'y').test(text.slice(at, at + 10));

/** From the `?` to a few characters behind the next single byte that no `?` or gloss is made of. */
function windowAt(text: string, start: number): Window {
  const limit = Math.min(text.length, start + LONGEST);
  let end = start;
  let settled = -1;
  while (end < limit && (settled < 0 || end < settled + CONTEXT)) {
    const skipped = glossLength(text, end);
    const char = text[end] as string;
    if (char === '?') settled = -1;
    else if (skipped === 0 && char.charCodeAt(0) < 0x80 && settled < 0) settled = end + 1;
    if (char === '\n' && settled >= 0) {
      end++;
      break;
    }
    end += Math.max(1, skipped);
  }
  return { text, start, end: Math.min(end, text.length), before: charsBefore(text, start) };
}

const glossAt = new RegExp(`[(（?]${syllable}[)）]`, 'y');

function glossLength(text: string, at: number): number {
  glossAt.lastIndex = at;
  return glossAt.exec(text)?.[0].length ?? 0;
}

/** The last characters in front, without their glosses. */
function charsBefore(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - 60), start)
    .replace(new RegExp(`[(（]${syllable}[)）]`, 'g'), '')
    .slice(-6);
}

function solve(window: Window, know: Knowledge): { edit: Edit; lost: Doubt | null } | null {
  const found = window.text.slice(window.start, window.end);
  const asFound = costAsFound(window, know);
  for (const vanishing of [false, true]) {
    for (const best of search(window, know, vanishing)) {
      if (best.text === found || asFound - score(best) < GAIN) break;
      const proof = prove(best, window, know);
      if (proof !== null && (vanishing || !improbable(best, window))) return repaired(best, window, proof);
    }
  }
  return null;
}

/** Bits a character may cost before vanished pairs are thought of. */
const IMPROBABLE = 13;
const improbable = (h: Hypothesis, window: Window): boolean =>
  score(h) / (h.text.length + window.before.length) > IMPROBABLE;

function costAsFound({ text, start, end, before }: Window, know: Knowledge): number {
  let measured = nothingMeasured;
  for (const char of before) measured = extend(measured, char, know.words);
  const glossed = findGlosses(text.slice(start, end));
  let at = 0;
  for (const gloss of [...glossed, null]) {
    for (const char of text.slice(start + at, gloss === null ? end : start + gloss.at.start)) {
      measured = extend(measured, char, know.words);
    }
    if (gloss !== null) at = gloss.at.end;
  }
  return bitsOf(measured) + (isEatenGloss(text, start) ? ODD_BRACKET : 0);
}

/** The damage model must make of the repaired window what was found; says how, or null when it does not. */
function prove(best: Hypothesis, window: Window, know: Knowledge): string | null {
  const { text, start, end } = window;
  const head =
    /.(?:[(（][^()（）]{1,8}[)）])*$/su.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const bare = withoutGlosses(head + best.text);
  const found = head + text.slice(start, end);
  const glosses = new Map([...know.list, ...glossesIn(head + best.text), ...best.glosses]);
  for (const folded of [false, true]) {
    for (const stray of best.stray ? [true] : [false, true]) {
      if (redamage(bare, { glosses, stray, folded }) === found) {
        return `damaged again it is what was found${stray ? ' (stray byte before 。！？)' : ''}`;
      }
    }
  }
  return null;
}

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
function repaired(best: Hypothesis, window: Window, proof: string): { edit: Edit; lost: Doubt | null } {
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
  const lost: Doubt | null = best.lost
    ? {
        severity: 'warning',
        rule: 'lost-character',
        message,
        at: { start: window.start, end },
        actual: edit.after,
      }
    : null;
  return { edit, lost };
}

function unsolved(text: string, { start, end }: Window): Doubt {
  return {
    severity: 'warning',
    rule: 'not-realigned',
    message: 'Bytes were lost or shifted here and no reading can be proved; the text stays as found.',
    at: { start, end },
    actual: text.slice(start, end),
  };
}
