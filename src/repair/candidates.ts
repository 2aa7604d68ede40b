/** The characters that may stand where bytes of a run are unknown. Lists are made when they are first asked for. */
import { characters } from '../language/characters.ts';
import { isIn } from '../language/frequencies.ts';
import { common, inDictionaryWord, leastOf } from '../language/likelihood.ts';
import { simplifiedUnits } from '../language/simplified.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { isTracelessLead, leavesNoTrace, pairOf, unitOf } from './gbk.ts';

/** A character that may stand where bytes are lost: its code unit, that of its Simplified form, and its bytes. */
export interface Candidate {
  readonly unit: number;
  readonly plain: number;
  readonly lead: number;
  readonly trail: number;
  /** The bits that it costs at least where a word begins, eight times over. */
  readonly least: number;
}

function candidate(unit: number, lead: number, trail: number): Candidate {
  const plain = simplifiedUnits()[unit] as number;
  return { unit, plain, lead, trail, least: leastOf(plain) };
}

/** The characters of a document that are not met every day, by their trail byte. */
export type Own = ReadonlyMap<number, readonly Candidate[]>;

/** `singles` counts by code unit. */
export function ownOf(singles: Uint32Array): Own {
  const own = new Map<number, Candidate[]>();
  const { has } = everydayOnes();
  for (let unit = 0x4e00; unit < 0xa000; unit++) {
    if (singles[unit] === 0) continue;
    const pair = pairOf(unit);
    if (pair === 0 || has[pair] === 1) continue;
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

interface Everyday {
  /** The likeliest first, as in the lists below. */
  readonly all: readonly Candidate[];
  readonly byTrail: readonly (readonly Candidate[])[];
  /** By pair: 1 for each of them. */
  readonly has: Uint8Array;
}

let everyday: Everyday | undefined;

/** Those that are met every day. */
function everydayOnes(): Everyday {
  if (everyday === undefined) {
    const all: Candidate[] = [];
    const byTrail: Candidate[][] = Array.from({ length: 0x100 }, () => []);
    const has = new Uint8Array(0x10000);
    for (const pair of characters().everyday) {
      const one = candidate(unitOf(pair >> 8, pair & 0xff), pair >> 8, pair & 0xff);
      all.push(one);
      byTrail[one.trail]?.push(one);
      has[pair] = 1;
    }
    everyday = { all, byTrail, has };
  }
  return everyday;
}

/**
 * Everyday characters whose lead byte was the second of a pair that vanished, `vanished` the first of it, and
 * whose trail byte is this.
 */
export const everydayBehind = (vanished: number, trail: number): readonly Candidate[] =>
  remembered((vanished << 8) | trail, () => {
    const { units } = characters();
    return (everydayOnes().byTrail[trail] ?? []).filter(({ lead }) => units[(vanished << 8) | lead] === 0);
  });

/** All of these, whatever their trail byte, the likeliest first. */
export const everydayAfter = (vanished: number): readonly Candidate[] =>
  remembered(vanished << 16, () => {
    const { units } = characters();
    return everydayOnes().all.filter(({ lead }) => units[(vanished << 8) | lead] === 0);
  });

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

/** Of lists that were looked through: those that stand behind a character in a word of the dictionary. */
const inWords = new Map<readonly Candidate[], Map<number, readonly Candidate[]>>();

function behindInWords(list: readonly Candidate[], unit: number): readonly Candidate[] {
  const behind = inWords.get(list) ?? new Map<number, readonly Candidate[]>();
  inWords.set(list, behind);
  const found = behind.get(unit) ?? list.filter(({ plain }) => inDictionaryWord(unit, plain));
  behind.set(unit, found);
  return found;
}

/**
 * Those of a long list, the likeliest first, that are worth trying behind a character: words may begin with them at so
 * many eighths of a bit, or they go on in a word of the dictionary or the document.
 */
export function worthTrying(
  list: readonly Candidate[],
  unit: number,
  most: number,
  own: Vocabulary,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let rest = 0;
  for (const one of list) {
    if (one.least > most) break;
    found.push(one);
    rest++;
  }
  for (const one of behindInWords(list, unit)) if (one.least > most) found.push(one);
  for (let i = rest; i < list.length; i++) {
    const one = list[i] as Candidate;
    if (isIn(own.pairs, unit, one.plain) && !inDictionaryWord(unit, one.plain)) found.push(one);
  }
  return found;
}
