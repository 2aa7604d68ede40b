/** Pinyin in brackets behind single characters: finding it, and telling a broken copy from a dictionary. */

import { bits } from '../language/likelihood.ts';
import { traditionalOnly } from '../language/simplified.ts';
import type { Range } from '../trail.ts';
import { isReading, syllable } from './pinyin.ts';

/** A gloss in the text: `at` covers the brackets and, where it is repeated, all of them. */
export interface Gloss {
  readonly at: Range;
  readonly char: string;
  /** As written, brackets included, and each time where it is repeated. */
  readonly written: string;
  readonly reading: string;
}

/** Character → the gloss that stands behind it wherever it stands. */
export type GlossList = ReadonlyMap<string, string>;

const gloss = new RegExp(`[(（](${syllable}) ?[)）](?:[(（]\\1 ?[)）]){0,3}`, 'g');

/** Every gloss whose reading is one of the character in front of it. */
export function findGlosses(text: string): Gloss[] {
  const found: Gloss[] = [];
  for (const { 0: written, 1: reading = '', index: start } of text.matchAll(gloss)) {
    const char = text[start - 1] ?? ' ';
    if (char >= '\u3400' && char <= '\u9fff' && isReading(char, reading))
      found.push({ at: { start, end: start + written.length }, char, written, reading });
  }
  return found;
}

/** People gloss a rare character once; the broken sites gloss common ones wherever they stand. */
const COMMON_BITS = 19;
const ENOUGH = 4;

/**
 * The list of characters that a site's replacement glossed, learned from the text; empty when the glosses look
 * like the work of a person.
 */
export function learnGlosses(text: string, glosses: readonly Gloss[]): GlossList {
  const byChar = new Map<string, Map<string, number>>();
  for (const { char, written } of glosses) {
    const forms = byChar.get(char) ?? new Map<string, number>();
    forms.set(written, (forms.get(written) ?? 0) + 1);
    byChar.set(char, forms);
  }
  const all = countAll(text, byChar);
  const list = new Map<string, string>();
  let evidence = 0;
  for (const [char, forms] of byChar) {
    const glossed = [...forms.values()].reduce((sum, count) => sum + count, 0);
    const bare = (all.get(char) ?? 0) - glossed;
    const [written, most] = [...forms].reduce((one, other) => (other[1] > one[1] ? other : one));
    // A list has one reading for a character and is applied everywhere.
    if (bare > glossed / 4 || most < glossed * 0.9) {
      evidence -= 2 * Math.min(bare, 3);
      continue;
    }
    list.set(char, written);
    evidence += weight(char, written) * Math.min(glossed, 3) - 2 * bare;
  }
  return evidence >= ENOUGH ? list : new Map();
}

/** So many glosses that are repeated show a machine at work. */
const REPEATED = 2;

/**
 * Whether glosses are repeated behind one character. No person does that; sites that do gloss any character, now
 * this time and now that, so that no list tells which.
 */
export const areRepeated = (glosses: readonly Gloss[]): boolean =>
  glosses.filter(({ written }) => isRepeated(written)).length >= REPEATED;

const isRepeated = (written: string): boolean => /[(（].*[(（]/.test(written);

function weight(char: string, written: string): number {
  const traditional = (traditionalOnly()[char.charCodeAt(0)] as number) === 1;
  const common = bits(char) < COMMON_BITS;
  return (common ? (traditional ? 2 : 1) : -2) + (isRepeated(written) ? 3 : 0);
}

function countAll(text: string, of: ReadonlyMap<string, unknown>): Map<string, number> {
  const wanted = new Uint32Array(0x10000);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    wanted[unit] = (wanted[unit] as number) + 1;
  }
  return new Map([...of.keys()].map((char) => [char, wanted[char.charCodeAt(0)] as number]));
}
