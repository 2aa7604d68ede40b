import { describe, expect, it } from 'vitest';
import { explainNotice } from '../src/pipeline.ts';

const findings = async (notice: string, path = 'a.txt') => {
  const { plan } = await explainNotice(new TextEncoder().encode(notice), { path });
  return plan.findings.map(({ rule, expected, actual }) => `${rule}: expected ${expected}, found ${actual}`);
};
const plan = (text: string) =>
  `青川市2022年园林工作要点\n\n一、重点任务\n\n1.建设公园。${text}\n\n2.养护绿地。加强日常管护。\n`;

describe('sums', () => {
  it('speaks up when the parts come to more than the whole', async () => {
    expect(await findings(plan('新建公园10个，其中城区7个、镇区5个。'))).toEqual([
      'parts-exceed-whole: expected at most 10, found 12',
    ]);
  });
  it('leaves parts that fit, and parts in another unit', async () => {
    expect(await findings(plan('新建公园10个，其中城区7个、镇区3个。'))).toEqual([]);
    expect(await findings(plan('新建公园10个，其中绿道15公里。'))).toEqual([]);
  });
  it('leaves rates, which do not add up', async () => {
    expect(await findings(plan('人均公园面积达到10平方米，其中城区12平方米。'))).toEqual([]);
    expect(await findings(plan('供水能力不低于100立方米/小时，其中新区150立方米/小时。'))).toEqual([]);
  });
  const table = (total: number) =>
    `# 青川市2022年园林工作要点\n\n## 一、任务分解\n\n| 区县 | 公园（个） | 2022年目标（公里） |\n|---|---|---|\n| 东区 | 4 | 12 |\n| 西区 | 6 | 9 |\n| 合计 | ${total} | 21 |\n`;
  it('adds up the rows of a table', async () => {
    expect(await findings(table(11), 'a.md')).toEqual(['total-differs: expected 10, found 11']);
    expect(await findings(table(10), 'a.md')).toEqual([]);
  });
});
