/** The characters that may stand where bytes of a run are unknown. Lists are made when they are first asked for. */
import { characters } from '../language/characters.ts';
import { common, leastOf } from '../language/likelihood.ts';
import { simplifiedUnits } from '../language/simplified.ts';
import { isTracelessLead, leavesNoTrace, pairOf, unitOf } from './gbk.ts';

/** A character that may stand where bytes are lost: its code unit, that of its Simplified form, and its bytes. */
export interface Candidate {
  readonly unit: number;
  readonly plain: number;
  readonly lead: number;
  readonly trail: number;
  /** The bits it costs at least where a word begins. */
  readonly bits: number;
}

function candidate(unit: number, lead: number, trail: number): Candidate {
  const plain = simplifiedUnits()[unit] as number;
  return { unit, plain, lead, trail, bits: leastOf(plain) / 8 };
}

/** The characters of a document that are not met every day, by their trail byte. */
export type Own = ReadonlyMap<number, readonly Candidate[]>;

/** `singles` counts by code unit. */
export function ownOf(singles: Uint32Array): Own {
  const own = new Map<number, Candidate[]>();
  const everyday = new Set(characters().everyday);
  for (let unit = 0x4e00; unit < 0xa000; unit++) {
    if (singles[unit] === 0) continue;
    const pair = pairOf(unit);
    if (pair === 0 || everyday.has(pair)) continue;
    const trail = pair & 0xff;
    const some = own.get(trail) ?? [];
    own.set(trail, some);
    some.push(candidate(unit, pair >> 8, trail));
  }
  return own;
}

/** Those of them whose lead byte may have been the second of a pair that vanished. */
export const ownBehind = (own: Own, vanished: number, trail: number): readonly Candidate[] =>
  (own.get(trail) ?? []).filter(({ lead }) => leavesNoTrace((vanished << 8) | lead));

const candidates = new Map<number, readonly Candidate[]>();

function remembered(key: number, find: () => Candidate[]): readonly Candidate[] {
  let found = candidates.get(key);
  if (found === undefined) {
    found = find();
    candidates.set(key, found);
  }
  return found;
}

/** Everyday characters whose lead byte was the second of a pair that vanished, `vanished` the first of it. */
export const everydayAfter = (vanished: number): readonly Candidate[] =>
  remembered(vanished << 16, () => {
    const found: Candidate[] = [];
    for (const pair of characters().everyday) {
      const lead = pair >> 8;
      if (leavesNoTrace((vanished << 8) | lead))
        found.push(candidate(unitOf(lead, pair & 0xff), lead, pair & 0xff));
    }
    return found;
  });

/** Those of them whose trail byte is this. */
export const everydayBehind = (vanished: number, trail: number): readonly Candidate[] =>
  remembered((vanished << 8) | trail, () => everydayAfter(vanished).filter((one) => one.trail === trail));

/** The same whose trail byte begins a pair that may vanish. */
export const vanishingAfter = (vanished: number): readonly Candidate[] =>
  remembered((vanished << 16) | 1, () =>
    everydayAfter(vanished).filter(({ trail }) => isTracelessLead(trail)),
  );

/** Characters in use whose lead byte is this. */
export const withLead = (lead: number): readonly Candidate[] =>
  remembered((lead << 16) | 2, () => {
    const found: Candidate[] = [];
    for (let trail = 0x81; trail < 0xff; trail++) {
      if (common(unitOf(lead, trail))) found.push(candidate(unitOf(lead, trail), lead, trail));
    }
    return found;
  });

/** The same whose trail byte begins a pair that may vanish. */
export const vanishingWithLead = (lead: number): readonly Candidate[] =>
  remembered((lead << 16) | 3, () => withLead(lead).filter(({ trail }) => isTracelessLead(trail)));
