/** One indicator table, merged, wrapped or continued over pages: the same targets whatever holds it. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { explainNotice } from '../src/pipeline.ts';
import { ofdOf, type Placed, pdfOf } from './printed-files.ts';

const targets = [
  ['城市供水普及率', 97, '%', '2022-12-31', 'must'],
  ['城市供水普及率', 98, '%', '2025-12-31', 'must'],
  ['农村生活污水处理率', 35, '%', '2022-12-31', 'aim'],
  ['农村生活污水处理率', 45, '%', '2025-12-31', 'aim'],
];

async function targetsOf(bytes: Uint8Array, path: string): Promise<unknown[]> {
  const { plan } = await explainNotice(bytes, { path });
  return plan.targets.map((target) => [
    target.indicator,
    target.value,
    target.unit,
    target.deadline?.date,
    target.modality,
  ]);
}

test('cells merged in Word', async () => {
  const p = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
  const down = '<w:vMerge w:val="restart"/>';
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl>${[
    row(
      ...['指标', '单位', '2020年'].map((words) => cell(words, down)),
      cell('目标值', '<w:gridSpan w:val="2"/>'),
      cell('属性', down),
    ),
    row(
      ...['', '', ''].map((words) => cell(words, '<w:vMerge/>')),
      cell('2022年'),
      cell('2025年'),
      cell('', '<w:vMerge/>'),
    ),
    row(...['城市供水普及率', '%', '96', '97', '98', '约束性'].map((words) => cell(words))),
    row(...['农村生活污水处理率', '%', '30', '35', '45', '预期性'].map((words) => cell(words))),
  ].join('')}</w:tbl>`;
  const body = `${p('青川市水务发展“十四五”规划')}${p('一、主要指标')}${p('指标如下。')}${p('表1 主要指标')}${table}`;
  const file = zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
  expect(await targetsOf(file, 'a.docx')).toEqual(targets);
});

const columns = [80, 190, 250, 320, 390, 470];
const printedRow = (y: number, ...cells: string[]): Placed[] =>
  cells.flatMap((text, i) => (text === '' ? [] : [{ x: columns[i] ?? 0, y, text }]));
const head = ['指标', '单位', '2020年', '2022年', '2025年', '属性'];
const opening: Placed[] = [
  { x: 180, y: 100, text: '青川市水务发展“十四五”规划' },
  { x: 106, y: 130, text: '一、主要指标' },
  { x: 106, y: 160, text: '指标如下。' },
  { x: 240, y: 190, text: '表1 主要指标' },
];

test.each([
  ['PDF', 'a.pdf', pdfOf],
  ['OFD', 'a.ofd', ofdOf],
])('words wrapped in a cell, %s', async (_, path, write) => {
  const page = [
    ...opening,
    ...printedRow(220, ...head),
    ...printedRow(250, '城市供水', '%', '96', '97', '98', '约束性'),
    ...printedRow(272, '普及率'),
    ...printedRow(302, '农村生活', '%', '30', '35', '45', '预期性'),
    ...printedRow(324, '污水处理'),
    ...printedRow(346, '率'),
  ];
  expect(await targetsOf(write([page]), path)).toEqual(targets);
});

test.each([
  ['PDF', 'a.pdf', pdfOf],
  ['OFD', 'a.ofd', ofdOf],
])('a table continued over pages, its head printed again, %s', async (_, path, write) => {
  const pages = [
    [
      ...opening,
      ...printedRow(220, ...head),
      ...printedRow(250, '城市供水普及率', '%', '96', '97', '98', '约束性'),
      { x: 270, y: 800, text: '— 1 —', size: 14 },
    ],
    [
      ...printedRow(100, ...head),
      ...printedRow(130, '农村生活污水处理率', '%', '30', '35', '45', '预期性'),
      { x: 270, y: 800, text: '— 2 —', size: 14 },
    ],
  ];
  // The words are smaller where the name of an indicator is to fit into its column.
  const small = pages.map((page) => page.map((placed) => ({ ...placed, size: 10 })));
  expect(await targetsOf(write(small), path)).toEqual(targets);
});
