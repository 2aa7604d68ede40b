/** convert → outline: front matter, blocks, and what is doubtful about them. */

import type { Hint, Outline } from '../notice.ts';
import { type Claims, claimContents, claimFurniture, claimRuns, readMeta } from '../outline/claims.ts';
import { doubtAttachments } from '../outline/doubt-attachments.ts';
import { doubtEnding } from '../outline/doubt-ending.ts';
import { doubtFront, tellSetAside } from '../outline/doubt-front.ts';
import { doubtNumbering } from '../outline/doubt-numbering.ts';
import { readFront } from '../outline/front.ts';
import { readHead } from '../outline/head.ts';
import { findHeadings, type Heading } from '../outline/headings.ts';
import { cutLines } from '../outline/lines.ts';
import { finishNodes } from '../outline/nodes.ts';
import { findOpenings } from '../outline/openings.ts';
import { findTables } from '../outline/tables.ts';
import { buildTree } from '../outline/tree.ts';
import type { Trail } from '../trail.ts';

/**
 * Reads the structure of a notice.
 * @param trail its text is repaired and Simplified, one paragraph a line
 * @param hints from the reader, in offsets of the trail's source
 * @returns ranges of the trail's text; never throws for what the text says
 */
export function outline(trail: Trail, hints: readonly Hint[]): Outline {
  const { text } = trail;
  const lines = cutLines(trail, hints);
  const meta = readMeta(lines);
  const framed = merge(claimRuns(lines), claimContents(lines), claimFurniture(lines), meta.claims);
  const { tables, claims: tabled } = findTables(lines, framed);
  const taken = merge(framed, tabled);
  const numbered = new Map(
    findHeadings(lines, taken)
      .filter(({ marker }) => marker !== null)
      .map((heading): [number, Heading] => [heading.line, heading]),
  );
  const head = readHead(lines, taken, numbered);
  const claims = merge(taken, head.claims);
  const headings = findHeadings(lines, claims);
  const openings = findOpenings(lines, headings, head.titles, claims);
  const opened = new Set(
    openings.flatMap((opening) => [
      opening.line,
      ...('taken' in opening ? opening.taken : [opening.more ?? opening.line]),
    ]),
  );
  const paragraphs = lines.flatMap((_, i) => {
    const claim = claims.get(i);
    return (claim === undefined || claim === 'text') && !opened.has(i) ? [i] : [];
  });
  const body = finishNodes(text, buildTree(lines, openings, paragraphs, tables));
  const first = headings.find(({ marker }) => marker !== null)?.line ?? lines.length;
  const front = readFront(
    text,
    lines,
    head,
    meta.values,
    paragraphs.filter((i) => i < first).map((i) => lines[i]?.text ?? ''),
    body.map(({ title }) => (title ?? []).map(({ start, end }) => text.slice(start, end)).join('')),
  );
  const doubts = [
    ...doubtNumbering(text, body),
    ...doubtAttachments(lines, body, head.titles, text),
    ...doubtFront(lines, front, head),
    ...doubtEnding(lines, claims),
    ...tellSetAside(lines, claims),
  ];
  return { front, body, doubts: doubts.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)) };
}

const merge = (...all: Claims[]): Claims => new Map(all.flatMap((claims) => [...claims]));
