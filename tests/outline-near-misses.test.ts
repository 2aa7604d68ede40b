/** Words that begin or end like those of a rule, in whole notices. */
import { describe, expect, it } from 'vitest';
import { outline } from '../src/stages/5-outline.ts';
import { startTrail } from '../src/trail.ts';
import { frontOf, sketch } from './outline-sketch.ts';

const rulesOf = (text: string) => outline(startTrail(text), []).doubts.map(({ rule }) => rule);

describe('near misses in whole notices', () => {
  it('headings with words that begin as units do', () => {
    const text = `1 总则
1.1项目管理
项目实行清单管理。
1.2日常巡查
巡查记录存档。
1.3年度任务
任务分解到人。
1.4亩均评价
评价结果公开。`;
    expect(sketch(text)).toBe(`1 section 1 | 总则 |
  1.1 section 1.1 | 项目管理 | 项目实行清单管理。
  1.2 section 1.2 | 日常巡查 | 巡查记录存档。
  1.3 section 1.3 | 年度任务 | 任务分解到人。
  1.4 section 1.4 | 亩均评价 | 评价结果公开。`);
  });

  it('bodies whose names hold the verbs of a sentence', () => {
    const text = `关于做好清洁生产工作的通知
经济和信息化局，对外合作办公室，各县人民政府：
现就有关事项通知如下。
一、总体要求
开展审核。
某市推进清洁生产工作领导小组办公室
2019年3月1日`;
    expect(frontOf(text)).toMatchObject({
      issuer: '某市推进清洁生产工作领导小组办公室',
      recipients: ['经济和信息化局', '对外合作办公室', '各县人民政府'],
    });
  });

  it('words that end as bodies and kinds of documents do', () => {
    const text = `某县水务局2019年工作要点
改进工作方法
优化产业布局
2019年3月1日
一、总体要求
开展巡查。`;
    expect(frontOf(text)).toMatchObject({ title: '某县水务局2019年工作要点', issuer: '某县水务局' });
  });

  it('fifteen is no five-year plan', () => {
    expect(frontOf('某区十五分钟便民生活圈建设方案\n一、目标\n开展建设。')).not.toHaveProperty('period');
    expect(frontOf('某区“十五”便民设施建设规划\n一、目标\n开展建设。').period).toEqual({
      from: 2001,
      to: 2005,
    });
  });

  it('attachments sent apart are not missing', () => {
    const notice = (attached: string) =>
      `关于报送材料的通知\n各科室：\n请按时报送。\n附件：${attached}\n某县水务局\n2019年3月1日`;
    expect(rulesOf(notice('另发'))).not.toContain('attachment-missing');
    expect(rulesOf(notice('见义勇为人员名单'))).toContain('attachment-missing');
  });

  it('a number of another year than the date', () => {
    const notice = (date: string) =>
      `关于报送材料的通知\n某发〔2018〕3号\n各科室：\n请按时报送。\n某县水务局\n${date}`;
    expect(rulesOf(notice('2019年3月1日'))).toEqual(['date-against-number']);
    expect(rulesOf(notice('2018年3月1日'))).toEqual([]);
    // Numbered in the last days of the year before.
    expect(rulesOf(notice('2019年1月4日'))).toEqual([]);
  });
});
