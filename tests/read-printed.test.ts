import { describe, expect, it } from 'vitest';
import type { Extract } from '../src/notice.ts';
import { readOfd } from '../src/readers/ofd.ts';
import { readPdf } from '../src/readers/pdf.ts';
import { read } from '../src/stages/2-read.ts';
import { ofdOf, type Placed, pdfOf, printed, type Ruled } from './printed-files.ts';

const notice = [
  { text: '某县2024年水利工作要点', centred: true },
  {
    text: '为做好2024年水利工作，根据全省水利工作会议部署，结合我县实际，制定本工作要点，请各单位对照要求认真抓好贯彻落实，确保全年目标任务如期完成。',
  },
  { text: '一、主要目标' },
  {
    text: '到2024年底，农村自来水普及率达到95%以上，新增高标准农田2万亩，治理水土流失面积15平方公里，万元GDP用水量比2020年下降12%。',
  },
  { text: '表1 主要指标' },
  { text: '', cells: ['指标', '单位', '2020年', '2024年'] },
  { text: '', cells: ['自来水普及率', '%', '88', '95'] },
  { text: '', cells: ['高标准农田', '万亩', '10', '12'] },
  { text: '二、重点任务' },
  ...['加快水网建设', '强化河湖管理', '守牢安全底线', '深化水利改革'].map((title, i) => ({
    text: `${i + 1}.${title}。坚持问题导向和目标导向相统一，健全工作机制，压实工作责任，加强统筹协调，强化要素保障，推动各项任务落地见效，全年完成投资${i + 2}亿元。`,
  })),
  { text: '三、保障措施' },
  { text: '各单位要加强组织领导。县水利局每季度调度一次工作进展。' },
];
const pages = printed(notice);
const expected = notice.map(({ text, cells }) => cells?.join('\t') ?? text);
const body = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('—'));

const ruledForms: [string, (pages: Placed[][], rules: Ruled[][]) => Promise<Extract> | Extract][] = [
  ['PDF', (pages, rules) => readPdf(pdfOf(pages, undefined, rules))],
  ['OFD', (pages, rules) => readOfd(ofdOf(pages, rules))],
];

