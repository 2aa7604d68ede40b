/** The level or change word right in front of a figure. */
import {
  ADVERB_BETWEEN,
  CHANGE_SOURCE,
  CHANGE_WORDS,
  LEVEL_SOURCE,
  LEVEL_WORDS,
} from '../../rules/targets/verbs.ts';

const BETWEEN = ADVERB_BETWEEN.pattern.source.slice(0, -1);
const LEVEL = new RegExp(`(?:${LEVEL_SOURCE})(?:${BETWEEN}|\\s)*$`);
const CHANGE = new RegExp(`(?:${CHANGE_SOURCE})(?:${BETWEEN}|\\s)*$`);
const LEVEL_WORD = new RegExp(`^(?:${LEVEL_WORDS})`);
const CHANGE_WORD = new RegExp(`^(?:${CHANGE_WORDS})`);

/** A word and what stands between it and the figure. */
export interface Adjacent {
  readonly index: number;
  readonly word: string;
  /** The word with all that follows it. */
  readonly words: string;
}

export const levelBefore = (before: string): Adjacent | null => adjacent(LEVEL.exec(before), LEVEL_WORD);
export const changeBefore = (before: string): Adjacent | null => adjacent(CHANGE.exec(before), CHANGE_WORD);

const adjacent = (found: RegExpExecArray | null, word: RegExp): Adjacent | null =>
  found && { index: found.index, word: word.exec(found[0])?.[0] ?? '', words: found[0] };
