/** One notice in every form it may arrive in gives one plan. */
import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainNotice } from '../src/pipeline.ts';
import { ofdOf, pdfOf, printed } from './printed-files.ts';

interface Part {
  readonly text: string;
  readonly centred?: boolean;
  readonly cells?: readonly string[];
  /** Level of the automatic number in Word, and the words behind it. */
  readonly level?: number;
  readonly words?: string;
}

const numbered = (level: number, marker: string, words: string): Part => ({
  text: marker + words,
  level,
  words,
});
const long = '坚持问题导向和目标导向相统一，健全工作机制，压实工作责任，强化要素保障，推动各项任务落地见效';
const notice: readonly Part[] = [
  { text: '某市2024年水利工作要点', centred: true },
  { text: `2024年是实现“十四五”规划目标任务的关键一年。全市水利工作总体要求是：${long}。` },
  numbered(0, '一、', '主要目标'),
  numbered(
    1,
    '（一）',
    '水资源。到2024年底，农村自来水普及率达到95%以上，万元地区生产总值用水量比2020年下降12%，再生水利用率提高到25%。',
  ),
  numbered(
    1,
    '（二）',
    '水环境。地表水国控断面达到或优于Ⅲ类水质比例达到90%以上，城市黑臭水体消除比例达到100%。',
  ),
  { text: '表1 主要指标' },
  { text: '', cells: ['指标', '单位', '2020年', '2024年', '属性'] },
  { text: '', cells: ['集中供水率', '%', '88', '95', '约束性'] },
  { text: '', cells: ['高标准农田', '万亩', '100', '120', '预期性'] },
  numbered(0, '二、', '重点任务'),
  numbered(1, '（一）', '加快水网建设'),
  numbered(2, '1.', `实施骨干工程。新建水库3座，除险加固病险水库20座，完成投资15亿元。${long}。`),
  numbered(2, '2.', `推进城乡供水。6月底前完成12个乡镇供水管网改造，新增供水能力5万吨/日。${long}。`),
  numbered(1, '（二）', '强化河湖管理'),
  numbered(2, '1.', `落实河湖长制。市级河湖长每季度至少巡河1次，整治“四乱”问题100个。${long}。`),
  numbered(2, '2.', `严格水域管控。全市水域面积率不低于7.5%。${long}。`),
  numbered(0, '三、', '保障措施'),
  { text: `${long}。年底前建成水利智慧平台。` },
];

const plain = notice.map(({ text, cells }) => cells?.join('\t') ?? text).join('\n');

const paragraphsAnd = (
  line: (part: Part) => string,
  table: (rows: readonly (readonly string[])[]) => string,
): string => {
  const parts: string[] = [];
  for (let i = 0; i < notice.length; i++) {
    const rows: (readonly string[])[] = [];
    for (let cells = notice[i]?.cells; cells; cells = notice[++i]?.cells) rows.push(cells);
    if (rows.length > 0) parts.push(table(rows));
    const part = notice[i];
    if (part) parts.push(line(part));
  }
  return parts.join('\n');
};

const markdown = paragraphsAnd(
  ({ text, centred }) => `${centred ? '# ' : ''}${text}\n`,
  ([head = [], ...rows]) =>
    `|${head.join('|')}|\n|${head.map(() => '---').join('|')}|\n${rows.map((row) => `|${row.join('|')}|`).join('\n')}\n`,
);