describe('printed pages', () => {
  it('become the paragraphs and rows they were set from: PDF', async () => {
    const { text, hints } = await readPdf(Buffer.from(pdfOf(pages)));
    expect(body(text)).toEqual(expected);
    expect(hints.filter(({ kind }) => kind === 'row').map(({ head }) => head ?? false)).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      hints.filter(({ kind }) => kind === 'aside').map(({ at }) => text.slice(at.start, at.end)),
    ).toEqual(pages.map((_, i) => `— ${i + 1} —`));
    expect(hints[0]).toMatchObject({ kind: 'centred' });
  });

  it.each(['UniGB-UCS2-H', 'GBK-EUC-H'] as const)('need no font in the file: %s', async (named) => {
    expect(body((await readPdf(pdfOf(pages, named))).text)).toEqual(expected);
  });

  it('become the paragraphs and rows they were set from: OFD', () => {
    expect(body(readOfd(ofdOf(pages)).text)).toEqual(expected);
  });

  it('give two columns one after the other', () => {
    const column = (x: number, words: string) =>
      Array.from({ length: 8 }, (_, i) => ({
        x,
        y: 100 + i * 20,
        text: `${words}第${i + 1}行的正文写满这一栏`.slice(0, 13),
        size: 16,
      }));
    const { text } = readOfd(ofdOf([[...column(60, '左栏'), ...column(320, '右栏')]]));
    expect(text.replace(/\n/g, '').indexOf('右')).toBeGreaterThan(text.replace(/\n/g, '').lastIndexOf('左'));
  });

  it('leave out running heads and words printed twice', () => {
    const page = (n: number) => [
      { x: 74, y: 50, text: '某县人民政府公报' },
      { x: 106, y: 100, text: `第${n}页上的第一句话。` },
      { x: 106.5, y: 100, text: `第${n}页上的第一句话。` },
      { x: 290, y: 800, text: `${n}` },
    ];
    const { text, hints } = readOfd(ofdOf([1, 2, 3, 4].map(page)));
    const asides = new Set(
      hints.filter(({ kind }) => kind === 'aside').map(({ at }) => text.slice(at.start, at.end)),
    );
    expect(
      body(text)
        .filter((line) => !asides.has(line))
        .join(''),
    ).toBe([1, 2, 3, 4].map((n) => `第${n}页上的第一句话。`).join(''));
  });

  it.each(ruledForms)('a form: what stands in a ruled box belongs together, %s', async (_, lines) => {
    const words = [
      { x: 200, y: 80, text: '公文处理单' },
      { x: 80, y: 130, text: '来文文号' },
      { x: 160, y: 122, text: '某办〔2020〕' },
      { x: 160, y: 140, text: '24号' },
      { x: 300, y: 130, text: '来文单位' },
      { x: 380, y: 130, text: '某市办公室' },
      { x: 80, y: 190, text: '拟办意见' },
      { x: 160, y: 172, text: '1、请某某同志' },
      { x: 160, y: 190, text: '阅示；' },
      { x: 160, y: 208, text: '2、发至某局。' },
    ];
    const level: Ruled[] = [105, 150, 220].map((y) => [70, y, 520, y]);
    const upright: Ruled[] = [
      ...[70, 150, 520].map((x): Ruled => [x, 105, x, 220]),
      ...[290, 370].map((x): Ruled => [x, 105, x, 150]),
    ];
    const { text } = await lines([words], [[...level, ...upright]]);
    expect(body(text)).toEqual([
      '公文处理单',
      '来文文号\t某办〔2020〕24号\t来文单位\t某市办公室',
      '拟办意见\t1、请某某同志阅示； 2、发至某局。',
    ]);
  });

  it.each(ruledForms)('boxes with running text are no table, %s', async (_, lines) => {
    const wide = '坚持问题导向和目标导向相统一，健全机制，压实责任。';
    const words = [
      { x: 80, y: 130, text: '要求' },
      ...Array.from({ length: 20 }, (_, i) => ({
        x: 160,
        y: 130 + 24 * i,
        text: i === 10 ? '一、总体要求' : wide,
        size: 12,
      })),
      { x: 80, y: 630, text: '备注' },
      { x: 160, y: 630, text: '无' },
    ];
    const level: Ruled[] = [105, 610, 650].map((y) => [70, y, 520, y]);
    const upright: Ruled[] = [70, 150, 520].map((x) => [x, 105, x, 650]);
    const { text } = await lines([words], [[...level, ...upright]]);
    expect(body(text)).toEqual(['要求', wide.repeat(10), '一、总体要求', wide.repeat(9), '备注', '无']);
  });

  it.each(ruledForms)(
    'a ruled table with a merged cell, continued on the next page under the same head, %s',
    async (_, lines) => {
      const xs = [80, 180, 380, 440];
      const row = (y: number, ...cells: string[]) =>
        cells.flatMap((text, i) => (text === '' ? [] : [{ x: (xs[i] ?? 0) + 4, y, text }]));
      const grid = (rows: number, merged: boolean): Ruled[] => [
        ...Array.from({ length: rows + 1 }, (_, i): Ruled => {
          const inside = merged && i === 2;
          return [inside ? 180 : 80, 100 + 30 * i, 520, 100 + 30 * i];
        }),
        ...[...xs, 520].map((x): Ruled => [x, 100, x, 100 + 30 * rows]),
      ];
      const head = ['类别', '指标', '单位', '2025年'] as const;
      const { text, hints } = await lines(
        [
          [
            ...row(120, ...head),
            ...row(150, '供水', '供水普及率', '%', '98'),
            ...row(180, '', '日供水能力', '万吨', '45'),
            { x: 290, y: 800, text: '— 1 —' },
          ],
          [...row(120, ...head), ...row(150, '节水', '漏损率', '%', '9'), { x: 290, y: 800, text: '— 2 —' }],
        ],
        [grid(3, true), grid(2, false)],
      );
      expect(body(text).filter((line) => line.includes('\t'))).toEqual([
        '类别\t指标\t单位\t2025年',
        '供水\t供水普及率\t%\t98',
        '供水\t日供水能力\t万吨\t45',
        '节水\t漏损率\t%\t9',
      ]);
      expect(new Set(hints.filter(({ kind }) => kind === 'row').map(({ table }) => table)).size).toBe(1);
    },
  );

  it.each([
    ['PDF', 'application/pdf', pdfOf([[]])],
    ['OFD', 'application/ofd', ofdOf([[]])],
  ])('say that pictures need text recognition: %s', async (_, mediaType, bytes) => {
    const { doubts } = await read({ mediaType, bytes, text: null, encoding: null, doubts: [] });
    expect(doubts).toMatchObject([{ severity: 'error', rule: 'needs-ocr' }]);
  });

  const refused: [string, string, Uint8Array][] = [
    ['a PDF cut short', 'application/pdf', pdfOf(pages).slice(0, 300)],
    ['an OFD file cut short', 'application/ofd', ofdOf(pages).slice(0, 300)],
    [
      'a Word 97 file cut short',
      'application/msword',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3]),
    ],
  ];
  it.each(refused)('say what is wrong with %s', async (_, mediaType, bytes) => {
    const { text, doubts } = await read({ mediaType, bytes, text: null, encoding: null, doubts: [] });
    expect(text).toBe('');
    expect(doubts).toMatchObject([{ severity: 'error', rule: 'unreadable' }]);
  });
});
