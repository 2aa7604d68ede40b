/** The damage once more, to prove a repair: what the broken site would have made of the repaired text. */
import { isStop, pairOf, readAsCp936, toBytes } from './gbk.ts';
import type { GlossList } from './glosses.ts';

export interface Damage {
  readonly glosses: GlossList;
  /** Characters whose glosses were put in before the others, where two pairs of the list overlap. */
  readonly first: GlossList;
  /** A byte below 0x40 was put in front of every 。！？; where it did no harm, it was cleaned away again. */
  readonly stray: boolean;
  /** Full-width ，：；（）？！ were made half-width at the end. */
  readonly folded: boolean;
}

/** Stands for the unknown stray byte; no text holds it. */
const STRAY = 0x01;

/** What the damage makes of the text; null when the text cannot be written in GBK. */
export function redamage(text: string, damage: Damage): string | null {
  const bytes = toBytes(text);
  if (bytes === null) return null;
  const glossed = insertGlosses(insertGlosses(bytes, damage.first), damage.glosses);
  const strayed = damage.stray ? insertStrays(glossed) : glossed;
  const read = readAsCp936(strayed).replaceAll('\x01', '');
  return damage.folded ? fold(read) : read;
}

/** Puts a gloss behind each pair of the list that has none yet, wherever character boundaries are. */
function insertGlosses(bytes: readonly number[], list: GlossList): readonly number[] {
  if (list.size === 0) return bytes;
  const glosses = new Map(
    [...list].map(([char, written]) => [pairOf(char.charCodeAt(0)), toBytes(written) ?? []]),
  );
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    out.push(bytes[i] as number);
    const inserted = glosses.get(((bytes[i] as number) << 8) | (bytes[i + 1] ?? 0));
    if (inserted === undefined) continue;
    i++;
    out.push(bytes[i] as number);
    if (!inserted.every((byte, k) => bytes[i + 1 + k] === byte)) out.push(...inserted);
  }
  return out;
}

/** Puts the stray byte in front of each pair: in front of 。 and then in front of the ？ inside it as well. */
function insertStrays(bytes: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    if (isStop(((bytes[i] as number) << 8) | (bytes[i + 1] ?? 0))) out.push(STRAY);
    out.push(bytes[i] as number);
  }
  return out;
}

const halves = new Map(
  [...'，,：:；;（(）)？?！!'.matchAll(/(.)(.)/gu)].map(([, wide, half]) => [wide, half]),
);

/** Full-width punctuation made half-width. */
export const fold = (text: string): string =>
  text.replace(/[，：；（）？！]/g, (char) => halves.get(char) ?? char);
