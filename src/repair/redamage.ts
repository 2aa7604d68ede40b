/** The damage once more, to prove a repair: what the broken site would have made of the repaired text. */
import { pairOf, readAsCp936, toBytes } from './gbk.ts';
import type { GlossList } from './glosses.ts';

export interface Damage {
  readonly glosses: GlossList;
  /**
   * Of two pairs of the list that overlap the second is glossed as well if it was its turn first. Bit 0 says whether
   * it was where two overlap for the first time, and so on; the last bit is for all places left.
   */
  readonly overlaps: number;
  /** Marks in front of which a byte below 0x40 was put; where it did no harm, it was cleaned away again. */
  readonly stray: string;
  /** Whether it was put only where a mark was none: in the middle of two characters. */
  readonly torn: boolean;
}

/** How many bits `overlaps` has. */
export const OVERLAPS = 3;

/** Stands for the unknown stray byte; no text holds it. */
const STRAY = 0x01;

/** What the damage makes of the text; null when the text cannot be written in GBK. */
export function redamage(text: string, damage: Damage): string | null {
  const bytes = toBytes(text);
  if (bytes === null) return null;
  return readAsCp936(insert(bytes, damage)).replaceAll('\x01', '');
}

/** Puts a gloss behind each pair of the list and the stray byte in front of each mark, wherever character boundaries are. */
function insert(bytes: readonly number[], { glosses: list, overlaps, stray, torn }: Damage): number[] {
  const glosses = new Map(
    [...list].map(([char, written]) => [pairOf(char.charCodeAt(0)), toBytes(written) ?? []]),
  );
  const marks = new Set([...stray].map((mark) => pairOf(mark.charCodeAt(0))));
  const out: number[] = [];
  let before = false;
  let overlap = 0;
  let begins = true;
  for (const [i, byte] of bytes.entries()) {
    let inserted = glosses.get(((bytes[i - 1] ?? 0) << 8) | byte);
    if (inserted !== undefined && before) {
      if (((overlaps >> Math.min(overlap, OVERLAPS - 1)) & 1) === 0) inserted = undefined;
      overlap++;
    }
    before = inserted !== undefined;
    // A gloss between the two bytes has torn the mark already.
    const mark = inserted === undefined && marks.has((byte << 8) | (bytes[i + 1] ?? 0));
    if (mark && !(torn && begins)) out.push(STRAY);
    out.push(byte);
    begins = byte < 0x80 || !begins;
    if (inserted === undefined) continue;
    out.push(...inserted);
  }
  return out;
}

/** Full-width letters, figures and marks made half-width. */
export const fold = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
