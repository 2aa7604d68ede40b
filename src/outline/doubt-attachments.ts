/** Attachments that a notice announces, against those that stand in it. */
import type { Node } from '../notice.ts';
import { ANNOUNCED, ATTACHED_ELSEWHERE } from '../rules/attachments.ts';
import type { Doubt, Range } from '../trail.ts';
import type { Line } from './lines.ts';
import { readMarkers } from './markers.ts';
import type { FoundTitle } from './walk.ts';

interface Announced {
  readonly at: Range;
  readonly ordinal: number;
  readonly title: string;
}

/**
 * Says which announced attachments are missing. Where none at all stands in the file they are published apart,
 * which is no more than worth knowing.
 */
export function doubtAttachments(
  lines: readonly Line[],
  body: readonly Node[],
  titles: readonly FoundTitle[],
  text: string,
): Doubt[] {
  const announced = announcedIn(lines);
  if (announced.length === 0) return [];
  const present = [
    ...body
      .filter(({ kind }) => kind === 'attachment')
      .map(({ marker, title }) => ({
        ordinal: marker?.ordinal ?? 0,
        words: bare(sayAll(title ?? [], text)),
      })),
    ...titles.map(({ words }) => ({ ordinal: -1, words: bare(words) })),
  ];
  const missing = announced.filter(
    ({ ordinal, title }) =>
      !present.some(
        (found) =>
          (ordinal > 0 && found.ordinal === ordinal) ||
          (found.words !== '' && (found.words.includes(title) || title.includes(found.words))),
      ),
  );
  const none = missing.length === announced.length && !body.some(({ kind }) => kind === 'attachment');
  return missing.map(({ at, ordinal, title }) => ({
    severity: none ? 'info' : 'warning',
    rule: 'attachment-missing',
    message: `The notice announces 附件${ordinal || ''} ${title}, which is not in this file`,
    at,
    expected: title,
    actual: none ? 'no attachment' : 'other attachments',
  }));
}

const sayAll = (quote: readonly Range[], text: string): string =>
  quote.map(({ start, end }) => text.slice(start, end)).join('');
const bare = (words: string): string => words.replace(/[\s\u3000《》“”。；;，、]/g, '');

/** 附件：1.甲 on one line and 2.乙 on the next; or 附件1：甲, 附件2：乙. */
function announcedIn(lines: readonly Line[]): Announced[] {
  const all: Announced[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const lead = line.text.length < 120 ? ANNOUNCED.pattern.exec(line.text) : null;
    if (!lead) continue;
    const first = numbered(line, lead[0].length);
    all.push(
      first ?? {
        at: line.at,
        ordinal: Number(lead.groups?.n) || 0,
        title: bare(line.text.slice(lead[0].length)),
      },
    );
    for (let last = first?.ordinal ?? 0; first && lines[i + 1]; last++) {
      const next = numbered(lines[i + 1] as Line, 0);
      if (!next || next.ordinal !== last + 1) break;
      all.push(next);
      i++;
    }
  }
  return all.filter(({ title }) => title.length >= 2 && !ATTACHED_ELSEWHERE.pattern.test(title));
}

function numbered(line: Line, from: number): Announced | null {
  const rest = line.text.slice(from);
  const marker = readMarkers(rest).find(({ style }) => style === 'digit-dot' || style === 'digit-paren');
  return marker ? { at: line.at, ordinal: marker.ordinal, title: bare(rest.slice(marker.length)) } : null;
}
