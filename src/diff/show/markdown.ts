/** A comparison as Markdown, fit for the comment of a pull request. */
import type { Plan, Target } from '../../model.ts';
import type { Diff } from '../model.ts';
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

/** So many places of one block are listed, and so many blocks: a comment holds 65,536 characters. */
const PLACES = 6;
const ENTRIES = 80;
const ROWS = 150;

/** Text inside a table cell or a list: nothing in it may be read as Markdown or HTML. */
export const plain = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/([\\`*_[\]|~#])/gu, '\\$1')
    .replace(/\s*\n\s*/gu, ' ');

export function diffMarkdown(diff: Diff, from: Plan, to: Plan): string {
  const lines: string[] = [`### ${plain(planName(diff.from))} → ${plain(planName(diff.to))}`, ''];
  if (unchanged(diff)) lines.push('Nothing changed.', '');
  const cell = (target: Target | null): string => (target === null ? '' : plain(amount(target)));
  if (diff.targets.length > 0) {
    lines.push(`**Targets:** ${counts(diff.summary.targets)}`, '');
    const head = ['| | Indicator | Before | After |', '|---|---|---|---|'];
    const row = ({ change, from: a, to: b }: Diff['targets'][number]): string => {
      const name =
        a !== null && b !== null && a.indicator !== b.indicator
          ? `${plain(a.indicator)} → ${plain(b.indicator)}`
          : plain((b ?? a)?.indicator ?? '');
      return `| ${MARKS[change]} ${change} | ${name} | ${cell(a)} | ${cell(b)} |`;
    };
    const said = diff.targets.filter(({ change }) => change === 'restated');
    const rest = diff.targets.filter(({ change }) => change !== 'restated');
    if (rest.length > 0) lines.push(...head, ...rest.slice(0, ROWS).map(row), '');
    if (rest.length > ROWS) lines.push(`… and ${rest.length - ROWS} more targets`, '');
    if (said.length > 0)
      lines.push(
        `<details><summary>${said.length} restated in other words or in another place</summary>`,
        '',
        ...head,
        ...said.slice(0, ROWS).map(row),
        ...(said.length > ROWS ? ['', `… and ${said.length - ROWS} more targets`] : []),
        '',
        '</details>',
        '',
      );
  }
  if (diff.outcomes.length > 0) {
    lines.push(
      `**Last targets, as reported:** ${counts(diff.summary.outcomes)}`,
      '',
      '| | Indicator | Aimed at | Reached |',
      '|---|---|---|---|',
      ...diff.outcomes.map(
        ({ met, target, result }) =>
          `| ${met === null ? '? unclear' : met ? '✓ met' : '✗ missed'} | ${plain(target.indicator)} | ${cell(target)} | ${cell(result)} |`,
      ),
      '',
    );
  }
  if (diff.blocks.length > 0) {
    const [olds, news] = [blocksById(from), blocksById(to)];
    lines.push(`**Blocks:** ${counts(diff.summary.blocks)}`, '');
    const entries = blockEntries(diff);
    for (const entry of entries.slice(0, ENTRIES)) {
      const { changes } = entry;
      const marks = changes.map(({ change }) => `${MARKS[change]} ${change}`).join(', ');
      lines.push(`- ${marks}: ${plain(entryName(entry, olds, news))} (${plain(entryIds(entry))})`);
      const words = changes.flatMap((change) => change.words);
      const cell = (text: string): string => plain(short(text, 40, 16));
      for (const { from: gone, to: come } of words.slice(0, PLACES))
        lines.push(
          `  - ${gone === '' ? '' : `<del>${cell(gone)}</del>`}${come === '' ? '' : `<ins>${cell(come)}</ins>`}`,
        );
      if (words.length > PLACES) lines.push(`  - … and ${words.length - PLACES} more places`);
    }
    if (entries.length > ENTRIES) lines.push(`- … and ${entries.length - ENTRIES} more blocks`);
    lines.push('');
  }
  return lines.join('\n');
}
