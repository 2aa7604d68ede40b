/**
 * Every pair of `fixtures/diffs` against its expected comparison: `expected.json` exact, `expected.md` as read.
 * `from.outline` and `to.outline` are read by `diff-plan.ts`. Both are rewritten by `vitest run --update`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alignPlans, comparePlans } from '../src/diff/compare.ts';
import { diffSchema } from '../src/diff/model.ts';
import { blocksById } from '../src/diff/show/describe.ts';
import { diffHtml } from '../src/diff/show/html.ts';
import { diffMarkdown } from '../src/diff/show/markdown.ts';
import { cutCharacters } from '../src/diff/words.ts';
import { planSchema } from '../src/model.ts';
import { planOf } from './diff-plan.ts';

const folder = fileURLToPath(new URL('../fixtures/diffs/', import.meta.url));
const names = readdirSync(folder).sort();
const read = (name: string, side: 'from' | 'to') =>
  planOf(readFileSync(`${folder}${name}/${side}.outline`, 'utf8'));

it('has a pair for every kind of change', () => {
  const seen = new Set(
    names.flatMap((name) => {
      const diff = comparePlans(read(name, 'from'), read(name, 'to'));
      return [...diff.blocks, ...diff.targets].map(({ change }) => change);
    }),
  );
  expect([...seen].sort()).toEqual(
    [
      ...['added', 'changed', 'edited', 'merged', 'moved', 'relaxed'],
      ...['removed', 'restated', 'retitled', 'split', 'tightened'],
    ].sort(),
  );
  expect(names.length).toBeGreaterThanOrEqual(12);
});

describe.each(names)('%s', (name) => {
  const [from, to] = [read(name, 'from'), read(name, 'to')];
  const { diff, rows } = alignPlans(from, to);

  it('is what was expected', async () => {
    await expect(`${JSON.stringify(diff, null, 2)}\n`).toMatchFileSnapshot(`${folder}${name}/expected.json`);
    await expect(diffMarkdown(diff, from, to, cutCharacters)).toMatchFileSnapshot(
      `${folder}${name}/expected.md`,
    );
  });

  it('follows the schema', () => {
    planSchema.parse(from);
    expect(diffSchema.parse(diff)).toEqual(diff);
  });

  it('puts every block of both plans in one row', () => {
    expect(rows.flatMap((row) => row.from).sort()).toEqual([...blocksById(from).keys()].sort());
    expect(rows.flatMap((row) => row.to).sort()).toEqual([...blocksById(to).keys()].sort());
  });

  it('is a page whose links all lead somewhere', () => {
    const html = diffHtml(diff, rows, from, to, cutCharacters);
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/ href="#([^"]*)"/gu)) expect(ids).toContain(id);
    expect(html).not.toMatch(/(?:src|href)="(?!#)/u);
  });

  it('finds nothing between a plan and itself', () => {
    for (const plan of [from, to]) {
      const { blocks, targets } = comparePlans(plan, plan);
      expect([...blocks, ...targets]).toEqual([]);
    }
  });

  it('finds the opposite the other way round', () => {
    const back = comparePlans(to, from).summary;
    const there = diff.summary;
    expect(back.targets).toEqual({
      ...there.targets,
      added: there.targets.removed,
      removed: there.targets.added,
      tightened: there.targets.relaxed,
      relaxed: there.targets.tightened,
    });
    expect([back.blocks.split, back.blocks.merged]).toEqual([there.blocks.merged, there.blocks.split]);
    expect([back.blocks.added, back.blocks.removed]).toEqual([there.blocks.removed, there.blocks.added]);
  });
});
