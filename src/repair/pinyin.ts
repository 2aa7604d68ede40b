/** Which characters are read how, and what a pinyin gloss looks like. */
import { readFileSync } from 'node:fs';
import { dataFile } from '../language/data.ts';

const SYLLABLE = '[a-zāáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡ]{1,6}';

/** The inside of a gloss: a syllable with tone mark, with tone number, or bare. */
export const syllable = `${SYLLABLE}[0-5]?`;

interface Readings {
  readonly toned: ReadonlyMap<string, string>;
  /** Without tones. */
  readonly bare: ReadonlyMap<string, string>;
}

let readings: Readings | undefined;

function load(): Readings {
  if (readings !== undefined) return readings;
  const toned = new Map<string, string>();
  const bare = new Map<string, string>();
  for (const line of readFileSync(dataFile('readings.txt'), 'utf8').split('\n')) {
    const space = line.indexOf(' ');
    if (space < 0) continue;
    const written = line.slice(0, space);
    const chars = line.slice(space + 1);
    toned.set(written, chars);
    const plain = withoutTone(written);
    bare.set(plain, (bare.get(plain) ?? '') + chars);
  }
  readings = { toned, bare };
  return readings;
}

const tones = '\u0304\u0301\u030c\u0300';
const withoutTone = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/[\u0304\u0301\u030c\u0300]/g, '')
    .normalize('NFC');

const known = new Map<string, string>();

/** All characters with the reading; '' when it is no syllable of Chinese. */
export function charsRead(written: string): string {
  let chars = known.get(written);
  if (chars === undefined) {
    chars = findRead(written);
    known.set(written, chars);
  }
  return chars;
}

function findRead(written: string): string {
  const usual = written.replaceAll('ɑ', 'a').replaceAll('ɡ', 'g').normalize('NFC');
  const { toned, bare } = load();
  const number = /[0-5]$/.exec(usual)?.[0];
  const letters = (number === undefined ? usual : usual.slice(0, -1)).replaceAll('v', 'ü');
  if (number === undefined) {
    const found = toned.get(letters);
    return withoutTone(letters) === letters ? (bare.get(letters) ?? '') : (found ?? '');
  }
  const mark = tones[Number(number) - 1];
  let chars = '';
  for (const [syllable, some] of toned) {
    if (withoutTone(syllable) !== letters) continue;
    const decomposed = syllable.normalize('NFD');
    if (mark === undefined ? withoutTone(syllable) === syllable : decomposed.includes(mark)) chars += some;
  }
  return chars;
}

/** Whether the character can be read so. */
export const isReading = (char: string, written: string): boolean => charsRead(written).includes(char);
