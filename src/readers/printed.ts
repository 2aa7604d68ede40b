/** Words placed on pages (PDF, OFD) → lines of words in reading order. */

import { opensBlock } from '../rules/paragraphs.ts';
import type { Cell } from './grid.ts';
import { type Box, type Rule, type RuledTable, ruledTables } from './ruled-table.ts';

/** A stretch of words as the file places it. Units are the file's own; only their ratios matter. */
export interface Run {
  readonly x: number;
  /** From the top of the page down to the line the letters stand on. */
  readonly baseline: number;
  readonly width: number;
  /** Height of a Han character. */
  readonly size: number;
  readonly text: string;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Straight lines, where the file's reader knows them. */
  readonly rules?: readonly Rule[];
}

/** Words of a line without a wide gap among them: a cell of a table, or the whole line. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

export interface PrintedLine {
  readonly page: number;
  readonly segments: readonly Segment[];
  /** The same words parted at every gap that is wider than a blank. */
  readonly pieces: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** The segments' words, separated by tabs. */
  readonly text: string;
  /** A whole table ruled on the page, which takes the place of a line. */
  readonly ruled?: { readonly rows: readonly (readonly Cell[])[]; readonly aligned: boolean };
}

/** From this many characters' width on, a gap parts cells; from the other on, words. */
const CELL_GAP = 1.8;
const WORD_GAP = 0.6;
const LATIN_GAP = 0.15;

/**
 * The sliver of white that programs set between Chinese and Latin letters or digits (到 2024 年), but not the blank
 * behind the number of a table or an attachment.
 */
const SETTING_BLANK =
  /(?<=[\u2e80-\u9fff\u3001-\u3011]) (?=[!-~])|(?<=[!-~])(?<!^(?:表|图|专栏|附[件表图]) ?[\d.-]+) (?=[\u2e80-\u9fff\u3001-\u3011])/g;

/** The lines of all pages, columns one after the other. */
export function lineUp(pages: readonly PrintedPage[]): PrintedLine[] {
  return pages.flatMap((page, number) => {
    const tables = ruledTables(page.rules ?? [], page.width).map((table) =>
      tableLine(table, page.runs, number),
    );
    const boxed = new Set(tables.flatMap(({ runs }) => runs));
    const lines = linesOf(
      page.runs.filter((run) => !boxed.has(run)),
      number,
    );
    for (const { line } of tables) {
      const before = lines.findIndex(({ baseline }) => baseline > line.baseline);
      lines.splice(before < 0 ? lines.length : before, 0, line);
    }
    return inColumns(lines, page.width);
  });
}

const FEWEST_PARTED_LINES = 2;

/** Whether some lines of a page have words far apart, as the cells of a table are. */
export const mayHoldTable = (page: PrintedPage): boolean =>
  linesOf(page.runs, 0).filter(({ pieces }) => pieces.length > 1).length >= FEWEST_PARTED_LINES;

/** A ruled table as a line, and the words that stand in its boxes. */
function tableLine(table: RuledTable, runs: readonly Run[], page: number) {
  const taken: Run[] = [];
  const rows = table.rows.map((boxes) =>
    boxes.map((box): Cell => {
      const inside = runs.filter((run) => isWithin(run, box));
      taken.push(...inside);
      return { text: wordsOf(inside, page), columns: box.columns, rows: box.rows, head: false };
    }),
  );
  const whole = { left: table.left, right: table.right, text: '' };
  const line: PrintedLine = {
    page,
    segments: [whole],
    pieces: [whole],
    left: table.left,
    right: table.right,
    baseline: table.top,
    size: 0,
    text: '',
    ruled: { rows, aligned: table.aligned },
  };
  return { line, runs: taken };
}

function isWithin({ x, width, baseline, size }: Run, { left, right, top, bottom }: Box): boolean {
  const middle = x + width / 2;
  const height = baseline - size / 3;
  return middle >= left && middle < right && height >= top && height < bottom;
}

/** Longer words are no cell of a table but running text. */
export const LONGEST_CELL = 400;

/** The words of a box; a line feed where a line opens something new and, in running text, behind a line cut short. */
function wordsOf(runs: readonly Run[], page: number): string {
  const lines = linesOf(runs, page);
  const right = Math.max(0, ...lines.map((line) => line.right));
  const running = lines.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_CELL;
  let words = '';
  let cut = false;
  for (const line of lines) {
    const text = line.text.replaceAll('\t', ' ');
    words += `${words !== '' && (cut || opensBlock(text)) ? '\n' : ''}${text}`;
    cut = running && line.right < right - 2 * line.size;
  }
  return words;
}

