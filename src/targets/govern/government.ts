/** What governs a figure, and the words it is told by. */
import type { Comparator, TargetKind } from '../../model.ts';
import { BOUND_IN_FRONT } from '../../rules/targets/governing.ts';
import { comparatorOf } from '../../rules/targets/verbs.ts';
import type { Range } from '../../trail.ts';
import type { Figure } from '../figures.ts';

export interface Government {
  readonly kind: Extract<TargetKind, 'level' | 'change' | 'quantity'>;
  readonly comparator: Comparator;
  readonly direction: 'increase' | 'decrease' | null;
  /** The governing word; empty where the noun alone governs. Offsets into `before`. */
  readonly word: Range;
  /** How firmly the words say so: `bare` leaves room for what the sentence said before. */
  readonly by: 'level-word' | 'change-word' | 'verb' | 'noun' | 'bare';
}

/** A figure with the masked words on either side of it, as far as they belong to it. */
export interface Place {
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
  /** Where the words proper begin in `before`, behind adverbs and dates. */
  readonly lead: number;
  /** The verb of a deed in `before`. */
  readonly verb: Range | null;
}

/** It stands at the figure. */
export const level = (
  comparator: Comparator,
  word: Range,
  by: Government['by'] = 'level-word',
): Government => ({ kind: 'level', comparator, direction: null, word, by });

/** It rises or falls by the figure. */
export const change = (
  direction: Government['direction'] | undefined,
  word: Range,
  comparator: Comparator = '=',
  by: Government['by'] = 'change-word',
): Government => ({ kind: 'change', comparator, direction: direction ?? null, word, by });

/** No word: what stands in front of the figure governs it. */
export const noWord = ({ before }: Place): Range => ({ start: before.length, end: before.length });

/** The bound that the adverb next to the figure or the verb sets. */
export function adverbComparator(words: string): Comparator | null {
  const last = BOUND_IN_FRONT.pattern.exec(words.trim())?.[0];
  return last === undefined ? null : (comparatorOf(last) ?? null);
}
