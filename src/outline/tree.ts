/** Puts headings, paragraphs and tables under one another. */
import type { BlockKind, MarkerStyle } from '../model.ts';
import type { Marker, Quote } from '../notice.ts';
import type { Range } from '../trail.ts';
import type { Line } from './lines.ts';
import { type MarkerReading, readMarkers } from './markers.ts';
import type { Attachment, Opening } from './openings.ts';
import type { TableLines } from './tables.ts';
import { splitTitle } from './titles.ts';

/** A block in the making. */
export interface Draft {
  readonly kind: BlockKind;
  readonly marker: Marker | null;
  /** What tells its level: its marker's style, or how it is marked up. */
  readonly key: string;
  readonly rank: number;
  readonly level: number | null;
  readonly ordinal: number;
  readonly title: Quote | null;
  /** The heading stands on a line of its own. */
  readonly ownLine: boolean;
  /** The text of the heading's line behind the marker. */
  readonly words: Range | null;
  /** The heading's line ends as a sentence does. */
  readonly sentence: boolean;
  readonly paragraphs: Range[];
  readonly table: TableLines | null;
  readonly children: Draft[];
  readonly start: number;
}

/** Levels from the outside in, after GB/T 9704 and the Legislation Law; what has no row stands innermost. */
const RANKS: Readonly<Partial<Record<MarkerStyle, number>>> = {
  attachment: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  'formal-comma': 5,
  'han-comma': 6,
  'han-paren': 7,
  'digit-dot': 8,
  decimal: 8,
  'digit-paren': 9,
  circled: 10,
  'letter-dot': 11,
  'roman-dot': 12,
};

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
  const box = open.findLastIndex(({ key }) => key === 'box');
  const same = open.findLastIndex(({ key }) => key === next.key);
  if (same >= 0 && (box < same || next.ordinal !== 1)) return same;
  for (let i = Math.max(box, 0) + 1; i < open.length; i++) {
    const over = open[i] as Draft;
    if (over.kind === 'attachment' || over.marker === null || over.rank <= next.rank) continue;
    if (next.ordinal > 1 || !goesOn(over, openings, after, open.slice(0, i))) return i;
  }
  return open.length;
}

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

const keyOf = ({ style, path }: MarkerReading): string =>
  style === 'decimal' ? `decimal ${path.length}` : style;

function draftOf(opening: Opening, line: Line, more: Line | undefined): Draft {
  const { start, end } = line.at;
  if ('taken' in opening) return attachmentDraft(opening, start);
  const { marker, level, runIn } = opening;
  if (marker === null) {
    const stop = runIn === null ? end : start + runIn;
    const paragraphs: Range[] = [];
    if (runIn !== null) {
      const rest = start + runIn + 1;
      paragraphs.push({ start: rest + blanks(line.text.slice(runIn + 1)), end });
    }
    return draft({
      kind: 'section',
      title: [{ start, end: stop }],
      paragraphs,
      start,
      level,
      rank: 0,
      key: runIn !== null ? 'run-in' : level === null ? 'standing' : `h${level}`,
      ownLine: runIn === null,
    });
  }
  // A box keeps its number in its title: 专栏1 is its name.
  const box = marker.style === 'box';
  const length = box ? 0 : marker.length;
  const words = { start: start + length + blanks(line.text.slice(length)), end };
  const split = splitTitle(line.text.slice(words.start - start), marker.style);
  return draft({
    kind: 'section',
    marker: { at: { start, end: start + length }, style: marker.style, ordinal: marker.ordinal },
    key: keyOf(marker),
    rank: marker.style === 'decimal' ? 7.5 + marker.path.length / 8 : (RANKS[marker.style] ?? 13),
    level,
    ordinal: marker.ordinal,
    start,
    words,
    title: more
      ? [words, more.at]
      : split.title && [{ start: words.start + split.title.start, end: words.start + split.title.end }],
    ownLine: split.rest === null,
    sentence: /[。；;！？]$/.test(line.text),
    paragraphs: split.rest === null ? [] : [{ start: words.start + split.rest, end }],
  });
}

/** 附件 over the one plan a notice issues: the plan's headings stand for themselves. */
const isCover = (opening: Opening): boolean =>
  'taken' in opening && opening.heading === null && opening.title === null;

function attachmentDraft({ heading, title }: Attachment, start: number): Draft {
  const marker = heading?.marker;
  return draft({
    kind: 'attachment',
    key: 'attachment',
    rank: 0,
    start,
    title,
    marker: marker
      ? { at: { start, end: start + marker.length }, style: 'attachment', ordinal: marker.ordinal }
      : null,
    ordinal: marker?.ordinal ?? 0,
    ownLine: true,
  });
}

function tableDraft(table: TableLines, lines: readonly Line[]): Draft {
  const caption = table.caption === null ? null : (lines[table.caption] as Line);
  const first = caption ?? (lines[table.first] as Line);
  const marker = caption && /^\S*?表\s*[\d０-９〇零一二三四五六七八九十\-—–.]+/.exec(caption.text);
  const length = marker?.[0].length ?? 0;
  return draft({
    kind: 'table',
    key: 'table',
    rank: 14,
    start: first.at.start,
    marker:
      caption && marker
        ? {
            at: { start: caption.at.start, end: caption.at.start + length },
            style: 'table',
            ordinal: readMarkers(caption.text).find(({ style }) => style === 'table')?.ordinal ?? 0,
          }
        : null,
    title:
      caption && caption.text.length > length
        ? [
            {
              start: caption.at.start + length + blanks(caption.text.slice(length), /^[\s\u3000：:．.]*/),
              end: caption.at.end,
            },
          ]
        : null,
    table,
    paragraphs: [],
  });
}

const isAppended = ({ caption }: TableLines, lines: readonly Line[]): boolean =>
  caption !== null && /^附\s*表/.test(lines[caption]?.text ?? '');

const blanks = (text: string, pattern = /^[\s\u3000]*/): number => pattern.exec(text)?.[0].length ?? 0;

const draft = (parts: Partial<Draft> & Pick<Draft, 'kind' | 'start' | 'key' | 'rank'>): Draft => ({
  marker: null,
  level: null,
  ordinal: 0,
  title: null,
  ownLine: false,
  sentence: false,
  words: null,
  paragraphs: [],
  table: null,
  children: [],
  ...parts,
});
