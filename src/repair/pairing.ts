/** Brackets and quotation marks that must stand in pairs: what a run may open or close follows from the text around it. */
import { syllable } from './pinyin.ts';

const gloss = new RegExp(`[(（]${syllable}[)）]`, 'g');

interface Kind {
  readonly open: string;
  readonly close: string;
  readonly bit: number;
}

const kinds: readonly Kind[] = [
  { open: '（(', close: '）)', bit: 1 },
  { open: '“', close: '”', bit: 2 },
  { open: '《', close: '》', bit: 4 },
];

/** What is open: one bit for each kind. */
export type Open = number;

interface Mark {
  readonly bit: number;
  readonly opens: boolean;
}

const byMark = new Map<string, Mark>(
  kinds.flatMap(({ open, close, bit }) => [
    ...[...open].map((mark) => [mark, { bit, opens: true }] as [string, Mark]),
    ...[...close].map((mark) => [mark, { bit, opens: false }] as [string, Mark]),
  ]),
);

/** What one more character leaves open, and whether it opens what is open or closes what is not. */
export function pairUp(open: Open, char: string): { readonly open: Open; readonly odd: boolean } {
  const mark = byMark.get(char);
  if (mark === undefined) return { open: char === '\n' ? 0 : open, odd: char === '\n' && open !== 0 };
  const isOpen = (open & mark.bit) !== 0;
  return { open: mark.opens ? open | mark.bit : open & ~mark.bit, odd: mark.opens === isOpen };
}

/** What the line leaves open that ends with the text. */
export function openAfter(text: string): Open {
  const line = text.slice(-FAR);
  let open = 0;
  for (const char of line.slice(line.lastIndexOf('\n') + 1).replace(gloss, ''))
    open = pairUp(open, char).open;
  return open;
}

/** How far around a run its partners are looked for. */
const FAR = 200;

/** How many kinds are left open though nothing closes them, or are closed behind the place though nothing opened them. */
export function unpaired(open: Open, text: string, place: number): number {
  const [line = ''] = text.slice(place, place + FAR).split(/[\n?]/);
  const whole = place + line.length >= text.length || text[place + line.length] === '\n';
  const rest = line.replace(gloss, '');
  let odd = 0;
  for (const { bit } of kinds) {
    const next = [...rest].map((char) => byMark.get(char)).find((mark) => mark?.bit === bit);
    const isOpen = (open & bit) !== 0;
    if (next === undefined ? isOpen && whole : next.opens === isOpen) odd++;
  }
  return odd;
}
