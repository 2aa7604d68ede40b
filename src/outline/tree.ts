/** Puts headings, paragraphs and tables under one another. */
import { APPENDED_TABLE } from '../rules/table-lines.ts';
import { type Draft, draft, draftOf, keyOf, RANKS, tableDraft } from './drafts.ts';
import type { Line } from './lines.ts';
import type { Opening } from './openings.ts';
import type { TableLines } from './tables.ts';

/**
 * Builds the tree.
 * @param openings in reading order
 * @param paragraphs lines that are plain text, in reading order
 */
export function buildTree(
  lines: readonly Line[],
  openings: readonly Opening[],
  paragraphs: readonly number[],
  tables: readonly TableLines[],
): Draft[] {
  const root = draft({ kind: 'preamble', start: lines[0]?.at.start ?? 0, key: 'root', rank: -1 });
  const stack: Draft[] = [root];
  const top = () => stack.at(-1) as Draft;
  const events = [
    ...openings.map((opening, index) => ({ line: opening.line, opening, index })),
    ...paragraphs.map((line) => ({ line, paragraph: true as const })),
    ...tables.map((table) => ({ line: table.caption ?? table.first, table })),
  ].sort((a, b) => a.line - b.line);

  for (const event of events) {
    const line = lines[event.line] as Line;
    if ('table' in event) {
      const table = tableDraft(event.table, lines);
      // 附表 belongs to the notice as a whole, 表 to the block it stands in.
      (isAppended(event.table, lines) ? root : top()).children.push(table);
    } else if ('paragraph' in event) {
      top().paragraphs.push(line.at);
    } else if (!isCover(event.opening)) {
      const { opening, index } = event;
      const next = draftOf(
        opening,
        line,
        'more' in opening && opening.more !== null ? lines[opening.more] : undefined,
      );
      place(stack, next, openings, index + 1);
      top().children.push(next);
      stack.push(next);
    }
  }
  return [root, ...root.children];
}

/** Closes blocks until the top of the stack is the parent of the new one. */
function place(stack: Draft[], next: Draft, openings: readonly Opening[], after: number): void {
  stack.length = Math.max(1, depthFor(stack, next, openings, after));
}

/** How much of the stack stays open. */
function depthFor(stack: readonly Draft[], next: Draft, openings: readonly Opening[], after: number): number {
  if (next.kind === 'attachment') return 1;
  if (next.key === 'run-in' || next.key === 'standing')
    return 1 + stack.findLastIndex(({ kind }) => kind === 'attachment');
  if (next.key === 'box') return depthForBox(stack);
  if (next.key === 'sentence') {
    const beside = stack.findIndex(({ key }) => key === 'sentence');
    return beside > 0 ? beside : stack.length;
  }
  // Marked up, no number: inside what is marked up with a lower level, outside all else.
  if (next.marker === null) {
    const level = next.level ?? 1;
    return (
      1 +
      stack.findLastIndex((open) => open.kind === 'attachment' || (open.level !== null && open.level < level))
    );
  }
  // Numbered sections stand beside a run-in heading or a foreword without a number, not under it.
  const beside = stack.findIndex(
    ({ key }) => key === 'run-in' || (key === 'standing' && next.rank < (RANKS['digit-dot'] ?? 0)),
  );
  const open = beside > 0 ? stack.slice(0, beside) : stack;
  // Chapters and sections close a box, everything else may stand in it.
  const box = next.rank < (RANKS.article ?? 0) ? -1 : open.findLastIndex(({ key }) => key === 'box');
  const same = open.findLastIndex(({ key }) => key === next.key);
  if (same >= 0 && (box < same || next.ordinal !== 1)) return same;
  if (same < 0 && box > 0 && continues(open[box - 1] as Draft, next)) return box;
  for (let i = Math.max(box, 0) + 1; i < open.length; i++) {
    const over = open[i] as Draft;
    const inBox = over.key === 'box' && next.rank < (RANKS.article ?? 0);
    if (inBox) return i;
    if (over.kind === 'attachment' || over.marker === null || over.rank <= next.rank) continue;
    if (next.ordinal > 1 || !goesOn(over, openings, after, open.slice(0, i))) return i;
  }
  return open.length;
}

/** （三）…, a box, （四）: the numbering in front of the box goes on. */
const continues = (parent: Draft, next: Draft): boolean =>
  parent.children.some(({ key, ordinal }) => key === next.key && ordinal === next.ordinal - 1);

/** A box hangs on a heading, not on the item before it, nor in another box. */
function depthForBox(stack: readonly Draft[]): number {
  const box = stack.findIndex(({ key }) => key === 'box');
  const open = box > 0 ? stack.slice(0, box) : stack;
  return (
    1 + open.findLastIndex((draft) => draft.key === 'root' || draft.kind === 'attachment' || isHeading(draft))
  );
}

/** How many headings ahead the rest of an open numbering is looked for. */
const LOOK_AHEAD = 400;

/** Whether the numbering of an open block is taken up again before anything outside it is. */
function goesOn(
  over: Draft,
  openings: readonly Opening[],
  after: number,
  outside: readonly Draft[],
): boolean {
  for (const opening of openings.slice(after, after + LOOK_AHEAD)) {
    if ('taken' in opening || !opening.marker) continue;
    const key = keyOf(opening.marker);
    if (key === over.key) return opening.marker.ordinal === over.ordinal + 1;
    if (outside.some((draft) => draft.key === key)) return false;
  }
  return false;
}

const isHeading = (open: Draft): boolean => open.ownLine && open.rank < (RANKS['digit-dot'] ?? 0);

/** 附件 over the one plan a notice issues: the plan's headings stand for themselves. */
const isCover = (opening: Opening): boolean =>
  'taken' in opening && opening.heading === null && opening.title === null;

const isAppended = ({ caption }: TableLines, lines: readonly Line[]): boolean =>
  caption !== null && APPENDED_TABLE.pattern.test(lines[caption]?.text ?? '');