function linesOf(runs: readonly Run[], page: number): PrintedLine[] {
  const worded = dropShadows(runs.filter(({ text }) => text.trim() !== ''));
  worded.sort((a, b) => a.baseline - b.baseline || a.x - b.x);
  const lines: PrintedLine[] = [];
  let open: Run[] = [];
  const close = () => {
    const line = lineOf(open, page);
    if (line) lines.push(line);
    open = [];
  };
  for (const run of worded) {
    const first = open[0];
    if (first && run.baseline - first.baseline > Math.min(first.size, run.size) / 2) close();
    open.push(run);
  }
  close();
  return lines;
}

/** Bold is faked by printing the same words twice, a hair apart. */
function dropShadows(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    seen.set(run.text, same);
    const near = run.size / 4;
    if (
      same
        .slice(-8)
        .some(({ x, baseline }) => Math.abs(x - run.x) < near && Math.abs(baseline - run.baseline) < near)
    )
      return false;
    same.push(run);
    return true;
  });
}

function lineOf(runs: readonly Run[], page: number): PrintedLine | null {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const [first] = sorted;
  if (!first) return null;
  const size = Math.max(...sorted.map((run) => run.size));
  const segments: { left: number; right: number; text: string }[] = [];
  const pieces: { left: number; right: number; text: string }[] = [];
  for (const run of sorted) {
    const last = segments.at(-1);
    const piece = pieces.at(-1);
    const gap = last ? run.x - last.right : 0;
    if (piece && gap <= WORD_GAP * size) {
      piece.text += run.text.trim();
      piece.right = Math.max(piece.right, run.x + run.width);
    } else pieces.push({ left: run.x, right: run.x + run.width, text: run.text.trim() });
    if (!last || gap > CELL_GAP * size) {
      segments.push({ left: run.x, right: run.x + run.width, text: run.text.trim() });
      continue;
    }
    const latin = /[A-Za-z]$/.test(last.text) && /^[A-Za-z]/.test(run.text);
    const blank = gap > WORD_GAP * size || (latin && gap > LATIN_GAP * size);
    last.text = `${last.text}${blank || /^\s/.test(run.text) ? ' ' : ''}${run.text.trim()}`;
    last.right = Math.max(last.right, run.x + run.width);
  }
  for (const part of [...segments, ...pieces]) part.text = part.text.replace(SETTING_BLANK, '');
  return {
    page,
    segments,
    pieces,
    left: first.x,
    right: Math.max(...segments.map(({ right }) => right)),
    baseline: first.baseline,
    size,
    text: segments.map(({ text }) => text).join('\t'),
  };
}

/** Lines side by side are columns only where enough of them are, and each is wide enough for running text. */
const FEWEST_COLUMN_LINES = 6;
const COLUMN_SHARE = 0.25;

/** Two columns of running text: first the left, then the right, between lines that run over both. */
function inColumns(lines: readonly PrintedLine[], width: number): PrintedLine[] {
  const ordered: PrintedLine[] = [];
  let band: PrintedLine[] = [];
  const middle = width / 2;
  const close = () => {
    ordered.push(...splitBand(band, middle, width));
    band = [];
  };
  for (const line of lines) {
    if (line.segments.some(({ left, right }) => left < middle && right > middle)) {
      close();
      ordered.push(line);
    } else band.push(line);
  }
  close();
  return ordered;
}

function splitBand(band: readonly PrintedLine[], middle: number, width: number): readonly PrintedLine[] {
  const side = (line: PrintedLine, isLeft: boolean): PrintedLine | null => {
    const segments = line.segments.filter(({ left }) => left < middle === isLeft);
    const [first] = segments;
    if (!first) return null;
    return {
      ...line,
      segments,
      left: first.left,
      right: Math.max(...segments.map(({ right }) => right)),
      text: segments.map(({ text }) => text).join('\t'),
    };
  };
  const left = band.map((line) => side(line, true)).filter((line) => line !== null);
  const right = band.map((line) => side(line, false)).filter((line) => line !== null);
  const wide = (half: readonly PrintedLine[]) =>
    half.length >= FEWEST_COLUMN_LINES &&
    half.filter((line) => line.segments.length === 1 && line.right - line.left > width * COLUMN_SHARE)
      .length *
      2 >
      half.length;
  return wide(left) && wide(right) ? [...left, ...right] : band;
}
