/** repair → convert: lines that a page was cut into become paragraphs again, one a line. */

import type { Hint } from '../notice.ts';
import { amend, type Trail } from '../trail.ts';
import { joinWraps } from '../unwrap/join.ts';
import { splitPageNumbers, splitRun } from '../unwrap/split.ts';

/**
 * Joins lines wrapped at a fixed width and splits a notice that stands on one line. A text with one paragraph
 * a line comes back as it is.
 * @param hints from the reader: a format that knows its paragraphs is left alone
 */
export function unwrap(trail: Trail, hints: readonly Hint[]): Trail {
  if (hints.some(({ kind }) => kind !== 'row')) return trail;
  const unglued = amend(trail, splitPageNumbers(trail.text));
  const split = amend(unglued, splitRun(unglued.text));
  return amend(split, joinWraps(split.text));
}
