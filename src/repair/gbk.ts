/** The code table of GBK as old Chinese software reads it (CP936), both ways. */

const LEAD = 0x81;
const LAST = 0xfe;

interface Table {
  /** By byte pair: the UTF-16 code unit, 0 where the pair is no character. */
  readonly units: Uint16Array;
  /** By UTF-16 code unit: the byte pair, 0 where GBK lacks the character. */
  readonly pairs: Uint16Array;
  /** The same with what GB 18030 and the users' area add. */
  readonly everyPair: Uint16Array;
  readonly traceless: readonly number[];
}

/** Pairs that GB 18030 of 2005 left to its users and that of 2022 gave characters: older decoders read them so. */
const formerly: readonly (readonly [unit: number, pair: number])[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((i) => [0xe78d + i, 0xa6d9 + i] as const),
  [0xe794, 0xa6ec],
  [0xe795, 0xa6ed],
  [0xe796, 0xa6f3],
  [0xe81e, 0xfe59],
  [0xe826, 0xfe61],
  [0xe82b, 0xfe66],
  [0xe82c, 0xfe67],
  [0xe832, 0xfe6d],
  [0xe843, 0xfe7e],
  [0xe854, 0xfe90],
  [0xe864, 0xfea0],
];

let table: Table | undefined;

function load(): Table {
  if (table !== undefined) return table;
  // Every pair is one UTF-16 code unit in GB 18030, so the decoded text and the pairs run side by side.
  const bytes = new Uint8Array((LAST - LEAD + 1) * (LAST - 0x40) * 2);
  let length = 0;
  for (let lead = LEAD; lead <= LAST; lead++) {
    for (let trail = 0x40; trail <= LAST; trail++) {
      if (trail === 0x7f) continue;
      bytes[length] = lead;
      bytes[length + 1] = trail;
      length += 2;
    }
  }
  const text = new TextDecoder('gb18030').decode(bytes);
  const units = new Uint16Array(0x10000);
  const pairs = new Uint16Array(0x10000);
  const everyPair = new Uint16Array(0x10000);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const pair = ((bytes[2 * i] as number) << 8) | (bytes[2 * i + 1] as number);
    if (everyPair[unit] === 0) everyPair[unit] = pair;
    if (isUserDefined(pair) || !inCp936(unit, pair)) continue;
    units[pair] = unit;
    pairs[unit] = pair;
  }
  for (const [unit, pair] of formerly) everyPair[unit] = pair;
  const traceless: number[] = [];
  for (let lead = LEAD; lead <= LAST; lead++) {
    for (let trail = 0x40; trail <= LAST; trail++) {
      if (trail === 0x7f || units[(lead << 8) | trail] !== 0) continue;
      traceless.push(lead);
      break;
    }
  }
  table = { units, pairs, everyPair, traceless };
  return table;
}

/** The pairs that CP936 leaves to its users. */
function isUserDefined(pair: number): boolean {
  const lead = pair >> 8;
  const trail = pair & 0xff;
  if (trail >= 0xa1) return (lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8;
  return lead >= 0xa1 && lead <= 0xa7;
}

/** Leaves out what only GB 18030 has: it gave characters to pairs that CP936 knows nothing of. */
function inCp936(unit: number, pair: number): boolean {
  const late =
    (unit >= 0xe000 && unit <= 0xf8ff) ||
    (unit >= 0x2e80 && unit <= 0x2eff) ||
    (unit >= 0x2ff0 && unit <= 0x2fff) ||
    (unit >= 0x9fa6 && unit <= 0x9fff) ||
    (unit >= 0xfe10 && unit <= 0xfe19) ||
    unit === 0x01f9 ||
    unit === 0x1e3f ||
    unit === 0x303e ||
    unit === 0xfffd;
  return !late && (pair < 0xfe50 || pair > 0xfea0);
}

/** Whether a pair, read as text, leaves no trace: no character stands for it. */
export function leavesNoTrace(pair: number): boolean {
  const trail = pair & 0xff;
  return trail >= 0x40 && trail !== 0x7f && trail < 0xff && load().units[pair] === 0;
}

/** The lead bytes that have such pairs. */
export function tracelessLeads(): readonly number[] {
  return load().traceless;
}

/** Whether a pair is one of 。！？. */
export const isStop = (pair: number): boolean => pair === 0xa1a3 || pair === 0xa3a1 || pair === 0xa3bf;

/** Whether a pair is one of 。！？；: the marks in front of which the sites put a byte. */
export const isStrayed = (pair: number): boolean => isStop(pair) || pair === 0xa3bb;

/** The byte pair of a UTF-16 code unit, 0 where GBK has none. */
export const pairOf = (unit: number): number => load().pairs[unit] as number;

/** The byte pair by which GB 18030 writes a code unit, 0 where it needs more bytes. */
export const widePairOf = (unit: number): number => load().everyPair[unit] as number;

/** The code unit of a byte pair, 0 where there is no character. */
export const unitOf = (lead: number, trail: number): number => load().units[(lead << 8) | trail] as number;

/** Text as bytes; null when GBK lacks a character of it. */
export function toBytes(text: string): number[] | null {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes.push(unit);
      continue;
    }
    const pair = pairOf(unit);
    if (pair === 0) return null;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return bytes;
}

/**
 * Reads bytes as the software did that broke the texts: a lead byte with a byte below 0x40 behind it becomes one
 * `?` for both, and a pair without a character leaves nothing.
 */
export function readAsCp936(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const next = bytes[i + 1];
    if (byte === 0x80 || byte > LAST) text += byte === 0x80 ? '€' : '';
    else if (next === undefined) text += '?';
    else {
      const unit = unitOf(byte, next);
      if (next < 0x40) text += '?';
      else if (unit !== 0) text += String.fromCharCode(unit);
      i++;
    }
  }
  return text;
}
