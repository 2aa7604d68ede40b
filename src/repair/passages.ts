/** Finds the stretches of a text that look misread and rereads them. */
import { frequencies } from '../language/frequencies.ts';
import { simplifiedUnits } from '../language/simplified.ts';
import type { Doubt, Edit, Range } from '../trail.ts';
import { reread } from './misread.ts';

export interface Passages {
  readonly edits: readonly Edit[];
  /** Places in `at` are in the text given. */
  readonly doubts: readonly Doubt[];
}

/** Characters of Windows-1252 beyond ASCII and those of two bytes in UTF-8: misread bytes stand in rows of them. */
const LATIN = '\\u0080-\\u07ff€‚„…†‡‰‹‘’“”•–—™›\\ufffd';
const latinRun = new RegExp(`[${LATIN}](?:[${LATIN} @-~]{0,2}[${LATIN}]){2,}[@-~]?`, 'g');
/** Letters among them: a run of quotation marks and dashes alone is none. */
const letters = /[\u0080-\u009f\u00a1-\u07ff]/g;

/** A character that stands in words less often than this, in eighths of a bit, is rare. */
const RARE = 15 * 8;

/** Rereads every line or part of a line that was misread. */
export function rereadPassages(text: string): Passages {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  const replace = (start: number, end: number): boolean => {
    const found = reread(text.slice(start, end));
    if (found === null) return false;
    edits.push({
      rule: found.rule,
      start,
      end,
      after: found.text,
      proof:
        found.lost === 0
          ? 'encoded back it has the bytes that were misread'
          : 'proved but for the bytes lost',
    });
    if (found.lost > 0) doubts.push(...losses(text, { start, end }, found.lost));
    return true;
  };
  for (const { start, end } of suspects(text)) {
    if (replace(start, end)) continue;
    for (const match of text.slice(start, end).matchAll(latinRun)) {
      if ((match[0].match(letters)?.length ?? 0) < 3) continue;
      replace(start + match.index, start + match.index + match[0].length);
    }
  }
  return { edits, doubts };
}

/** Where bytes were lost: at each U+FFFD, or somewhere in the passage where their reading left no mark. */
function losses(text: string, passage: Range, lost: number): Doubt[] {
  const marks = [...text.slice(passage.start, passage.end).matchAll(/\ufffd+/g)];
  const doubt = (message: string, at: Range): Doubt => ({
    severity: 'warning',
    rule: 'lost-character',
    message,
    at,
  });
  if (marks.length === 0)
    return [doubt(`${lost} characters of this passage are gone for good: their bytes were lost.`, passage)];
  return marks.map((mark) => {
    const start = passage.start + mark.index;
    return doubt('What stood here is gone for good: its bytes were lost.', {
      start,
      end: start + mark[0].length,
    });
  });
}

const HAN = 1;
const ODD_HAN = 2;
const ODD = 3;
const LATIN_LETTER = 4;

/** Says nothing: ASCII, punctuation. */
const PLAIN = 5;

/** By code unit, what a character says about its line; 0 where it has not been asked yet, as most never are. */
const classes = new Uint8Array(0x10000);

function classify(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) {
    const cost = frequencies().chars[simplifiedUnits()[unit] as number] as number;
    return cost === 0 || cost > RARE ? ODD_HAN : HAN;
  }
  if (unit >= 0x80 && unit < 0x800 && unit !== 0xa0 && unit !== 0xb7) return LATIN_LETTER;
  const odd =
    (unit >= 0x3041 && unit < 0x3400) ||
    (unit >= 0xe000 && unit < 0xf900) ||
    unit === 0x20ac ||
    unit === 0xfffd;
  return odd ? ODD : PLAIN;
}

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== 0) return known;
  const kind = classify(unit);
  classes[unit] = kind;
  return kind;
}

/** A line that may have been misread: letters of other scripts are in it, or a quarter of its Han characters is rare. */
interface Suspect {
  readonly start: number;
  readonly end: number;
}

/** One look at the whole text. */
function suspects(text: string): Suspect[] {
  const found: Suspect[] = [];
  let start = 0;
  let han = 0;
  let odd = 0;
  let latin = 0;
  let before = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? 0x0a : text.charCodeAt(i);
    if (unit === 0x0a) {
      if (latin >= 2 || (odd >= 2 && odd * 4 >= han)) {
        found.push({ start, end: i });
      }
      start = i + 1;
      han = 0;
      odd = 0;
      latin = 0;
      continue;
    }
    const kind = classOf(unit);
    if (kind === HAN) han++;
    // Pinyin has them one by one, misread bytes in rows.
    else if (kind === LATIN_LETTER) latin += before === LATIN_LETTER ? 1 : 0;
    else if (kind !== PLAIN) odd++;
    before = kind;
  }
  return found;
}
