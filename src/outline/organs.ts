/** Names of bodies: who issues a notice and to whom it goes. */
import { NAME_END, NOT_A_NAME, ORGAN } from '../rules/organs.ts';
import { ADDRESS, ADDRESSED, ONE_OF_A_ROW, PLACE_END, TO_WHOM } from '../rules/recipients.ts';
import type { Range } from '../trail.ts';

/** Offsets in a line: the names of bodies it consists of, null where anything else stands in it. */
export function organsIn(text: string): Range[] | null {
  if (text.length > 80 || /[。；：，:;,\d]/.test(text)) return null;
  // 国 务 院: letters set apart.
  if (/^(?:[\u4e00-\u9fff][\s\u3000]+){2,}[\u4e00-\u9fff]$/.test(text)) {
    return ORGAN.pattern.test(text.replace(/[\s\u3000]/g, '')) ? [{ start: 0, end: text.length }] : null;
  }
  const organs: Range[] = [];
  for (const match of text.matchAll(/[^\s\u3000]+/g)) {
    for (const part of moved(splitNames(match[0]), match.index)) {
      const name = text.slice(part.start, part.end);
      if (!ORGAN.pattern.test(name) || NOT_A_NAME.pattern.test(name)) return null;
      organs.push(part);
    }
  }
  return organs.length > 0 ? organs : null;
}

/** Cuts a row of names at the 、 that stand between names and not within one. */
const splitNames = (text: string) =>
  splitAt(
    text,
    (mark, name) => mark === '、' && NAME_END.pattern.test(name) && !ONE_OF_A_ROW.pattern.test(name),
  );

/** Nothing but names and the marks between them. */
const RECIPIENT = /^(?:[\u4e00-\u9fff、，,；;“”《》\s（）()·]|\d)+$/;

/** Offsets of the recipients in a line such as 各市、县人民政府，省级各单位： · null where it is something else. */
export function recipientsIn(text: string): Range[] | null {
  const body = text.replace(/[：:]\s*$/, '');
  if (body === text || body.length > 400 || ADDRESS.pattern.test(body) || !RECIPIENT.test(body)) return null;
  const lead = TO_WHOM.pattern.exec(body)?.[0].length ?? 0;
  const parts: Range[] = [];
  const commas = splitAt(body.slice(lead), (mark) => /[，,；;]/.test(mark)).filter(
    ({ start, end }) => body.slice(lead + start, lead + end).trim() !== '',
  );
  for (const part of commas) {
    const from = lead + part.start;
    const name = body.slice(from, lead + part.end);
    if (commas.length > 1) parts.push({ start: from, end: lead + part.end });
    else parts.push(...moved(splitNames(name), from));
  }
  const trimmed = parts.map(({ start, end }) => {
    const words = text.slice(start, end);
    const leadBlanks = words.length - words.trimStart().length;
    return { start: start + leadBlanks, end: start + leadBlanks + words.trim().length };
  });
  return trimmed.length > 0 &&
    trimmed.every(
      ({ start, end }) =>
        (NAME_END.pattern.test(text.slice(start, end)) ||
          PLACE_END.pattern.test(text.slice(start, end)) ||
          ADDRESSED.pattern.test(text.slice(start, end))) &&
        !NOT_A_NAME.pattern.test(text.slice(start, end)),
    )
    ? trimmed
    : null;
}

/** Cuts at the marks outside brackets that `parts` says yes to, given the words since the cut before. */
function splitAt(text: string, parts: (mark: string, words: string) => boolean): Range[] {
  const cut: Range[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '（' || c === '(') depth++;
    else if (c === '）' || c === ')') depth--;
    else if (depth <= 0 && parts(c, text.slice(start, i))) {
      cut.push({ start, end: i });
      start = i + 1;
    }
  }
  cut.push({ start, end: text.length });
  return cut;
}

const moved = (ranges: readonly Range[], offset: number): Range[] =>
  ranges.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
