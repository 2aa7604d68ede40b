/** Half-width brackets of Chinese sentences become full-width, in pairs. */
import { fullWidth } from '../rules/repairs.ts';
import type { Edit } from '../trail.ts';

const chinese = /[\u3400-\u9fff〇，。、；：？！《》〈〉“”‘’…【】〔〕％℃]/;
const open = new Set(['(', '（']);

/**
 * Finds the brackets of each line that stand beside Chinese or around it, and writes both of a pair full-width.
 * A pair in English, in a formula or around a bare gloss in it stays, and so does a lone `1)`.
 */
export function widenBrackets(text: string): Edit[] {
  const edits: Edit[] = [];
  const opened: number[] = [];
  const widen = (at: number): void => {
    const after = fullWidth.get(text[at] as string);
    if (after !== undefined) edits.push({ rule: 'width', start: at, end: at + 1, after });
  };
  for (const { 0: mark, index: at } of text.matchAll(/[\n()（）]/g)) {
    if (mark === '\n') opened.length = 0;
    else if (open.has(mark)) opened.push(at);
    else {
      const from = opened.pop();
      if (from !== undefined && (besideChinese(text, from, at) || chinese.test(text.slice(from + 1, at)))) {
        widen(from);
        widen(at);
      }
    }
  }
  return edits.sort((one, other) => one.start - other.start);
}

function besideChinese(text: string, from: number, to: number): boolean {
  if (text[from] === '（' || text[to] === '）') return true;
  return chinese.test(text[from - 1] ?? ' ') || chinese.test(text[to + 1] ?? ' ');
}
