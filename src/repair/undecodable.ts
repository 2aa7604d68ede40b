/** Decoding that keeps count of what could not be decoded, byte by byte. Slow; only for files that hold such bytes. */

import { bits } from '../language/likelihood.ts';
import { decodeAs, decodeStrictly, detect, TELLING } from './encodings.ts';

/** Bytes that are no text of the file's encoding. */
export interface Loss {
  /** Byte offset and length in the file. */
  readonly byte: number;
  readonly bytes: number;
  /** Where the text now holds U+FFFD, or the stretch that was read in another encoding. */
  readonly start: number;
  readonly end: number;
  /** The encoding the stretch was read in instead; null where nothing could be read. */
  readonly readAs: string | null;
}

/**
 * Decodes bytes that are not throughout in `encoding`. Lines that are likelier in another encoding are read in
 * that one; what is left undecodable becomes U+FFFD. Both are listed.
 */
export function decodeWithLosses(bytes: Uint8Array, encoding: string): { text: string; losses: Loss[] } {
  const losses: Loss[] = [];
  let text = '';
  for (const [from, to] of lines(bytes, encoding)) {
    const line = bytes.subarray(from, to);
    const whole = decodeStrictly(line, encoding);
    if (whole !== null && (encoding === 'utf-8' || !isSurelyUtf8(line))) {
      text += whole;
      continue;
    }
    const other = encoding.startsWith('utf-16') ? encoding : isSurelyUtf8(line) ? 'utf-8' : detect(line);
    const { text: own, losses: ownLosses } = decodeStretches(line, encoding);
    const foreign = other === encoding ? '' : decodeAs(line, other);
    if (
      foreign !== '' &&
      !other.startsWith('utf-16') &&
      bits(foreign) + MARGIN < bits(own) + lostBits(ownLosses)
    ) {
      const before = losses.at(-1);
      const start =
        before?.readAs === other && before.byte + before.bytes === from ? losses.pop() : undefined;
      losses.push({
        byte: start?.byte ?? from,
        bytes: to - (start?.byte ?? from),
        start: start?.start ?? text.length,
        end: text.length + foreign.length,
        readAs: other,
      });
      text += foreign;
      continue;
    }
    for (const loss of ownLosses) {
      losses.push({
        ...loss,
        byte: loss.byte + from,
        start: loss.start + text.length,
        end: loss.end + text.length,
      });
    }
    text += own;
  }
  return { text, losses };
}

const isSurelyUtf8 = (line: Uint8Array): boolean =>
  line.filter((byte) => byte >= 0x80).length >= TELLING && decodeStrictly(line, 'utf-8') !== null;

/** What bytes cost that mean nothing. */
const lostBits = (losses: readonly Loss[]): number => 10 * losses.reduce((sum, { bytes }) => sum + bytes, 0);

/** So many bits must another encoding save on a line before the line is read in it. */
const MARGIN = 60;

function* lines(bytes: Uint8Array, encoding: string): Iterable<readonly [number, number]> {
  if (encoding.startsWith('utf-16')) {
    yield [0, bytes.length];
    return;
  }
  let from = 0;
  while (from < bytes.length) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    yield [from, to];
    from = to;
  }
}

function decodeStretches(bytes: Uint8Array, encoding: string): { text: string; losses: Loss[] } {
  const length = sequenceLengths[encoding] ?? (() => 1);
  const losses: Loss[] = [];
  const parts: string[] = [];
  let textLength = 0;
  const add = (part: string): void => {
    parts.push(part);
    textLength += part.length;
  };
  let good = 0;
  let at = 0;
  while (at < bytes.length) {
    const taken = length(bytes, at);
    if (taken > 0) {
      at += taken;
      continue;
    }
    add(decodeAs(bytes.subarray(good, at), encoding));
    const from = at;
    while (at < bytes.length && length(bytes, at) === 0) at++;
    losses.push({ byte: from, bytes: at - from, start: textLength, end: textLength + 1, readAs: null });
    add('\ufffd');
    good = at;
  }
  add(decodeAs(bytes.subarray(good, at), encoding));
  return { text: parts.join(''), losses };
}

type SequenceLength = (bytes: Uint8Array, at: number) => number;

const between = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** How many bytes the character at `at` takes; 0 when there is none. */
const sequenceLengths: Readonly<Record<string, SequenceLength>> = {
  'utf-8': (bytes, at) => {
    const lead = bytes[at] as number;
    if (lead < 0x80) return 1;
    const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) return 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (!between(bytes[at + 1], low, high)) return 0;
    for (let i = 2; i < size; i++) if (!between(bytes[at + i], 0x80, 0xbf)) return 0;
    return size;
  },
  gb18030: (bytes, at) => {
    if ((bytes[at] as number) < 0x80) return 1;
    if (!between(bytes[at], 0x81, 0xfe)) return 0;
    if (between(bytes[at + 1], 0x40, 0xfe) && bytes[at + 1] !== 0x7f) return 2;
    const four =
      between(bytes[at + 1], 0x30, 0x39) &&
      between(bytes[at + 2], 0x81, 0xfe) &&
      between(bytes[at + 3], 0x30, 0x39);
    return four && decodeStrictly(bytes.subarray(at, at + 4), 'gb18030') !== null ? 4 : 0;
  },
  big5: (bytes, at) => {
    if ((bytes[at] as number) < 0x80) return 1;
    const pair = between(bytes[at + 1], 0x40, 0x7e) || between(bytes[at + 1], 0xa1, 0xfe);
    return between(bytes[at], 0x81, 0xfe) &&
      pair &&
      decodeStrictly(bytes.subarray(at, at + 2), 'big5') !== null
      ? 2
      : 0;
  },
  'utf-16le': (bytes, at) => utf16Length(bytes, at, 1),
  'utf-16be': (bytes, at) => utf16Length(bytes, at, 0),
};

function utf16Length(bytes: Uint8Array, at: number, high: 0 | 1): number {
  const top = bytes[at + high];
  if (at + 1 >= bytes.length) return 0;
  if (between(top, 0xdc, 0xdf)) return 0;
  if (!between(top, 0xd8, 0xdb)) return 2;
  return between(bytes[at + 2 + high], 0xdc, 0xdf) && at + 3 < bytes.length ? 4 : 0;
}
