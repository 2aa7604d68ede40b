/** A comparison for the terminal. */

import type { Plan } from '../../model.ts';
import type { Palette } from '../../output/palette.ts';
import type { BlockChange, Diff, TargetChange } from '../model.ts';
import { comparePassages, type Passage } from '../passages.ts';
import type { Cut, Run } from '../words.ts';
import {
  amount,
  blockEntries,
  blocksById,
  bodyOf,
  counts,
  entryIds,
  entryName,
  inLine,
  MARKS,
  outcomeAmounts,
  outcomeName,
  passageName,
  planName,
  retitledWords,
  rewritten,
  short,
  surroundings,
  tellable,
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
/** So many changed paragraphs of one block are shown; the page has all. */
const PASSAGES = 24;

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
    const around = surroundings(diff, from, to);
    for (const [i, change] of diff.targets.entries()) {
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
      const said = around[i];
      if (said != null) put(`${' '.repeat(14)}${paint.dim(said)}`, ' '.repeat(14));
    }
  }
  if (diff.outcomes.length > 0) {
    lines.push('');
    put(`${paint.bold('Last targets, as reported')}: ${counts(diff.summary.outcomes) ?? ''}`);
    for (const outcome of diff.outcomes) {
      const { met } = outcome;
      const mark =
        met === null ? paint.yellow('? unclear') : met ? paint.green('✓ met') : paint.red('✗ missed');
      const { aimed, reached } = outcomeAmounts(outcome);
      put(
        `  ${padTo(mark, 12)}${outcomeName(outcome)}  aimed at ${aimed}, reached ${paint.bold(reached)}`,
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
      const words = retitledWords(entry, olds, news, cut);
      const name = words === null ? entryName(entry, olds, news) : edit(words, paint, true);
      const [first, ...more] = changes.map(({ change }) => change);
      if (first === undefined) continue;
      const also = more.map((change) => colour(change)(`${MARKS[change]} ${change}`)).join(', ');
      put(
        `  ${label(first)}${paint.dim(entryIds(entry))}  ${name}${also === '' ? '' : `  ${also}`}`,
        ' '.repeat(14),
      );
      const [a, b] = [olds.get(left[0] ?? ''), news.get(right[0] ?? '')];
      if (a === undefined || b === undefined || ![first, ...more].includes('edited')) continue;
      for (const line of edits(comparePassages(bodyOf(a), bodyOf(b), cut), paint))
        put(`${' '.repeat(14)}${line}`, ' '.repeat(16));
    }
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** A line for each paragraph that changed; the words of a block of one paragraph need no mark in front of them. */
function edits(passages: readonly Passage[], paint: Palette): string[] {
  const changed = passages.filter(tellable);
  const lines = changed.slice(0, PASSAGES).map((passage): string => {
    const { change, from, to, runs, moved } = passage;
    const size = (text: string): string => paint.dim(` (${text.length} characters)`);
    if (change === 'added') return paint.green(`+ ${passageName(to)}`) + size(to);
    if (change === 'removed') return paint.red(`− ${passageName(from)}`) + size(from);
    if (change === 'moved') return paint.yellow(`↷ ${passageName(to)}`) + paint.dim(' moved');
    const [before, after] = [passageName(from), passageName(to)];
    const name = before === after ? after : `${before} → ${after}`;
    const also = moved ? paint.dim(' moved,') : '';
    const summary = rewritten(passage);
    if (summary !== null) return `${paint.yellow('~')} ${name}${also} ${paint.dim(summary)}`;
    const words = edit(runs, paint, passages.length > 1);
    return passages.length > 1 ? `${paint.yellow('~')} ${words}${also.replace(',', '')}` : words;
  });
  if (changed.length > PASSAGES) lines.push(paint.dim(`and ${changed.length - PASSAGES} more paragraphs`));
  return lines;
}

/** Changed words in their surroundings; long stretches are cut short, and of many places the first are shown. */
function edit(runs: readonly Run[], paint: Palette, named: boolean): string {
  const text = runs
    .map(({ same, from, to }, i): string => {
      if (!same)
        return (
          (from === '' ? '' : paint.red(`[-${short(from, 24, 12)}-]`)) +
          (to === '' ? '' : paint.green(`{+${short(to, 24, 12)}+}`))
        );
      return short(from, i > 0 || named ? CONTEXT : 0, i === runs.length - 1 ? 0 : CONTEXT);
    })
    .join('');
  return inLine(text).trim();
}
