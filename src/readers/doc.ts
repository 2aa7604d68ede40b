/** Word 97 (.doc) and WPS → lines. Automatic numbers are not stored as words and are lost. */
import type { Extract } from '../notice.ts';
import { startPage } from './page.ts';

/**
 * @param bytes of the file
 * @throws Error when it is no Word file
 */
export async function readDoc(bytes: Uint8Array): Promise<Extract> {
  const { default: WordExtractor } = await import('word-extractor');
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const page = startPage();
  let rows: string[][] = [];
  const closeTable = () => {
    if (rows.length >= 2) page.rows(rows, 1);
    else for (const row of rows) page.add(row.join('　'));
    rows = [];
  };
  // Cells end in tabs, rows in an empty cell.
  for (const line of document.getBody().split(/\r\n?|\n/)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const isRow = cells.length >= 3 && cells.at(-1) === '';
    if (isRow) rows.push(cells.slice(0, -1));
    else {
      closeTable();
      page.add(line.replaceAll('\t', '　'));
    }
  }
  closeTable();
  return page.done();
}
