/** Verdicts on single targets, what counts as met, and which documents belong together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../src/diff/compare.ts';
import { met } from '../src/diff/outcomes.ts';
import { seriesKey, timeless } from '../src/diff/pairs.ts';
import { seriesOf } from '../src/diff/series.ts';
import { shortNumber } from '../src/diff/show/describe.ts';
import { diffMarkdown } from '../src/diff/show/markdown.ts';
import { displayWidth, wrap } from '../src/diff/show/width.ts';
import { judge } from '../src/diff/verdict.ts';
import { cutCharacters } from '../src/diff/words.ts';
import type { Target } from '../src/model.ts';
import { planOf } from './diff-plan.ts';

const target = (line: string): Target => planOf(`- 目标\n  ! ${line} "原文"`).targets[0] as Target;
const verdict = (from: string, to: string, years: [number, number] = [2024, 2024]) =>
  judge(target(from), target(to), { from: years[0], to: years[1] }, false)?.change ?? null;

describe('verdicts', () => {
  it.each([
    // More is better where the comparator says so, whatever the indicator.
    ['优良天数比例 >= 83 %', '优良天数比例 >= 88 %', 'tightened'],
    ['登记失业率 <= 4 %', '登记失业率 <= 6 %', 'relaxed'],
    ['登记失业率 <= 4 %', '登记失业率 < 4 %', 'tightened'],
    // One side has a bound, the other none.
    ['粮食产量 >= 1.3 万亿斤', '粮食产量 ~ 1.4 万亿斤', 'tightened'],
    ['粮食产量 >= 1.4 万亿斤', '粮食产量 ~ 1.4 万亿斤', 'relaxed'],
    // No bound: by the indicator.
    ['调查失业率 = 5 %', '调查失业率 = 5.5 %', 'relaxed'],
    ['劳动生产率 = 5 %', '劳动生产率 = 5.5 %', 'tightened'],
    ['赤字率 = 3 %', '赤字率 = 4 %', 'changed'],
    // Cuts: more is stricter.
    ['[change] 用水总量 - = 2 %', '[change] 用水总量 - = 3 %', 'tightened'],
    ['[change] 用水总量 - = 2 %', '[change] 用水总量 + = 2 %', 'changed'],
    // A rise of what should be low.
    ['[change] 用水总量 + <= 2 %', '[change] 用水总量 + <= 3 %', 'relaxed'],
    // Points and ranges: the near end counts.
    ['[change] 生产总值 + = 6.5 %', '[change] 生产总值 + = 6..6.5 %', 'relaxed'],
    ['[change] 生产总值 + = 5 %', '[change] 生产总值 + = 5..5.5 %', 'changed'],
    ['调查失业率 = 5 %', '调查失业率 = 4.5..5 %', 'changed'],
    ['居民消费价格涨幅 = 1..3 %', '居民消费价格涨幅 = 2..3 %', 'tightened'],
    // Bounds that face each other, other kinds, other units.
    ['覆盖率 >= 80 %', '覆盖率 <= 80 %', 'changed'],
    ['覆盖率 >= 80 %', '覆盖率 >= 80 个', 'changed'],
    ['覆盖率 >= 80 %', '覆盖率 @ 2024-06-30', 'changed'],
    ['道路 = 3 公里', '道路 = 3000 米', null],
    ['道路 = 3 公里', '道路 = 2900 米', 'relaxed'],
    // A level named after its rate is a change.
    ['居民收入增速 = 5 %', '[change] 居民收入 + = 5 %', 'restated'],
    // Wording.
    ['覆盖率 >= 80 % must', '覆盖率 >= 80 % aim', 'relaxed'],
    ['覆盖率 >= 80 %', '覆盖率 >= 80 % must', null],
    ['覆盖率 >= 80 % in 全市', '覆盖率 >= 80 %', null],
    ['覆盖率 >= 80 % in 全市', '覆盖率 >= 80 % in 城区', 'changed'],
    // One way in one field, the other way in another.
    ['覆盖率 >= 80 % @ 2025-12-31', '覆盖率 >= 85 % @ 2026-12-31', 'changed'],
    ['覆盖率 >= 80 % @ 2025-12-31', '覆盖率 >= 80 % @ 2026-12-31', 'relaxed'],
  ])('%s → %s: %s', (from, to, expected) => expect(verdict(from, to)).toBe(expected));

  it.each([
    ['a yearly figure rolls on', '覆盖率 >= 80 % @ 2024-06-30', '覆盖率 >= 80 % @ 2025-06-30', null],
    [
      'a yearly figure due later in the year',
      '覆盖率 >= 80 % @ 2024-06-30',
      '覆盖率 >= 80 % @ 2025-09-30',
      'relaxed',
    ],
    ['a milestone slips', '建成大桥 @ 2024-06-30', '建成大桥 @ 2025-06-30', 'relaxed'],
    ['a milestone of every year', '[milestone] 演练 @ 2024-05-31', '[milestone] 演练 @ 2025-05-31', null],
    ['one brought forward', '[milestone] 演练 @ 2024-06-30', '[milestone] 演练 @ 2025-05-31', 'tightened'],
    ['a far deadline moves', '覆盖率 >= 80 % @ 2030-12-31', '覆盖率 >= 80 % @ 2028-12-31', 'tightened'],
    ['the base rolls on', '[change] 产值 + = 5 % < 比2023年', '[change] 产值 + = 5 % < 比2024年', null],
    ['the base changes', '[change] 产值 + = 5 % < 比2020年', '[change] 产值 + = 5 % < 比2024年', 'changed'],
  ])('%s from 2024 to 2025', (_, from, to, expected) =>
    expect(verdict(from, to, [2024, 2025])).toBe(expected),
  );

  it('names every field that differs', () => {
    const found = judge(
      target('覆盖率 >= 80 % @ 2025-12-31'),
      target('覆盖率 ~ 85 %'),
      { from: null, to: null },
      false,
    );
    expect(Object.keys(found?.fields ?? {})).toEqual(['comparator', 'value', 'deadline']);
  });
});

describe('met', () => {
  it.each([
    ['新增就业 >= 5000 人', '新增就业 = 5312 人', true],
    ['新增就业 >= 0.6 万人', '新增就业 = 5312 人', false],
    ['登记失业率 <= 4 %', '登记失业率 = 3.9 %', true],
    ['调查失业率 ~ 5.5 %', '调查失业率 = 5.1 %', true],
    ['调查失业率 ~ 5 %', '调查失业率 = 5.8 %', false],
    ['[change] 生产总值 + ~ 5 %', '[change] 生产总值 + = 4.8 %', true],
    ['[change] 生产总值 + = 6 %', '[change] 生产总值 + = 5.4 %', false],
    ['[change] 能耗 - = 2.5 %', '能耗降幅 > 3 %', true],
    ['[change] 生产总值 + = 6 %', '[change] 生产总值 - = 1 %', false],
    ['居民消费价格涨幅 ~ 3 %', '[change] 居民消费价格 + = 0.2 %', null],
    ['建成大桥 @ 2024-06-30', '建成大桥 = 1 座', null],
  ])('%s, reached %s: %s', (aimed, reached, expected) =>
    expect(met(target(aimed), target(reached))).toBe(expected),
  );
});

describe('documents of one series', () => {
  it.each([
    ['2024年全省生态环境工作要点', '2025年全省生态环境工作要点'],
    ['政府工作报告（2024年）', '政府工作报告'],
    ['某市城市排水“十四五”规划', '某市城市排水“十五五”规划'],
    ['某市绿化规划（2021—2025年）', '某市绿化规划（2026—2030年）'],
    ['二〇二四年度重点工作', '二〇二五年度重点工作'],
  ])('%s and %s', (a, b) => expect(timeless(a)).toBe(timeless(b)));
  it('another issuer is another series', () => {
    const plan = planOf('# 2024年工作要点 | 2024');
    expect(seriesKey({ ...plan, issuer: '甲市人民政府' })).not.toBe(
      seriesKey({ ...plan, issuer: '乙市人民政府' }),
    );
  });
});

describe('figures over time and in all', () => {
  const clause = (line: string): Target => planOf(`- 目标\n  ! ${line}`).targets[0] as Target;
  const between = (from: string, to: string) =>
    judge(clause(from), clause(to), { from: 2024, to: 2025 }, false)?.change ?? null;
  it.each([
    ['低保标准 >= 5200 元 "每人每年5200元"', '低保标准 >= 480 元 "每人每月480元"', 'tightened'],
    ['低保标准 >= 6000 元 "每人每年6000元"', '低保标准 >= 480 元 "每人每月480元"', 'relaxed'],
    ['[quantity] 接待游客 = 320 万人次', '接待游客 > 350 万人次', 'tightened'],
    ['[quantity] 绿色食品 = 6 个 "新认证绿色食品6个"', '绿色食品 >= 30 个 "绿色食品达到30个"', 'changed'],
  ])('%s → %s: %s', (from, to, expected) => expect(between(from, to)).toBe(expected));
});

describe('series', () => {
  it('another scope does not take the place of the same one', () => {
    const plans = ['固定资产投资 + = 25 %', '区本级固定资产投资 + = 13 %', '全社会固定资产投资 + = 10 %'].map(
      (line, i) =>
        planOf(`# ${2022 + i}年要点 | ${2022 + i}\n一、目标 : 坚持稳中求进。\n  ! [change] ${line}`),
    );
    expect(
      seriesOf(plans).rows.map(({ cells }) => cells.map(({ target: each }) => each?.value ?? null)),
    ).toEqual([
      [25, null, 10],
      [null, 13, null],
    ]);
  });

  it('a rate for two indicators is in the row of each', () => {
    const plans = ['城镇、农村居民人均可支配收入 + = 8 %', '农村居民人均可支配收入 + = 9 %'].map((line, i) =>
      planOf(`# ${2022 + i}年要点 | ${2022 + i}\n一、目标 : 坚持稳中求进。\n  ! [change] ${line}`),
    );
    expect(
      seriesOf(plans).rows.map(({ indicator, cells }) => [
        indicator,
        ...cells.map(({ target: each }) => each?.value ?? null),
      ]),
    ).toEqual([
      ['农村居民人均可支配收入', 8, 9],
      ['城镇居民人均可支配收入', 8, null],
    ]);
  });

  it('takes up a row again after a gap', () => {
    const plans = ['  ! 覆盖率 >= 80 %', '', '  ! 覆盖率 >= 90 %'].map((line, i) =>
      planOf(`# ${2022 + i}年要点 | ${2022 + i}\n一、目标 : 坚持稳中求进。\n${line}`),
    );
    const { rows } = seriesOf(plans);
    expect(rows.map(({ cells }) => cells.map(({ target: each }) => each?.value ?? null))).toEqual([
      [80, null, 90],
    ]);
  });
});

it.each([
  [460000, '46万'],
  [1.4e12, '1.4万亿'],
  [35578, '35578'],
  [0.1 + 0.2, '0.3'],
  [12345678, '12345678'],
  [1.507e9, '15.07亿'],
])('%d is printed as %s', (value, text) => expect(shortNumber(value)).toBe(text));

it('wraps at the width, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom('水', 'a', '83%', '，', ' ', '。', '\u001b[31m', '\u001b[39m'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 60 }), (given, width) => {
      const wrapped = wrap(given, width, '  ');
      // A closing mark may hang over by itself, as in print.
      for (const line of wrapped.split('\n'))
        expect(displayWidth(line.replace(/[，。]+$/u, ''))).toBeLessThanOrEqual(width);
      const ink = (all: string) => all.replace(/\u001b\[[\d;]*m|\s/gu, '');
      expect(ink(wrapped)).toBe(ink(given));
    }),
    { seed: 6, numRuns: 200 },
  );
});

it('fits the comment of a pull request, however much changed', () => {
  const outline = (word: string) =>
    `# 要点 | 2024\n${Array.from({ length: 900 }, (_, i) => `${i + 1}. ${word}${i}号${'甲乙丙丁戊己庚辛'.repeat(4)} : ${word}${i}\n  ! ${word}${i}号覆盖率 >= ${i} %`).join('\n')}`;
  const [from, to] = [planOf(outline('治水')), planOf(outline('植树'))];
  const markdown = diffMarkdown(comparePlans(from, to, { minSimilarity: 1 }), from, to, cutCharacters);
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toContain('more targets');
  expect(markdown).toContain('more blocks');
});

it('never throws and finds nothing between a plan and itself, whatever the plan', () => {
  const line = fc.constantFrom(
    '一、推进治理 : 实施清淤疏浚。',
    '一、推进治理 : 实施清淤疏浚。',
    '  1. 植树 : 抚育公益林，管护古树。',
    '  1. 植树 : 抚育公益林，管护古树。',
    '  - 培训',
    '    ! 覆盖率 >= 80 %',
    '    ! 覆盖率 >= 80 %',
    '    ! [quantity] 新建公厕 = 20 座',
    '- 附则',
  );
  const outline = fc
    .array(line, { maxLength: 14 })
    .map((lines) => `# 要点 | 2024\n一、总则\n${lines.join('\n')}`);
  fc.assert(
    fc.property(outline, outline, (a, b) => {
      const [from, to] = [planOf(a), planOf(b)];
      const same = comparePlans(from, structuredClone(from));
      expect([...same.blocks, ...same.targets]).toEqual([]);
      expect(comparePlans(from, to)).toEqual(comparePlans(structuredClone(from), structuredClone(to)));
    }),
    { seed: 6, numRuns: 300 },
  );
});
