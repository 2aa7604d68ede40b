/** Which lines are headings or items. */
import { UNIT_BEHIND } from '../rules/lookalikes.ts';
import { RUN_IN, SENTENCE_HEADING, STANDING } from '../rules/unnumbered.ts';
import type { Claims } from './claims.ts';
import type { Line } from './lines.ts';
import { type MarkerReading, readMarkers } from './markers.ts';

/** A line that opens a block. */
export interface Heading {
  readonly line: number;
  /** Null for a heading without a number. */
  readonly marker: MarkerReading | null;
  /** Level it is marked up with. */
  readonly level: number | null;
  /** Where the title starts and ends in the line, for a run-in heading without a number. */
  readonly runIn: number | null;
  /** The line that ends a heading set over two lines. */
  readonly more: number | null;
}

/** All lines that open a block, in order. Claimed lines never do. */
export function findHeadings(lines: readonly Line[], claims: Claims): Heading[] {
  const readings = lines.map((line, i) => (claims.has(i) || line.row ? [] : readMarkers(line.text)));
  const known = gatherWeak(readings);
  const sentences = sentenceHeadings(lines, claims);
  const headings: Heading[] = [];
  let numbered = false;
  let more: number | null = null;
  lines.forEach((line, i) => {
    if (claims.has(i) || line.row || i === more) return;
    const marker = (readings[i] ?? []).find(
      (reading) =>
        reading.style !== 'table' &&
        (hasText(line, reading) || namedBelow(lines, i, reading, claims, readings)) &&
        !isFigure(line, reading) &&
        (!reading.needsNeighbours || known(reading, i)),
    );
    if (marker) {
      numbered = true;
      more = goesOnBelow(lines, i, claims, readings) || !hasText(line, marker) ? i + 1 : null;
      if (marker.style === 'attachment') more = null;
      headings.push({ line: i, marker, level: line.heading, runIn: null, more });
      return;
    }
    if ((line.heading !== null && isShort(line)) || STANDING.pattern.test(line.text)) {
      headings.push({ line: i, marker: null, level: line.heading, runIn: null, more: null });
      return;
    }
    if (sentences.has(i)) {
      headings.push({ line: i, marker: null, level: null, runIn: line.text.length - 1, more: null });
      return;
    }
    const runIn = numbered ? null : RUN_IN.pattern.exec(line.text);
    if (runIn?.groups?.title)
      headings.push({ line: i, marker: null, level: null, runIn: runIn.groups.title.length, more: null });
  });
  return headings;
}

/** So many short sentences, each alone above a paragraph, are headings; fewer may be anything. */
const COMPANY = 3;
const PARAGRAPH = 40;

function sentenceHeadings(lines: readonly Line[], claims: Claims): ReadonlySet<number> {
  const found = lines.flatMap((line, i) => {
    const below = lines[i + 1];
    const heads =
      below !== undefined &&
      below.text.length >= PARAGRAPH &&
      line.text.endsWith('。') &&
      SENTENCE_HEADING.pattern.test(line.text) &&
      !line.row &&
      !below.row &&
      !claims.has(i);
    return heads ? [i] : [];
  });
  return new Set(found.length >= COMPANY ? found : []);
}

/** A heading that ends in a comma is finished by the short line below it. */
function goesOnBelow(
  lines: readonly Line[],
  at: number,
  claims: Claims,
  readings: readonly (readonly MarkerReading[])[],
): boolean {
  const line = lines[at] as Line;
  const next = lines[at + 1];
  if (!next || !/[，、]$/.test(line.text) || line.text.length > LONGEST_LINE || /[。；：]/.test(line.text))
    return false;
  return (
    next.text.length <= LONGEST_LINE &&
    !/[。；：，]$/.test(next.text) &&
    !/[。；：]/.test(next.text) &&
    !claims.has(at + 1) &&
    (readings[at + 1] ?? []).length === 0
  );
}

/** Whole paragraphs get a heading's style by mistake. */
const isShort = ({ text }: Line): boolean => text.length <= 60 && !/[。；]$/.test(text);

/** 1.1万亩 at the start of a line is an amount, whatever stands before it. */
const isFigure = (line: Line, { style, length }: MarkerReading): boolean =>
  style === 'decimal' && UNIT_BEHIND.pattern.test(line.text.slice(length));

