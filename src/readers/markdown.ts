/** Markdown → lines. remark finds the blocks; the words are cut from the source, so no number is lost. */
import type { Root, RootContent } from 'mdast';
import type { Extract } from '../notice.ts';
import { startPage } from './page.ts';

/**
 * Constructs that misread notices: `1.编制` is no list and `5. 丙` loses its number, four blanks are no code,
 * `text` over `---` is no heading, `>95%` is no quotation, `3*5*2` is no emphasis; and emphasis and labels
 * take quadratic time on hostile input.
 */
const OFF = [
  'list',
  'codeIndented',
  'setextUnderline',
  'blockQuote',
  'attention',
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
  'definition',
  'autolink',
  'htmlText',
];

/** @param text decoded text of the file */
export async function readMarkdown(text: string): Promise<Extract> {
  const [{ unified }, { default: remarkParse }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
  ]);
  const parser = unified()
    .data('micromarkExtensions', [{ disable: { null: OFF } }])
    .use(remarkParse);
  const tree: Root = parser.parse(text);
  const page = startPage();
  for (const node of tree.children) {
    const source = text.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.position) page.place(`line ${node.position.start.line} of the file`);
    if (node.type === 'heading')
      page.add(bare(source.replace(/^#+\s*|\s+#+\s*$/g, '')), { kind: 'heading', level: node.depth });
    else if (!isSilent(node)) addLines(source, page);
  }
  return page.done();
}

const isSilent = (node: RootContent): boolean =>
  node.type === 'thematicBreak' || (node.type === 'html' && /^<!--|^<\/?[a-z][^>]*>$/i.test(node.value));

const DIVIDER = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function addLines(source: string, page: ReturnType<typeof startPage>): void {
  const lines = source.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.includes('|') && DIVIDER.test(lines[i + 1] ?? '')) {
      const rows = [cells(line)];
      i += 2;
      for (; i < lines.length && lines[i]?.includes('|'); i++) rows.push(cells(lines[i] as string));
      i--;
      addTable(rows, page);
    } else if (!/^\s*(?:```|~~~)/.test(line)) page.add(bare(line.replace(/^\s*(?:[-*+]|>)\s+/, '')));
  }
}

/**
 * Markdown knows no merged cells: programs repeat their words. A first row of one word is the name of the table,
 * and what repeats the head's first cell goes on with the head.
 */
function addTable(rows: string[][], page: ReturnType<typeof startPage>): void {
  while (rows.length > 2 && rows[0]?.every((cell) => cell === rows[0]?.[0]))
    page.add(rows.shift()?.[0] ?? '');
  const first = rows[0]?.[0] ?? '';
  const body = rows.findIndex((row) => row[0] !== first || first === '');
  page.rows(rows, body < 1 ? 1 : body);
}

const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => bare(cell.trim()));

/** Words without their marks: pairs of ** and __, links, pictures, line breaks, escapes. */
const bare = (words: string): string =>
  words
    .replace(/!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/g, '')
    .replace(/\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1/g, '$2')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1')
    .replace(/[ \t]+$/gm, '');
