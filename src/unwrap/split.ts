/** A notice that stands on one line is split at its markers. */
import { readMarkers } from '../outline/markers.ts';
import { GLUED_PAGE_NUMBER, MARKER_INSIDE } from '../rules/joined.ts';
import type { Edit } from '../trail.ts';

/** Shorter texts and texts with more lines are as they should be. */
const SHORTEST = 200;
const MOST_LINES = 3;
const LONGEST_HEADING = 40;

const STYLES = new Set([
  'chapter',
  'section',
  'article',
  'formal-comma',
  'han-comma',
  'han-paren',
  'digit-dot',
]);
/** The edits that put a line feed before every marker that continues a numbering begun before it. */
export function splitRun(text: string): Edit[] {
  const body = text.trim();
  if (body.length < SHORTEST || body.split('\n', MOST_LINES + 1).length > MOST_LINES) return [];
  const edits: Edit[] = [];
  const last = new Map<string, number>();
  let opened = -1;
  for (const { index } of text.matchAll(MARKER_INSIDE.pattern)) {
    const before = text[index - 1];
    if (before === undefined || before === '\n') continue;
    const marker = readMarkers(text.slice(index, index + 24)).find(({ style }) => STYLES.has(style));
    if (!marker) continue;
    const stopped = /[。！？；：\s\u3000]/.test(before);
    const due = (last.get(marker.style) ?? 0) + 1;
    // 二、主要任务1.加快…: right behind a heading the next numbering begins without a stop.
    const headed =
      opened >= 0 && index - opened <= LONGEST_HEADING && !/[。！？；：，]/.test(text.slice(opened, index));
    const starts = marker.ordinal === 1 && (stopped || headed);
    if (!starts && !(marker.ordinal === due && (stopped || marker.style !== 'digit-dot'))) continue;
    last.set(marker.style, marker.ordinal);
    opened = index;
    edits.push({ rule: 'split-at-marker', start: index, end: index, after: '\n' });
  }
  return edits.length >= 2 ? edits : [];
}

/** The edits that put page numbers on lines of their own. */
export function splitPageNumbers(text: string): Edit[] {
  return [...text.matchAll(GLUED_PAGE_NUMBER.pattern)].map(({ index, 0: number }) => ({
    rule: 'split-page-number',
    start: index + number.length,
    end: index + number.length,
    after: '\n',
  }));
}
