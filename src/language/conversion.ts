/** Conversion between the scripts: the only file that knows OpenCC's converters. Loads the dictionaries it needs. */
import { keptWords, variants } from '../rules/script.ts';

type Convert = (text: string) => string;

let simplify: Promise<Convert> | undefined;
let traditionalise: Promise<Convert> | undefined;

/** A function from Traditional to Simplified text of as many code points. */
export function simplifier(): Promise<Convert> {
  simplify ??= (async () => {
    const [{ ConverterFactory }, characters, phrases] = await Promise.all([
      import('opencc-js/core'),
      import('opencc-js/dict/TSCharacters'),
      import('opencc-js/dict/TSPhrases'),
    ]);
    const convert = ConverterFactory([[phrases.default, characters.default]]);
    return (text) => settleZhu(text, convert(withoutVariants(text)));
  })();
  return simplify;
}

/** A function from Simplified to Traditional text: the usual forms (為, 裡), no regional words. */
export function traditionaliser(): Promise<Convert> {
  traditionalise ??= (async () => {
    const [{ ConverterFactory }, characters, phrases, usual] = await Promise.all([
      import('opencc-js/core'),
      import('opencc-js/dict/STCharacters'),
      import('opencc-js/dict/STPhrases'),
      import('opencc-js/dict/TWVariants'),
    ]);
    return ConverterFactory([[phrases.default, characters.default], [usual.default]]);
  })();
  return traditionalise;
}

const anyVariant = new RegExp(`[${[...variants.keys()].join('')}]`, 'g');
const withoutVariants: Convert = (text) => text.replace(anyVariant, (char) => variants.get(char) ?? char);

/** Turns 著 into 着 except in the words that keep it; a 着 of the source stays. */
function settleZhu(source: string, converted: string): string {
  if (!source.includes('著')) return converted;
  const kept = new Set<number>();
  for (const { pattern } of keptWords) {
    for (const match of converted.matchAll(pattern)) kept.add(match.index + match[0].indexOf('著'));
  }
  return converted.replace(/著/g, (_, at: number) => (kept.has(at) ? '著' : '着'));
}
