/** Text that is beyond repair: to be said, never to be guessed. */
import type { Doubt } from '../trail.ts';

interface Sign {
  readonly pattern: RegExp;
  /** How many of them make a text unreadable, and what share of its characters they must have for that. */
  readonly many: number;
  readonly share: number;
  readonly what: string;
}

const signs: readonly Sign[] = [
  {
    pattern: /(?:锟斤拷|锟斤|斤拷|錕斤拷)+锟?|(?:烫烫|屯屯){2,}/g,
    many: 1,
    share: 0,
    what: 'replacement characters saved as text (锟斤拷)',
  },
  { pattern: /\ufffd{2,}/g, many: 3, share: 0.02, what: 'replacement characters (�)' },
  { pattern: /\?{3,}/g, many: 2, share: 0.02, what: 'question marks for lost characters' },
];

/** So many signs in one place are as bad as many places. */
const LONG = 8;

/** Symbols that do not stand between two Chinese characters, unless somebody sprinkled them there. */
const sprinkled =
  /[#$&*@^~`{}\\<>=+¤§¶†‡☆★◆◇■□△▲▽▼○●◎※→←↑↓♀♂〓∴∵¢£¥](?<=[\u3400-\u9fff].)[#$&*@^~`{}\\<>=+¤§¶†‡☆★◆◇■□△▲▽▼○●◎※→←↑↓♀♂〓∴∵¢£¥]*(?=[\u3400-\u9fff])/g;
const KINDS = 4;
const SPRINKLED = 8;
const SPRINKLED_SHARE = 0.02;

/** Errors for what is unreadable, with places in the text; warnings where it is only a spot. */
export function findUnreadable(text: string): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { pattern, many, share, what } of signs) {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    const last = found.at(-1);
    if (first === undefined || last === undefined) continue;
    const chars = found.reduce((sum, [stretch]) => sum + stretch.length, 0);
    const severity =
      (found.length >= many || chars >= LONG) && chars >= text.length * share ? 'error' : 'warning';
    doubts.push(
      beyond(severity, `${what}, ${found.length} times`, first.index, last.index + last[0].length, first[0]),
    );
  }
  const strewn = [...text.matchAll(sprinkled)];
  const [first] = strewn;
  const last = strewn.at(-1);
  const kinds = new Set(strewn.map(([stretch]) => stretch)).size;
  const dense = strewn.length >= text.length * SPRINKLED_SHARE;
  if (first !== undefined && last !== undefined && strewn.length >= SPRINKLED && kinds >= KINDS && dense) {
    doubts.push(
      beyond(
        'error',
        `symbols strewn among the characters, ${strewn.length} times`,
        first.index,
        last.index + 1,
        first[0],
      ),
    );
  }
  return doubts;
}

const beyond = (
  severity: 'error' | 'warning',
  what: string,
  start: number,
  end: number,
  actual: string,
): Doubt => ({
  severity,
  rule: 'unreadable',
  message: `The text is beyond repair here: ${what}. Nothing was guessed; get the notice from another source.`,
  at: { start, end },
  actual: actual.slice(0, 12),
});
