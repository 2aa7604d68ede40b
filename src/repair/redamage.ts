/** The damage once more, to prove a repair: what the broken site would have made of the repaired text. */
import { pairOf, readAsCp936, toBytes } from './gbk.ts';
import type { GlossList } from './glosses.ts';

export interface Damage {
  readonly glosses: GlossList;
  /** Whether of two pairs of the list that overlap both were glossed, or only the first. */
  readonly overlapping: boolean;
  /** Marks in front of which a byte below 0x40 was put; where it did no harm, it was cleaned away again. */
  readonly stray: string;
}

/** Stands for the unknown stray byte; no text holds it. */
const STRAY = 0x01;

/** What the damage makes of the text; null when the text cannot be written in GBK. */
export function redamage(text: string, damage: Damage): string | null {
  const bytes = toBytes(text);
  if (bytes === null) return null;
  return readAsCp936(insertStrays(insertGlosses(bytes, damage), damage.stray)).replaceAll('\x01', '');
}

/** Puts a gloss behind each pair of the list, wherever character boundaries are. */
function insertGlosses(bytes: readonly number[], { glosses: list, overlapping }: Damage): readonly number[] {
  const glosses = new Map(
    [...list].map(([char, written]) => [pairOf(char.charCodeAt(0)), toBytes(written) ?? []]),
  );
  const out: number[] = [];
  let free = 1;
  for (const [i, byte] of bytes.entries()) {
    out.push(byte);
    if (i < free) continue;
    const inserted = glosses.get(((bytes[i - 1] as number) << 8) | byte);
    if (inserted === undefined) continue;
    out.push(...inserted);
    free = overlapping ? i + 1 : i + 2;
  }
  return out;
}

/** Puts the stray byte in front of each pair: in front of 。 and then in front of the ？ inside it as well. */
function insertStrays(bytes: readonly number[], marks: string): readonly number[] {
  if (marks === '') return bytes;
  const pairs = new Set([...marks].map((mark) => pairOf(mark.charCodeAt(0))));
  const out: number[] = [];
  for (const [i, byte] of bytes.entries()) {
    if (pairs.has((byte << 8) | (bytes[i + 1] ?? 0))) out.push(STRAY);
    out.push(byte);
  }
  return out;
}

/** Full-width letters, figures and marks made half-width. */
export const fold = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
