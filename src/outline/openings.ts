/** Headings, plus what opens an attachment: 附件 with the title below it, or the title of a plan a notice issues. */
import type { Quote } from '../notice.ts';
import type { Claims } from './claims.ts';
import type { Heading } from './headings.ts';
import type { Line } from './lines.ts';
import type { FoundTitle } from './walk.ts';

/** A heading to be placed, or an attachment with the title that names it. */
export type Opening = Heading | Attachment;

export interface Attachment {
  readonly line: number;
  /** The 附件 it opens with, null for a plan that follows its notice without one. */
  readonly heading: Heading | null;
  readonly title: Quote | null;
  /** Lines it takes besides its own. */
  readonly taken: readonly number[];
}

/**
 * A notice without numbers of its own that issues one plan is that plan's cover: the plan's headings are the
 * outermost then. Otherwise what is issued stands in attachments.
 */
export function findOpenings(
  lines: readonly Line[],
  headings: readonly Heading[],
  titles: readonly FoundTitle[],
  claims: Claims,
): Opening[] {
  const isAttachment = ({ marker }: Heading) => marker?.style === 'attachment';
  const attached = headings.filter(isAttachment);
  const firstNumber =
    headings.find((heading) => heading.marker !== null && !isAttachment(heading))?.line ?? lines.length;
  const cover = (line: number) => line < firstNumber && attached.length <= 1;
  const heads = new Set(headings.map(({ line }) => line));
  // 名词解释 right below 附件2 is a heading of its own everywhere else.
  const numbered = new Set(headings.filter(({ marker }) => marker !== null).map(({ line }) => line));
  const used = new Set<FoundTitle>();
  const taken = new Set<number>();
  const openings: Opening[] = [];
  for (const heading of headings) {
    if (!isAttachment(heading)) {
      if (!taken.has(heading.line)) openings.push(heading);
      continue;
    }
    const title = titles.find(
      ({ line }) => line > heading.line && !between(lines, heading.line, line, heads),
    );
    if (title) used.add(title);
    if (cover(heading.line) && heading.marker?.ordinal === 0) {
      openings.push({ line: heading.line, heading: null, title: null, taken: [] });
      continue;
    }
    const own = ownTitle(lines, heading);
    const below = own ? null : title ? null : titleBelow(lines, heading.line + 1, claims, numbered);
    if (below !== null) taken.add(below);
    openings.push({
      line: heading.line,
      heading: heading.marker?.ordinal === 0 ? null : heading,
      title: own ?? title?.quote ?? (below === null ? null : [(lines[below] as Line).at]),
      taken: below === null ? [] : [below],
    });
  }
  for (const title of titles) {
    if (title.embedded && !used.has(title) && !cover(title.line) && title.line > firstNumber) {
      openings.push({ line: title.line, heading: null, title: title.quote, taken: [] });
    }
  }
  return openings.sort((a, b) => a.line - b.line);
}

/** Whether a heading stands between two lines. */
function between(lines: readonly Line[], from: number, to: number, heads: ReadonlySet<number>): boolean {
  if (to - from > MOST_BETWEEN || to > lines.length) return true;
  for (let i = from + 1; i < to; i++) if (heads.has(i)) return true;
  return false;
}

const MOST_BETWEEN = 6;

/** 附件1：任务分工表 names itself. */
function ownTitle(lines: readonly Line[], { line, marker }: Heading): Quote | null {
  const { text, at } = lines[line] as Line;
  const words = /^[\s\u3000：:．.]*/.exec(text.slice(marker?.length ?? 0))?.[0].length ?? 0;
  const start = at.start + (marker?.length ?? 0) + words;
  return start < at.end ? [{ start, end: at.end }] : null;
}

/** A short line without a stop right below is the attachment's title. */
function titleBelow(
  lines: readonly Line[],
  at: number,
  claims: Claims,
  heads: ReadonlySet<number>,
): number | null {
  const line = lines[at];
  if (!line || claims.has(at) || heads.has(at) || line.row !== null) return null;
  return line.text.length <= 50 && !/[。；：，]/.test(line.text) ? at : null;
}
