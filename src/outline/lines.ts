/** Cuts the trail's text into lines and hangs the reader's hints on them. */
import type { Hint } from '../notice.ts';
import { fromSource, type Range, type Trail } from '../trail.ts';

/** One line that is not blank. */
export interface Line {
  /** In the trail's text, without the blanks around it. */
  readonly at: Range;
  readonly text: string;
  /** How many blank lines stand before it. */
  readonly gap: number;
  /** Level of the heading it is marked up as. */
  readonly heading: number | null;
  readonly centred: boolean;
  readonly meta: boolean;
  readonly aside: boolean;
  /** Of a table row: which table, whether it belongs to the head, and its cells; empty ones are empty ranges. */
  readonly row: { readonly table: number; readonly head: boolean; readonly cells: readonly Range[] } | null;
}

const BLANK = /[\s\u200b\ufeff]/;

/** The lines of the trail's text that are not blank, in order. */
export function cutLines(trail: Trail, hints: readonly Hint[]): Line[] {
  const { text } = trail;
  const places = hints
    .map((hint) => ({ hint, at: fromSource(trail, hint.at) }))
    .sort((a, b) => a.at.start - b.at.start);
  const lines: Line[] = [];
  let gap = 0;
  let open = 0;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    let start = from;
    let end = to;
    while (start < end && BLANK.test(text[start] as string)) start++;
    while (end > start && BLANK.test(text[end - 1] as string)) end--;
    if (start === end) {
      gap++;
    } else {
      while (open < places.length && (places[open]?.at.end ?? 0) <= start) open++;
      const here: Hint[] = [];
      for (let i = open; i < places.length && (places[i]?.at.start ?? 0) < end; i++) {
        const place = places[i];
        if (place && place.at.end > start) here.push(place.hint);
      }
      const row = here.find(({ kind }) => kind === 'row');
      lines.push({
        at: { start, end },
        text: text.slice(start, end),
        gap,
        ...readHints(here),
        row: row
          ? {
              table: row.table ?? 0,
              head: row.head === true,
              cells: row.cells
                ? row.cells.map((cell) => (cell ? fromSource(trail, cell) : { start, end: start }))
                : tabbedCells(text, from, to),
            }
          : null,
      });
      gap = 0;
    }
    from = to + 1;
  }
  return lines;
}

/** The cells of a row between its tabs, the blanks around them left out. */
function tabbedCells(text: string, from: number, to: number): Range[] {
  const cells: Range[] = [];
  let at = from;
  for (const part of text.slice(from, to).split('\t')) {
    const lead = part.length - part.trimStart().length;
    cells.push({ start: at + lead, end: at + lead + part.trim().length });
    at += part.length + 1;
  }
  return cells;
}

function readHints(hints: readonly Hint[]): Pick<Line, 'heading' | 'centred' | 'meta' | 'aside'> {
  return {
    heading: hints.find((hint) => hint.kind === 'heading')?.level ?? null,
    centred: hints.some((hint) => hint.kind === 'centred'),
    meta: hints.some((hint) => hint.kind === 'meta'),
    aside: hints.some((hint) => hint.kind === 'aside'),
  };
}
