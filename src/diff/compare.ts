/**
 * Two plans → everything that changed between them.
 */
import type { Plan } from '../model.ts';
import { type BlockOptions, compareBlocks, type Row } from './compare-blocks.ts';
import { compareTargets } from './compare-targets.ts';
import { type BlockChangeKind, DIFF_SCHEMA, type Diff, type TargetChange } from './model.ts';
import { outcomesOf } from './outcomes.ts';

export interface CompareOptions extends BlockOptions {
  /** Leave the other half of the comparison empty. */
  readonly only?: 'targets' | 'blocks';
}

/**
 * Compares two plans. Pure: the same plans give the same answer, byte for byte.
 * @returns changes only; what stayed the same is not listed.
 */
export const comparePlans = (from: Plan, to: Plan, options: CompareOptions = {}): Diff =>
  alignPlans(from, to, options).diff;

/** The comparison, and beside it which blocks stand side by side: for outputs that show both plans whole. */
export function alignPlans(
  from: Plan,
  to: Plan,
  options: CompareOptions = {},
): { readonly diff: Diff; readonly rows: readonly Row[] } {
  const { changes, places, rows } = compareBlocks(from, to, {
    ...options,
    // Nobody will see the words, so they need no dictionary.
    ...(options.only === 'targets' && { cut: (text: string) => [text] }),
  });
  const blocks = options.only === 'targets' ? [] : changes;
  const targets = options.only === 'blocks' ? [] : compareTargets(from, to, places);
  const outcomes = options.only === 'blocks' ? [] : outcomesOf(from, to);
  const countBlocks = (kind: BlockChangeKind): number =>
    blocks.filter(({ change }) => change === kind).length;
  const countTargets = (kind: TargetChange['change']): number =>
    targets.filter(({ change }) => change === kind).length;
  const diff: Diff = {
    schema: DIFF_SCHEMA,
    from: { title: from.title, year: from.year },
    to: { title: to.title, year: to.year },
    blocks: [...blocks],
    targets,
    outcomes,
    summary: {
      blocks: {
        added: countBlocks('added'),
        removed: countBlocks('removed'),
        moved: countBlocks('moved'),
        retitled: countBlocks('retitled'),
        edited: countBlocks('edited'),
        split: countBlocks('split'),
        merged: countBlocks('merged'),
      },
      targets: {
        added: countTargets('added'),
        removed: countTargets('removed'),
        tightened: countTargets('tightened'),
        relaxed: countTargets('relaxed'),
        changed: countTargets('changed'),
        restated: countTargets('restated'),
      },
      outcomes: {
        met: outcomes.filter(({ met }) => met === true).length,
        missed: outcomes.filter(({ met }) => met === false).length,
        unclear: outcomes.filter(({ met }) => met === null).length,
      },
    },
  };
  return { diff, rows };
}