const page = (charset: string) =>
  `<!DOCTYPE html><html><head><meta charset="${charset}"><title>某市水利局</title></head><body><nav><a href="/">首页</a> <a href="/zc">政策</a></nav>
<table><tr><td><div id="content">${paragraphsAnd(
    ({ text, centred }) =>
      centred ? `<p style="text-align:center"><b>${text}</b></p>` : `<p>&nbsp;&nbsp;${text}</p>`,
    (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  )}</div></td></tr></table><p><a href="#" onclick="print()">打印本页</a></p><footer>版权所有：某市水利局</footer></body></html>`;

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const lvl = (i: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${NS}><w:abstractNum w:abstractNumId="0">${lvl(0, 'chineseCounting', '%1、')}${lvl(1, 'chineseCounting', '（%2）')}${lvl(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function docx(automatic: boolean): Uint8Array {
  const p = (properties: string, words: string) =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const body = paragraphsAnd(
    ({ text, centred, level, words }) =>
      automatic && level !== undefined && words !== undefined
        ? p(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`, words)
        : p(centred ? '<w:jc w:val="center"/>' : '', text),
    (rows) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p('', cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${NS}><w:body>${body}</w:body></w:document>`),
    ...(automatic && { 'word/numbering.xml': strToU8(numbering) }),
  });
}

/** The plan without what differs by form: the source, the repairs, positions. */
async function planOf(bytes: Uint8Array, path: string): Promise<unknown> {
  const { plan } = await explainNotice(bytes, { path });
  return JSON.parse(
    JSON.stringify(
      {
        ...plan,
        source: null,
        repairs: null,
        findings: plan.findings.filter(({ severity }) => severity !== 'info'),
      },
      (key, value) => (key === 'span' ? null : value),
    ),
  );
}

const pages = () => printed(notice);
const wrapped = () =>
  pages()
    .map((lines) => lines.map(({ text }) => text).join('\n'))
    .join('\f\n');

describe('one notice', () => {
  let expected: unknown;
  beforeAll(async () => {
    expected = await planOf(strToU8(plain), 'a.txt');
  });

  it('holds what a reader finds in it', () => {
    expect(expected).toMatchObject({
      title: '某市2024年水利工作要点',
      year: 2024,
      body: [{ id: '0' }, { id: '1' }, { id: '2' }, { id: '3' }],
    });
    expect((expected as { targets: unknown[] }).targets.length).toBeGreaterThanOrEqual(15);
  });

  const forms: [string, string, () => Uint8Array][] = [
    ['Markdown', 'a.md', () => strToU8(markdown)],
    ['HTML', 'a.html', () => strToU8(page('utf-8'))],
    ['HTML in GB18030', 'b.html', () => iconv.encode(page('gb2312'), 'gb18030')],
    ['text in GB18030 with CRLF', 'b.txt', () => iconv.encode(plain.replaceAll('\n', '\r\n'), 'gb18030')],
    ['Word with typed numbers', 'a.docx', () => docx(false)],
    ['Word with automatic numbers', 'b.docx', () => docx(true)],
    ['PDF', 'a.pdf', () => pdfOf(pages())],
    ['OFD', 'a.ofd', () => ofdOf(pages())],
  ];
  it.each(forms)('gives the same plan as %s', async (_, path, bytes) => {
    expect(await planOf(bytes(), path)).toEqual(expected);
  });

  it('gives the same plan as every file of fixtures/forms', async () => {
    const files = readdirSync('fixtures/forms').sort();
    expect(files.length).toBeGreaterThanOrEqual(9);
    for (const file of files) {
      expect(await planOf(readFileSync(`fixtures/forms/${file}`), file), file).toEqual(expected);
    }
  });

  it('gives the same targets as text pulled from a PDF, wrapped and with page numbers', async () => {
    const body = wrapped()
      .split('\n')
      .filter(
        (line) => !/^(?:指标|单位|20\d\d年|属性|集中供水率|高标准农田|万亩|%|\d+|约束性|预期性)$/.test(line),
      )
      .join('\n');
    const targets = ((await planOf(strToU8(body), 'c.txt')) as { targets: { at: string; value: number }[] })
      .targets;
    const outside = (expected as { targets: { at: string; value: number }[] }).targets.filter(
      ({ at }) => !at.startsWith('1.2.'),
    );
    expect(targets.map(({ at, value }) => [at, value])).toEqual(outside.map(({ at, value }) => [at, value]));
  });
});