const LONGEST_LINE = 40;
const NAMED_BELOW: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'box']);

/** 第一章 or 专栏1 alone on a line takes its name from the short line below. */
function namedBelow(
  lines: readonly Line[],
  at: number,
  { style }: MarkerReading,
  claims: Claims,
  readings: readonly (readonly MarkerReading[])[],
): boolean {
  const next = lines[at + 1];
  return (
    NAMED_BELOW.has(style) &&
    next !== undefined &&
    next.text.length <= LONGEST_LINE &&
    !/[。；：，]/.test(next.text) &&
    !claims.has(at + 1) &&
    (readings[at + 1] ?? []).length === 0
  );
}

const hasText = (line: Line, { length, style }: MarkerReading): boolean =>
  style === 'attachment' || line.text.slice(length).trim() !== '';

/**
 * Markers that look like ordinary text are believed only in company: B. beside A. or C., 2.3 behind 2.2,
 * 2.1 under 2.
 */
function gatherWeak(
  readings: readonly (readonly MarkerReading[])[],
): (reading: MarkerReading, line: number) => boolean {
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  readings.forEach((here, line) => {
    for (const reading of here) {
      if (reading.needsNeighbours === 'both') continue;
      const key = keyOf(reading);
      if (!firsts.has(key)) firsts.set(key, line);
      lasts.set(key, line);
      // 1. 总则, 第一章 and 一、 may stand over 1.1 as well as a bare 1 does.
      const over = `decimal ${reading.ordinal}`;
      if (OVER_DECIMALS.has(reading.style) && !firsts.has(over)) firsts.set(over, line);
      const beside = `decimal ${reading.path.slice(0, -1).join('.')} child`;
      if (reading.style === 'decimal' && !firsts.has(beside)) firsts.set(beside, line);
    }
  });
  const before = (key: string, line: number) => (firsts.get(key) ?? Number.POSITIVE_INFINITY) < line;
  const after = (key: string, line: number) => (lasts.get(key) ?? -1) > line;
  const certain = (style: MarkerReading['style'], line: number): number | undefined =>
    readings[line]?.find((other) => other.style === style && other.needsNeighbours === null)?.ordinal;
  return (reading, line) => {
    const { style, ordinal, path } = reading;
    if (reading.needsNeighbours === 'both') {
      const above = nearest(line, -1, (other) => certain(style, other));
      return above === ordinal - 1 && nearest(line, 1, (other) => certain(style, other)) === ordinal + 1;
    }
    if (style !== 'decimal') {
      return before(`${style} ${ordinal - 1}`, line) || after(`${style} ${ordinal + 1}`, line);
    }
    if (ordinal === 0 || path.includes(0)) return false;
    const parent = path.slice(0, -1);
    const key = (components: readonly number[]) => `decimal ${components.join('.')}`;
    const hasParent = parent.length > 0 && before(key(parent), line);
    const hasLast = before(key([...parent, ordinal - 1]), line);
    const hasNext = after(key([...parent, ordinal + 1]), line);
    if (path.length === 1)
      return after(key([ordinal, 1]), line) || (hasLast && firsts.has(key([ordinal - 1, 1])));
    // Behind 2.1 the third is a heading even where the second is missing: that is told as a gap.
    const hasSibling = before(`decimal ${parent.join('.')} child`, line);
    return ordinal === 1 ? hasParent || hasNext : hasLast || (hasParent && hasSibling);
  };
}

const OVER_DECIMALS: ReadonlySet<string> = new Set(['digit-dot', 'chapter', 'han-comma']);

/** How far a neighbour in the numbering may stand. */
const MOST_LINES_BETWEEN = 60;

/** The first ordinal found in one direction. */
function nearest(
  line: number,
  step: 1 | -1,
  ordinalAt: (line: number) => number | undefined,
): number | undefined {
  for (let n = 1; n <= MOST_LINES_BETWEEN; n++) {
    const ordinal = ordinalAt(line + step * n);
    if (ordinal !== undefined) return ordinal;
  }
  return undefined;
}

const keyOf = ({ style, ordinal, path }: MarkerReading): string =>
  style === 'decimal' ? `decimal ${path.join('.')}` : `${style} ${ordinal}`;
