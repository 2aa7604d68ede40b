/**
 * A plan's blocks in reading order, each with what it says: the pieces that are matched.
 */
import type { Block, Plan } from '../model.ts';
import { type Bag, bagOf, bare, pour } from './grams.ts';
import { timeless } from './pairs.ts';

export interface Piece {
  readonly block: Block;
  /** Place in reading order. */
  readonly index: number;
  /** Index of the block it stands in, -1 at the top. */
  readonly parent: number;
  readonly depth: number;
  /** Indexes of its own children. */
  readonly children: readonly number[];
  /** Title and text as a person reads them: the words of an edit are counted in this. */
  readonly words: string;
  /** The same without punctuation, for telling that nothing changed. */
  readonly plain: string;
  readonly title: Bag;
  /** Title and own text. */
  readonly own: Bag;
  /** Own words and those of everything inside. */
  readonly whole: Bag;
}

/** Title and text of a block; of a table its cells, a row a line. */
export function wordsOf(block: Block): string {
  const rows = [...(block.header === undefined ? [] : [block.header]), ...(block.rows ?? [])];
  const body =
    block.kind === 'table' && rows.length > 0 ? rows.map((row) => row.join('\t')).join('\n') : block.text;
  return [block.title ?? '', body].filter((part) => part !== '').join('\n');
}

/** A year of the plan's own time told by its distance from the plan's year, so that 2024 → 2025 is no change. */
export function withoutYear(text: string, year: number | null): string {
  if (year === null) return text;
  return text.replace(/(?<!\d)(\d{4})(?=年(?!代))/gu, (all) => {
    const away = Number(all) - year;
    return Math.abs(away) <= 1 ? `${away < 0 ? '去' : away > 0 ? '明' : '本'}` : all;
  });
}

/** A heading without what names its time: 2020年和“十三五”工作回顾 and 2021年工作回顾 are one. */
const timelessTitle = (title: string): string =>
  timeless(
    title.replace(
      /[“"]十[一二三四五六七八九]?五[”"](?:时期|期间|以来)?|十[一二三四五六七八九]?五(?:时期|期间|以来)/gu,
      '',
    ),
  ).replace(/^[和及与暨]/u, '');

export function piecesOf(plan: Plan): Piece[] {
  const pieces: Piece[] = [];
  const walk = (block: Block, parent: number, depth: number): number => {
    const index = pieces.length;
    const words = wordsOf(block);
    const title = timelessTitle(block.title ?? '');
    const own = bagOf(withoutYear(words, plan.year));
    // Reserve the place: parents stand before their children.
    pieces.push({
      block,
      index,
      parent,
      depth,
      children: [],
      words,
      plain: '',
      title: bagOf(''),
      own,
      whole: own,
    });
    const children = block.children.map((child) => walk(child, index, depth + 1));
    const inside = children.map((child) => (pieces[child] as Piece).whole);
    pieces[index] = {
      block,
      index,
      parent,
      depth,
      children,
      words,
      plain: bare(withoutYear(words, plan.year)),
      title: bagOf(title),
      own,
      whole: pour([own, ...inside]),
    };
    return index;
  };
  for (const block of plan.body) walk(block, -1, 0);
  return pieces;
}
