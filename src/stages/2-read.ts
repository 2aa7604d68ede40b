/** decode → repair: one line for each paragraph, heading and table row, and what the format knows about it. */
import type { Decoded, Extract } from '../notice.ts';

/**
 * Extracts the text of a notice by its media type. Readers are loaded when they are needed.
 * A file that cannot be read gives an empty text and an error among the doubts; nothing is thrown.
 */
export async function read(decoded: Decoded): Promise<Extract> {
  const { mediaType, text, bytes, doubts } = decoded;
  if (text === null && bytes.length > MOST_BYTES) {
    const size = `${Math.round(bytes.length / 1024 / 1024)} MB`;
    return unreadable(
      `The ${NAMES[mediaType] ?? 'file'} is too large (${size}). Split it into its documents.`,
      doubts,
    );
  }
  try {
    const extract = await readAs(mediaType, text, bytes);
    if (isTooLong(extract.text)) {
      return unreadable('The file is too long for one notice. Split it into its documents.', doubts);
    }
    // Places in a page's source mean nothing in the text taken out of it.
    const placed = extract.text === text ? doubts : doubts.map((doubt) => ({ ...doubt, at: null }));
    return { ...extract, doubts: [...placed, ...extract.doubts] };
  } catch (error) {
    return unreadable(
      `The ${NAMES[mediaType] ?? 'file'} cannot be read: ${reason(error)}. Save it anew and try again.`,
      doubts,
    );
  }
}

/** Files of a format are held in memory several times over; no notice is as large as this. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Characters and lines of what is parsed: what 10 MB of printed pages may come to, at half a gigabyte of memory. */
const MOST_CHARACTERS = 10_000_000;
const MOST_LINES = 600_000;

function isTooLong(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return true;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1)) lines++;
  return lines > MOST_LINES;
}

const NAMES: Readonly<Record<string, string>> = {
  'text/html': 'web page',
  'text/markdown': 'Markdown file',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word file',
  'application/vnd.oasis.opendocument.text': 'OpenDocument file',
  'application/ofd': 'OFD file',
  'application/pdf': 'PDF file',
  'application/msword': 'Word 97 file',
};

async function readAs(mediaType: string, text: string | null, bytes: Uint8Array): Promise<Extract> {
  switch (mediaType) {
    case 'text/html':
      return (await import('../readers/html.ts')).readHtml(text ?? '');
    case 'text/markdown':
      return (await import('../readers/markdown.ts')).readMarkdown(text ?? '');
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return (await import('../readers/docx.ts')).readDocx(bytes);
    case 'application/vnd.oasis.opendocument.text':
      return (await import('../readers/odt.ts')).readOdt(bytes);
    case 'application/ofd':
      return (await import('../readers/ofd.ts')).readOfd(bytes);
    case 'application/pdf':
      return (await import('../readers/pdf.ts')).readPdf(bytes);
    case 'application/msword':
      return (await import('../readers/doc.ts')).readDoc(bytes);
    default:
      if (text !== null) return (await import('../readers/text.ts')).readText(text);
      return unreadable(
        `A ${NAMES[mediaType] ?? mediaType} cannot be read yet: save it as text, HTML or Word (.docx).`,
        [],
      );
  }
}

function reason(error: unknown): string {
  if (error instanceof RangeError && /call stack/.test(error.message))
    return 'its parts are nested too deeply';
  if (error instanceof RangeError) return 'it is damaged or cut short';
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.+$/, '') ?? '';
}

const unreadable = (message: string, doubts: Extract['doubts']): Extract => ({
  text: '',
  hints: [],
  doubts: [
    ...doubts.map((doubt) => ({ ...doubt, at: null })),
    { severity: 'error', rule: 'unreadable', message, at: null },
  ],
});
