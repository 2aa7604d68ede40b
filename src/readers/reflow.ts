/** Printed lines → paragraphs, tables and what is only furniture of the page. */

import type { Extract } from '../notice.ts';
import { endsSentence, opensBlock } from '../rules/paragraphs.ts';
import { type Cell, writeTable } from './grid.ts';
import { type Page, startPage } from './page.ts';
import { LONGEST_CELL, lineUp, type PrintedLine, type PrintedPage } from './printed.ts';
import { gridFrom, startsTable } from './printed-table.ts';

/** Joins the lines of printed pages into paragraphs and rows; running heads and page numbers become asides. */
export function reflow(pages: readonly PrintedPage[]): Extract {
  const page = startPage();
  const lines = lineUp(pages);
  const furniture = findFurniture(lines, pages.length);
  const body = lines.filter((line) => !furniture.has(line));
  const margins = marginsOf(body);
  let words = '';
  let asides: string[] = [];
  const flush = (hint?: { kind: 'centred' }) => {
    page.add(words, hint);
    for (const aside of asides) page.add(aside, { kind: 'aside' });
    words = '';
    asides = [];
  };
  let at = 0;
  const order = new Map(lines.map((line, i) => [line, i]));
  const waiting = lines.filter((line) => furniture.has(line)).reverse();
  const takeAsides = (before: PrintedLine | undefined) => {
    const until = before ? (order.get(before) ?? 0) : lines.length;
    for (let next = waiting.at(-1); next && (order.get(next) ?? 0) < until; next = waiting.at(-1)) {
      asides.push(next.text.replaceAll('\t', ' '));
      waiting.pop();
    }
  };
  while (at < body.length) {
    const line = body[at] as PrintedLine;
    if (line.ruled) {
      flush();
      page.place(`page ${line.page + 1}`);
      at += writeRuled(body, at, page);
      takeAsides(body[at]);
      continue;
    }
    const rows = startsTable(body, at);
    if (rows > 0) {
      flush();
      page.place(`page ${line.page + 1}`);
      const table = gridFrom(body.slice(at, at + rows));
      page.rows(table, 1);
      at += rows;
      takeAsides(body[at]);
      continue;
    }
    const next = body[at + 1];
    if (words === '') page.place(`page ${line.page + 1}`);
    const latin = /[A-Za-z]$/.test(words) && /^[A-Za-z]/.test(line.text);
    words += `${latin ? ' ' : ''}${line.text.replaceAll('\t', '　　')}`;
    takeAsides(next);
    const centred = isCentred(line, margins);
    if (!next || centred || !continues(line, next, margins) || startsTable(body, at + 1) > 0) {
      flush(centred ? { kind: 'centred' } : undefined);
    }
    at++;
  }
  takeAsides(undefined);
  flush();
  return page.done();
}

/** Writes a ruled table and where it goes on over pages; returns how many lines of the pages it takes. */
function writeRuled(lines: readonly PrintedLine[], from: number, page: Page): number {
  const { rows = [], aligned = false } = lines[from]?.ruled ?? {};
  const cells = rows.flat();
  if (cells.some(({ text }) => text.length > LONGEST_CELL)) {
    // The boxes lay out running text.
    for (const { text } of cells) page.add(text);
    return 1;
  }
  if (!aligned) {
    // A form has a row of boxes to a line, each row with columns of its own.
    page.rows(
      rows.map((boxes) => boxes.map(({ text }) => text)).filter((texts) => texts.some((text) => text !== '')),
      0,
    );
    return 1;
  }
  const all = [...rows];
  let to = from + 1;
  for (
    let next = lines[to]?.ruled;
    next?.aligned && widthOf(next.rows) === widthOf(rows);
    next = lines[to]?.ruled
  ) {
    all.push(...next.rows);
    to++;
  }
  writeTable(page, all);
  return to - from;
}

