/** Text whose bytes were read in the wrong encoding: found by its odd characters, turned back, and proved. */
import { createRequire } from 'node:module';
import { bits } from '../language/likelihood.ts';
import { type Misreading, misreadings } from '../rules/misreadings.ts';
import { decodeAs } from './encodings.ts';
import { widePairOf } from './gbk.ts';

type Encoding = Misreading['read'] | Misreading['was'];

const require = createRequire(import.meta.url);

/** Stands for a byte that nobody knows; no encoding reads it. */
const UNKNOWN = 0xff;

/** Windows-1252 from 0x80 to 0x9F; the free bytes are the control characters of Latin-1, as browsers have it. */
const BYTES_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

let latinBytes: Map<number, number> | undefined;

function latin(): Map<number, number> {
  if (latinBytes === undefined) {
    latinBytes = new Map();
    for (let byte = 0x80; byte <= 0xff; byte++) latinBytes.set(byte, byte);
    [...BYTES_80_TO_9F].forEach((char, i) => {
      latinBytes?.set(char.charCodeAt(0), 0x80 + i);
    });
  }
  return latinBytes;
}

/**
 * The bytes that were read as `text`; null when it cannot have been read so. Each U+FFFD stands for `gap` unknown
 * bytes: software differs in whether it drops the first byte of a bad pair or both.
 */
function bytesBehind(text: string, read: Encoding, gap = 1): Uint8Array | null {
  if (read === 'big5') {
    const iconv = require('iconv-lite') as typeof import('iconv-lite');
    const parts = text.split('\ufffd').map((part) => iconv.encode(part, 'big5-hkscs'));
    const again = parts.map((part) => iconv.decode(part, 'big5-hkscs')).join('\ufffd');
    if (again !== text) return null;
    return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [Buffer.alloc(gap, UNKNOWN), part])));
  }
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = codeOf(unit, read);
    if (code === undefined || (code === 0 && unit !== 0)) return null;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The byte or the two bytes that were read as a character; undefined or 0 when none were. */
function codeOf(unit: number, read: Encoding): number | undefined {
  if (unit < 0x80) return unit;
  if (unit === 0xfffd) return UNKNOWN;
  if (read === 'gb18030') return gbkCode(unit);
  return latin().get(unit) ?? (read === 'utf-8-or-latin' ? utf8Pair(unit) : undefined);
}

/** The two bytes of a character in UTF-8, of those that have two. */
const utf8Pair = (unit: number): number | undefined =>
  unit < 0x800 ? ((0xc0 | (unit >> 6)) << 8) | 0x80 | (unit & 0x3f) : undefined;

/** 0x80 by itself is read as the euro sign. */
const gbkCode = (unit: number): number => (unit === 0x20ac ? 0x80 : widePairOf(unit));

export interface Reread {
  readonly rule: string;
  readonly text: string;
  /** How many characters are gone for good; each stands as U+FFFD. */
  readonly lost: number;
}

/** Bits a repair must save, and what a character of repaired text may cost. */
const GAIN = 24;
const PROBABLE = 13;

/**
 * Decodes GBK with unknown bytes in it. Single bytes are never lost, so which byte of a pair an unknown one was
 * follows from those before it, and only its own character is lost: it becomes U+FFFD.
 */
function decodeWithGaps(bytes: Uint8Array): string {
  let text = '';
  let good = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    const trail = bytes[i + 1];
    const size = lead < 0x80 || trail === undefined || trail < 0x30 ? 1 : trail < 0x40 ? 4 : 2;
    if (lead === UNKNOWN || (size > 1 && trail === UNKNOWN)) {
      text += `${decodeAs(bytes.subarray(good, i), 'gb18030')}\ufffd`;
      good = i + (lead === UNKNOWN && size === 4 ? 1 : size);
      i = good;
    } else i += size;
  }
  return text + decodeAs(bytes.subarray(good), 'gb18030');
}

/** Everything that the text may have been before it was misread in one way. */
function readingsOf(text: string, { read, was }: Misreading): { bytes: Uint8Array; decoded: string }[] {
  const torn = read === 'big5' && was === 'gb18030' && text.includes('\ufffd');
  return (torn ? [1, 2] : [1]).flatMap((gap) => {
    const bytes = bytesBehind(text, read, gap);
    if (bytes === null) return [];
    return [{ bytes, decoded: torn ? decodeWithGaps(bytes) : decodeAs(bytes, was) }];
  });
}

/** The likeliest text behind a stretch, if it was misread; null when no misreading makes it likelier. */
export function reread(text: string): Reread | null {
  const asFound = bits(text);
  let best: (Reread & { readonly cost: number }) | null = null;
  const all = misreadings.flatMap((rule) => readingsOf(text, rule).map((reading) => ({ rule, ...reading })));
  for (const { rule, bytes, decoded: asRead } of all) {
    const decoded = asRead.replace(/\ufffd+\??/g, '\ufffd');
    const lost = decoded.split('\ufffd').length - 1;
    const whole = decoded.replaceAll('\ufffd', '');
    if (!/[\u3000-\u9fff\uff00-\uffef]/.test(whole)) {
      // Read wrongly twice: the first turn gives Latin letters once more.
      if (rule.was !== 'utf-8' || lost > 0 || whole.length * 1.3 > text.length) continue;
      const twice = reread(decoded);
      if (twice !== null && twice.rule === rule.name) return twice;
      continue;
    }
    const cost = bits(whole) + lost * 8;
    if (asFound - cost < Math.max(GAIN, asFound * 0.2) || lost * 4 > whole.length) continue;
    if (cost / whole.length > PROBABLE || (best !== null && cost >= best.cost)) continue;
    if (lost === 0 && !provable(decoded, bytes, rule.was)) continue;
    best = { rule: rule.name, text: decoded, lost, cost };
  }
  return best;
}

/** The repaired text must have the very bytes that were misread. */
function provable(text: string, bytes: Uint8Array, was: Encoding): boolean {
  const again = was === 'utf-8' ? new TextEncoder().encode(text) : bytesBehind(text, was);
  return again !== null && again.length === bytes.length && again.every((byte, i) => byte === bytes[i]);
}
