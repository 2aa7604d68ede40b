/** Finds titles: one line, or one set over several lines. */
import type { Quote } from '../notice.ts';
import { DOCUMENT_TYPE, TITLE_END } from '../rules/documents.ts';
import {
  ABOUT,
  EDITION,
  HANDED_ON,
  HANDS_ON,
  PLAN_BY_LETTER,
  SUBJECT,
  TITLE_GOES_ON,
} from '../rules/titles.ts';
import { wholeDate } from './dates.ts';
import type { Line } from './lines.ts';
import { organsIn } from './organs.ts';

const MOST_LINES = 6;

/** The kind of document a title names: 2019年全省生态环境工作要点 → 工作要点. */
export function documentTypeOf(title: string): string | null {
  const bare = despaced(title)
    .replace(/[（(〔][^（）()]*[）)〕]$/, '')
    .replace(/[》”]$/, '');
  return DOCUMENT_TYPE.pattern.exec(bare)?.[0] ?? null;
}

const despaced = (text: string): string =>
  text.replace(/[\s\u3000]/g, '').replace(PLAN_BY_LETTER.pattern, '计划');

const titleLike = (line: Line): boolean =>
  line.text.length <= 80 &&
  !/[。；！？：:;，]$/.test(line.text) &&
  (line.centred || line.heading !== null || !/[。；！]/.test(line.text)) &&
  line.row === null;

export interface TitleLines {
  /** Its last line. */
  readonly last: number;
  readonly quote: Quote;
  /** Its words without blanks. */
  readonly words: string;
}

/**
 * The title that starts at a line.
 * @param taken lines that are something else
 * @param issued names of documents that the text says it issues
 * @param first the line is the first of the notice: a short line without a stop is a title there
 * @param fresh no title has been seen yet where one is due: what is set apart is one, whatever it ends in
 */
export function findTitle(
  lines: readonly Line[],
  from: number,
  taken: (line: number) => boolean,
  issued: ReadonlySet<string>,
  first: boolean,
  fresh: boolean,
): TitleLines | null {
  const start = lines[from] as Line;
  if (!fresh && start.heading !== null && start.heading > 1) return null;
  const run: Line[] = [];
  for (let i = from; i < lines.length && run.length < MOST_LINES; i++) {
    const line = lines[i] as Line;
    if (taken(i) || !titleLike(line) || wholeDate(line.text)) break;
    if (run.length > 0 && (line.gap > 2 || marked(line) !== marked(start))) break;
    run.push(line);
  }
  if (run.length === 0) return null;
  let joined = '';
  for (const [n, line] of run.entries()) {
    joined += despaced(line.text);
    if (issued.has(joined)) return finish(lines, from, from + n, taken);
    if (!TITLE_END.pattern.test(joined) || joined.length < 4) continue;
    if (HANDS_ON.pattern.test(joined) && !HANDED_ON.pattern.test(joined) && run[n + 1]) continue;
    const next = run[n + 1];
    if (next && TITLE_GOES_ON.pattern.test(next.text)) continue;
    return finish(lines, from + lettersAbove(run, n), from + n, taken);
  }
  if (fresh && marked(start) !== null && (start.heading ?? 1) === 1 && !typedBelow(lines, from, taken)) {
    const last = run.findLastIndex((line) => marked(line) === marked(start));
    return start.text.length >= 4 ? finish(lines, from, from + last, taken) : null;
  }
  const whole =
    start.text.length >= 5 &&
    start.text.length <= 50 &&
    !/[，。、：；！？]/.test(start.text) &&
    !organsIn(start.text) &&
    (marked(start) === null || !typedBelow(lines, from, taken));
  return first && whole && /[\u4e00-\u9fff]{4}/.test(start.text) ? finish(lines, from, from, taken) : null;
}

const LINES_ABOVE_TITLE = 12;

/** Above the title of a notice a site may set its own name: a title that names its type goes first. */
function typedBelow(lines: readonly Line[], from: number, taken: (line: number) => boolean): boolean {
  for (let i = from + 1; i < lines.length && i <= from + LINES_ABOVE_TITLE; i++) {
    const line = lines[i] as Line;
    if (taken(i)) continue;
    if (!titleLike(line)) return false;
    if (TITLE_END.pattern.test(despaced(line.text)) && line.text.length >= 4) return true;
  }
  return false;
}

/** How a line is set apart: headings by their level, centred lines together, all others together. */
const marked = (line: Line): string | null =>
  line.heading !== null ? `h${line.heading}` : line.centred ? 'centred' : null;

/** A letterhead above a title that names its issuer itself is no part of it. */
function lettersAbove(run: readonly Line[], last: number): number {
  let skip = 0;
  while (skip < last) {
    const line = run[skip] as Line;
    const next = run[skip + 1] as Line;
    if (!organsIn(line.text) || SUBJECT.pattern.test(despaced(next.text)) || organsIn(next.text)) break;
    if (!despaced(next.text).startsWith(despaced(line.text).slice(0, 2)) && !ABOUT.pattern.test(next.text))
      break;
    skip++;
  }
  return skip;
}

function finish(
  lines: readonly Line[],
  first: number,
  end: number,
  taken: (line: number) => boolean,
): TitleLines {
  let last = end;
  const quote = lines.slice(first, last + 1).flatMap(wordsOf);
  const next = lines[last + 1];
  if (next && !taken(last + 1) && EDITION.pattern.test(next.text) && !wholeDate(next.text)) {
    quote.push(...wordsOf(next));
    last++;
  }
  const words = lines
    .slice(first, last + 1)
    .map(({ text }) => despaced(text))
    .join('');
  return { last, quote, words };
}

/** A line's words; letters set apart (工 作 报 告) lose their blanks. */
function wordsOf(line: Line): { start: number; end: number }[] {
  if (!/^(?:\S{1,2}[\s\u3000]+){2,}\S{1,2}$/.test(line.text)) return [line.at];
  return [...line.text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: line.at.start + index,
    end: line.at.start + index + word.length,
  }));
}
