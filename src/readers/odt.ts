/** OpenDocument text (.odt) → lines: headings, typed and automatic numbers, tables, notes set aside. */
import { SaxesParser } from 'saxes';
import type { Extract, Hint } from '../notice.ts';
import { startCounting } from './docx-numbering.ts';
import { type Cell, writeTable } from './grid.ts';
import { numberingOf, type OdtStyles, readOdtStyles } from './odt-styles.ts';
import { startPage } from './page.ts';
import { unzip } from './zip.ts';

/** Elements whose text is no part of the notice: deleted words, comments, titles of pictures, tables of contents. */
const UNSEEN = new Set([
  'text:tracked-changes',
  'office:annotation',
  'svg:title',
  'svg:desc',
  'text:note-citation',
]);
const ASIDE = new Set(['text:note', 'text:table-of-content']);

/**
 * @param bytes of the file
 * @throws Error when it is no OpenDocument text or its XML is broken
 */
export function readOdt(bytes: Uint8Array): Extract {
  const parts = unzip(bytes, (name) => name === 'content.xml' || name === 'styles.xml');
  const part = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const content = part('content.xml');
  if (content === '') throw new Error('content.xml is missing');
  const styles: OdtStyles = { paragraphs: new Map(), lists: new Map() };
  if (part('styles.xml') !== '') readOdtStyles(part('styles.xml'), styles);
  readOdtStyles(content, styles);
  return writeContent(content, styles);
}

type Line = readonly [words: string, hint: Omit<Hint, 'at'> | undefined];
type Count = ReturnType<typeof startCounting>;
type Attributes = Readonly<Record<string, string>>;

function writeContent(xml: string, styles: OdtStyles): Extract {
  const page = startPage();
  const paragraphs: { words: string; style: string; level: number | null; marker: string }[] = [];
  const tables: {
    rows: Cell[][];
    head: boolean;
    cell: { lines: Line[]; columns: number; rows: number } | null;
  }[] = [];
  const lists: { style: string; count: Count; numbered: boolean }[] = [];
  const counted = new Map<string, Count>();
  /** How many paragraphs and tables have begun. */
  let paragraphsSeen = 0;
  let tablesSeen = 0;
  let unseen = 0;
  let asides = 0;

  const startList = (attributes: Attributes): void => {
    const outer = lists.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const earlier =
      attributes['text:continue-numbering'] === 'true' ? style : attributes['text:continue-list'];
    const count = outer?.count ?? counted.get(earlier ?? '\0') ?? startCounting(numberingOf(style, styles));
    for (const key of [style, attributes['xml:id']]) if (key !== undefined) counted.set(key, count);
    lists.push({ style, count, numbered: true });
  };
  const marker = (): string => {
    const list = lists.at(-1);
    if (!list || list.numbered) return '';
    list.numbered = true;
    return list.count(lists[0]?.style ?? '', lists.length - 1);
  };
  const hintOf = (style: string, level: number | null): Omit<Hint, 'at'> | undefined => {
    if (asides > 0) return { kind: 'aside' };
    if (level !== null) return { kind: 'heading', level };
    return isCentred(style, styles) ? { kind: 'centred' } : undefined;
  };
  const add = (words: string, hint: Omit<Hint, 'at'> | undefined): void => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.lines.push([words, hint]);
    else page.add(words, hint);
  };

  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (UNSEEN.has(name)) unseen++;
    if (unseen > 0) return;
    if (ASIDE.has(name)) asides++;
    const paragraph = paragraphs.at(-1);
    const table = tables.at(-1);
    switch (name) {
      case 'text:p':
      case 'text:h':
        paragraphsSeen++;
        if (tables.length === 0) page.place(`paragraph ${paragraphsSeen}`);
        paragraphs.push({
          words: '',
          style: attributes['text:style-name'] ?? '',
          level: name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) : null,
          marker: marker(),
        });
        break;
      case 'text:s':
        if (paragraph) paragraph.words += ' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1)));
        break;
      case 'text:tab':
        if (paragraph) paragraph.words += table?.cell ? ' ' : '\t';
        break;
      case 'text:line-break':
        if (paragraph) paragraph.words += table?.cell ? ' ' : '\n';
        break;
      case 'text:list':
        startList(attributes);
        break;
      case 'text:list-item': {
        const list = lists.at(-1);
        if (list) list.numbered = false;
        break;
      }
      case 'table:table':
        tablesSeen++;
        if (tables.length === 0) page.place(`table ${tablesSeen}`);
        tables.push({ rows: [], head: false, cell: null });
        break;
      case 'table:table-header-rows':
        if (table) table.head = true;
        break;
      case 'table:table-row':
        table?.rows.push([]);
        break;
      case 'table:table-cell':
        if (table) {
          const span = (of: string) =>
            Math.min(1000, Number(attributes[`table:number-${of}-spanned`] ?? 1)) || 1;
          table.cell = { lines: [], columns: span('columns'), rows: span('rows') };
        }
        break;
    }
  });
  parser.on('text', (words) => {
    const paragraph = paragraphs.at(-1);
    if (unseen === 0 && paragraph) paragraph.words += words.replace(/[\r\n\t ]+/g, ' ');
  });
  parser.on('closetag', ({ name }) => {
    if (UNSEEN.has(name)) unseen--;
    if (unseen > 0) return;
    const table = tables.at(-1);
    if (name === 'text:p' || name === 'text:h') {
      const paragraph = paragraphs.pop();
      if (paragraph && paragraph.words.trim() !== '')
        add(paragraph.marker + paragraph.words, hintOf(paragraph.style, paragraph.level));
    } else if (name === 'text:list') lists.pop();
    else if (name === 'table:table-header-rows' && table) table.head = false;
    else if (name === 'table:table-cell' && table?.cell) {
      const { lines, columns, rows } = table.cell;
      const text = lines.map(([words]) => words.trim()).join('');
      table.rows.at(-1)?.push({ text, columns, rows, head: table.head });
      table.cell = null;
    } else if (name === 'table:table' && table) {
      tables.pop();
      const outer = tables.at(-1)?.cell;
      if (outer)
        outer.lines.push([
          table.rows
            .flat()
            .map(({ text }) => text)
            .join(' '),
          undefined,
        ]);
      else
        writeTable(
          page,
          table.rows.filter((row) => row.length > 0),
        );
    }
    if (ASIDE.has(name)) asides--;
  });
  parser.write(xml).close();
  return page.done();
}

function isCentred(name: string, { paragraphs }: OdtStyles): boolean {
  for (let at = name, steps = 0; steps < 20; steps++) {
    const style = paragraphs.get(at);
    if (!style) return false;
    if (style.align !== null) return style.align === 'center';
    at = style.parent;
  }
  return false;
}
