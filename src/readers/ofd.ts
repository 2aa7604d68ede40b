/** OFD (GB/T 33190) → lines: a zip of XML pages whose words are placed one by one. */
import { SaxesParser } from 'saxes';
import type { Extract } from '../notice.ts';
import { noWords } from './page.ts';
import type { PrintedPage, Run } from './printed.ts';
import { reflow } from './reflow.ts';
import { type Rule, THIN } from './ruled-table.ts';
import { unzip } from './zip.ts';

const MOST_PAGES = 2000;

/**
 * @param bytes of the file
 * @throws Error when it is no OFD file, its XML is broken, or a part is missing
 */
export function readOfd(bytes: Uint8Array): Extract {
  const parts = unzip(bytes, (name) => /\.xml$/i.test(name));
  const xml = (path: string): string | null => {
    const part = parts.get(path.replace(/^\//, ''));
    return part ? new TextDecoder().decode(part) : null;
  };
  const root = attributesOf(xml('OFD.xml') ?? fail('OFD.xml is missing'), [], ['DocRoot']);
  const pages: PrintedPage[] = [];
  for (const { text: document } of root) {
    const folder = document.replace(/[^/]*$/, '');
    const places = attributesOf(
      xml(document.trim()) ?? fail(`${document} is missing`),
      ['Page', 'PhysicalBox'],
      ['PhysicalBox'],
    );
    const box = places.find(({ name, text }) => name === 'PhysicalBox' && text !== '')?.text ?? '0 0 210 297';
    for (const { name, attributes } of places) {
      const base = attributes.BaseLoc;
      if (name !== 'Page' || base === undefined || pages.length >= MOST_PAGES) continue;
      const content = xml(base.startsWith('/') ? base : folder + base);
      if (content !== null) pages.push(pageOf(content, box));
    }
  }
  if (!pages.some(({ runs }) => runs.length > 0)) return noWords();
  return reflow(pages);
}

const fail = (message: string): never => {
  throw new Error(message);
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements of these names, without their prefix, in order; text for those that hold some. */
function attributesOf(xml: string, named: readonly string[], worded: readonly string[]): Element[] {
  const found: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
  const parser = new SaxesParser();
  let open: { text: string } | null = null;
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    if (!named.includes(name) && !worded.includes(name)) return;
    const element = { name, attributes: tag.attributes as Record<string, string>, text: '' };
    found.push(element);
    if (worded.includes(name)) open = element;
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', () => {
    open = null;
  });
  parser.write(xml).close();
  return found;
}

const local = (name: string): string => name.replace(/^.*:/, '');

const numbers = (text: string | undefined): number[] => (text ?? '').trim().split(/\s+/).map(Number);

/** The words of one page. A TextObject's place is its Boundary plus its own matrix times each TextCode's X and Y. */
function pageOf(xml: string, box: string): PrintedPage {
  const runs: Run[] = [];
  const parser = new SaxesParser();
  let size = 0;
  let boundary: number[] = [];
  let matrix: number[] = [];
  let code: { x: number; y: number; deltas: string; text: string } | null = null;
  let area = '';
  let inArea = false;
  const strips: number[][] = [];
  let at = { x: 0, y: 0 };
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    const attributes = tag.attributes as Record<string, string>;
    if (name === 'PhysicalBox') inArea = true;
    else if (name === 'PathObject') strips.push(numbers(attributes.Boundary));
    else if (name === 'TextObject') {
      size = Number(attributes.Size ?? 0);
      boundary = numbers(attributes.Boundary);
      matrix = attributes.CTM ? numbers(attributes.CTM) : [1, 0, 0, 1, 0, 0];
      at = { x: 0, y: 0 };
    } else if (name === 'TextCode') {
      at = { x: Number(attributes.X ?? at.x), y: Number(attributes.Y ?? at.y) };
      code = { ...at, deltas: attributes.DeltaX ?? '', text: '' };
    }
  });
  parser.on('text', (text) => {
    if (inArea) area += text;
    if (code) code.text += text;
  });
  parser.on('closetag', (tag) => {
    const name = local(tag.name);
    if (name === 'PhysicalBox') inArea = false;
    if (name !== 'TextCode' || !code) return;
    const [left = 0, top = 0] = boundary;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const letters = [...code.text];
    const advance = widthOf(code.deltas, letters.length) + size * (/[\x00-\xff]$/.test(code.text) ? 0.5 : 1);
    runs.push({
      x: left + a * code.x + c * code.y + e,
      baseline: top + b * code.x + d * code.y + f,
      width: Math.abs(a) * advance,
      size: Math.abs(d) * size,
      text: code.text,
    });
    code = null;
  });
  parser.write(xml).close();
  const [, , width = 210, height = 297] = numbers(area === '' ? box : area);
  return { width, height, runs, rules: strips.flatMap((strip) => ruleOf(strip, THIN * width)) };
}

/** A straight line, drawn as a stroke or as a filled strip; nothing for any other drawing. */
function ruleOf([left = 0, top = 0, width = 0, height = 0]: readonly number[], thin: number): Rule[] {
  if (!(Math.min(width, height) <= thin && Math.max(width, height) > 3 * thin)) return [];
  return [{ left, top, right: left + width, bottom: top + height }];
}

/** Sum of DeltaX: plain numbers and `g count number` groups. */
function widthOf(deltas: string, letters: number): number {
  const parts = deltas.trim().split(/\s+/);
  let sum = 0;
  let counted = 0;
  for (let i = 0; i < parts.length && counted < letters; i++) {
    if (parts[i] === 'g') {
      const count = Math.min(Number(parts[i + 1] ?? 0), letters);
      sum += count * Number(parts[i + 2] ?? 0);
      counted += count;
      i += 2;
    } else {
      sum += Number(parts[i] ?? 0);
      counted++;
    }
  }
  return Number.isFinite(sum) ? sum : 0;
}
