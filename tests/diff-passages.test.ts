/** Paragraphs of a block beside those it became, and what stands around a target. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../src/diff/compare.ts';
import { contextsIn, headingOf, subjectOf } from '../src/diff/contexts.ts';
import { changedWords, comparePassages } from '../src/diff/passages.ts';
import { rewritten } from '../src/diff/show/describe.ts';
import { diffMarkdown } from '../src/diff/show/markdown.ts';
import { cutTo, displayWidth } from '../src/diff/show/width.ts';
import { compareWords, cutCharacters } from '../src/diff/words.ts';
import { planOf } from './diff-plan.ts';

const changes = (a: readonly string[], b: readonly string[]) =>
  comparePassages(a.join('\n'), b.join('\n'), cutCharacters).map(({ change, from, to }) => [
    change,
    from.slice(0, 4),
    to.slice(0, 4),
  ]);

const WATER = '加强水环境治理。完成清淤疏浚30公里，建设生态缓冲带。';
const AIR = '持续改善空气质量。推进锅炉改造，淘汰老旧柴油车。';
const ROADS = '完善交通路网。新建农村公路12公里，改造危桥3座。';

describe('paragraphs', () => {
  it('are found where they went', () =>
    expect(changes([WATER, AIR, ROADS], [ROADS, WATER.replace('30', '45'), AIR])).toEqual([
      ['moved', '完善交通', '完善交通'],
      ['edited', '加强水环', '加强水环'],
      ['same', '持续改善', '持续改善'],
    ]));

  it('come and go; a removed one stands behind the one it followed', () =>
    expect(changes([WATER, AIR], [WATER, ROADS])).toEqual([
      ['same', '加强水环', '加强水环'],
      ['removed', '持续改善', ''],
      ['added', '', '完善交通'],
    ]));

  it('that share nothing but words for doing are not one another', () =>
    expect(
      changes(
        [WATER, '全面做好精准帮扶工作。逐户落实产业扶持措施。'],
        [WATER, '全面做好创业就业工作。建设创业孵化基地。'],
      ).map(([change]) => change),
    ).toEqual(['same', 'removed', 'added']));

  it('that lead in are one another by their place', () =>
    expect(
      changes(
        ['坚持规划引领，全面提升城市承载能力。', WATER],
        ['坚持市区共建，全面提升城市品质。', WATER],
      ).map(([change]) => change),
    ).toEqual(['edited', 'same']));

  it('of a block of one paragraph are one another whatever they say', () =>
    expect(changes([WATER], [ROADS]).map(([change]) => change)).toEqual(['edited']));

  it('keep their offsets, whatever their order', () => {
    const text = fc
      .array(fc.constantFrom(WATER, AIR, ROADS, '各位代表！', '加强治理。', ''), { maxLength: 7 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const passages = comparePassages(a, b, cutCharacters);
        for (const { from, to, at, runs } of passages) {
          expect(a.slice(at.from, at.from + from.length)).toBe(from);
          expect(b.slice(at.to, at.to + to.length)).toBe(to);
          expect(runs.map((run) => run.from).join('')).toBe(from);
          expect(runs.map((run) => run.to).join('')).toBe(to);
        }
        const lines = (all: string) => all.split('\n').filter((line) => line !== '');
        expect(passages.map(({ to }) => to).filter((line) => line !== '')).toEqual(lines(b));
        expect(
          passages
            .map(({ from }) => from)
            .filter((line) => line !== '')
            .sort(),
        ).toEqual(lines(a).sort());
        for (const { from, to, at } of changedWords(a, b, cutCharacters)) {
          expect(a.slice(at.from, at.from + from.length)).toBe(from);
          expect(b.slice(at.to, at.to + to.length)).toBe(to);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('changed in too many places are told as rewritten', () => {
    const one = (a: string, b: string) => comparePassages(a, b, cutCharacters).map(rewritten);
    expect(one(WATER, WATER.replace('30', '45'))).toEqual([null]);
    const many = (words: string) => [...words].map((word) => `${word}项工作有序推进`).join('，');
    expect(
      one(
        `强化责任。${many('甲乙丙丁戊己庚辛壬癸子丑寅卯')}。`,
        `强化责任。${many('天地玄黄宇宙洪荒日月盈昃辰宿')}。`,
      ),
    ).toEqual(['rewritten, 1 of 2 sentences kept']);
  });
});

it('a clause is compared with the clause it came from, not with the one in its place', () =>
  expect(
    compareWords(
      '新建农田2万亩，粮食产量13万吨，茶园11万亩。',
      '粮食产量14万吨，新建农田3万亩。',
      cutCharacters,
    )
      .filter(({ same }) => same)
      .map(({ from }) => from)
      .join(''),
  ).toContain('粮食产量'));

describe('what stands around a target', () => {
  it.each([
    ['推进乡村建设。改造公路9公里。', '推进乡村建设'],
    ['改造公路9公里。', null],
    ['今年改造公路9公里。新建桥梁3座。', null],
  ])('%s is headed %s', (paragraph, heading) => expect(headingOf(paragraph)).toBe(heading));

  it.each([
    ['四是全力推进棚户区改造工程', '棚户区'],
    ['全面做好创业就业工作', '创业就业'],
    ['加快乡村建设', '乡村'],
  ])('%s is about %s', (heading, subject) => expect(subjectOf(heading)).toBe(subject));

  it('is its sentence and the heading of its paragraph', () => {
    const plan = planOf(
      '# 要点 | 2024\n一、目标 : 坚持稳中求进。||抓项目促投资。实施项目85个，完成投资62亿元。年底考核。\n  ! 投资 = 62 亿元 "完成投资62亿元"',
    );
    expect(plan.targets.map(contextsIn(plan))).toEqual([
      { sentence: '实施项目85个，完成投资62亿元', heading: '抓项目促投资' },
    ]);
  });
});

it('a name too long is cut in its middle', () => {
  expect(cutTo('城镇居民收入', 12)).toBe('城镇居民收入');
  expect(cutTo('城镇居民人均可支配收入', 13)).toBe('城镇居民…收入');
  expect(displayWidth(cutTo('城镇居民人均可支配收入', 14))).toBeLessThanOrEqual(14);
});

it('a long title is an item in itself: what changed in it is told word by word', () => {
  const plan = (year: number, roads: number) =>
    planOf(`# ${year}年任务 | ${year}\n一、交通\n  1. 新改建农村公路${roads}公里，实施村道安防工程60公里`);
  const [from, to] = [plan(2023, 80), plan(2024, 70)];
  expect(diffMarkdown(comparePlans(from, to), from, to, cutCharacters)).toContain(
    'T retitled: 新改建农村公路<del>80</del><ins>70</ins>公里',
  );
});
