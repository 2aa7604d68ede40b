/** Reads the marker at the start of a line: 一、 （一） 1. 第三条 …, by the rules of `rules/numbering.ts`. */
import { readNumeral } from '../language/numerals.ts';
import type { MarkerStyle } from '../model.ts';
import { MARKER_START } from '../rules/lookalikes.ts';
import { MARKER_RULES, type MarkerRule, type NumeralKind } from '../rules/numbering.ts';

/** A marker as one rule reads it. */
export interface MarkerReading {
  readonly style: MarkerStyle;
  readonly ordinal: number;
  /** Of a decimal marker: all its components, 2.3.1 → [2, 3, 1]. */
  readonly path: readonly number[];
  /** Length of the marker, without the blanks behind it. */
  readonly length: number;
  readonly needsNeighbours: 'one' | 'both' | null;
}

const ENCLOSED: readonly (readonly [first: string, last: string, start: number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
];

const READERS: Readonly<Record<NumeralKind, (text: string) => number | null>> = {
  han: (text) => readNumeral(text.normalize('NFKC').replaceAll('参', '叁')),
  arabic: (text) => Number(text.normalize('NFKC')),
  enclosed: (text) => {
    for (const [first, last, start] of ENCLOSED) {
      if (text >= first && text <= last) return text.charCodeAt(0) - first.charCodeAt(0) + start;
    }
    return null;
  },
  letter: (text) => text.toUpperCase().charCodeAt(0) - 64,
  roman: readRoman,
  path: (text) => pathOf(text).at(-1) ?? null,
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function readRoman(text: string): number | null {
  const digits = [...text.normalize('NFKC')].map((c) => ROMAN[c] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0) || null;
}

const pathOf = (text: string): number[] => text.normalize('NFKC').split(/[.．]/).map(Number);

/**
 * All ways to read the start of a trimmed line as a marker, in the order of the rules.
 * @returns an empty list for most lines.
 */
export function readMarkers(line: string): MarkerReading[] {
  if (!MARKER_START.pattern.test(line)) return [];
  const readings: MarkerReading[] = [];
  for (const rule of MARKER_RULES) {
    const reading = readMarker(rule, line);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** Reads a line's marker by one rule, null where the rule does not apply. */
export function readMarker(rule: MarkerRule, line: string): MarkerReading | null {
  const match = rule.pattern.exec(line);
  if (!match) return null;
  const numeral = match.groups?.n ?? match.groups?.m;
  const ordinal = numeral === undefined ? 0 : READERS[rule.numeral](numeral);
  if (ordinal === null) return null;
  return {
    style: rule.style,
    ordinal,
    path: rule.numeral === 'path' && numeral !== undefined ? pathOf(numeral) : [],
    length: match[0].trimEnd().length,
    needsNeighbours: rule.needsNeighbours ?? null,
  };
}
