/** Outcomes that no name tells: what is taken for one and what is not. */
import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../src/diff/outcomes.ts';
import { planOf } from './diff-plan.ts';

/** Each outcome as `target figure → result figure`. */
function outcomes(heading: string, targets: readonly string[], review: string, results: readonly string[]) {
  const words = (lines: readonly string[]) =>
    lines
      .map((line) => /"(.*)"/u.exec(line)?.[1] ?? '')
      .filter((clause, i, all) => all.indexOf(clause) === i);
  const from = planOf(
    `# 要点 | 2020\n一、任务 : ${heading}。${words(targets).join('，')}。\n${targets.map((line) => `  ! ${line}`).join('\n')}`,
  );
  const to = planOf(
    `# 要点 | 2021\n一、回顾 : ${review}\n${results.map((line) => `  ? ${line}`).join('\n')}`,
  );
  return outcomesOf(from, to).map(({ target, result }) => `${target.value} → ${result.value}`);
}

describe('outcomes that no name tells', () => {
  it('are not told by figures in units of their own alone', () =>
    expect(
      outcomes('做好帮扶', ['贫困户 = 58 户 "贫困户58户脱贫"'], '58户领到奖补。', [
        '[quantity] 奖补 = 58 户 "58户领到奖补"',
      ]),
    ).toEqual([]));

  it('are not told by two round figures', () =>
    expect(
      outcomes(
        '补齐短板',
        ['[quantity] 小学 = 3 所 "小学3所、操场5个"', '[quantity] 操场 = 5 个 "小学3所、操场5个"'],
        '升级诊所3所、药房5个。',
        ['[quantity] 诊所 = 3 所 "升级诊所3所、药房5个"', '[quantity] 药房 = 5 个 "升级诊所3所、药房5个"'],
      ),
    ).toEqual([]));

  it('are not told by another deed', () =>
    expect(
      outcomes('改善居住条件', ['[quantity] 群众 = 600 户 "安置群众600户"'], '搬迁640户。', [
        '[quantity] 搬迁 = 640 户 "搬迁640户"',
      ]),
    ).toEqual([]));

  it('are not told by the deed of a neighbour in the clause', () =>
    expect(
      outcomes(
        '绿化荒山',
        [
          '[quantity] 草坪 = 30 亩 "种植草坪30亩、造林900棵"',
          '[quantity] 造林 = 900 棵 "种植草坪30亩、造林900棵"',
        ],
        '新增造林80亩。',
        ['[quantity] 新增造林 = 80 亩 "新增造林80亩"'],
      ),
    ).toEqual([]));

  it('are not told by money spent under one heading', () =>
    expect(
      outcomes(
        '推进河西老街改造',
        ['[quantity] 投资 = 2 亿元 "投资2亿元"'],
        '河西老街改造提速，投资1.2亿元。',
        ['[quantity] 投资 = 1.2 亿元 "投资1.2亿元"'],
      ),
    ).toEqual([]));

  it('are told by the work, whichever of the two has no name', () =>
    expect(
      outcomes(
        '改善居住条件',
        ['[quantity] 河西老街改造任务 = 900 户 "完成河西老街改造任务900户"'],
        '河西老街改造提速，征收1100户。',
        ['[quantity] 征收 = 1100 户 "征收1100户"'],
      ),
    ).toEqual(['900 → 1100']));
});
