import { describe, expect, it } from 'vitest';
import { unwrap } from '../src/stages/3-unwrap.ts';
import { replay, startTrail } from '../src/trail.ts';

const paragraphs = [
  '某市水环境治理工作方案',
  '为进一步改善全市水环境质量，切实解决群众反映强烈的突出问题，结合我市实际，制定本方案，请各地各部门认真组织实施。',
  '一、总体要求',
  '（一）工作目标。到2025年，全市地表水国控断面达到或优于三类水质比例达到95%以上，城市建成区黑臭水体全面消除，饮用水水源地水质达标率保持100%。',
  '（二）基本原则。坚持系统治理，统筹上下游、左右岸、干支流，一体推进污染防治和生态修复，不断提升水环境治理能力和水平。',
  '二、主要任务',
  '1.加快补齐污水处理设施短板。新建改造污水管网300公里，新增污水日处理能力10万吨，生活污水集中收集率提高到75%以上，逐步消除管网空白区。',
  '2.深入开展入河排污口整治。全面完成排污口排查，建立台账，明确责任主体，分类推进整治，2024年底前完成整治任务的80%，2025年底前基本完成。',
];

/** Cuts a paragraph into lines of so many Han characters; marks that may not begin a line hang behind it. */
function wrap(paragraph: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const c of paragraph) {
    if (line.length >= width && !'，。、；：'.includes(c)) {
      lines.push(line);
      line = '';
    }
    line += c;
  }
  return [...lines, line];
}

const lined = (text: string) =>
  unwrap(startTrail(text), [])
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('unwrap', () => {
  it.each([
    [28, '　　'],
    [28, ''],
    [40, '　　'],
    [35, ''],
  ])('joins lines of %i characters indented by "%s"', (width, indent) => {
    const text = paragraphs
      .flatMap((words) => wrap(words, width, words.length < 20 ? '' : indent))
      .join('\n');
    expect(lined(text)).toEqual(paragraphs);
  });

  it('joins over page numbers', () => {
    const lines = paragraphs.flatMap((words) => wrap(words, 28, '　　'));
    lines.splice(5, 0, '- 1 -');
    lines.splice(11, 0, '第 2 页 共 3 页');
    expect(lined(lines.join('\n')).filter((line) => !/^(?:- 1 -|第 2 页)/.test(line))).toEqual(paragraphs);
  });

  it('takes bare page numbers that count on off the lines they stick to', () => {
    const many = [...paragraphs, ...paragraphs.slice(1), ...paragraphs.slice(1), ...paragraphs.slice(1)];
    const lines = many.flatMap((words) => wrap(words, 28, '　　'));
    for (const [n, at] of [6, 22, 38].entries()) lines[at] = `${n + 7}${lines[at]?.trim()}`;
    expect(lined(lines.join('\n')).filter((line) => !/^\d+$/.test(line))).toEqual(many);
  });

  it('leaves numbers that do not count on where they are', () => {
    const many = [...paragraphs, ...paragraphs.slice(1), ...paragraphs.slice(1), ...paragraphs.slice(1)];
    const lines = many.flatMap((words) => wrap(words, 28, '　　'));
    for (const [n, at] of [7, 12, 9].map((n, i) => [n, [6, 22, 38][i] ?? 0] as const))
      lines[at] = `${n}${lines[at]?.trim()}`;
    expect(lined(lines.join('\n')).filter((line) => /^\d+$/.test(line))).toEqual([]);
  });

  it('joins over bare page numbers that count on', () => {
    const many = [...paragraphs, ...paragraphs.slice(1), ...paragraphs.slice(1)];
    const lines = many.flatMap((words) => wrap(words, 28, '　　'));
    lines.splice(12, 0, '7');
    lines.splice(31, 0, '8');
    expect(lined(lines.join('\n')).filter((line) => !/^[78]$/.test(line))).toEqual(many);
  });

  it('leaves text with one paragraph a line as it is', () => {
    for (const text of [paragraphs.join('\n'), paragraphs.join('\n\n'), '甲\n乙\n丙\n', '']) {
      expect(unwrap(startTrail(text), []).layers).toEqual([]);
    }
  });

  it('leaves lists of short lines, tables and cells as they are', () => {
    const cells = Array.from({ length: 40 }, (_, i) => `某某区域整治工程项目第${i}处\n公里\n${i * 3}`).join(
      '\n',
    );
    const items = Array.from({ length: 20 }, (_, i) => `${i + 1}.完成某镇某村环境综合整治任务`).join('\n');
    for (const text of [cells, items]) expect(unwrap(startTrail(text), []).text).toBe(text);
  });

  it('splits a notice that stands on one line at the markers that go on counting', () => {
    const text = paragraphs.join('');
    expect(lined(text).map((line) => line.slice(0, 6))).toEqual([
      '某市水环境治',
      '一、总体要求',
      '（一）工作目',
      '（二）基本原',
      '二、主要任务',
      '1.加快补齐',
      '2.深入开展',
    ]);
  });

  it('does not split a paragraph that lists inside itself', () => {
    const text = `${paragraphs[1]}包括：（一）甲；（二）乙；（三）丙。\n${paragraphs[3]}\n${paragraphs[4]}\n${paragraphs[6]}\n${paragraphs[7]}`;
    expect(unwrap(startTrail(text), []).text).toBe(text);
  });

  it('puts a page number that sticks to a heading on a line of its own', () => {
    expect(lined('末句。\n- 3 -二、主要任务\n到2020年完成。')).toEqual([
      '末句。',
      '- 3 -',
      '二、主要任务',
      '到2020年完成。',
    ]);
  });

  it('records all it does', () => {
    const trail = unwrap(startTrail(paragraphs.flatMap((words) => wrap(words, 28, '')).join('\n')), []);
    expect(replay(trail)).toBe(trail.text);
  });
});
