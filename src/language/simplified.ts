/** Which characters belong to which script, from the character tables of OpenCC. */
import { characters } from './characters.ts';

/** By code unit: the Simplified form of a character, itself where it has none of its own. For measuring, not for output. */
export const simplifiedUnits = (): Uint16Array => characters().simplified;

/** By code unit: 1 for the characters that only Traditional writing uses. */
export const traditionalOnly = (): Uint8Array => characters().traditionalOnly;

/** By code unit: 1 for the characters that are only the Simplified form of others. */
export const simplifiedOnly = (): Uint8Array => characters().simplifiedOnly;

/** By code unit: 1 for Traditional characters that their Simplified form is not usually turned into. */
export const seldomTraditional = (): Uint8Array => characters().seldomTraditional;

/** How many characters of the text only one of the scripts uses. */
export interface ScriptCount {
  readonly traditional: number;
  readonly simplified: number;
}

/** Counts them between two offsets. */
export function countScripts(text: string, from = 0, to = text.length): ScriptCount {
  const traditionalMarks = traditionalOnly();
  const simplifiedMarks = simplifiedOnly();
  let traditional = 0;
  let simple = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    traditional += traditionalMarks[unit] as number;
    simple += simplifiedMarks[unit] as number;
  }
  return { traditional, simplified: simple };
}
