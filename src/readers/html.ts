/** HTML → lines: real pages, with navigation, layout tables, metadata tables and text cut up by <br>. */
import type { Element, Nodes } from 'hast';
import type { Extract, Hint } from '../notice.ts';
import { META_KEYS } from '../rules/front-meta.ts';
import type { Doubt } from '../trail.ts';
import { type Cell, writeTable } from './grid.ts';
import { countLabels, labelOf } from './html-labels.ts';
import { type Page, startPage } from './page.ts';

const SKIPPED = new Set(
  'script style noscript template head svg canvas iframe select option button input textarea object embed audio video map datalist dialog'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const ASIDES = new Set(['nav', 'footer', 'aside', 'form', 'menu']);
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|footer|foot|menu|sidebar|breadcrumbs?|crumbs?|share|sharing|copyright|friendlinks?|toolbar|qr\w*|pagination|related|recommend|topbar|login|search)(?:$|[\s_-])/i;

interface Setting {
  readonly centred: boolean;
  readonly aside: boolean;
  readonly heading: number | null;
  readonly link: boolean;
}

/** @param html decoded text of the page */
export async function readHtml(html: string): Promise<Extract> {
  const [{ unified }, { default: rehypeParse }] = await Promise.all([
    import('unified'),
    import('rehype-parse'),
  ]);
  const tree = unified().use(rehypeParse).parse(html);
  const page = startPage();
  const writer = startWriter(page, countLabels(tree) >= 2);
  walk(tree, { centred: false, aside: false, heading: null, link: false }, writer);
  writer.flush();
  return page.done(isCutShort(html) ? [CUT_SHORT] : []);
}

const CUT_SHORT: Doubt = {
  severity: 'warning',
  rule: 'cut-short',
  message: 'The page ends before its </html>: the end of the notice may be missing.',
  at: null,
};

const isCutShort = (html: string): boolean => /<html[\s>]/i.test(html) && !/<\/html\s*>/i.test(html);

interface Writer {
  /** `line`: where the words stand in the page's source. */
  write(text: string, setting: Setting, line: number | undefined): void;
  flush(): void;
  /** Puts a number before the words that come next. */
  number(marker: string): void;
  readonly page: Page;
  /** The page says what it holds in labels and values. */
  readonly labelled: boolean;
}

/** Gathers inline text and writes it as one line when a block ends. */
function startWriter(page: Page, labelled: boolean): Writer {
  let words = '';
  let links = 0;
  /** Something besides links, the marks between them and their dates. */
  let loose = false;
  let dated = false;
  let marker = '';
  let setting: Setting | null = null;
  return {
    page,
    labelled,
    write(text, at, line) {
      if (text.trim() === '' && words === '') return;
      words += words === '' ? marker + text.trimStart() : text;
      marker = '';
      if (setting === null && line !== undefined) page.place(sourceLine(line + leadingLines(text)));
      if (at.link) links++;
      else {
        dated ||= DATE.test(text);
        loose ||= text.replace(DATE, '').replace(BETWEEN_LINKS, '') !== '';
      }
      setting ??= at;
    },
    number(next) {
      marker = next;
    },
    flush() {
      const line = words.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim();
      const linked = links > 0 && !loose && (line.length <= 30 || links > 1 || dated);
      if (line !== '' && setting) page.add(line, hintOf(setting, linked));
      words = '';
      links = 0;
      loose = false;
      dated = false;
      setting = null;
    },
  };
}

const sourceLine = (line: number): string => `line ${line} of the page`;

const leadingLines = (text: string): number => (/^\s*/.exec(text)?.[0].split('\n').length ?? 1) - 1;

/** The day a site sets beside the links of a list, and the marks between links. */
const DATE = /[[（(]?(?:19|20)\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?[\]）)]?/;
const BETWEEN_LINKS = /[\s|｜/>＞»›·•\-—–、【】[\]（）()]+/g;

function hintOf(setting: Setting, linked: boolean): Omit<Hint, 'at'> | undefined {
  if (setting.aside || linked) return { kind: 'aside' };
  if (setting.heading !== null) return { kind: 'heading', level: setting.heading };
  if (setting.centred) return { kind: 'centred' };
  return undefined;
}

/** Deeper than any page that people wrote. */
const DEEPEST = 800;

