/** Which characters are read how, and what a pinyin gloss looks like. */
import { readFileSync } from 'node:fs';
import { dataFile } from '../language/data.ts';

const SYLLABLE = '[a-zāáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡ]{1,6}';

/** The inside of a gloss: a syllable with tone mark, with tone number, or bare. */
export const syllable = `${SYLLABLE}[0-5]?`;

let rows: string | undefined;

/** The rows of the data file, `\nsyllable characters` each; with `=` in front of the syllable, those of all its tones. */
function readings(): string {
  rows ??= `\n${readFileSync(dataFile('readings.txt'), 'utf8')}`;
  return rows;
}

/** Looked up where it stands: a document asks for few of them. */
function row(key: string): string {
  const start = readings().indexOf(`\n${key} `);
  return start < 0 ? '' : readings().slice(start + key.length + 2, readings().indexOf('\n', start + 1));
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
  const number = /[0-5]$/.exec(usual)?.[0];
  const letters = (number === undefined ? usual : usual.slice(0, -1)).replaceAll('v', 'ü');
  if (number === undefined) return row(withoutTone(letters) === letters ? `=${letters}` : letters);
  const mark = tones[Number(number) - 1];
  if (mark === undefined) return row(letters);
  // Wherever the mark belongs, only one of these is a syllable.
  return [...letters]
    .map((_, i) => row((letters.slice(0, i + 1) + mark + letters.slice(i + 1)).normalize('NFC')))
    .join('');
}

/** Whether the character can be read so. */
export const isReading = (char: string, written: string): boolean => charsRead(written).includes(char);
