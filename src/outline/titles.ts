/** Where the title of a numbered line ends and its text begins. */

import type { MarkerStyle } from '../model.ts';
import { IN_CHARGE } from '../rules/unnumbered.ts';

export interface TitleSplit {
  /** Offsets in the line behind its marker; null where the line is no heading but a single sentence. */
  readonly title: { readonly start: number; readonly end: number } | null;
  /** Where the text behind a run-in heading starts; null where the line is all heading. */
  readonly rest: number | null;
}

const OPENING = '《“‘（(〈「『【〔[';
const CLOSING = '》”’）)〉」』】〕]';

/**
 * The heading of an item runs to its first full stop where more text follows it on the line. A line with one
 * sentence and its full stop is left whole: it is a heading only if something stands under it, which the
 * caller knows.
 * @param text the line behind its marker
 */
export function splitTitle(text: string, style: MarkerStyle): TitleSplit {
  return style === 'article' ? splitArticle(text) : splitSentence(text);
}

function splitSentence(text: string): TitleSplit {
  const stop = firstStop(text);
  if (stop > 0 && text.slice(stop + 1).trim() !== '') {
    const rest = skipClosing(text, stop + 1);
    const after = text.slice(rest).trim();
    // 完成改造20台。（牵头单位：市住建局） is one sentence, whoever is in charge of it.
    const inCharge = /^[（(][^（()）]*[）)]。?$/.test(after) && IN_CHARGE.pattern.test(after);
    if (after !== '' && !inCharge) return { title: { start: 0, end: stop }, rest: skipBlanks(text, rest) };
  }
  const end = /[。；;！？：:，,、\s]+$/.exec(text);
  const words = end ? end.index : text.length;
  return words > 0 ? { title: { start: 0, end: words }, rest: null } : { title: null, rest: 0 };
}

/** Articles of laws may have a bracketed heading (第一条【立法目的】…); one of a single sentence has none. */
function splitArticle(text: string): TitleSplit {
  const bracketed = /^[【〔[]([^】〕\]]{1,30})[】〕\]]\s*/.exec(text);
  if (bracketed)
    return { title: { start: 1, end: 1 + (bracketed[1] ?? '').length }, rest: bracketed[0].length };
  const { title, rest } = splitSentence(text);
  if (rest !== null || (text !== '' && text.length <= 20 && !/[，。；：]/.test(text))) return { title, rest };
  return { title: null, rest: 0 };
}

/** The first 。 ！ or ？ outside brackets and quotation marks; with unbalanced ones, the first at all. */
function firstStop(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (OPENING.includes(c)) depth++;
    else if (CLOSING.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。！？'.includes(c)) return i;
  }
  return text.search(/[。！？]/);
}

function skipClosing(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLOSING.includes(text[at] as string)) at++;
  return at;
}

const skipBlanks = (text: string, from: number): number =>
  from + (/^[\s\u3000]*/.exec(text.slice(from))?.[0].length ?? 0);
