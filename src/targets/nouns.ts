/** The noun phrases of a clause, by parts of speech. */
import { tagWords } from '../language/words.ts';
import { DEEDS, SHORT_NOUN, WORK_ONLY } from '../rules/targets/naming.ts';
import { stripLeading } from '../rules/targets/phrases.ts';
import type { Range } from '../trail.ts';

const NOMINAL = /^(?:n|vn|an|j|l|x|eng|b|f|s|ng|nz|ns|nr|nt|m|q|a)$|^n/;

/** A list longer than this is more than a name. */
const LONG = 40;

/** What a clause works on: all of a list (实训楼、图书馆和学生公寓建设) or of a work (再生水厂扩容工程), else its last noun phrase. */
export function objectOf(text: string, clause: Range): Range | null {
  const noun = lastNoun(text, clause);
  if (!noun) return null;
  const lead = clause.start + stripLeading(text.slice(clause.start, clause.end));
  const start = lead + (DEEDS.pattern.exec(text.slice(lead, clause.end))?.[0].length ?? 0);
  const inFront = text.slice(start, noun.start);
  const whole = /^[^\d]*、/.test(inFront) || WORK_ONLY.pattern.test(text.slice(noun.start, noun.end));
  return whole && noun.end - start <= LONG ? { start, end: noun.end } : noun;
}

/** The last noun phrase of a clause (继续规范提升入海排污口 → 入海排污口), or null when it has no noun. */
export function lastNoun(text: string, clause: Range): Range | null {
  // Deeds in front are no part of the phrase, whatever the dictionary takes them for (规范 is a noun to it).
  const lead = clause.start + stripLeading(text.slice(clause.start, clause.end));
  const from = lead + (DEEDS.pattern.exec(text.slice(lead, clause.end))?.[0].length ?? 0);
  // Nothing but a short noun is left (继续规范提升入海排污口): no need of the dictionary.
  if (SHORT_NOUN.pattern.test(text.slice(from, clause.end))) return { start: from, end: clause.end };
  const words = tagWords(text.slice(from, clause.end));
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
  // 6.5% is no noun, whatever the dictionary says.
  return end < 0 || !/[一-龥]{2}|[A-Za-z]{2}/.test(text.slice(from + start, from + end))
    ? null
    : { start: from + start, end: from + end };
}
