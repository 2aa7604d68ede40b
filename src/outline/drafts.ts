/** Headings, tables and attachments as blocks in the making. */
import type { BlockKind, MarkerStyle } from '../model.ts';
import type { Marker, Quote } from '../notice.ts';
import { CAPTION_NUMBER } from '../rules/table-lines.ts';
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
export const RANKS: Readonly<Partial<Record<MarkerStyle, number>>> = {
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

/** The level a marker belongs to. */
export const keyOf = ({ style, path }: MarkerReading): string =>
  style === 'decimal' ? `decimal ${path.length}` : style;

/** @param more the line a heading set over two lines ends on */
export function draftOf(opening: Opening, line: Line, more: Line | undefined): Draft {
  const { start, end } = line.at;
  if ('taken' in opening) return attachmentDraft(opening, start);
  const { marker, level, runIn } = opening;
  if (marker === null) {
    const stop = runIn === null ? end : start + runIn;
    const paragraphs: Range[] = [];
    // A short sentence that heads the paragraphs below has nothing behind its full stop.
    const sentence = runIn !== null && start + runIn + 1 === end;
    if (runIn !== null && !sentence) {
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
      key: sentence ? 'sentence' : runIn !== null ? 'run-in' : level === null ? 'standing' : `h${level}`,
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
      ? [words, more.at].filter((range) => range.end > range.start)
      : split.title && [{ start: words.start + split.title.start, end: words.start + split.title.end }],
    ownLine: split.rest === null || more !== undefined,
    sentence: /[。；;！？]$/.test(line.text),
    paragraphs: split.rest === null || more ? [] : [{ start: words.start + split.rest, end }],
  });
}

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

export function tableDraft(table: TableLines, lines: readonly Line[]): Draft {
  const caption = table.caption === null ? null : (lines[table.caption] as Line);
  const first = caption ?? (lines[table.first] as Line);
  const marker = caption && CAPTION_NUMBER.pattern.exec(caption.text);
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

const blanks = (text: string, pattern = /^[\s\u3000]*/): number => pattern.exec(text)?.[0].length ?? 0;

export const draft = (parts: Partial<Draft> & Pick<Draft, 'kind' | 'start' | 'key' | 'rank'>): Draft => ({
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
