/** repair → convert: lines that a page was cut into become paragraphs again, one a line. */

import type { Hint } from '../notice.ts';
import { amend, type Edit, fromSource, type Range, type Trail } from '../trail.ts';
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
  const rows = hints.map(({ at }) => fromSource(split, at));
  return amend(split, outside(rows, joinWraps(split.text)));
}

/** The edits that touch no row of a table; both lists are in order. */
function outside(rows: readonly Range[], edits: readonly Edit[]): Edit[] {
  let open = 0;
  return edits.filter(({ start, end }) => {
    while (open < rows.length && (rows[open] as Range).end < start) open++;
    const row = rows[open];
    return row === undefined || end < row.start;
  });
}
