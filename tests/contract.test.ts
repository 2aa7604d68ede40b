/** What others rely on: the exports, the keys and their order. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';
import { type Plan, planSchema } from '../src/model.ts';
import { NOTICE } from './run-cli.ts';

const { clean, parse } = library;

test('the public exports are exactly those the README documents', () => {
  const readme = readFileSync('README.md', 'utf8');
  const documented = [...readme.matchAll(/^\| `(\w+)[^`]*` \| (?:function|schema|value) \|/gm)].map(
    (match) => match[1],
  );
  expect(documented.length).toBeGreaterThan(2);
  expect(Object.keys(library).sort()).toEqual(documented.sort());
});

test('every key is there, in the order of the schema', async () => {
  const plan = await parse(NOTICE, { trail: true });
  const order = Object.keys(planSchema.shape);
  expect(Object.keys(plan)).toEqual(order);
  expect(Object.keys(await parse(NOTICE))).toEqual(order.filter((key) => key !== 'trail'));
  expect(Object.keys(plan.source)).toEqual(Object.keys(planSchema.shape.source.shape));
  const target = planSchema.shape.targets.element;
  expect(plan.targets.length).toBeGreaterThan(0);
  for (const read of plan.targets) expect(Object.keys(read)).toEqual(Object.keys(target.shape));
  for (const block of plan.body) {
    expect(Object.keys(block)).toEqual(['id', 'kind', 'marker', 'title', 'text', 'span', 'children']);
  }
});

test('a notice with nothing in it still gives a whole plan', async () => {
  const plan = await parse('工作');
  const nothing: Partial<Plan> = {
    issuer: null,
    documentNumber: null,
    issuedOn: null,
    period: null,
    targets: [],
    results: [],
  };
  expect(plan).toMatchObject(nothing);
  expect(planSchema.parse(plan)).toEqual(plan);
});

test('targets are numbered in their block, in reading order', async () => {
  const plan = await parse(
    '一、任务\n（一）建设。新建学校12所，改造道路30公里。\n（二）服务。培训农民500人次。\n',
  );
  expect(plan.targets.map(({ id }) => id)).toEqual(['1.1#1', '1.1#2', '1.2#1']);
});

test('text and bytes give the same plan', async () => {
  expect(await parse(NOTICE)).toEqual(await parse(new TextEncoder().encode(NOTICE)));
});

test('line ends do not move spans', async () => {
  const { body, targets } = await parse(NOTICE);
  for (const end of ['\r\n', '\r']) {
    expect(await parse(NOTICE.replaceAll('\n', end))).toMatchObject({ body, targets });
  }
});

const TRADITIONAL =
  '2021年全縣水利工作要點\n\n一、重點任務\n\n(一)加強河道治理。年底前新建生態堤防12公里。\n';

test('the script of the output: hans, hant, keep', async () => {
  const titles = async (to: 'hans' | 'hant' | 'keep') => {
    const { body, targets } = await parse(TRADITIONAL, { to });
    return [body.at(-1)?.title, body.at(-1)?.children[0]?.title, targets[0]?.text];
  };
  expect(await titles('hans')).toEqual(['重点任务', '加强河道治理', '年底前新建生态堤防12公里']);
  expect(await titles('hant')).toEqual(['重點任務', '加強河道治理', '年底前新建生態堤防12公里']);
  expect(await titles('keep')).toEqual(await titles('hant'));
  expect((await parse(NOTICE, { to: 'keep' })).body).toEqual((await parse(NOTICE)).body);
});

test('clean gives text, script, repairs and findings', async () => {
  const cleaned = await clean(TRADITIONAL, { to: 'keep' });
  expect(cleaned.text).toBe(TRADITIONAL.replace('(一)', '（一）'));
  expect(cleaned.script).toBe('hant');
  expect(cleaned.repairs[0]).toMatchObject({ before: '(', after: '（', span: { line: 5, column: 1 } });
  expect(cleaned.findings).toEqual([]);
});

test('an encoding that is none is a mistake of the caller', async () => {
  await expect(parse(new Uint8Array([65]), { encoding: 'klingon' })).rejects.toThrow(RangeError);
});
