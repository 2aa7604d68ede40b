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
  const ends = new Set([...text.matchAll(GLUED_PAGE_NUMBER.pattern)].map(endOf));
  for (const number of countedPages(text)) ends.add(endOf(number));
  return [...ends]
    .sort((one, other) => one - other)
    .map((end) => ({ rule: 'split-page-number', start: end, end, after: '\n' }));
}

const endOf = ({ index, 0: words }: RegExpExecArray): number => index + words.length;

/** Pages are no shorter than so many lines, and so many in a row are no chance. */
const FEWEST_LINES_A_PAGE = 12;
const FEWEST_PAGES = 3;

/** 12本一致: bare numbers stuck to the first line of a page, told by their counting on from page to page. */
function countedPages(text: string): RegExpExecArray[] {
  interface Run {
    readonly numbers: readonly RegExpExecArray[];
    readonly line: number;
  }
  const open = new Map<number, Run>();
  const found = new Set<RegExpExecArray>();
  let line = 0;
  let from = 0;
  for (const number of text.matchAll(/(?<=^|\n)\d{1,3}(?=[\u4e00-\u9fff“《（])/g)) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < number.index; at = text.indexOf('\n', at + 1))
      line++;
    from = number.index;
    const page = Number(number[0]);
    const before = open.get(page - 1);
    const goesOn = before !== undefined && line - before.line >= FEWEST_LINES_A_PAGE;
    const run = { numbers: [...(goesOn ? before.numbers : []), number], line };
    open.set(page, run);
    if (run.numbers.length >= FEWEST_PAGES) for (const one of run.numbers) found.add(one);
  }
  return [...found];
}
