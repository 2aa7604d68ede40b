/** The noun phrases of a clause, by parts of speech. */
import { tagWords } from '../language/words.ts';
import type { Range } from '../trail.ts';

const NOMINAL = /^(?:n|vn|an|j|l|x|eng|b|f|s|ng|nz|ns|nr|nt|m|q|a)$|^n/;

/** The last noun phrase of a clause (继续规范提升入海排污口 → 入海排污口), or null when it has no noun. */
export function lastNoun(text: string, clause: Range): Range | null {
  const words = tagWords(text.slice(clause.start, clause.end));
  let end = -1;
  let start = -1;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    if (!word) break;
    const nominal = NOMINAL.test(word.tag) && !/[，。；、“”]/.test(word.word);
    if (end < 0) {
      // x: a word the dictionary lacks, in this genre nearly always a noun (入海排污口).
      if (!/^n|vn|^j|eng|^x/.test(word.tag) || !nominal) continue;
      end = word.start + word.word.length;
      start = word.start;
    } else if (nominal) start = word.start;
    else break;
  }
  return end < 0 ? null : { start: clause.start + start, end: clause.start + end };
}
