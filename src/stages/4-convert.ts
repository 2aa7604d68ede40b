/** Repaired text in whatever script → Simplified text, in which all matching happens. */
import { simplifier, traditionaliser } from '../language/conversion.ts';
import { countScripts } from '../language/simplified.ts';
import type { Script } from '../model.ts';
import type { Converted } from '../notice.ts';
import { amend, type Edit, type Trail } from '../trail.ts';

/**
 * Brings the text to Simplified. Simplified text is left as it is; in a text that mixes the scripts only the
 * lines in Traditional are converted. No conversion changes the number of code points.
 */
export async function convert(trail: Trail): Promise<Converted> {
  const layersBefore = trail.layers.length;
  const { text } = trail;
  const { traditional, simplified } = countScripts(text);
  if (traditional === 0) return { trail, script: /\p{Script=Han}/u.test(text) ? 'hans' : null, layersBefore };
  const script = scriptOf(traditional, simplified);
  const toSimplified = await simplifier();
  const edits: Edit[] = [];
  for (const line of script === 'hant'
    ? [{ start: 0, end: text.length }]
    : traditionalLines(text, script === 'hans' ? QUOTED : 1)) {
    for (const edit of changed(text.slice(line.start, line.end), toSimplified, line.start)) edits.push(edit);
  }
  return { trail: amend(trail, edits), script, layersBefore };
}

/** The text in Traditional characters, for output; conversion happens word by word where words differ. */
export async function toTraditional(text: string): Promise<string> {
  return (await traditionaliser())(text);
}

/** In a Simplified text a line needs so many Traditional characters to be in Traditional: names have one or two. */
const QUOTED = 3;

/** A script that makes up less than this share of the telling characters is a slip, not a second script. */
const SLIP = 0.05;

function scriptOf(traditional: number, simplified: number): Script {
  const share = traditional / (traditional + simplified);
  return share > 1 - SLIP ? 'hant' : share < SLIP ? 'hans' : 'mixed';
}

/** The lines in which Traditional characters are no slip (a name, a quotation) in Simplified text. */
function traditionalLines(text: string, least: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const { traditional, simplified } = countScripts(text, start, end);
    if (traditional >= least && traditional * 4 >= simplified) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** One edit for each run of converted characters. */
function changed(source: string, toSimplified: (text: string) => string, offset: number): Edit[] {
  const target = toSimplified(source);
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  while (i < source.length) {
    const start = i;
    let after = '';
    for (; i < source.length; ) {
      const before = String.fromCodePoint(source.codePointAt(i) as number);
      const now = String.fromCodePoint(target.codePointAt(j) as number);
      if (before === now) break;
      after += now;
      i += before.length;
      j += now.length;
    }
    if (i > start) edits.push({ rule: 'simplified', start: offset + start, end: offset + i, after });
    while (i < source.length && source.codePointAt(i) === target.codePointAt(j)) {
      const units = (source.codePointAt(i) as number) > 0xffff ? 2 : 1;
      i += units;
      j += units;
    }
  }
  return edits;
}