/** @throws Error where elements are nested deeper than a page needs */
function walk(node: Nodes, setting: Setting, writer: Writer, depth = 0): void {
  if (depth > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`);
  if (node.type === 'text') {
    writer.write(node.value, setting, node.position?.start.line);
    return;
  }
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element') {
    const { tagName } = node;
    if (SKIPPED.has(tagName) || isHidden(node)) return;
    if (tagName === 'br') {
      writer.flush();
      return;
    }
    if (tagName === 'table' && writeDataTable(node, writer)) return;
  }
  const block = node.type === 'element' && BLOCKS.has(node.tagName);
  if (block) writer.flush();
  const inner = node.type === 'element' ? settingOf(node, setting) : setting;
  const count = node.type === 'element' && node.tagName === 'ol' ? startList(node) : null;
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i] as Nodes;
    const valueAt = writer.labelled ? writePair(node.children as Nodes[], i, writer) : i;
    if (valueAt > i) i = valueAt;
    else if (count && child.type === 'element' && child.tagName === 'li') {
      writer.flush();
      writer.number(count());
      walk(child, inner, writer, depth + 1);
    } else walk(child, inner, writer, depth + 1);
  }
  if (block) writer.flush();
}

/**
 * 发文机关 in an element of its own and its value in the next: dt and dd, two spans.
 * @returns where the value stands; `at` where no label stands there
 */
function writePair(children: readonly Nodes[], at: number, writer: Writer): number {
  const key = labelOf(children[at] as Nodes);
  if (key === null) return at;
  const next = children.findIndex((child, i) => i > at && /[^\s：:]/.test(textOf(child)));
  const value = next > at ? (children[next] as Nodes) : null;
  if (value?.type !== 'element' || labelOf(value) !== null) return at;
  writer.flush();
  const line = value.position?.start.line;
  if (line !== undefined) writer.page.place(sourceLine(line));
  writer.page.add(
    `${key}\t${textOf(value)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()}`,
    { kind: 'meta' },
  );
  return next;
}

/** The numbers a browser prints before the items of a list. */
function startList({ properties }: Element): () => string {
  let number = Number(properties.start ?? 1) - 1;
  const type = String(properties.type ?? '1');
  return () => {
    number++;
    if (/^a$/i.test(type) && number >= 1 && number <= 26) {
      const letter = String.fromCharCode(64 + number);
      return `${type === 'a' ? letter.toLowerCase() : letter}.`;
    }
    return `${number}.`;
  };
}

function settingOf(element: Element, outer: Setting): Setting {
  const { tagName, properties } = element;
  const heading = /^h([1-6])$/.exec(tagName);
  const align = `${properties.align ?? ''};${properties.style ?? ''}`;
  const centred = /^center|text-align:\s*center/i.test(align) || tagName === 'center';
  const otherwise = /^(?:left|right|justify)|text-align:\s*(?:left|right|justify)/i.test(align);
  const names = `${[properties.className ?? ''].flat().join(' ')} ${properties.id ?? ''}`;
  return {
    centred: centred || (outer.centred && !otherwise),
    aside: outer.aside || ((ASIDES.has(tagName) || ASIDE_NAMES.test(names)) && !isText(element)),
    heading: heading ? Number(heading[1]) : outer.heading,
    link: outer.link || (tagName === 'a' && properties.href !== undefined),
  };
}

const isHidden = ({ properties }: Element): boolean =>
  properties.hidden === true || /display:\s*none|visibility:\s*hidden/i.test(String(properties.style ?? ''));

/** Three full stops: whatever it is called, it holds running text. */
const isText = (element: Element): boolean => (textOf(element).match(/。/g)?.length ?? 0) >= 3;

function textOf(node: Nodes, depth = 0): string {
  if (depth > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`);
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (SKIPPED.has(node.tagName) || isHidden(node))) return '';
  if (node.type !== 'element' && node.type !== 'root') return '';
  let text = '';
  for (const child of node.children) text += textOf(child as Nodes, depth + 1);
  return node.type === 'element' && (BLOCKS.has(node.tagName) || node.tagName === 'br') ? `${text} ` : text;
}

/** Writes a table of data or of metadata; false for one that only lays out the page. */
function writeDataTable(table: Element, writer: Writer): boolean {
  const rows = rowsOf(table);
  if (!rows) return false;
  const line = table.position?.start.line;
  const pairs = metaPairs(rows);
  if (pairs) {
    writer.flush();
    if (line !== undefined) writer.page.place(sourceLine(line));
    for (const [key, value] of pairs) writer.page.add(`${key}\t${value}`, { kind: 'meta' });
    return true;
  }
  const cells = rows.flat();
  const widest = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  if (rows.length < 2 || widest < 2 || cells.some(({ text }) => text.length > 400)) return false;
  if (cells.filter(({ text }) => text !== '').length < 4) return false;
  writer.flush();
  if (line !== undefined) writer.page.place(sourceLine(line));
  for (const child of table.children) {
    if (child.type === 'element' && child.tagName === 'caption') writer.page.add(textOf(child).trim());
  }
  writeTable(writer.page, rows);
  return true;
}

/** The rows of a table, null where a table stands inside it. */
function rowsOf(table: Element): Cell[][] | null {
  const rows: Cell[][] = [];
  const gather = (element: Element, head: boolean): boolean => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'table') return false;
      if (child.tagName === 'tr') rows.push([]);
      if (child.tagName === 'td' || child.tagName === 'th') {
        if (holdsTable(child)) return false;
        rows.at(-1)?.push({
          text: textOf(child)
            .replace(/[\s\u00a0]+/g, ' ')
            .trim()
            .replace(/(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/g, ''),
          columns: span(child.properties.colSpan),
          rows: span(child.properties.rowSpan),
          head: head || child.tagName === 'th',
        });
      } else if (!gather(child, head || child.tagName === 'thead')) return false;
    }
    return true;
  };
  return gather(table, false) ? rows.filter((row) => row.length > 0) : null;
}

const span = (value: unknown): number => Math.max(1, Math.min(1000, Number(value) || 1));

const holdsTable = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)),
  );

/** Key and value, key and value: null where fewer than two keys are known. */
function metaPairs(rows: readonly (readonly Cell[])[]): [string, string][] | null {
  const pairs: [string, string][] = [];
  let known = 0;
  for (const row of rows) {
    for (let i = 0; i + 1 < row.length; i += 2) {
      const key = (row[i]?.text ?? '').replace(/[\s\u3000：:]/g, '');
      if (key === '') continue;
      if (META_KEYS[key]) known++;
      pairs.push([key, row[i + 1]?.text ?? '']);
    }
  }
  return known >= 2 && known * 2 >= pairs.length ? pairs : null;
}
