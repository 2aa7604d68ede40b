/**
 * Cuts text into words with the project's dictionary, which is loaded only when a block was edited.
 */
import { type Cut, cutCharacters } from './words.ts';

/** Figures and Latin words stay whole, whatever the dictionary makes of them. */
const WHOLE = /[\p{Script=Latin}\d.%％‰+-]+/gu;

/**
 * Loads the dictionary. Without the native binding (see `language/words.ts`) words are cut into characters:
 * what changed is the same, only shown in smaller pieces.
 */
export async function loadCut(): Promise<Cut> {
  let tag: (text: string) => readonly { readonly word: string; readonly start: number }[];
  try {
    tag = (await import('../language/words.ts')).tagWords;
    tag('词');
  } catch {
    return cutCharacters;
  }
  const han: Cut = (text) => {
    const words: string[] = [];
    let at = 0;
    for (const { word, start } of tag(text)) {
      if (start < at) continue;
      if (start > at) words.push(text.slice(at, start));
      words.push(word);
      at = start + word.length;
    }
    if (at < text.length) words.push(text.slice(at));
    return words;
  };
  return (text) => {
    const words: string[] = [];
    let at = 0;
    for (const found of text.matchAll(WHOLE)) {
      if (found.index > at) words.push(...han(text.slice(at, found.index)));
      words.push(found[0]);
      at = found.index + found[0].length;
    }
    if (at < text.length) words.push(...han(text.slice(at)));
    return words;
  };
}
