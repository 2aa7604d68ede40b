/** The script of the output: how ranges of the trail's text become words. */
import type { Converted, Quote } from '../notice.ts';
import { type Range, replay } from '../trail.ts';

/** Cuts words out of the notice, in the script that was asked for. */
export interface Wording {
  /** The whole text. */
  readonly text: string;
  cut(this: void, range: Range): string;
  /** The stretches of a quote in a row. */
  quote(this: void, quote: Quote): string;
  /** Words that a stage wrote down in Simplified: as the notice spells them if it holds them, else as they are. */
  words(this: void, words: string | null): string | null;
}

/**
 * hans: the trail's text. keep: the text as it was before the conversion. hant: the trail's text, converted.
 * @throws RangeError when a conversion changed the number of code points: a bug in the conversion.
 */
export async function wordingFor(converted: Converted, to: 'hans' | 'hant' | 'keep'): Promise<Wording> {
  const { text } = converted.trail;
  if (to === 'hans') return wordingOf(text, text, (offset) => offset);
  const spelt = to === 'keep' ? beforeConversion(converted) : await inTraditional(text);
  return wordingOf(text, spelt, sameCodePoint(text, spelt));
}

function wordingOf(simplified: string, text: string, carry: (offset: number) => number): Wording {
  const cut = ({ start, end }: Range) => text.slice(carry(start), carry(end));
  const words = (words: string | null) => {
    const start = words ? simplified.indexOf(words) : -1;
    return words && start >= 0 ? cut({ start, end: start + words.length }) : words;
  };
  return { text, cut, quote: (quote) => quote.map(cut).join(''), words };
}

function beforeConversion({ trail, layersBefore }: Converted): string {
  return replay({ ...trail, layers: trail.layers.slice(0, layersBefore) });
}

async function inTraditional(text: string): Promise<string> {
  const { toTraditional } = await import('./4-convert.ts');
  return toTraditional(text);
}

/** Offsets of one text → offsets of another that says the same in as many code points. */
function sameCodePoint(from: string, to: string): (offset: number) => number {
  const carried = new Uint32Array(from.length + 1);
  let there = 0;
  for (let here = 0; here < from.length; ) {
    carried.fill(there, here, here + width(from, here));
    here += width(from, here);
    there += width(to, there);
  }
  if (there !== to.length) throw new RangeError('the conversion changed the number of code points');
  carried[from.length] = there;
  return (offset) => carried[offset] ?? to.length;
}

const width = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
