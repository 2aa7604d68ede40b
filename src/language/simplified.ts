/** Which characters belong to which script, from the character tables of OpenCC. */
import fromTraditional from 'opencc-js/dict/TSCharacters';

let forms: Map<string, string> | undefined;

/** The Simplified form of one character, itself where it has none of its own. For measuring, not for output. */
export function simplifiedForm(char: string): string {
  if (forms === undefined) {
    forms = new Map();
    for (const row of fromTraditional.split('|')) {
      const [traditional, simplified] = row.split(' ');
      if (traditional !== undefined && simplified !== undefined) forms.set(traditional, simplified);
    }
    forms.set('著', '着');
  }
  return forms.get(char) ?? char;
}
