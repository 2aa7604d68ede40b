/** A comparison as Markdown, fit for the comment of a pull request. */
import type { Plan, Target } from '../../model.ts';
import type { Diff } from '../model.ts';
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

/** A comment holds 65,536 characters; this leaves some for what stands around the comparison. */
const COMMENT = 60_000;
/** A longer list of blocks is folded. */
const FOLDED = 40;
/** So many paragraphs of one block are listed, so many blocks, and so many targets. */
const PASSAGES = 12;
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

export function diffMarkdown(diff: Diff, from: Plan, to: Plan, cut: Cut): string {
  const lines: string[] = [`### ${plain(planName(diff.from))} → ${plain(planName(diff.to))}`, ''];
  if (unchanged(diff)) lines.push('Nothing changed.', '');
  const cell = (target: Target | null): string => (target === null ? '' : plain(amount(target)));
  if (diff.targets.length > 0) {
    lines.push(`**Targets:** ${counts(diff.summary.targets)}`, '');
    const head = ['| | Indicator | Before | After |', '|---|---|---|---|'];
    const around = new Map(surroundings(diff, from, to).map((said, i) => [diff.targets[i], said]));
    const row = (each: Diff['targets'][number]): string => {
      const { change, from: a, to: b } = each;
      const name =
        a !== null && b !== null && a.indicator !== b.indicator
          ? `${plain(a.indicator)} → ${plain(b.indicator)}`
          : plain((b ?? a)?.indicator ?? '');
      const said = around.get(each);
      const more = said == null ? '' : `<br><sub>${plain(said)}</sub>`;
      return `| ${MARKS[change]} ${change} | ${name}${more} | ${cell(a)} | ${cell(b)} |`;
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
      ...diff.outcomes.map((outcome) => {
        const { met } = outcome;
        const { aimed, reached } = outcomeAmounts(outcome);
        const mark = met === null ? '? unclear' : met ? '✓ met' : '✗ missed';
        return `| ${mark} | ${plain(outcomeName(outcome))} | ${plain(aimed)} | ${plain(reached)} |`;
      }),
      '',
    );
  }
  if (diff.blocks.length > 0) {
    const [olds, news] = [blocksById(from), blocksById(to)];
    const entries = blockEntries(diff);
    const list: string[] = [];
    let room = COMMENT - lines.join('\n').length;
    let listed = 0;
    for (const entry of entries.slice(0, ENTRIES)) {
      const { changes } = entry;
      const marks = changes.map(({ change }) => `${MARKS[change]} ${change}`).join(', ');
      const words = retitledWords(entry, olds, news, cut);
      const name = words === null ? plain(entryName(entry, olds, news)) : marked(words, false);
      const told = [`- ${marks}: ${name} (${plain(entryIds(entry))})`];
      const [a, b] = [olds.get(entry.from[0] ?? ''), news.get(entry.to[0] ?? '')];
      if (a !== undefined && b !== undefined && changes.some(({ change }) => change === 'edited'))
        told.push(...edits(comparePassages(bodyOf(a), bodyOf(b), cut)));
      room -= told.join('\n').length + 1;
      if (room < 0) break;
      list.push(...told);
      listed++;
    }
    if (entries.length > listed) list.push(`- … and ${entries.length - listed} more blocks`);
    const head = `**Blocks:** ${counts(diff.summary.blocks)}`;
    if (list.length > FOLDED)
      lines.push(
        `<details><summary>${head.replaceAll('**', '')}</summary>`,
        '',
        ...list,
        '',
        '</details>',
        '',
      );
    else lines.push(head, '', ...list, '');
  }
  return lines.join('\n');
}

/** A list entry for each paragraph that changed, or for each place of the only paragraph. */
function edits(passages: readonly Passage[]): string[] {
  const changed = passages.filter(tellable);
  const lines = changed.slice(0, PASSAGES).map((passage): string => {
    const { change, from, to, runs, moved } = passage;
    if (change === 'added') return `  - <ins>${plain(passageName(to))}</ins> (${to.length} characters)`;
    if (change === 'removed') return `  - <del>${plain(passageName(from))}</del> (${from.length} characters)`;
    const [before, after] = [passageName(from), passageName(to)];
    const name = plain(before === after ? after : `${before} → ${after}`);
    const summary = rewritten(passage);
    const notes = [moved ? 'moved' : null, summary].filter((note) => note !== null).join(', ');
    if (change === 'moved' || summary !== null) return `  - ${name}: ${notes}`;
    const said = passages.length > 1 ? `${plain(passageName(to, 16))}: ` : '';
    return `  - ${said}${marked(runs, true)}${moved ? ' (moved)' : ''}`;
  });
  if (changed.length > PASSAGES) lines.push(`  - … and ${changed.length - PASSAGES} more paragraphs`);
  return lines;
}

/** The words that changed, alone or in their surroundings. */
function marked(runs: readonly Run[], alone: boolean): string {
  const cell = (text: string): string => plain(inLine(short(text, 40, 16)));
  return runs
    .filter(({ same }) => !(alone && same))
    .map(({ same, from, to }) =>
      same
        ? plain(inLine(short(from, 10, 10)))
        : (from === '' ? '' : `<del>${cell(from)}</del>`) + (to === '' ? '' : `<ins>${cell(to)}</ins>`),
    )
    .join(alone ? ' … ' : '');
}
