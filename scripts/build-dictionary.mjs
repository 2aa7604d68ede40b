/** Makes the dictionaries the program loads at run time out of those of nodejieba and pinyin-pro. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { polyphonic } from 'pinyin-pro';
import { importBundled } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Rarer words cost nodejieba more to load than they help (see README). */
const LEAST_COUNT_TO_TAG = 1000;
/** Logarithm of the rarest character that the tables for unknown words keep; the whole takes 15 ms to read. */
const LEAST_EMISSION = -9;
/** How common words of the genre are at least taken to be, on the scale of the jieba dictionary. */
const GENRE_COUNT = 500;

/**
 * Writes `jieba.dict.utf8` (the common words for nodejieba), `frequencies.bin` (all words for the repair),
 * `characters.bin` (the code table of GBK and the two scripts) and `readings.txt` (syllable and the characters read so, one syllable a line) into `outDir`, and the smallest
 * keyword tables that nodejieba accepts.
 */
export async function buildDictionary(outDir) {
  await mkdir(outDir, { recursive: true });
  const jieba = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const dictionary = await readFile(join(jieba, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
  const model = await readFile(join(jieba, 'submodules/cppjieba/dict/hmm_model.utf8'), 'utf8');
  const rows = dictionary.split('\n').map((line) => line.split(' '));
  const common = rows.filter(([, count]) => Number(count) >= LEAST_COUNT_TO_TAG);
  const { packFrequencies } = await importBundled('src/language/frequencies.ts');
  const { packCharacters } = await importBundled('src/language/pack-characters.ts');
  const { genreWords } = await importBundled('src/language/genre-words.ts');
  const words = new Map(genreWords.map((word) => [word, GENRE_COUNT]));
  for (const [word, count] of rows) {
    if (/^\p{Script=Han}{1,6}$/u.test(word)) words.set(word, Math.max(words.get(word) ?? 0, Number(count)));
  }
  const { bytes, ...byCharacter } = packFrequencies([...words]);
  await Promise.all([
    writeFile(join(outDir, 'jieba.dict.utf8'), `${common.map((row) => row.join(' ')).join('\n')}\n`),
    writeFile(join(outDir, 'frequencies.bin'), bytes),
    writeFile(join(outDir, 'characters.bin'), packCharacters(byCharacter)),
    writeFile(join(outDir, 'readings.txt'), readings()),
    // nodejieba reads its keyword tables too, 6 MB in 100 ms, though tagging uses none: one row each will do.
    writeFile(join(outDir, 'jieba.idf.utf8'), '一 1.0\n'),
    writeFile(join(outDir, 'jieba.stop.utf8'), '的\n'),
    writeFile(join(outDir, 'jieba.user.utf8'), ''),
    writeFile(join(outDir, 'jieba.hmm.utf8'), commonEmissions(model)),
  ]);
}

/** The model of unknown words with the common characters of its emission rows (字:-5.3,…) only. */
function commonEmissions(model) {
  const common = (row) => row.split(',').filter((entry) => Number(entry.split(':')[1]) >= LEAST_EMISSION);
  return model
    .split('\n')
    .map((line) => (/^\p{Script=Han}:/u.test(line) ? common(line).join(',') : line))
    .join('\n');
}

/** The readings of every character of GBK, by toned syllable and, behind a `=`, by syllable. */
function readings() {
  const decoder = new TextDecoder('gb18030');
  const bySyllable = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (!/^\p{Script=Han}$/u.test(char)) continue;
      for (const syllable of polyphonic(char, { type: 'array' })[0] ?? []) {
        if (!/^[\p{Ll}\u0300-\u036f]+$/u.test(syllable)) continue;
        const composed = syllable.normalize('NFC');
        bySyllable.set(composed, (bySyllable.get(composed) ?? '') + char);
      }
    }
  }
  for (const [syllable, chars] of [...bySyllable]) {
    const bare = `=${syllable
      .normalize('NFD')
      .replace(/[\u0304\u0301\u030c\u0300]/g, '')
      .normalize('NFC')}`;
    bySyllable.set(bare, (bySyllable.get(bare) ?? '') + chars);
  }
  return [...bySyllable].map(([syllable, chars]) => `${syllable} ${chars}\n`).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDictionary(join(root, 'dist/data'));
