/** The damage once more, to prove a repair: what the broken site would have made of the repaired text. */
import { pairOf, readAsCp936, toBytes } from './gbk.ts';
import type { GlossList } from './glosses.ts';

export interface Damage {
  readonly glosses: GlossList;
  /** A byte below 0x40 was put in front of every 。！？; where it did no harm, it was cleaned away again. */
  readonly stray: boolean;
  /** Full-width ，：；（）？！ were made half-width at the end. */
  readonly folded: boolean;
}

const stops: ReadonlySet<number> = new Set([...'。！？'].map((char) => pairOf(char.charCodeAt(0))));

/** Stands for the unknown stray byte; no text holds it. */
const STRAY = 0x01;

/** What the damage makes of the text; null when the text cannot be written in GBK. */
export function redamage(text: string, damage: Damage): string | null {
  const bytes = toBytes(text);
  if (bytes === null) return null;
  const glosses = new Map<number, readonly number[]>();
  for (const [char, written] of damage.glosses)
    glosses.set(pairOf(char.charCodeAt(0)), toBytes(written) ?? []);
  const glossed = insertGlosses(bytes, glosses);
  const strayed = damage.stray ? insertStrays(glossed) : glossed;
  const read = readAsCp936(strayed).replaceAll('\x01', '');
  return damage.folded ? fold(read) : read;
}

function insertGlosses(bytes: readonly number[], glosses: ReadonlyMap<number, readonly number[]>): number[] {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    out.push(bytes[i] as number);
    const inserted = glosses.get(((bytes[i] as number) << 8) | (bytes[i + 1] ?? 0));
    if (inserted === undefined) continue;
    i++;
    out.push(bytes[i] as number, ...inserted);
  }
  return out;
}

function insertStrays(bytes: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const pair = ((bytes[i] as number) << 8) | (bytes[i + 1] ?? 0);
    if (stops.has(pair)) {
      out.push(STRAY, bytes[i] as number);
      i++;
    }
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
