/** The characters that may stand where bytes of a run are unknown. Lists are made when they are first asked for. */
import { characters } from '../language/characters.ts';
import { common } from '../language/likelihood.ts';
import { simplifiedUnits } from '../language/simplified.ts';
import { isTracelessLead, leavesNoTrace, pairOf, unitOf } from './gbk.ts';

/** A character that may stand where bytes are lost: its code unit, that of its Simplified form, and its bytes. */
export interface Candidate {
  readonly unit: number;
  readonly plain: number;
  readonly lead: number;
  readonly trail: number;
}

function candidate(unit: number, lead: number, trail: number): Candidate {
  return { unit, plain: simplifiedUnits()[unit] as number, lead, trail };
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

/** Those that are met every day, by their trail byte. */
let everyday: readonly (readonly Candidate[])[] | undefined;

function everydayWithTrail(trail: number): readonly Candidate[] {
  if (everyday === undefined) {
    const all: Candidate[][] = Array.from({ length: 0x100 }, () => []);
    for (const pair of characters().everyday) {
      all[pair & 0xff]?.push(candidate(unitOf(pair >> 8, pair & 0xff), pair >> 8, pair & 0xff));
    }
    everyday = all;
  }
  return everyday[trail] as readonly Candidate[];
}

/**
 * Everyday characters whose lead byte was the second of a pair that vanished, `vanished` the first of it, and
 * whose trail byte is this.
 */
export const everydayBehind = (vanished: number, trail: number): readonly Candidate[] =>
  remembered((vanished << 8) | trail, () => {
    const { units } = characters();
    return everydayWithTrail(trail).filter(({ lead }) => units[(vanished << 8) | lead] === 0);
  });

/** All of these, whatever their trail byte. */
export const everydayAfter = (vanished: number): readonly Candidate[] =>
  remembered(vanished << 16, () => {
    const found: Candidate[] = [];
    for (let trail = 0x40; trail < 0xff; trail++) found.push(...everydayBehind(vanished, trail));
    return found;
  });

/** The same whose trail byte begins a pair that may vanish. */
export const vanishingAfter = (vanished: number): readonly Candidate[] =>
  remembered((vanished << 16) | 1, () => {
    const found: Candidate[] = [];
    for (let trail = 0x81; trail < 0xff; trail++)
      if (isTracelessLead(trail)) found.push(...everydayBehind(vanished, trail));
    return found;
  });

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
