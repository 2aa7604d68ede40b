/**
 * Text that remembers where it came from.
 *
 * A stage that changes characters hands edits to the trail and gets a new trail back. From the one list of
 * edits come the new text, the map back to the source and the explanation, so the three cannot disagree.
 * All offsets are half-open UTF-16 offsets.
 */

/** A stretch of some text; which text, the place that holds the range says. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One change: `start` and `end` lie in the text the edit was made on, before the edits beside it. */
export interface Edit extends Range {
  readonly rule: string;
  readonly after: string;
  /** Why the change is known to be right (for a repair: how it was proved). */
  readonly proof?: string;
}

/** Edits made in one go on the text that the layer before left, in order and without overlap. */
export interface Layer {
  readonly edits: readonly Edit[];
  /** `shift[i]` is how much longer the text has become before edit i; one more entry for the text behind the last. */
  readonly shift: readonly number[];
}

export interface Trail {
  /** The text before any change. */
  readonly source: string;
  /** The text now. */
  readonly text: string;
  readonly layers: readonly Layer[];
}

/** Something to tell a person, with its place in the source text of the trail. */
export interface Doubt {
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule: string;
  readonly message: string;
  readonly at: Range | null;
  readonly expected?: string;
  readonly actual?: string;
}

export const startTrail = (source: string): Trail => ({ source, text: source, layers: [] });

/**
 * Applies one layer of edits.
 * @throws RangeError when edits overlap, run backwards or lie outside the text: a bug in the calling rule.
 */
export function amend(trail: Trail, edits: readonly Edit[]): Trail {
  const made = edits.filter((edit) => trail.text.slice(edit.start, edit.end) !== edit.after);
  if (made.length === 0) return trail;
  const shift: number[] = [];
  let grown = 0;
  for (const edit of made) {
    shift.push(grown);
    grown += edit.after.length - (edit.end - edit.start);
  }
  shift.push(grown);
  return {
    source: trail.source,
    text: applyEdits(trail.text, made),
    layers: [...trail.layers, { edits: made, shift }],
  };
}

/** The text that the recorded edits make of the source: always equal to `trail.text`. */
export function replay(trail: Trail): string {
  let text = trail.source;
  for (const layer of trail.layers) text = applyEdits(text, layer.edits);
  return text;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `edit ${edit.rule} at ${edit.start}..${edit.end} overlaps the one before or leaves the text`,
      );
    }
    parts.push(text.slice(at, edit.start), edit.after);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Where a stretch of the text now came from. What was replaced as a whole maps to all it replaced. */
export function toSource(trail: Trail, range: Range): Range {
  let { start, end } = range;
  for (let i = trail.layers.length - 1; i >= 0; i--) {
    const layer = trail.layers[i] as Layer;
    const empty = start === end;
    start = backward(layer, start, 'start');
    end = empty ? start : Math.max(start, backward(layer, end, 'end'));
  }
  return { start, end };
}

/** Where a stretch of the source has gone in the text now. */
export function fromSource(trail: Trail, range: Range): Range {
  let { start, end } = range;
  for (const layer of trail.layers) {
    start = forward(layer, start, 'start');
    end = Math.max(start, forward(layer, end, 'end'));
  }
  return { start, end };
}

/** Offset behind the layer → offset before it. An offset inside a replacement snaps to the replaced stretch's edge. */
function backward({ edits, shift }: Layer, offset: number, edge: 'start' | 'end'): number {
  // The last edit whose replacement starts before the offset (or, for a start, at it).
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begins = (edits[middle] as Edit).start + (shift[middle] as number);
    if (edge === 'start' ? begins <= offset : begins < offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return offset;
  const edit = edits[low - 1] as Edit;
  const begins = edit.start + (shift[low - 1] as number);
  const into = offset - begins;
  if (into < edit.after.length) {
    if (edit.after.length === edit.end - edit.start) return edit.start + into;
    return edge === 'start' ? edit.start : edit.end;
  }
  if (into === edit.after.length && edge === 'end') return edit.end;
  return offset - (shift[low] as number);
}

/** Offset before the layer → offset behind it. */
function forward({ edits, shift }: Layer, offset: number, edge: 'start' | 'end'): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start } = edits[middle] as Edit;
    if (edge === 'start' ? start <= offset : start < offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return offset;
  const edit = edits[low - 1] as Edit;
  if (offset >= edit.end) return offset + (shift[low] as number);
  const begins = edit.start + (shift[low - 1] as number);
  if (edit.after.length === edit.end - edit.start) return begins + offset - edit.start;
  return edge === 'start' ? begins : begins + edit.after.length;
}

/** A change as a person wants to read it: its place in the source, what stood there, what was written. */
export interface Change {
  readonly rule: string;
  readonly at: Range;
  readonly before: string;
  readonly after: string;
  readonly proof: string | null;
}

/** Every recorded change in the order it was made; `before` is what the rule saw, `at` is in the source. */
export function changes(trail: Trail): Change[] {
  const all: Change[] = [];
  let text = trail.source;
  for (let i = 0; i < trail.layers.length; i++) {
    const { edits } = trail.layers[i] as Layer;
    const before: Trail = { source: trail.source, text, layers: trail.layers.slice(0, i) };
    for (const edit of edits) {
      all.push({
        rule: edit.rule,
        at: toSource(before, edit),
        before: text.slice(edit.start, edit.end),
        after: edit.after,
        proof: edit.proof ?? null,
      });
    }
    text = applyEdits(text, edits);
  }
  return all;
}

/** Turns offsets into lines and columns, both counted from 1. */
export function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (starts[low - 1] as number) + 1 };
  };
}
