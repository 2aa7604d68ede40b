/** Which characters belong to which script, from the character tables of OpenCC. */
import fromTraditional from 'opencc-js/dict/TSCharacters';
import { inBothScripts, variants } from '../rules/script.ts';

let forms: Map<string, string> | undefined;
let marks: Uint8Array | undefined;

function allForms(): Map<string, string> {
  if (forms === undefined) {
    forms = new Map(variants);
    for (const row of fromTraditional.split('|')) {
      const space = row.indexOf(' ');
      forms.set(row.slice(0, space), row.slice(space + 1));
    }
    forms.set('著', '着');
  }
  return forms;
}

/** The Simplified form of one character, itself where it has none of its own. For measuring, not for output. */
export const simplifiedForm = (char: string): string => allForms().get(char) ?? char;

/** By code unit: 1 for the characters that only Traditional writing uses. */
export function traditionalOnly(): Uint8Array {
  if (marks === undefined) {
    marks = new Uint8Array(0x10000);
    for (const traditional of allForms().keys()) {
      if (traditional.length === 1) marks[traditional.charCodeAt(0)] = 1;
    }
    for (const char of inBothScripts) marks[char.charCodeAt(0)] = 0;
  }
  return marks;
}
