/** PDF → lines, from its text layer. */
import type { Extract } from '../notice.ts';
import { noWords } from './page.ts';
import { CharacterMaps } from './pdf-cmaps.ts';
import { type Operators, rulesIn } from './pdf-rules.ts';
import { mayHoldTable, type PrintedPage, type Run } from './printed.ts';
import { reflow } from './reflow.ts';
import { THIN } from './ruled-table.ts';

const MOST_PAGES = 1000;
/** Bytes of a page that is a map or a picture. */
const HEAVY_PAGE = 4 * 1024 * 1024;

/**
 * @param bytes of the file
 * @throws Error when it is no PDF, is locked, or asks for a password
 */
export async function readPdf(bytes: Uint8Array): Promise<Extract> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  // The parser takes the buffer away from whoever owns it: it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
    useWorkerFetch: false,
    cMapPacked: false,
    cMapUrl: '/',
    BinaryDataFactory: CharacterMaps,
  } as Parameters<typeof getDocumentProxy>[1]);
  try {
    fillIn();
    const { OPS } = await getResolvedPDFJS();
    const pages: PrintedPage[] = [];
    const count = Math.min(document.numPages, MOST_PAGES);
    const light = bytes.length / document.numPages < HEAVY_PAGE;
    for (let number = 1; number <= count; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent({ disableNormalization: true });
      const runs = items.flatMap((item): Run[] => {
        if (!('str' in item) || item.str === '') return [];
        const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
        return [
          {
            x: x - left,
            baseline: top - y,
            width: item.width,
            size: Math.hypot(c, d) || item.height,
            text: item.str,
          },
        ];
      });
      const width = right - left;
      const printed: PrintedPage = { width, height: top - bottom, runs };
      // What is drawn takes time and memory to list, and only tables need it.
      const drawing = light && mayHoldTable(printed) ? await page.getOperatorList().catch(() => null) : null;
      const rules = drawing
        ? rulesIn(drawing, OPS as unknown as Operators, THIN * width, (x, y) => [x - left, top - y])
        : [];
      pages.push({ ...printed, rules });
      page.cleanup();
    }
    if (!pages.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))) {
      return noWords();
    }
    const extract = reflow(pages);
    if (document.numPages <= MOST_PAGES) return extract;
    const message = `The file has ${document.numPages} pages; the first ${MOST_PAGES} were read.`;
    return { ...extract, doubts: [{ severity: 'warning', rule: 'pages-left-out', message, at: null }] };
  } finally {
    await document.destroy();
  }
}

/** What pdf.js needs to list a drawing and Node has only from version 22 on; without it the list ends at the first font. */
function fillIn(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      return this.slice(0, length);
    },
    configurable: true,
    writable: true,
  });
}
