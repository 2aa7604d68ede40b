/** Clean texts and gloss lists for the damage model. */
import iconv from 'iconv-lite';
import toTraditional from 'opencc-js/dict/STCharacters';
import { polyphonic } from 'pinyin-pro';

const forms = new Map(toTraditional.split('|').map((row) => row.split(' ') as [string, string]));

/** What the sites started from: Traditional one character at a time, and only what GBK can write. */
export function traditional(text: string): string {
  let out = '';
  for (const char of text) {
    const form = '于后里'.includes(char) ? char : (forms.get(char) ?? char);
    if (writable(form)) out += form;
    else if (writable(char)) out += char;
  }
  return out;
}

const known = new Map<string, boolean>();
function writable(char: string): boolean {
  let can = known.get(char);
  if (can === undefined) {
    const bytes = iconv.encode(char, 'cp936');
    can = char.charCodeAt(0) < 0x80 || (bytes.length === 2 && iconv.decode(bytes, 'cp936') === char);
    known.set(char, can);
  }
  return can;
}

export type Style = 'toned' | 'numbered' | 'bare';

function gloss(char: string, style: Style, doubled: boolean): string | null {
  const reading = polyphonic(char, {
    type: 'array',
    toneType: style === 'numbered' ? 'num' : style === 'bare' ? 'none' : 'symbol',
  })[0]?.[0];
  if (reading === undefined || !/^[\p{Ll}]+\d?$/u.test(reading)) return null;
  const one = `(${reading.normalize('NFC')})`;
  return iconv.encode(one, 'cp936').includes(0x3f) ? null : doubled ? one + one : one;
}

/** A list of so many Traditional characters of the text, with the gloss each gets. */
export function randomList(
  text: string,
  size: number,
  style: Style,
  doubled: boolean,
  next: () => number,
): Map<string, string> {
  // Sites gloss Traditional characters, common ones more often than rare ones.
  const chars = [...new Set(text)].filter(
    (char) => /\p{Script=Han}/u.test(char) && char >= '\u4e00' && traditionalForms.has(char),
  );
  const list = new Map<string, string>();
  for (let tries = 0; list.size < size && tries < size * 20; tries++) {
    const char = chars[Math.floor(next() * chars.length)];
    const written = char === undefined ? null : gloss(char, style, doubled);
    if (char !== undefined && written !== null) list.set(char, written);
  }
  return list;
}

const traditionalForms = new Set(forms.values());
