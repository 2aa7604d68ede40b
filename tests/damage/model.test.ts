import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGlosses, learnGlosses } from '../../src/repair/glosses.ts';
import { repair } from '../../src/stages/3-repair.ts';
import { replay, startTrail, type Trail } from '../../src/trail.ts';
import { damage, random } from './model.ts';
import { randomList, traditional } from './pairs.ts';

const seed = readFileSync('seeds/2019-zhejiang-ecology-work-plan.txt', 'utf8');

/** The text before the first layer in which a rule of that name worked. */
function before(trail: Trail, rule: string): string {
  const at = trail.layers.findIndex(({ edits }) => edits.some((edit) => edit.rule === rule));
  return replay({ ...trail, layers: at < 0 ? trail.layers : trail.layers.slice(0, at) });
}

const plan = traditional(
  [
    '各市、县（市、区）人民政府，省政府直属各单位：',
    '　　（一）加强水环境治理。地表水省控断面达到或优于Ⅲ类水质比例达到83%以上，县级以上集中式饮用水水源达标率达到95%。',
    '　　（二）推进大气污染防治。空气质量优良天数比率达到90%；工地扬尘、餐饮油烟得到有效控制。总结推广“一图一表”经验。',
    '　　（三）深化改革。力争全年完成投资120亿元，新增就业5万人，城镇登记失业率控制在4.5%以内。',
  ].join('\n'),
);

describe('the damage model', () => {
  test('makes the seed of its repair, byte for byte', async () => {
    const { trail } = await repair(startTrail(seed));
    const clean = before(trail, 'space');
    const glosses = learnGlosses(seed, findGlosses(seed));
    const eaten = new Map([
      ['財', '(cái)'],
      ['負', '(fù)'],
      ['當', '(dāng)'],
      ['內', '(nèi)'],
    ]);
    const list = new Map([...eaten, ...glosses]);
    const again = damage(clean, {
      glosses: list,
      stray: '！？。',
      torn: false,
      folded: true,
      entities: true,
    });
    expect(again.text).toBe(seed);
  });

  test('splits pairs, swallows bytes and drops pairs as CP936 reads them', () => {
    const how = { stray: '', torn: false, folded: false, entities: false };
    expect(
      damage('省控斷面達到', {
        ...how,
        glosses: new Map([
          ['財', '(cái)'],
          ['達', '(dá)'],
        ]),
      }).text,
    ).toBe('省控?cái)嗝孢_(dá)到');
    expect(
      damage('水斷面水質', {
        ...how,
        glosses: new Map([
          ['當', '(dāng)'],
          ['質', '(zhì)'],
        ]),
      }).text,
    ).toBe('水?dāng)嗝嫠|(zhì)');
    expect(damage('獎。空氣質量', { ...how, glosses: new Map(), stray: '！？。' }).text).toBe('獎?？諝赓|量');
  });
});

const usual = { stray: '', torn: false, folded: false, entities: false };

describe('repair of modelled damage', () => {
  test('whatever list a site glosses, intact glosses all go and every change can be replayed', async () => {
    const whole = (await repair(startTrail(plan))).trail.text;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom('toned', 'numbered', 'bare'),
        fc.boolean(),
        async (start, style, doubled) => {
          const list = randomList(plan, 25, style, doubled, random(start));
          const damaged = damage(plan, { ...usual, glosses: list });
          fc.pre(damaged.runs.length === 0);
          const { trail } = await repair(startTrail(damaged.text));
          expect(trail.text).toBe(whole);
          expect(replay(trail)).toBe(trail.text);
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });

  test('brings back a heading that was shifted', async () => {
    const list = new Map([
      ['環', '(huán)'],
      ['達', '(dá)'],
      ['級', '(jí)'],
    ]);
    const damaged = damage(plan, { ...usual, glosses: list, stray: '！？。' });
    expect(damaged.text).toContain('　?。ㄒ唬┘訌娝h(huán)境');
    const { trail } = await repair(startTrail(damaged.text));
    expect(trail.text).toContain('（一）加強水環境治理');
  });
});
