/** Finds figures in a text: a number with its unit, its bound behind it, and whether it is only approximate. */
import type { Figure } from './notations/figure.ts';
import { notations } from './notations.ts';

export type { Figure } from './notations/figure.ts';

/**
 * All figures of `text`, in order. What is no figure but looks like one (dates, names, document numbers) is to be
 * masked before; see `mask.ts`.
 */
export function findFigures(text: string): Figure[] {
  return withoutOverlaps(notations.flatMap(({ hint, find }) => (hint.test(text) ? find(text) : [])));
}

/** Of figures that overlap the one that starts first wins, then the longer one. */
function withoutOverlaps(figures: Figure[]): Figure[] {
  const sorted = [...figures].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Figure[] = [];
  for (const figure of sorted) if (figure.start >= (kept.at(-1)?.end ?? 0)) kept.push(figure);
  return kept;
}
