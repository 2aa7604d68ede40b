/**
 * Cuts text into words with the project's dictionary, which is loaded when the first edited block asks for it.
 */
import { type Cut, cutCharacters } from './words.ts';

/** Figures and Latin words stay whole, whatever the dictionary makes of them. */
const WHOLE = /[\p{Script=Latin}\d.%％‰+-]+/gu;

/**
 * Without the native binding (see `language/words.ts`) words are cut into characters:
 * what changed is the same, only shown in smaller pieces.
 */
export async function loadCut(): Promise<Cut> {
  const { tagWords } = await import('../language/words.ts');
  let missing = false;
  const tag = (text: string): readonly { readonly word: string; readonly start: number }[] => {
    if (missing) return [];
    try {
      return tagWords(text);
    } catch {
      missing = true;
      return [];
    }
  };
  const han: Cut = (text) => {
    const tagged = tag(text);
    if (missing) return cutCharacters(text);
    const words: string[] = [];
    let at = 0;
    for (const { word, start } of tagged) {
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
