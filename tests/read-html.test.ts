import { describe, expect, it } from 'vitest';
import type { Extract } from '../src/notice.ts';
import { readHtml } from '../src/readers/html.ts';
import { readMarkdown } from '../src/readers/markdown.ts';
import { readText } from '../src/readers/text.ts';

/** Lines with the hints on them: kind and, where there is one, level or table. */
const lined = ({ text, hints }: Extract): string[] =>
  hints
    .reduceRight((marked, { at, kind, level, table, head }) => {
      const tag = `${kind}${level ?? table ?? ''}${head ? ' head' : ''}`;
      return `${marked.slice(0, at.start)}<${tag}>${marked.slice(at.start)}`;
    }, text)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('\t', ' | '));

describe('readHtml', () => {
  it('leaves out scripts, styles and hidden parts, marks navigation as aside', async () => {
    const html = `<html><head><title>某站</title><style>p{}</style></head><body>
      <nav><a href="/">首页</a></nav><div class="breadcrumb">当前位置：首页</div>
      <script>var 一 = "一、总则";</script><p style="display:none">看不见</p>
      <h1>关于某事的通知</h1><p>各市：</p><p>　　正文。</p>
      <div><a href="/print">打印本页</a></div><footer>版权所有</footer></body></html>`;
    expect(lined(await readHtml(html))).toEqual([
      '<aside>首页',
      '<aside>当前位置：首页',
      '<heading1>关于某事的通知',
      '各市：',
      '正文。',
      '<aside>打印本页',
      '<aside>版权所有',
    ]);
  });

  it('cuts at <br>, joins inline parts, folds &nbsp;', async () => {
    const html =
      '<div>一、<b>总体</b>要求<br>&nbsp;&nbsp;到2020年，<span>达到</span>83%以上。<br/><br/>二、任务</div>';
    expect(lined(await readHtml(html))).toEqual(['一、总体要求', '到2020年，达到83%以上。', '二、任务']);
  });

  it('tells centred lines', async () => {
    const html =
      '<p style="text-align: center"><b>某省规划</b></p><div align="center"><p>印发稿</p><p style="text-align:left">正文</p></div>';
    expect(lined(await readHtml(html))).toEqual(['<centred>某省规划', '<centred>印发稿', '正文']);
  });

  it('reads labels and values that stand in elements beside each other as metadata', async () => {
    const html =
      '<dl><dt>索引号</dt><dd>0001</dd><dt>发文机关</dt><dd>某厅</dd></dl><ul><li><b>文　号：</b><span>某发〔2020〕1号</span></li></ul><p>名称由某厅定。</p>';
    expect(lined(await readHtml(html))).toEqual([
      '<meta>索引号 | 0001',
      '<meta>发文机关 | 某厅',
      '<meta>文号 | 某发〔2020〕1号',
      '名称由某厅定。',
    ]);
  });

  it('one label alone is a word of the text', async () => {
    expect(lined(await readHtml('<p><b>名称</b><span>由某厅定。</span></p>'))).toEqual(['名称由某厅定。']);
  });

  it('sets aside rows of links and links with their day, not a link within a sentence', async () => {
    const html =
      '<p><a href="1">无障碍</a>|<a href="2">登录</a></p><ul><li><a href="3">某市人民政府办公厅关于进一步加强某项工作管理的通知及其说明</a><span>2020-01-02</span></li></ul><p>按照<a href="4">《办法》</a>执行。</p>';
    expect(lined(await readHtml(html))).toEqual([
      '<aside>无障碍|登录',
      '<aside>某市人民政府办公厅关于进一步加强某项工作管理的通知及其说明2020-01-02',
      '按照《办法》执行。',
    ]);
  });

  it('reads a metadata table inside layout tables', async () => {
    const html = `<table><tr><td><table><tr><td><b>索 引 号：</b></td><td>0001</td><td>发文机关：</td><td>某厅</td></tr>
      <tr><td>标　　题：</td><td colspan="3">某厅关于某事的通知</td></tr></table></td></tr>
      <tr><td><p>一、目标</p><p>到2020年达到90%。</p></td></tr></table>`;
    expect(lined(await readHtml(html))).toEqual([
      '<meta>索引号 | 0001',
      '<meta>发文机关 | 某厅',
      '<meta>标题 | 某厅关于某事的通知',
      '一、目标',
      '到2020年达到90%。',
    ]);
  });

  it('fills merged cells and joins the rows of a head', async () => {
    const html = `<table><tr><td rowspan="2">指标</td><td colspan="2">目标</td></tr><tr><td>2020年</td><td>2025年</td></tr>
      <tr><td>覆盖率</td><td>80%</td><td>95%</td></tr><tr><td>达标率</td><td colspan="2">100%</td></tr></table>`;
    expect(lined(await readHtml(html))).toEqual([
      '<row0 head>指标 | 目标 2020年 | 目标 2025年',
      '<row0>覆盖率 | 80% | 95%',
      '<row0>达标率 | 100% | 100%',
    ]);
  });

  it('takes captions, units and notes out of the rows', async () => {
    const html = `<table><caption>表1 主要指标</caption><tr><td colspan="3">单位：个</td></tr><tr><th>指标</th><th>2020年</th><th>2025年</th></tr>
      <tr><td>甲</td><td>1</td><td>2</td></tr><tr><td colspan="3">注：甲为累计数。</td></tr></table>`;
    expect(lined(await readHtml(html))).toEqual([
      '表1 主要指标',
      '单位：个',
      '<row0 head>指标 | 2020年 | 2025年',
      '<row0>甲 | 1 | 2',
      '注：甲为累计数。',
    ]);
  });

  it('prints the numbers of lists', async () => {
    const html =
      '<ol><li>编制规划。</li><li><p> <b>落实</b>资金。</p></li></ol><ol start="3" type="A"><li>水</li></ol><ul><li>甲</li></ul>';
    expect(lined(await readHtml(html))).toEqual(['1.编制规划。', '2.落实资金。', 'C.水', '甲']);
  });

  it('takes a page without a body, with open tags, with nothing', async () => {
    expect(lined(await readHtml('<p>甲<p>乙</div><td>丙'))).toEqual(['甲', '乙丙']);
    expect((await readHtml('')).text).toBe('');
  });
});

