/** Spaces where Chinese has none: 国 办 发 〔 2018 〕 5 号, 比 2010 年下降 16%, 减 少. */
import { bits } from '../language/likelihood.ts';
import type { Edit } from '../trail.ts';

/** @returns edits that close up words set wide, and the gaps in sentences; names, headings and columns are not touched. */
export function closeUp(text: string): Edit[] {
  const rows = closeRows(text);
  const isClosed = (at: number) => rows.some(({ start, end }) => start <= at && at < end);
  return [...rows, ...closeSentences(text).filter(({ start }) => !isClosed(start))].sort(
    (one, other) => one.start - other.start,
  );
}

const token = '(?:[\\u3400-\\u9fff〔〕（）《》、]|\\d{1,4})';
const spaced = new RegExp(
  `(?<![^\\n\\s，。：])${token}(?:[ \\u00a0\\u3000]{1,2}${token}){3,}(?![^\\n\\s，。：])`,
  'g',
);
/** A single character between spaces. */
const alone = /[ \u00a0\u3000][\u3400-\u9fff][ \u00a0\u3000]/;
/** Bits a character of real words may cost. */
const WORDS = 11;

/** Rows of single characters that make words together. */
function closeRows(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!alone.test(text)) return edits;
  for (const match of text.matchAll(spaced)) {
    const closed = match[0].replace(/[ \u00a0\u3000]+/g, '');
    const han = closed.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    const widths = new Set(match[0].match(/[ \u00a0\u3000]+/g));
    // Two widths of spaces: names in a row, each of them set wide.
    if (widths.size > 1 || han < 3 || bits(closed) / closed.length > WORDS) continue;
    edits.push({ rule: 'space', start: match.index, end: match.index + match[0].length, after: closed });
  }
  return edits;
}

/** A line with a gap between Chinese characters, or between one and a number. */
const gapped = /^.*[\u3400-\u9fff\d%％][ \u00a0]{1,2}[\u3400-\u9fff\d].*$/gm;
/** A line of sentences: names, headings and the rows of a table hold no such marks. */
const prose =
  /[，。；][\s\S]*[\u3400-\u9fff]|[\u3400-\u9fff][\s\S]*[，。；]|[\u3400-\u9fff] ?[,;] ?[\u3400-\u9fff]/;
/** Between a number and what it counts or dates; not behind a number that opens the line. */
const atNumber =
  /(?<=[\u3400-\u9fff，、；：（]|[\u3400-\u9fff] ?[,;:(] ?)[ \u00a0]{1,2}(?=\d+(?:\.\d+)?[ \u00a0]{0,2}[\u3400-\u9fff%％])|(?<=[\u3400-\u9fff，、；：（,;:(] ?(?:\d+\.)?\d+|[%％])[ \u00a0]{1,2}(?=[\u3400-\u9fff])/g;
/** Around the marks of a sentence. */
const atMark =
  /(?<=[\u3400-\u9fff\d%％）)])[ \u00a0]{1,2}(?=(?:[;；、。]|[,，](?!\d)))|(?<=[\u3400-\u9fff\d%％）)] ?[,;])[ \u00a0]{1,2}(?=[\u3400-\u9fff])/g;
const inHan = /(?<=[\u3400-\u9fff])[ \u00a0]{1,2}(?=[\u3400-\u9fff])/g;
/** So many characters on either side are looked at; bits that a word torn in two costs more than the word. */
const NEAR = 4;
const TORN = 10;
/** So many torn words in a line, and none of its gaps means anything. */
const MANY = 3;

function closeSentences(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: line, index } of text.matchAll(gapped)) {
    if (!prose.test(line)) continue;
    const gaps = [...line.matchAll(inHan)];
    const torn = gaps.filter((gap) => isTorn(line, gap));
    const inside = torn.length >= MANY ? gaps : torn;
    for (const gap of [...line.matchAll(atNumber), ...line.matchAll(atMark), ...inside]) {
      const start = index + gap.index;
      edits.push({ rule: 'space', start, end: start + gap[0].length, after: '' });
    }
  }
  return edits;
}

/** Whether the characters on both sides make a word together. */
function isTorn(line: string, { index, 0: gap }: RegExpExecArray): boolean {
  const before = /[\u3400-\u9fff]*$/.exec(line.slice(Math.max(0, index - NEAR), index))?.[0] ?? '';
  const from = index + gap.length;
  const behind = /^[\u3400-\u9fff]*/.exec(line.slice(from, from + NEAR))?.[0] ?? '';
  return bits(before + behind) + TORN < bits(before) + bits(behind);
}
