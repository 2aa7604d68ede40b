/** One notice of about three pages, and the writers that put it into every form. */
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { ofdOf, pdfOf, printed } from './printed-files.ts';

interface Part {
  readonly text: string;
  readonly centred?: boolean;
  readonly right?: boolean;
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
const pledge = '坚持问题导向和目标导向相统一，健全工作机制，压实工作责任，强化要素保障，推动各项任务落地见效';

export const notice: readonly Part[] = [
  { text: '某市2024年水利工作要点', centred: true },
  { text: '各县（市、区）人民政府，市政府各部门：' },
  {
    text: `2024年是实现“十四五”规划目标任务的关键一年。全市水利工作总体要求是：坚持节水优先、空间均衡、系统治理、两手发力，统筹水资源、水环境、水生态治理，${pledge}。`,
  },
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
  numbered(
    2,
    '1.',
    `实施骨干工程。新建水库3座，除险加固病险水库20座，完成投资15亿元。加快推进大中型灌区续建配套与现代化改造，做好重点工程前期论证，严格执行项目法人责任制、招标投标制、建设监理制和合同管理制，确保工程质量和施工安全。${pledge}。`,
  ),
  numbered(
    2,
    '2.',
    `推进城乡供水。6月底前完成12个乡镇供水管网改造，新增供水能力5万吨/日。推动城市供水管网向周边乡村延伸，完善水质监测和应急处置制度，让群众喝上放心水。${pledge}。`,
  ),
  numbered(
    2,
    '3.',
    '建设数字孪生水利。完善监测感知、数据治理和预报调度应用，打通部门之间的数据壁垒，实现雨情、水情、工情、险情信息的及时共享，提高预报、预警、预演、预案能力。',
  ),
  numbered(1, '（二）', '强化河湖管理'),
  numbered(
    2,
    '1.',
    `落实河湖长制。市级河湖长每季度至少巡河1次，整治“四乱”问题100个。健全跨界河湖联防联控机制，推广使用河湖管理信息平台，畅通群众投诉举报渠道。${pledge}。`,
  ),
  numbered(
    2,
    '2.',
    `严格水域管控。全市水域面积率不低于7.5%。依法划定河湖管理范围，严肃查处非法侵占水域、破坏堤防和非法采砂行为，涉河建设项目一律依法审批。${pledge}。`,
  ),
  numbered(1, '（三）', '守牢安全底线'),
  numbered(
    2,
    '1.',
    '抓好水旱灾害防御。压紧压实各级防汛责任，修订完善各类预案，汛前对水库、堤防、水闸开展拉网式排查，发现的隐患逐一建立台账，明确责任单位、整改措施和完成时限，做到责任不落实不放过、隐患不消除不放过。',
  ),
  numbered(
    2,
    '2.',
    '加强工程运行管理。推进水利工程标准化管理，落实管护主体、管护人员和管护经费，加强小型水库巡查值守，杜绝重建轻管现象，充分发挥工程效益。',
  ),
  numbered(0, '三、', '保障措施'),
  {
    text: `各地要把水利工作摆上重要位置，主要负责同志亲自研究、亲自协调、亲自督促，分管负责同志具体抓落实。${pledge}。年底前建成水利智慧平台。`,
  },
  {
    text: '各有关部门要按照职责分工密切配合，形成工作合力。发展改革、财政、自然资源、生态环境等部门要在项目审批、资金安排、用地保障、环境评价等方面给予支持，新闻单位要加强宣传，营造全社会关心支持水利建设的良好氛围。',
  },
  { text: '某市水利局', right: true },
  { text: '2024年2月8日', right: true },
];

export const plain = notice.map(({ text, cells }) => cells?.join('\t') ?? text).join('\n');

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

export /** How the page is printed: A4, words of 16 points, navigation left out. */
const style =
  '<style>@page{size:A4;margin:30mm 27mm}body{font:16pt/1.75 serif}p{margin:0;text-align:justify}table table{width:100%}table table td{border:1px solid}@media print{nav,footer,.tools{display:none}}</style>';

const page = (charset: string) =>
  `<!DOCTYPE html><html><head><meta charset="${charset}"><title>某市水利局</title>${style}</head><body><nav><a href="/">首页</a> <a href="/zc">政策</a></nav>
<table><tr><td><div id="content">${paragraphsAnd(
    ({ text, centred, right }) => {
      if (centred) return `<p style="text-align:center"><b>${text}</b></p>`;
      return right ? `<p style="text-align:right">${text}</p>` : `<p>&nbsp;&nbsp;&nbsp;&nbsp;${text}</p>`;
    },
    (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  )}</div></td></tr></table><p class="tools"><a href="#" onclick="print()">打印本页</a></p><footer>版权所有：某市水利局</footer></body></html>`;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const lvl = (i: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>`;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word file beside its words: letters of 16 points, a page number below, lists. */
const wordParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${R}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${R}/footer" Target="footer1.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="32"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
  'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${lvl(0, 'chineseCounting', '%1、')}${lvl(1, 'chineseCounting', '（%2）')}${lvl(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  'word/footer1.xml': `<w:ftr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`,
};
const section = `<w:sectPr><w:footerReference xmlns:r="${R}" w:type="default" r:id="r3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1587" w:right="1474" w:header="851" w:footer="1400"/></w:sectPr>`;
const borders = `<w:tblPr><w:tblW w:w="8800" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1760"/>'.repeat(5)}</w:tblGrid>`;

/** A Word file of A4 pages with page numbers, its paragraphs' numbers typed or automatic. */
export function docx(automatic: boolean): Uint8Array {
  const p = (properties: string, words: string) =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const body = paragraphsAnd(
    ({ text, centred, right, level, words }) => {
      if (automatic && level !== undefined && words !== undefined)
        return p(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`, words);
      if (centred) return p('<w:jc w:val="center"/>', text);
      return p(right ? '<w:jc w:val="right"/>' : '<w:ind w:firstLine="640"/>', text);
    },
    (rows) =>
      `<w:tbl>${borders}${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="1760" w:type="dxa"/></w:tcPr>${p('', cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  return zipSync(
    Object.fromEntries(
      [
        ...Object.entries(wordParts),
        ['word/document.xml', `<w:document ${W}><w:body>${body}${section}</w:body></w:document>`] as const,
      ].map(([name, xml]) => [name, strToU8(xml)]),
    ),
    // A zip holds the time; the same files are to give the same bytes.
    { mtime: '2024-02-08T00:00:00' },
  );
}

export const pages = () => printed(notice);

/** The file's name and the bytes of each form these writers make themselves. */
export const forms: readonly (readonly [form: string, file: string, bytes: () => Uint8Array])[] = [
  ['text', 'notice.txt', () => strToU8(plain)],
  [
    'text in GB18030 with CRLF',
    'notice.gb18030.txt',
    () => iconv.encode(plain.replaceAll('\n', '\r\n'), 'gb18030'),
  ],
  ['Markdown', 'notice.md', () => strToU8(markdown)],
  ['HTML', 'notice.html', () => strToU8(page('utf-8'))],
  ['HTML in GB18030', 'notice.gb18030.html', () => iconv.encode(page('gb2312'), 'gb18030')],
  ['Word with typed numbers', 'notice.docx', () => docx(false)],
  ['Word with automatic numbers', 'notice.numbered.docx', () => docx(true)],
  ['PDF', 'notice.pdf', () => pdfOf(pages())],
  ['OFD', 'notice.ofd', () => ofdOf(pages())],
];
