import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';

/** Words at a place on a page of A4, in points from the top left corner. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A straight line from one point to another, level or upright. */
export type Ruled = readonly [left: number, top: number, right: number, bottom: number];

/**
 * A PDF whose words carry their Unicode in a ToUnicode map, as LibreOffice and Chromium write them; or whose
 * font is only named, with one of Adobe's character maps, as older programs do.
 */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  named?: 'UniGB-UCS2-H' | 'GBK-EUC-H',
  rules: readonly (readonly Ruled[])[] = [],
): Uint8Array {
  const hex = (text: string) =>
    named === 'GBK-EUC-H'
      ? Buffer.from(iconv.encode(text, 'gbk')).toString('hex')
      : [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const h = high.toString(16).padStart(2, '0');
    return `<${h}00> <${h}ff> <${h}00>`;
  });
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange
${[0, 100, 200].map((from) => `${Math.min(100, 256 - from)} beginbfrange\n${ranges.slice(from, from + 100).join('\n')}\nendbfrange`).join('\n')}
endcmap end end`;
  const stream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
  const kids = pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${named ?? 'Identity-H'} /DescendantFonts [4 0 R] ${named ? '' : '/ToUnicode 6 0 R '}>>`,
    `<< /Type /Font /Subtype ${named ? '/CIDFontType0' : '/CIDFontType2'} /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${named ? 'GB1' : 'Identity'}) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(unicode),
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
      stream(
        [
          ...page.map(
            ({ x, y, text, size = 16 }) =>
              `BT /F ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex(text)}> Tj ET`,
          ),
          ...(rules[i] ?? []).map(
            ([left, top, right, bottom]) => `${left} ${HEIGHT - top} m ${right} ${HEIGHT - bottom} l S`,
          ),
        ].join('\n'),
      ),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return strToU8(file, true);
}

/** An OFD file with the same words; its unit is the millimetre. */
/** @param rules straight lines of each page */
export function ofdOf(
  pages: readonly (readonly Placed[])[],
  rules: readonly (readonly Ruled[])[] = [],
): Uint8Array {
  const mm = (points: number) => (points * 0.3528).toFixed(3);
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const entries: Record<string, Uint8Array> = {
    'OFD.xml': strToU8(
      `<ofd:OFD ${ns}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<ofd:Document ${ns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages
        .map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
        .join('')}</ofd:Pages></ofd:Document>`,
    ),
  };
  pages.forEach((page, i) => {
    const objects = page.map(({ x, y, text, size = 16 }) => {
      const deltas = [...text].slice(0, -1).map((c) => mm(c < '\x80' ? size / 2 : size));
      return `<ofd:TextObject Boundary="${mm(x)} ${mm(y - size)} ${mm(text.length * size)} ${mm(size)}" Size="${mm(size)}"><ofd:TextCode X="0" Y="${mm(size)}" DeltaX="${deltas.join(' ')}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
    });
    for (const [left, top, right, bottom] of rules[i] ?? []) {
      objects.push(
        `<ofd:PathObject Boundary="${mm(left)} ${mm(top)} ${mm(Math.max(1, right - left))} ${mm(Math.max(1, bottom - top))}"><ofd:AbbreviatedData>M 0 0 L 1 1</ofd:AbbreviatedData></ofd:PathObject>`,
      );
    }
    entries[`Doc_0/Pages/Page_${i}/Content.xml`] = strToU8(
      `<ofd:Page ${ns}><ofd:Content><ofd:Layer>${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  });
  return zipSync(entries);
}

/** Sets paragraphs as a notice is printed: 28 Han characters a line, 22 lines a page, page numbers below. */
export function printed(
  paragraphs: readonly {
    readonly text: string;
    readonly centred?: boolean;
    readonly right?: boolean;
    readonly cells?: readonly string[];
  }[],
): Placed[][] {
  const lines: Placed[][] = [];
  const width = (text: string) => [...text].reduce((sum, c) => sum + (c < '\x80' ? 8 : 16), 0);
  for (const { text, centred, right, cells } of paragraphs) {
    if (cells) {
      lines.push(cells.map((cell, i) => ({ x: 80 + i * 110, y: 0, text: cell })));
      continue;
    }
    if (centred || right) {
      lines.push([{ x: 74 + (448 - width(text)) / (centred ? 2 : 1), y: 0, text }]);
      continue;
    }
    let line = '';
    let left = 74 + 32;
    const end = () => {
      lines.push([{ x: left, y: 0, text: line }]);
      line = '';
      left = 74;
    };
    for (const c of text) {
      if (left + width(line + c) > 74 + 448 && !'，。、；：'.includes(c)) end();
      line += c;
    }
    if (line !== '') end();
  }
  const pages: Placed[][] = [];
  for (let from = 0; from < lines.length; from += 22) {
    const number = pages.length + 1;
    pages.push([
      ...lines
        .slice(from, from + 22)
        .flatMap((line, i) => line.map((placed) => ({ ...placed, y: 100 + i * 29 }))),
      { x: 270, y: 800, text: `— ${number} —`, size: 14 },
    ]);
  }
  return pages;
}
