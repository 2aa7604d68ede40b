/** Finished drafts → nodes: titles settled, ids given, extents known. */
import type { Node } from '../notice.ts';
import { IN_CHARGE } from '../rules/unnumbered.ts';
import type { Range } from '../trail.ts';
import type { Draft } from './drafts.ts';

/** @param drafts the preamble and the top-level blocks, as `buildTree` gives them */
export function finishNodes(text: string, drafts: readonly Draft[]): Node[] {
  const [preamble, ...body] = drafts;
  const nodes = finishAll(text, body, '');
  if (!preamble || preamble.paragraphs.length === 0) return nodes;
  const node: Node = {
    id: '0',
    kind: 'preamble',
    marker: null,
    title: null,
    paragraphs: preamble.paragraphs,
    at: { start: preamble.paragraphs[0]?.start ?? 0, end: preamble.paragraphs.at(-1)?.end ?? 0 },
    children: [],
  };
  return [node, ...nodes];
}

function finishAll(text: string, drafts: readonly Draft[], prefix: string): Node[] {
  const ids = idsOf(drafts, prefix);
  return drafts.map((draft, i) => finish(text, draft, ids[i] as string, drafts[i - 1]));
}

/** Printed ordinals; headings take theirs before tables and boxes, which may carry the same number. */
function idsOf(drafts: readonly Draft[], prefix: string): string[] {
  const used = new Map<string, number>();
  const ids: string[] = new Array(drafts.length);
  let unnumbered = 0;
  for (const beside of [false, true]) {
    drafts.forEach((draft, i) => {
      if (['table', 'box', 'attachment'].includes(draft.key) !== beside) return;
      const own =
        draft.marker && draft.marker.ordinal > 0 ? String(draft.marker.ordinal) : `h${++unnumbered}`;
      const times = (used.get(own) ?? 0) + 1;
      used.set(own, times);
      ids[i] = times === 1 ? prefix + own : `${prefix}${own}~${times}`;
    });
  }
  return ids;
}

function finish(text: string, draft: Draft, id: string, before: Draft | undefined): Node {
  const below = finishAll(text, draft.children, `${id}.`);
  const whole = isWholeSentence(text, draft, before);
  const paragraphs: readonly Range[] =
    whole && draft.words ? [draft.words, ...draft.paragraphs] : draft.paragraphs;
  const caption =
    draft.kind === 'attachment' && !draft.title && paragraphs.length === 0 ? captionOf(below) : null;
  const children = caption ? below.map((table) => ({ ...table, title: null })) : below;
  const title = whole ? null : (draft.title ?? caption);
  const last = Math.max(
    draft.marker?.at.end ?? draft.start,
    title?.at(-1)?.end ?? 0,
    draft.words?.end ?? 0,
    paragraphs.at(-1)?.end ?? 0,
    draft.table?.rows.at(-1)?.at(-1)?.end ?? draft.table?.header.at(-1)?.end ?? 0,
    children.at(-1)?.at.end ?? 0,
  );
  return {
    id,
    kind: kindOf(draft, title !== null),
    marker: draft.marker,
    title,
    paragraphs,
    ...(draft.table && { header: draft.table.header, rows: draft.table.rows }),
    at: { start: draft.start, end: last },
    children,
  };
}

/** What stands between 附件1 and the one table it holds names them both; it is given to the attachment. */
const captionOf = ([only, ...others]: readonly Node[]): Node['title'] =>
  only?.kind === 'table' && only.marker === null && others.length === 0 ? only.title : null;

const ITEM_STYLES = new Set(['digit-dot', 'digit-paren', 'circled', 'letter-dot', 'roman-dot']);

function kindOf(draft: Draft, titled: boolean): Node['kind'] {
  if (draft.kind !== 'section') return draft.kind;
  if (draft.children.length > 0) return 'section';
  const style = draft.marker?.style;
  if (style === undefined || style === 'box') return 'section';
  if (!titled || ITEM_STYLES.has(style) || !draft.ownLine) return 'item';
  return 'section';
}

/**
 * A numbered line that is one sentence with its full stop, nothing under it. The last of several such items
 * is one too, although the text that closes the list stands behind it.
 */
function isWholeSentence(text: string, draft: Draft, before: Draft | undefined): boolean {
  if (!draft.marker || !draft.ownLine || draft.children.length > 0 || draft.kind !== 'section') return false;
  if (!draft.words || (draft.title?.length ?? 0) > 1) return false;
  if (
    !draft.sentence &&
    !(ITEM_STYLES.has(draft.key) && isStatement(text.slice(draft.words.start, draft.words.end)))
  ) {
    return false;
  }
  if (draft.paragraphs.every(({ start, end }) => IN_CHARGE.pattern.test(text.slice(start, end)))) return true;
  return before?.key === draft.key && before.ownLine && before.sentence && before.paragraphs.length === 0;
}

/** Printed without its full stop, an item in a list still says something: 完成造林5万亩，抚育2万亩. */
const isStatement = (words: string): boolean => words.length > 20 || /[，；]|\d/.test(words);
