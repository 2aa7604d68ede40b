/** What does not fit together in the frame of a notice, and what of the page was set aside. */
import type { FrontMatter } from '../notice.ts';
import type { Doubt } from '../trail.ts';
import type { Claims } from './claims.ts';
import type { Head } from './head.ts';
import type { Line } from './lines.ts';

/** A number carries the year it was given in; documents of January may still carry the year before. */
export function doubtFront(lines: readonly Line[], front: FrontMatter, head: Head): Doubt[] {
  const year = /(?:19|20)\d\d/.exec(front.documentNumber ?? '')?.[0];
  if (!year || !front.issuedOn) return [];
  const [issued = '', month] = front.issuedOn.split('-');
  if (issued === year || (month === '01' && Number(issued) === Number(year) + 1)) return [];
  const line = lines[head.numbers[0]?.line ?? -1];
  return [
    {
      severity: 'warning',
      rule: 'date-against-number',
      message: `The notice is dated ${front.issuedOn}, its number ${front.documentNumber} is of ${year}`,
      at: line?.at ?? null,
      expected: issued,
      actual: year,
    },
  ];
}

/** One finding for each run of lines that is no part of the notice. */
export function tellSetAside(lines: readonly Line[], claims: Claims): Doubt[] {
  const doubts: Doubt[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (claims.get(i) !== 'aside') continue;
    const from = i;
    while (claims.get(i + 1) === 'aside') i++;
    const first = lines[from] as Line;
    const last = lines[i] as Line;
    const more = i > from ? ` and ${i - from} more` : '';
    doubts.push({
      severity: 'info',
      rule: 'set-aside',
      message: `Not part of the text: ${first.text.slice(0, 40)}${more}`,
      at: { start: first.at.start, end: last.at.end },
    });
  }
  return doubts;
}
