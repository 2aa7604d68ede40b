/**
 * Words and parts of speech. The only file that knows nodejieba.
 *
 * The dictionary is the package's own, reduced when the project is built; loading it takes tens of milliseconds,
 * so it is done when the first clause asks for it.
 */

import { createRequire } from 'node:module';
import { dataFile } from './data.ts';

export interface Word {
  readonly word: string;
  /** Part of speech in the ICTCLAS set: n noun, v verb, vn verbal noun, a adjective, d adverb, m numeral, … */
  readonly tag: string;
  /** UTF-16 offset in the text that was cut. */
  readonly start: number;
}

interface Jieba {
  load(dictionaries: Record<string, string>): void;
  tag(text: string): { word: string; tag: string }[];
}

let loaded: Jieba | null = null;

/**
 * Cuts a text into words with their parts of speech.
 * @throws Error when the native binding or the dictionary is missing, saying what to run.
 */
export function tagWords(text: string): Word[] {
  loaded ??= load();
  let start = 0;
  return loaded.tag(text).map(({ word, tag }) => {
    const at = text.indexOf(word, start);
    start = at + word.length;
    return { word, tag, start: at };
  });
}

function load(): Jieba {
  // nodejieba ends the process when a dictionary is missing; dataFile throws before it can.
  const dictionaries = {
    dict: dataFile('jieba.dict.utf8'),
    hmmDict: dataFile('jieba.hmm.utf8'),
    userDict: dataFile('jieba.user.utf8'),
    idfDict: dataFile('jieba.idf.utf8'),
    stopWordDict: dataFile('jieba.stop.utf8'),
  };
  try {
    const jieba = createRequire(import.meta.url)('nodejieba') as Jieba;
    jieba.load(dictionaries);
    return jieba;
  } catch (cause) {
    throw new Error(
      'The native part of nodejieba is missing. It is built by "npm ci" and needs g++, make and python3; install them and run "npm rebuild nodejieba".',
      { cause },
    );
  }
}
