/** Cuts a paragraph into sentences and clauses. What stands in brackets is a clause of its own. */
import { OPENS_CLAUSE } from '../rules/targets/clauses.ts';
import type { Range } from '../trail.ts';
import { HIDDEN, mask } from './mask.ts';

export interface Clause extends Range {
  /** Number of the sentence inside the paragraph; clauses of one sentence share it. */
  readonly sentence: number;
  /** Stands in brackets. */
  readonly inner: boolean;
  /** The clause as the figure finder sees it: names and bracketed text hidden, same length. */
  readonly masked: string;
}

const SENTENCE_END = /[。！？!?\n]/;
const MARKS = /[。！？!?\n，；,;：:、“”]/g;

/**
 * @param text the whole text
 * @param paragraph the paragraph to cut, in `text`
 * @returns its clauses in reading order, offsets into `text`; bracketed clauses follow the one they stand in
 */
export function splitClauses(text: string, paragraph: Range): Clause[] {
  const raw = mask(text.slice(paragraph.start, paragraph.end));
  const { flat, inner } = liftBrackets(raw);
  const clauses: Clause[] = [];
  let sentence = 0;
  let start = 0;
  let quoted = false;
  let nextInner = 0;
  const close = (end: number) => {
    const cut = trimmed(flat, start, end);
    if (cut) {
      const masked = flat.slice(cut.start, cut.end);
      // A bracket with a sentence to itself (（责任单位：…）) has no words around it.
      const bare = inner[nextInner]?.start === cut.start + 1 && masked === HIDDEN.repeat(masked.length);
      // Not { ...at, … }: here, a spread takes ten times as long.
      if (!bare)
        clauses.push({
          start: paragraph.start + cut.start,
          end: paragraph.start + cut.end,
          sentence,
          inner: false,
          masked,
        });
      for (let bracket = inner[nextInner]; bracket && bracket.end <= cut.end; bracket = inner[++nextInner]) {
        if (bracket.start < cut.start) continue;
        clauses.push({
          start: paragraph.start + bracket.start,
          end: paragraph.start + bracket.end,
          sentence,
          inner: true,
          masked: raw.slice(bracket.start, bracket.end),
        });
      }
    }
    start = end + 1;
  };
  for (const { 0: mark, index } of flat.matchAll(MARKS)) {
    if (mark === '“') quoted = true;
    else if (mark === '”') quoted = false;
    else if (SENTENCE_END.test(mark)) {
      close(index);
      sentence++;
      quoted = false;
    } else if (mark === '、' ? opensClause(flat, start, index) : !quoted && !isThousands(flat, index))
      close(index);
  }
  close(flat.length);
  return clauses;
}

/** 10，000: a comma between digits with three of them behind it. */
const isThousands = (text: string, i: number) =>
  /[,，]/.test(text[i] ?? '') &&
  /\d/.test(text[i - 1] ?? '') &&
  /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));

/** Whether a clause opens behind the 、 at i: a comparison, where a figure stands in front of it. */
const opensClause = (text: string, start: number, i: number) =>
  OPENS_CLAUSE.pattern.test(text.slice(i + 1, i + 3)) && /\d/.test(text.slice(start, i));

/** A bracket with what it holds, one more inside it included: （住建局（牵头）、民政局）. */
const BRACKETED = /[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]/g;

/** Hides (…) in the text and says where the bracketed texts are. */
function liftBrackets(text: string): { flat: string; inner: Range[] } {
  const inner: Range[] = [];
  const flat = text.replace(BRACKETED, (whole, at: number) => {
    inner.push({ start: at + 1, end: at + whole.length - 1 });
    return HIDDEN.repeat(whole.length);
  });
  return { flat, inner };
}

/** Characters that stand around a clause and are no part of it; a regular expression takes ten times as long. */
const BLANKS = ' \t\n\r\u00a0\u3000';
const isBlank = (c: string | undefined) => c !== undefined && BLANKS.includes(c);

function trimmed(text: string, from: number, to: number): Range | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return start < end ? { start, end } : null;
}
