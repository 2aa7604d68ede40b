/** A comparison for the terminal. */

import type { Block, Plan } from '../../model.ts';
import type { Palette } from '../../output/palette.ts';
import type { BlockChange, Diff, TargetChange } from '../model.ts';
import { wordsOf } from '../pieces.ts';
import { type Cut, compareWords, type Run } from '../words.ts';
import {
  amount,
  blockEntries,
  blocksById,
  counts,
  entryIds,
  entryName,
  MARKS,
  planName,
  short,
  unchanged,
} from './describe.ts';
import { padTo, wrap } from './width.ts';

export interface TextOptions {
  readonly paint: Palette;
  /** Columns of the terminal. */
  readonly columns: number;
  readonly cut: Cut;
}

/** So much of unchanged text is shown on either side of a changed word. */
const CONTEXT = 10;
/** So many places of one block are shown; the other formats have all. */
const PLACES = 8;

export function diffText(diff: Diff, from: Plan, to: Plan, { paint, columns, cut }: TextOptions): string {
  const lines: string[] = [];
  const width = Math.max(40, columns);
  const put = (text: string, indent = ''): void => void lines.push(wrap(text, width, indent));
  put(`${paint.bold(planName(diff.from))} → ${paint.bold(planName(diff.to))}`);
  if (unchanged(diff)) put('Nothing changed.');

  const colour = (change: BlockChange['change'] | TargetChange['change']): ((text: string) => string) =>
    change === 'added' || change === 'tightened'
      ? paint.green
      : change === 'removed' || change === 'relaxed'
        ? paint.red
        : change === 'restated'
          ? paint.dim
          : paint.yellow;
  const label = (change: BlockChange['change'] | TargetChange['change']): string =>
    colour(change)(padTo(`${MARKS[change]} ${change}`, 12));

  if (diff.targets.length > 0) {
    lines.push('');
    put(`${paint.bold('Targets')}: ${counts(diff.summary.targets) ?? 'no changes'}`);
    for (const change of diff.targets) {
      const { from: a, to: b } = change;
      const name =
        a !== null && b !== null && a.indicator !== b.indicator
          ? `${a.indicator} → ${b.indicator}`
          : ((b ?? a)?.indicator ?? '');
      const figures =
        a !== null && b !== null
          ? amount(a) === amount(b)
            ? amount(b)
            : `${amount(a)} → ${paint.bold(amount(b))}`
          : amount((a ?? b) as NonNullable<typeof a>);
      const where = [...new Set([a?.at, b?.at].filter((at) => at !== undefined))].join(' → ');
      put(`  ${label(change.change)}${name}  ${figures}  ${paint.dim(where)}`, ' '.repeat(14));
    }
  }
  if (diff.outcomes.length > 0) {
    lines.push('');
    put(`${paint.bold('Last targets, as reported')}: ${counts(diff.summary.outcomes) ?? ''}`);
    for (const { met, target, result } of diff.outcomes) {
      const mark =
        met === null ? paint.yellow('? unclear') : met ? paint.green('✓ met') : paint.red('✗ missed');
      put(
        `  ${padTo(mark, 12)}${target.indicator}  aimed at ${amount(target)}, reached ${paint.bold(amount(result))}`,
        ' '.repeat(14),
      );
    }
  }
  if (diff.blocks.length > 0) {
    const [olds, news] = [blocksById(from), blocksById(to)];
    lines.push('');
    put(`${paint.bold('Blocks')}: ${counts(diff.summary.blocks) ?? 'no changes'}`);
    for (const entry of blockEntries(diff)) {
      const { from: left, to: right, changes } = entry;
      const name = entryName(entry, olds, news);
      const [first, ...more] = changes.map(({ change }) => change);
      if (first === undefined) continue;
      const also = more.map((change) => colour(change)(`${MARKS[change]} ${change}`)).join(', ');
      put(
        `  ${label(first)}${paint.dim(entryIds(entry))}  ${name}${also === '' ? '' : `  ${also}`}`,
        ' '.repeat(14),
      );
      const [a, b] = [olds.get(left[0] ?? ''), news.get(right[0] ?? '')];
      if (a === undefined || b === undefined || ![first, ...more].includes('edited')) continue;
      const body = (block: Block): string => wordsOf(block).slice((block.title ?? '').length);
      put(`${' '.repeat(14)}${edit(compareWords(body(a), body(b), cut), paint)}`, ' '.repeat(14));
    }
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Changed words in their surroundings; long stretches are cut short, and of many places the first are shown. */
function edit(runs: readonly Run[], paint: Palette): string {
  const shown: string[] = [];
  let places = 0;
  const total = runs.filter(({ same }) => !same).length;
  runs.forEach(({ same, from, to }, i) => {
    if (!same) places++;
    if (places > PLACES) return;
    if (same) {
      const first = i === 0 ? 0 : CONTEXT;
      const last = i === runs.length - 1 || (places === PLACES && total > PLACES) ? 0 : CONTEXT;
      shown.push(short(from, first, last));
    } else {
      if (from !== '') shown.push(paint.red(`[-${short(from, 24, 12)}-]`));
      if (to !== '') shown.push(paint.green(`{+${short(to, 24, 12)}+}`));
    }
  });
  if (total > PLACES) shown.push(paint.dim(` and ${total - PLACES} more places`));
  return shown
    .join('')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
}
