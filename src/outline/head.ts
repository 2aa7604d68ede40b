/**
 * Walks over the lines and takes out what frames the text: titles, numbers, recipients, signatures, dates.
 * What is taken is claimed; everything else stays text.
 */
import { BARE_ATTACHMENT } from '../rules/attachments.ts';
import { ISSUES, SENDS } from '../rules/issuing.ts';
import { ADDRESS } from '../rules/recipients.ts';
import type { Claims } from './claims.ts';
import type { Heading } from './headings.ts';
import type { Line } from './lines.ts';
import { TAKERS } from './takers.ts';
import { despaced, startWalk, type Walk } from './walk.ts';

/** What frames the text, as the walk leaves it. */
export type Head = Readonly<
  Pick<Walk, 'claims' | 'titles' | 'numbers' | 'recipients' | 'signature' | 'dates' | 'delivery' | 'authors'>
>;

/**
 * @param claimed lines that are told as something else already
 * @param numbered headings with a number, by line
 */
export function readHead(
  lines: readonly Line[],
  claimed: Claims,
  numbered: ReadonlyMap<number, Heading>,
): Head {
  const walk = startWalk(lines, claimed, numbered);
  for (let i = 0; i < lines.length; i++) {
    if (passBy(walk, i)) continue;
    const last = takeLine(walk, i);
    if (last === null) readText(walk, (lines[i] as Line).text);
    else i = last;
  }
  return walk;
}

/** Claimed lines and numbered headings are not looked at; they say whether a title may follow. */
function passBy(walk: Walk, i: number): boolean {
  const claim = walk.claimed.get(i);
  if (claim !== undefined) {
    if (claim === 'table' || claim === 'text') walk.open = false;
    return true;
  }
  const heading = walk.numbered.get(i);
  if (!heading) return false;
  walk.open = heading.marker?.style === 'attachment';
  if (!walk.open) {
    walk.numberedSeen = true;
    return true;
  }
  walk.embedded = true;
  return BARE_ATTACHMENT.pattern.test(walk.lines[i]?.text ?? '');
}

function takeLine(walk: Walk, i: number): number | null {
  for (const take of TAKERS) {
    const last = take(walk, i);
    if (last === null) continue;
    for (let n = i; n <= last; n++) walk.claims.set(n, 'front');
    return last;
  }
  return null;
}

const ISSUES_ALL = [ISSUES, SENDS].map(({ pattern }) => new RegExp(pattern, 'g'));
/** Sentences that issue a plan are short. */
const LONGEST_ISSUE = 2000;

/** A line of the text: no title may follow it, and it may say what is issued. */
function readText(walk: Walk, text: string): void {
  for (const pattern of ISSUES_ALL) {
    for (const { groups } of text.slice(0, LONGEST_ISSUE).matchAll(pattern)) {
      if (groups?.title) walk.issued.add(despaced(groups.title));
    }
  }
  // 作者：某某, 09:12: a mark within a short line makes no sentence of it.
  if (!/[。；！]|[：:]$/.test(text) && text.length <= 40) return;
  walk.open = false;
  walk.speech ||= !ADDRESS.pattern.test(text);
}
