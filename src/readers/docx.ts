/** Word (.docx) → lines: typed and automatic numbers, heading styles, tables; tracked changes accepted. */
import { SaxesParser } from 'saxes';
import type { Extract, Hint } from '../notice.ts';
import { readNotes } from './docx-notes.ts';
import { readNumbering, startCounting } from './docx-numbering.ts';
import { readStyles, type Style } from './docx-styles.ts';
import { type Cell, writeTable } from './grid.ts';
import { type Page, startPage } from './page.ts';
import { unzip } from './zip.ts';

const PARTS = [
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
];

/**
 * @param bytes of the file
 * @throws Error when it is no Word file or its XML is broken
 */
export function readDocx(bytes: Uint8Array): Extract {
  const parts = unzip(bytes, (name) => PARTS.includes(name));
  const part = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const body = part('word/document.xml');
  if (body === '') throw new Error('word/document.xml is missing');
  const styles = part('word/styles.xml');
  const numbering = part('word/numbering.xml');
  const notes = new Map(
    ['footnote', 'endnote'].map((kind) => {
      const xml = part(`word/${kind}s.xml`);
      return [kind, xml === '' ? new Map<string, string>() : readNotes(xml)];
    }),
  );
  const page = startPage();
  writeBody(
    body,
    styles === '' ? new Map() : readStyles(styles),
    numbering === '' ? () => '' : startCounting(readNumbering(numbering)),
    (kind, id) => notes.get(kind)?.get(id) ?? '',
    page,
  );
  return page.done();
}

interface Paragraph {
  words: string;
  style: string;
  numId: string | null;
  level: number | null;
  outline: number | null;
  centred: boolean | null;
  hidden: boolean;
}

interface Row {
  cells: { cell: Cell; merged: boolean }[];
  head: boolean;
}

interface Table {
  rows: Row[];
  cell: {
    words: string[];
    lines: [string, Omit<Hint, 'at'> | undefined][];
    columns: number;
    merged: boolean;
  } | null;
}

/** Elements whose text a reader does not see: what was deleted, field codes, the second copy of a text box. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:footnotePr',
  'w:rPrChange',
  'w:pPrChange',
]);

/** Deeper than any document that people wrote. */
const DEEPEST = 1000;

