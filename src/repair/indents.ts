/** Paragraphs whose indent, two blanks that the copy's encoding lacked, became `??`. */
import type { Edit } from '../trail.ts';

const indent = /^\?\?(?=[\u3400-\u9fff（(“《\d])/gm;
/** So many lines of a text, and at least this share of those that are not empty. */
const MANY = 3;
const SHARE = 0.5;

/** @returns edits that take the marks away, where most lines begin with them: nobody asks twice in front of each paragraph. */
export function lostIndents(text: string): Edit[] {
  if (!text.includes('??')) return [];
  const found = [...text.matchAll(indent)];
  const lines = text.match(/^.*\S.*$/gm)?.length ?? 0;
  if (found.length < MANY || found.length < lines * SHARE) return [];
  return found.map(({ index }) => ({
    rule: 'space',
    start: index,
    end: index + 2,
    after: '',
    proof: `${found.length} of ${lines} lines begin so`,
  }));
}
