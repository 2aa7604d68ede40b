import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../src/readers/docx.ts';
import { read } from '../src/stages/2-read.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc"';

const docx = (body: string, parts: Record<string, string> = {}) =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${NS}><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });
const p = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const numbered = (words: string, level: number) =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

const numbering = `<w:numbering ${NS}><w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%4"/></w:lvl>
  </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

describe('readDocx', () => {
  it('prints automatic numbers as a reader sees them', () => {
    const body =
      ['总体要求', '主要任务'].map((words) => numbered(words, 0)).join('') +
      numbered('治气', 1) +
      numbered('治水', 1) +
      numbered('管网', 2) +
      numbered('河道', 2) +
      numbered('清淤', 3) +
      numbered('保障', 0) +
      numbered('资金', 1);
    expect(
      readDocx(docx(body, { 'word/numbering.xml': numbering }))
        .text.split('\n')
        .filter(Boolean),
    ).toEqual([
      '一、总体要求',
      '二、主要任务',
      '（一）治气',
      '（二）治水',
      '1.管网',
      '2.河道',
      '①清淤',
      '三、保障',
      '（一）资金',
    ]);
  });

  it('tells headings by style, by inheritance and by outline level; centred lines; contents', () => {
    const styles = `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="a"><w:name w:val="自定"/><w:basedOn w:val="b"/></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="底"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const body =
      p('规划', '<w:jc w:val="center"/>') +
      p('一、总则 1', '<w:pStyle w:val="t"/>') +
      p('总则', '<w:pStyle w:val="1"/>') +
      p('目的', '<w:pStyle w:val="a"/>') +
      p('甲', '<w:outlineLvl w:val="2"/>') +
      p('正文');
    const { hints } = readDocx(docx(body, { 'word/styles.xml': styles }));
    expect(hints.map(({ kind, level }) => `${kind}${level ?? ''}`)).toEqual([
      'centred',
      'aside',
      'heading1',
      'heading2',
      'heading3',
    ]);
  });

  it('accepts tracked changes, leaves out field codes and hidden words', () => {
    const body = `<w:p><w:ins><w:r><w:t>达到</w:t></w:r></w:ins><w:del><w:r><w:delText>80%</w:delText></w:r></w:del><w:r><w:t>90%</w:t></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>以上。</w:t></w:r></w:p>`;
    expect(readDocx(docx(body)).text.trim()).toBe('达到90%以上。');
  });

  it('tells footnotes below their paragraph, set aside', () => {
    const footnotes = `<w:footnotes ${NS}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>
      <w:footnote w:id="2"><w:p><w:r><w:t>按2020年不变价计算。</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const body =
      '<w:p><w:r><w:t>增长5%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>以上。</w:t></w:r></w:p>';
    const { text, hints } = readDocx(docx(body + p('下一段'), { 'word/footnotes.xml': footnotes }));
    expect(text).toBe('增长5%以上。\n注1：按2020年不变价计算。\n下一段\n');
    expect(hints.map(({ kind }) => kind)).toEqual(['aside']);
  });

  it('reads a text box once', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>';
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:t>框外</w:t></w:r></w:p>`;
    expect(readDocx(docx(body)).text).toBe('框中\n框外\n');
  });

  it('reads tables with merged cells; a table of one column is a frame', () => {
    const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('类别', '<w:vMerge w:val="restart"/>')}${cell('目标', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('2020年')}${cell('2025年')}</w:tr>
      <w:tr>${cell('水')}${cell('80%')}${cell('95%')}</w:tr></w:tbl>`;
    const frame = `<w:tbl><w:tr><w:tc>${p('专栏1 工程')}${p('1.甲。')}</w:tc></w:tr></w:tbl>`;
    const { text, hints } = readDocx(docx(table + frame));
    expect(text).toBe('类别\t目标 2020年\t目标 2025年\n水\t80%\t95%\n专栏1 工程\n1.甲。\n');
    expect(hints.map(({ kind, head }) => `${kind}${head ? ' head' : ''}`)).toEqual(['row head', 'row']);
  });

  it.each([
    ['cut short', docx(p('甲')).slice(0, 120)],
    ['without its text', zipSync({ 'word/other.xml': strToU8('<a/>') })],
    ['with broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
    [
      'with an entity bomb',
      zipSync({
        'word/document.xml': strToU8(
          '<!DOCTYPE a [<!ENTITY b "乙乙"><!ENTITY c "&b;&b;">]><w:document><w:t>&c;</w:t></w:document>',
        ),
      }),
    ],
    [
      'that unpacks to far too much',
      zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 1 }),
    ],
  ])('says what is wrong with a file %s', async (_, bytes) => {
    const { text, doubts } = await read({ mediaType: WORD, bytes, text: null, encoding: null, doubts: [] });
    expect(text).toBe('');
    expect(doubts).toMatchObject([{ severity: 'error', rule: 'unreadable' }]);
  });
});
