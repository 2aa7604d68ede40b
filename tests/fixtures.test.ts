/** Notices with the plans they must give. `npm run accept` rewrites the expected files of `cases`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planSchema } from '../src/model.ts';
import { changeList } from '../src/output/changes.ts';
import { palette } from '../src/output/palette.ts';
import { explainNotice } from '../src/pipeline.ts';

const inputIn = (folder: string) =>
  readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input missing';

async function planOf(path: string, name: string) {
  const { plan } = await explainNotice(readFileSync(path), { path: name, trail: true });
  expect(planSchema.safeParse(plan).error).toBeUndefined();
  const { trail = [], ...rest } = plan;
  return { plan: rest, trail };
}

const cases = readdirSync('fixtures/cases');

test('there are cases, each with a reason', () => {
  expect(cases.length).toBeGreaterThan(12);
  for (const name of cases) {
    expect(readFileSync(join('fixtures/cases', name, 'why.txt'), 'utf8').trim()).not.toBe('');
  }
});

describe.each(cases)('cases/%s', (name) => {
  const folder = join('fixtures/cases', name);
  const input = inputIn(folder);

  test('plan', async () => {
    const { plan } = await planOf(join(folder, input), input);
    await expect(`${JSON.stringify(plan, null, 2)}\n`).toMatchFileSnapshot(join('..', folder, 'plan.json'));
  });

  test('trail', async () => {
    const { trail } = await planOf(join(folder, input), input);
    await expect(changeList(trail, palette(false))).toMatchFileSnapshot(join('..', folder, 'trail.tsv'));
  });
});

describe.each(readdirSync('fixtures/negative'))('negative/%s', (name) => {
  test('nothing is changed, nothing is read as a target', async () => {
    const { plan, trail } = await planOf(join('fixtures/negative', name), name);
    expect(trail).toEqual([]);
    expect(plan.targets).toEqual([]);
  });
});

/** Folders with an input and the part of the right plan that is still read wrong. */
const known = readdirSync('fixtures/known-failures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(known)('known-failures/%s', (name) => {
  const folder = join('fixtures/known-failures', name);
  const input = inputIn(folder);

  test('names values that are not in dispute', async () => {
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as object;
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    await planOf(join(folder, input), input);
  });

  // Fails on the day it passes: move the folder to cases then.
  test.fails('is read right', async () => {
    const { plan } = await planOf(join(folder, input), input);
    expect(plan).toMatchObject(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as object);
  });
});
