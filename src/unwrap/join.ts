/** Finds lines that were cut at a fixed width, and joins them. */

import { endsSentence, opensBlock, PAGE_NUMBER } from '../rules/paragraphs.ts';
import type { Edit } from '../trail.ts';

interface Line {
  /** Without the blanks around it. */
  readonly start: number;
  readonly end: number;
  /** The column its words begin in and the columns they take: a Han character takes two. */
  readonly indent: number;
  readonly width: number;
  readonly text: string;
  /** Blank lines before it. */
  readonly gap: number;
}

/** Narrower pages and wider ones are not printed: 14 and 60 Han characters. */
const NARROWEST = 28;
const WIDEST = 120;
/** A line is full when no more than one character and one mark that may not begin a line would still fit. */
const SLACK = 4;
const INDENT = 4;
/** So many lines must be there, and this share of the longer ones full, before the text counts as wrapped. */
const FEWEST_LINES = 8;
const FULL_SHARE = 0.5;

/** The edits that join wrapped lines; none where the text has one paragraph a line. */
export function joinWraps(text: string): Edit[] {
  if (isRoomy(text)) return [];
  // Most pages give a Han character two columns; some programs count characters.
  const [best] = [columns, (words: string) => 2 * words.length]
    .map((measure) => pageOf(cutLines(text, measure)))
    .filter((page) => page !== null)
    .sort((a, b) => b.share - a.share);
  return best ? joinLines(text, best) : [];
}

interface Page {
  readonly lines: readonly Line[];
  /** The column its lines end at. */
  readonly width: number;
  /** How many of the longer lines reach it. */
  readonly share: number;
}

function joinLines(text: string, { lines, width }: Page): Edit[] {
  const indented = usesIndents(lines, width);
  const usualGap = Math.min(1, ...lines.slice(1).map(({ gap }) => gap));
  const edits: Edit[] = [];
  let first = true;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1] as Line;
    const between = text.slice(line.end, next.start);
    const paged = /\d/.test(between) || between.includes('\f');
    // Copied out of a PDF, a paragraph's first line has lost the two characters it was indented by.
    const short = first && !indented && /[，。；：]/.test(line.text) && !endsSentence(line.text) ? INDENT : 0;
    first = true;
    if (line.indent + line.width < width - SLACK - short || (next.gap > usualGap && !paged)) continue;
    if (opensBlock(next.text) || line.text.includes('\t')) continue;
    // Without indents a paragraph ends where a line is not full; one that ends its sentence must come close to the edge.
    const filled = line.indent + line.width >= width - SLACK + 1;
    if (indented ? next.indent >= 2 : endsSentence(line.text) && !filled) continue;
    const latin = /[A-Za-z]$/.test(line.text) && /^[A-Za-z0-9]/.test(next.text);
    edits.push({ rule: 'unwrap', start: line.end, end: next.start, after: latin ? ' ' : '' });
    first = false;
  }
  return edits;
}

/** Most texts are told to be unwrapped by a look at the length of their first lines. */
function isRoomy(text: string): boolean {
  let long = 0;
  let from = 0;
  for (let n = 0; n < 60 && from < text.length; n++) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (end - from > WIDEST) long++;
    from = end + 1;
  }
  return long >= 3 || !text.includes('\n');
}

/** The page the lines were cut for, null where they do not end at one column. */
function pageOf(all: readonly Line[]): Page | null {
  const counted = pageCount(all);
  const lines = all.filter((line) => !PAGE_NUMBER.pattern.test(line.text) && !counted.has(line));
  if (lines.length < FEWEST_LINES) return null;
  const widths = lines.map((line) => line.indent + line.width).sort((a, b) => a - b);
  // A few lines stick out: a mark that may not begin a line hangs behind the edge.
  const width = widths[Math.floor(widths.length * 0.97)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const isFull = (line: Line | undefined) => line !== undefined && line.indent + line.width >= width - SLACK;
  const long = lines.filter((line) => line.indent + line.width > width / 2);
  const full = lines.filter(isFull);
  const cut = full.filter(({ text }) => !endsSentence(text));
  // What follows a full line is of any length, not a word as in the cells of a table.
  const followed = lines.filter((line, i) => isFull(line) && (lines[i + 1]?.width ?? width) > width / 4);
  const wrapped =
    full.length >= Math.max(FEWEST_LINES / 2, long.length * FULL_SHARE) &&
    cut.length * 2 >= full.length &&
    followed.length * 2 >= full.length;
  return wrapped ? { lines, width, share: full.length / long.length } : null;
}

/** Pages are no shorter than this. */
const FEWEST_LINES_A_PAGE = 12;

/** Lines that hold a bare number and count on from page to page. */
function pageCount(lines: readonly Line[]): Set<Line> {
  const counted = new Set<Line>();
  let last: { line: Line; at: number; number: number } | null = null;
  for (const [at, line] of lines.entries()) {
    if (!/^\d{1,3}$/.test(line.text)) continue;
    const number = Number(line.text);
    if (last && number === last.number + 1 && at - last.at >= FEWEST_LINES_A_PAGE) {
      counted.add(last.line).add(line);
    }
    if (!last || number === last.number + 1) last = { line, at, number };
  }
  return counted;
}

/** Whether paragraphs begin with a blank of two characters. */
function usesIndents(lines: readonly Line[], width: number): boolean {
  const starts = lines.filter((line, i) => {
    const before = lines[i - 1];
    return before && before.indent + before.width < width - SLACK && line.width > width / 2;
  });
  return starts.length > 0 && starts.filter(({ indent }) => indent >= 2).length * 2 > starts.length;
}

function cutLines(text: string, measure: (words: string) => number): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const raw = text.slice(from, to);
    const words = raw.trim();
    if (words === '') gap++;
    else {
      const lead = raw.length - raw.trimStart().length;
      lines.push({
        start: from + lead,
        end: from + lead + words.length,
        indent: measure(raw.slice(0, lead).replaceAll('\f', '')),
        width: measure(words),
        text: words,
        gap,
      });
      gap = 0;
    }
    from = to + 1;
  }
  return lines;
}

const columns = (text: string): number => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return sum;
};
