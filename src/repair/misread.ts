/** Text whose bytes were read in the wrong encoding: found by its odd characters, turned back, and proved. */
import { createRequire } from 'node:module';
import { bits } from '../language/likelihood.ts';
import { type Misreading, misreadings } from '../rules/misreadings.ts';
import { decodeAs } from './encodings.ts';

type Encoding = Misreading['read'] | Misreading['was'];

const require = createRequire(import.meta.url);

/** Stands for a byte that nobody knows; no encoding reads it. */
const UNKNOWN = 0xff;

let gbkPairs: Map<string, number> | undefined;

/** Every two-byte character of GB 18030, those of its users included, as reading made them. */
function pairs(): Map<string, number> {
  if (gbkPairs === undefined) {
    gbkPairs = new Map([['€', 0x80]]);
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail !== 0x7f) gbkPairs.set(decoder.decode(new Uint8Array([lead, trail])), (lead << 8) | trail);
      }
    }
    gbkPairs.set('€', 0x80);
  }
  return gbkPairs;
}

/** Windows-1252 from 0x80 to 0x9F; the free bytes are the control characters of Latin-1, as browsers have it. */
const BYTES_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

let latinBytes: Map<string, number> | undefined;

function latin(): Map<string, number> {
  if (latinBytes === undefined) {
    latinBytes = new Map();
    for (let byte = 0x80; byte <= 0xff; byte++) latinBytes.set(String.fromCharCode(byte), byte);
    [...BYTES_80_TO_9F].forEach((char, i) => {
      latinBytes?.set(char, 0x80 + i);
    });
  }
  return latinBytes;
}

/** The bytes that were read as `text`; null when it cannot have been read so. U+FFFD is an unknown byte. */
function bytesBehind(text: string, read: Encoding): Uint8Array | null {
  if (read === 'big5') {
    const iconv = require('iconv-lite') as typeof import('iconv-lite');
    const bytes = iconv.encode(text.replaceAll('\ufffd', '?'), 'big5-hkscs');
    const again = iconv.decode(bytes, 'big5-hkscs');
    return again === text.replaceAll('\ufffd', '?') ? bytes : null;
  }
  const table = read === 'gb18030' ? pairs() : latin();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else if (char === '\ufffd') bytes.push(UNKNOWN);
    else {
      const known = table.get(char);
      if (known === undefined) return null;
      if (known > 0xff) bytes.push(known >> 8, known & 0xff);
      else bytes.push(known);
    }
  }
  return Uint8Array.from(bytes);
}

export interface Reread {
  readonly rule: string;
  readonly text: string;
  /** How many characters are gone for good; each stands as U+FFFD. */
  readonly lost: number;
}

/** Bits a repair must save, and what a character of repaired text may cost. */
const GAIN = 24;
const PROBABLE = 13;

/** The likeliest text behind a stretch, if it was misread; null when no misreading makes it likelier. */
export function reread(text: string): Reread | null {
  const asFound = bits(text);
  let best: (Reread & { readonly cost: number }) | null = null;
  for (const rule of misreadings) {
    const bytes = bytesBehind(text, rule.read);
    if (bytes === null) continue;
    const decoded = decodeAs(bytes, rule.was).replace(/\ufffd+\??/g, '\ufffd');
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
