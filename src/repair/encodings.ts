/**
 * Bytes to text: the encodings Chinese notices come in, which of them some bytes are in, and what in them
 * cannot be decoded.
 */
import { createRequire } from 'node:module';
import { bits } from '../language/likelihood.ts';

/** Encodings that are told apart by looking, the likelier first. */
export const detectable = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** The encoding's name by its WHATWG label (`gbk` and `gb2312` are read as their superset), or null. */
export function encodingName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === 'gbk' || encoding === 'gb2312' ? 'gb18030' : encoding;
  } catch {
    return /^big5-?hkscs$/i.test(label.trim()) ? 'big5' : null;
  }
}

const require = createRequire(import.meta.url);

/** Decodes leniently: what is no text of the encoding becomes U+FFFD. A byte order mark is dropped. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'big5') return new TextDecoder(encoding).decode(bytes);
  // The platform's Big5 lacks the characters of Hong Kong, which iconv-lite has.
  const iconv = require('iconv-lite') as typeof import('iconv-lite');
  return iconv.decode(bytes, 'big5-hkscs');
}

/** The text, when the bytes are text of the encoding throughout; null otherwise. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'big5') {
    const text = decodeAs(bytes, encoding);
    return text.includes('\ufffd') ? null : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How many bytes are looked at, in pieces from all over the file. */
const PIECE = 1024;
const PIECES = 4;

/** The likeliest encoding of the bytes: the one whose text costs the fewest bits. No byte order mark expected. */
export function detect(bytes: Uint8Array): string {
  const sample = pieces(bytes);
  let best = { encoding: 'utf-8', bits: Number.POSITIVE_INFINITY };
  for (const encoding of detectable) {
    let total = 0;
    for (const piece of sample) total += pieceBits(piece, encoding, bytes);
    if (total < best.bits) best = { encoding, bits: total };
  }
  return beginsAsUtf8(bytes) ? 'utf-8' : best.encoding;
}

/** A file that changes its encoding half way is called by the one it begins with. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0 || bytes.includes(0)) return false;
  const feed = bytes.indexOf(0x0a, first + TELLING);
  const line = bytes.subarray(first, feed < 0 ? bytes.length : feed);
  const high = line.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return high >= TELLING && decodeStrictly(line, 'utf-8') !== null;
}

/** So many bytes outside ASCII are not UTF-8 by chance. */
export const TELLING = 12;

/** Bits that a character of UTF-16 may cost. Any two bytes are some character of it. */
const PROBABLE = 15;

/** Whether UTF-16 without a mark is likely to be what the bytes are; other encodings show by themselves. */
export function isProbable(bytes: Uint8Array, encoding: string): boolean {
  if (!encoding.startsWith('utf-16')) return true;
  const text = decodeAs(bytes.subarray(0, PIECE), encoding);
  return bits(text) <= PROBABLE * text.length;
}

/**
 * A piece may end in the middle of a character, and one from within the file may begin so: that is not held
 * against an encoding. Pieces begin at even offsets, which suits UTF-16 as it is.
 */
function pieceBits(piece: Uint8Array, encoding: string, whole: Uint8Array): number {
  const asCut = decodeAs(piece, encoding).replace(/\ufffd{1,3}$/, '');
  if (piece.byteOffset === whole.byteOffset) return bits(asCut);
  if (encoding.startsWith('utf')) return bits(asCut.replace(/^\ufffd{1,3}/, ''));
  return Math.min(bits(asCut), bits(decodeAs(piece.subarray(1), encoding)));
}

/** Pieces that begin where there is something to see: at a byte outside ASCII. */
function pieces(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length <= PIECE * PIECES) return [bytes];
  const all: Uint8Array[] = [];
  let from = 0;
  for (let i = 0; i < PIECES; i++) {
    let start = Math.max(from, Math.floor(((bytes.length - PIECE) / PIECES) * i));
    while (start < bytes.length && (bytes[start] as number) < 0x80) start++;
    start &= ~1;
    from = start + PIECE;
    if (start < bytes.length) all.push(bytes.subarray(start, from));
  }
  return all.length > 0 ? all : [bytes.subarray(0, PIECE * PIECES)];
}