function writeBody(
  xml: string,
  styles: ReadonlyMap<string, Style>,
  count: (numId: string, level: number) => string,
  noteOf: (kind: string, id: string) => string,
  page: Page,
): void {
  const paragraphs: Paragraph[] = [];
  /** Notes of the paragraph or table being read, and how many came before. */
  let notes: string[] = [];
  let told = 0;
  const tables: Table[] = [];
  /** How many paragraphs and tables have begun. */
  let paragraphsSeen = 0;
  let tablesSeen = 0;
  const open: string[] = [];
  let unseen = 0;
  let text = false;
  const parser = new SaxesParser();

  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    open.push(name);
    if (open.length > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`);
    if (UNSEEN.has(name) && !isSelfClosing) unseen++;
    if (unseen > 0) return;
    const value = attributes['w:val'] ?? '';
    const paragraph = paragraphs.at(-1);
    const table = tables.at(-1);
    const inRun = open.includes('w:r', Math.max(0, open.lastIndexOf('w:p')));
    switch (name) {
      case 'w:p':
        paragraphsSeen++;
        if (tables.length === 0) page.place(`paragraph ${paragraphsSeen}`);
        paragraphs.push({
          words: '',
          style: '',
          numId: null,
          level: null,
          outline: null,
          centred: null,
          hidden: false,
        });
        break;
      case 'w:t':
        text = true;
        break;
      case 'w:tab':
        if (paragraph && inRun) paragraph.words += table?.cell ? ' ' : '\t';
        break;
      case 'w:br':
      case 'w:cr':
        if (paragraph && attributes['w:type'] === undefined) paragraph.words += table?.cell ? ' ' : '\n';
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const note = noteOf(name.slice(2, -'Reference'.length), attributes['w:id'] ?? '').trim();
        if (note !== '') notes.push(`注${notes.length + told + 1}：${note}`);
        break;
      }
      case 'w:noBreakHyphen':
        if (paragraph) paragraph.words += '-';
        break;
      case 'w:vanish':
        if (paragraph && inRun) paragraph.hidden = value !== '0' && value !== 'false';
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'w:numId':
        if (paragraph) paragraph.numId = value;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.level = Number(value);
        break;
      case 'w:outlineLvl':
        if (paragraph) paragraph.outline = Number(value);
        break;
      case 'w:jc':
        if (paragraph) paragraph.centred = value === 'center';
        break;
      case 'w:tbl':
        tablesSeen++;
        if (tables.length === 0) page.place(`table ${tablesSeen}`);
        tables.push({ rows: [], cell: null });
        break;
      case 'w:tr':
        table?.rows.push({ cells: [], head: false });
        break;
      case 'w:tblHeader': {
        const row = table?.rows.at(-1);
        if (row) row.head = value !== '0' && value !== 'false';
        break;
      }
      case 'w:tc':
        if (table) table.cell = { words: [], lines: [], columns: 1, merged: false };
        break;
      case 'w:gridSpan':
        if (table?.cell) table.cell.columns = Number(value) || 1;
        break;
      case 'w:vMerge':
        if (table?.cell) table.cell.merged = value !== 'restart';
        break;
    }
  });

  parser.on('text', (words) => {
    const paragraph = paragraphs.at(-1);
    if (text && unseen === 0 && paragraph && !paragraph.hidden) paragraph.words += words;
  });

  parser.on('closetag', ({ name, isSelfClosing }) => {
    open.pop();
    if (UNSEEN.has(name) && !isSelfClosing) {
      unseen--;
      return;
    }
    if (unseen > 0) return;
    const table = tables.at(-1);
    if (name === 'w:t') text = false;
    else if (name === 'w:r') {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.hidden = false;
    } else if (name === 'w:p') {
      const paragraph = paragraphs.pop();
      if (paragraph) endParagraph(paragraph, table);
    } else if (name === 'w:tc' && table?.cell) {
      const { words, columns, merged } = table.cell;
      const row = table.rows.at(-1);
      row?.cells.push({ cell: { text: words.join(''), columns, rows: 1, head: row.head }, merged });
      if (row?.cells.length === 1) lines.set(row, table.cell.lines);
      table.cell = null;
    } else if (name === 'w:tbl' && table) {
      tables.pop();
      endTable(table, tables.at(-1));
    }
  });

  /** The lines of a row's first cell: a table of one column is a frame around paragraphs. */
  const lines = new Map<Row, [string, Omit<Hint, 'at'> | undefined][]>();

  function endParagraph(paragraph: Paragraph, table: Table | undefined): void {
    const style = styles.get(paragraph.style);
    const numId = paragraph.numId ?? style?.numId ?? null;
    const marker =
      numId === null || numId === '0' || paragraph.words.trim() === ''
        ? ''
        : count(numId, paragraph.level ?? style?.level ?? 0);
    const words = marker + paragraph.words.replace(/^[ \t]+/, marker === '' ? '$&' : '');
    const hint = hintOf(paragraph, style);
    if (table?.cell) {
      table.cell.words.push(words.trim());
      table.cell.lines.push([words, hint]);
    } else {
      page.add(words, hint);
      if (tables.length === 0) tellNotes();
    }
  }

  /** Notes stand below what they belong to, set aside from it as on the printed page. */
  function tellNotes(): void {
    for (const note of notes) page.add(note, { kind: 'aside' });
    told += notes.length;
    notes = [];
  }

  function endTable(table: Table, outer: Table | undefined): void {
    const grid = spanned(table.rows);
    if (outer?.cell) {
      outer.cell.words.push(grid.map((row) => row.map(({ text: words }) => words).join(' ')).join(' '));
      return;
    }
    const single = table.rows.every(({ cells }) => cells.length <= 1);
    if (single) {
      for (const row of table.rows) for (const [words, hint] of lines.get(row) ?? []) page.add(words, hint);
    } else writeTable(page, grid);
    tellNotes();
  }

  parser.write(xml).close();
}

/** Cells merged downwards (vMerge) become one cell of several rows. */
function spanned(rows: readonly Row[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  const above = new Map<number, { row: number; index: number }>();
  rows.forEach((row, r) => {
    let column = 0;
    for (const { cell, merged } of row.cells) {
      const over = merged ? above.get(column) : undefined;
      const start = over && grid[over.row]?.[over.index];
      if (over && start) (grid[over.row] as Cell[])[over.index] = { ...start, rows: r - over.row + 1 };
      else {
        above.set(column, { row: r, index: (grid[r] as Cell[]).length });
        (grid[r] as Cell[]).push(cell);
      }
      column += cell.columns;
    }
  });
  return grid;
}

function hintOf(paragraph: Paragraph, style: Style | undefined): Omit<Hint, 'at'> | undefined {
  if (style?.contents) return { kind: 'aside' };
  const outline = paragraph.outline !== null && paragraph.outline < 9 ? paragraph.outline + 1 : null;
  const heading = outline ?? style?.heading ?? null;
  if (heading !== null) return { kind: 'heading', level: heading };
  return (paragraph.centred ?? style?.centred) ? { kind: 'centred' } : undefined;
}
