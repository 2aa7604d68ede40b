/** The scorer, and the score on annotated notices of our own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alike, type Gold, headings, rates, scorePlan } from '../scripts/score.mjs';
import { parse } from '../src/library.ts';

const golds = readdirSync('fixtures/gold').map((file) => file.replace('.gold.json', ''));
const goldOf = (name: string) =>
  JSON.parse(readFileSync(join('fixtures/gold', `${name}.gold.json`), 'utf8')) as Gold;
const planOf = (name: string) => parse(readFileSync(join('fixtures/cases', name, 'input.txt')));

describe.each(golds)('%s', (name) => {
  test('is read as the annotation says', async () => {
    const { targets, blocks, meta } = scorePlan(goldOf(name), await planOf(name));
    const unsoft = goldOf(name).targets.filter(({ soft }) => !soft).length;
    expect(targets.extra.map(({ text }) => text)).toEqual([]);
    expect(targets.missed).toEqual([]);
    expect(targets.wrong.map(({ field, gold }) => `${field}: ${gold.anchor}`)).toEqual([]);
    expect([targets.found, targets.strict]).toEqual([unsoft, unsoft]);
    expect([blocks.missed, blocks.extra, blocks.found]).toEqual([[], [], blocks.gold]);
    expect(meta.wrong).toEqual([]);
  });
});

describe('the scorer', () => {
  const gold = goldOf('county-work-plan');

  test('counts what is missed, false, and wrong in a field', async () => {
    const plan = await planOf('county-work-plan');
    const [first, second, third] = plan.targets;
    if (!first || !second || !third) throw new Error('the fixture has ten targets');
    const worse = {
      ...plan,
      issuer: '别处',
      targets: [{ ...first, comparator: '<=' as const }, { ...second, value: 22 }, ...plan.targets.slice(2)],
    };
    const { targets, meta } = scorePlan(gold, worse);
    expect(targets.missed.map(({ anchor }) => anchor)).toEqual(['粮食总产量达到21万吨']);
    expect(targets.extra.map(({ value }) => value)).toEqual([22]);
    expect(targets.wrong.map(({ field }) => field)).toEqual(['comparator']);
    expect(targets.strict).toBe(targets.found - 1);
    expect(meta.wrong).toEqual(['issuer']);
  });

  test('a block on another level is not found', async () => {
    const plan = await planOf('county-work-plan');
    const [section] = plan.body.filter(({ kind }) => kind === 'section');
    if (!section) throw new Error('the fixture has sections');
    const flat = { ...plan, body: [...plan.body.filter((block) => block !== section), ...section.children] };
    const { blocks } = scorePlan(gold, flat);
    expect(blocks.missed.map(({ title }) => title)).toContain('抓好粮食生产');
    expect(blocks.found).toBeLessThan(blocks.gold);
    expect(headings(plan.body)).toHaveLength(blocks.gold);
  });

  test('names are alike by what they share', () => {
    expect(alike('秸秆综合利用率', '秸秆综合利用率')).toBe(1);
    expect(alike('综合利用率', '全省秸秆综合利用率')).toBe(0.9);
    expect(alike('粮食产量', '城镇失业率')).toBeLessThan(0.5);
    expect(alike('', '粮食产量')).toBe(0);
  });

  test('rates', () => {
    expect(rates(8, 10, 16)).toEqual({ precision: 0.8, recall: 0.5, f1: 0.8 / 1.3 });
    expect(rates(0, 0, 0)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