describe('readMarkdown', () => {
  it('keeps every number and every sign that Markdown would eat', async () => {
    const markdown =
      '# 2019年工作要点\n\n## 一、目标\n\n1.编制规划。\n5. 丙\n\n>95%的设施\n3*5*2\n\n    （一）缩进\n\n文字\n---\n**总体要求：**全面。[链接](http://example.org)\n';
    expect(lined(await readMarkdown(markdown))).toEqual([
      '<heading1>2019年工作要点',
      '<heading2>一、目标',
      '1.编制规划。',
      '5. 丙',
      '>95%的设施',
      '3*5*2',
      '（一）缩进',
      '文字',
      '总体要求：全面。链接',
    ]);
  });

  it('reads tables', async () => {
    const markdown = '| 指标 | 目标 |\n| --- | ---: |\n| 覆盖率 | **95%** |\n';
    expect(lined(await readMarkdown(markdown))).toEqual(['<row0 head>指标 | 目标', '<row0>覆盖率 | 95%']);
  });

  it('takes time in proportion to hostile text', async () => {
    const start = performance.now();
    await readMarkdown('*中'.repeat(20_000) + '['.repeat(20_000) + '`'.repeat(5_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('readText', () => {
  it('leaves the text as it is and tells tabbed rows', () => {
    const text = '一、目标\n指标\t单位\n覆盖率\t%\n达标率\t%\n甲\t乙\n\n\t落款\t日期\n';
    const extract = readText(text);
    expect(extract.text).toBe(text);
    expect(lined(extract)).toEqual([
      '一、目标',
      '<row0 head>指标 | 单位',
      '<row0>覆盖率 | %',
      '<row0>达标率 | %',
      '<row0>甲 | 乙',
      ' | 落款 | 日期',
    ]);
  });

  it('tells rows set with blanks, each cell in its column; a merged cell leaves a gap', () => {
    const text = '类别  指标      2020年  2025年\n供水  普及率    96      98\n      漏损率    12      9\n';
    const { hints } = readText(text);
    expect(
      hints.map(({ cells = [] }) => cells.map((cell) => (cell ? text.slice(cell.start, cell.end) : ''))),
    ).toEqual([
      ['类别', '指标', '2020年', '2025年'],
      ['供水', '普及率', '96', '98'],
      ['', '漏损率', '12', '9'],
    ]);
  });

  it.each([
    [
      'names that sign a notice',
      '某市教育局    某市财政局    某市民政局\n某市水利局    某市商务局    某市审计局\n某市林业局    某市统计局    某市体育局\n',
    ],
    ['letters set apart', '工　作　要　点\n总　则\n附　则\n'],
    ['indented paragraphs', '    一、目标\n    建成公园20个。\n    二、任务\n'],
  ])('%s are no table', (_, text) => {
    expect(readText(text).hints).toEqual([]);
  });
});