const widthOf = (rows: readonly (readonly Cell[])[]): number =>
  (rows[0] ?? []).reduce((sum, { columns }) => sum + columns, 0);

interface Margins {
  readonly left: number;
  readonly right: number;
  /** Usual distance from one line to the next, in sizes of its letters. */
  readonly pitch: number;
  /** Usual size of letters. */
  readonly size: number;
}

function marginsOf(lines: readonly PrintedLine[]): Margins {
  const single = lines.filter(({ segments, ruled }) => segments.length === 1 && !ruled);
  const sorted = (values: number[]) => values.sort((a, b) => a - b);
  const at = (values: number[], share: number) =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  const pitches = single.flatMap((line, i) => {
    const next = single[i + 1];
    return next && next.page === line.page && next.baseline > line.baseline
      ? [(next.baseline - line.baseline) / line.size]
      : [];
  });
  return {
    left: at(sorted(single.map(({ left }) => left)), 0.05),
    right: at(sorted(single.map(({ right }) => right)), 0.95),
    pitch: at(sorted(pitches), 0.5) || 1.5,
    size: at(sorted(single.map(({ size }) => size)), 0.5),
  };
}

/** What a line cannot be broken within: one Han character, or a figure with what hangs on it (95%以). */
function wordWidth({ text, size }: PrintedLine): number {
  const latin = /^[!-~]+/.exec(text)?.[0].length ?? 0;
  return size * (1 + 0.6 * Math.min(latin, 12));
}

/** Whether the next line goes on with the sentence of this one. */
function continues(line: PrintedLine, next: PrintedLine, margins: Margins): boolean {
  const { left, right, pitch, size } = margins;
  const full = line.right + wordWidth(next) >= right - 0.6 * line.size;
  // A title in large letters is set in the middle, and so is the rest of it below a full line.
  const title = line.size > 1.15 * size && isCentred(next, margins);
  const indented = next.left > left + 1.2 * next.size && !title;
  const otherType = Math.abs(line.size - next.size) > 0.12 * line.size;
  const apart = next.page === line.page && next.baseline - line.baseline > 1.5 * pitch * line.size;
  if (!full || indented || otherType || apart || line.segments.length > 1 || next.segments.length > 1)
    return false;
  return !(opensBlock(next.text) && (endsSentence(line.text) || !indented));
}

/** In the middle between the margins, with room on both sides. */
function isCentred(line: PrintedLine, { left, right }: Margins): boolean {
  const before = line.left - left;
  const behind = right - line.right;
  return (
    line.segments.length === 1 && before > 2.5 * line.size && Math.abs(before - behind) < 1.5 * line.size
  );
}

const NUMBER =
  /^[-—–－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页|\s*\/\s*\d{1,4})?[-—–－·•\s]*$/;

/** First and last lines of pages that hold the page's number or come again on other pages. */
function findFurniture(lines: readonly PrintedLine[], pages: number): Set<PrintedLine> {
  const edges: PrintedLine[] = [];
  const byPage = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    const here = byPage.get(line.page) ?? [];
    here.push(line);
    byPage.set(line.page, here);
  }
  for (let page = 0; page < pages; page++) {
    const here = byPage.get(page) ?? [];
    edges.push(
      ...[...here.slice(0, 2), ...here.slice(Math.max(2, here.length - 2))].filter(({ ruled }) => !ruled),
    );
  }
  const shape = (line: PrintedLine) =>
    `${line.text.replace(/\d+/g, '#').replace(/\s/g, '')} ${Math.round(line.baseline / line.size)}`;
  const times = new Map<string, number>();
  for (const line of edges) times.set(shape(line), (times.get(shape(line)) ?? 0) + 1);
  const often = Math.max(3, pages / 2);
  return new Set(
    edges.filter(
      (line) =>
        NUMBER.test(line.text) || (!endsSentence(line.text) && (times.get(shape(line)) ?? 0) >= often),
    ),
  );
}
