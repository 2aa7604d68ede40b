/** Bytes → what kind of file they are and, for text formats, the text. */
import type { Decoded } from '../notice.ts';
import { decodeStrictly, detect, encodingName, isProbable } from '../repair/encodings.ts';
import { binaryMedium, textMedium } from '../repair/media.ts';
import { decodeWithLosses, type Loss } from '../repair/undecodable.ts';
import type { Doubt } from '../trail.ts';

export interface DecodeOptions {
  /** The file's name; tells Markdown from plain text. */
  readonly path?: string;
  /** A WHATWG encoding label; without it the encoding is detected. */
  readonly encoding?: string;
}

/** Whether `label` names an encoding that `decode` can be given. */
export const isEncoding = (label: string): boolean => encodingName(label) !== null;

/**
 * Finds out what the bytes are. Text comes decoded, without byte order mark, its line ends as line feeds;
 * other formats are left to their readers (`text` is null). A file that is no document at all has the text ''
 * and an error among its doubts.
 * @throws RangeError when `options.encoding` is no encoding.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const given = options.encoding === undefined ? null : encodingName(options.encoding);
  if (options.encoding !== undefined && given === null) {
    throw new RangeError(`"${options.encoding}" is not an encoding; try utf-8, gb18030, big5 or utf-16le.`);
  }
  const medium = given === null ? binaryMedium(bytes) : null;
  if (medium?.not !== undefined)
    return refuse(bytes, medium.mediaType, `The file is ${medium.not}, not a notice.`);
  if (medium !== null) return { mediaType: medium.mediaType, bytes, text: null, encoding: null, doubts: [] };
  return decodeText(bytes, given, options.path);
}

/** A hundred times the largest plan that was ever issued; what is larger would take minutes and gigabytes. */
const MOST_BYTES = 20 * 1024 * 1024;

function decodeText(bytes: Uint8Array, given: string | null, path: string | undefined): Decoded {
  if (bytes.length === 0) return refuse(bytes, 'text/plain', 'The file is empty.', 'utf-8');
  if (bytes.length > MOST_BYTES) {
    const size = `${Math.round(bytes.length / 1024 / 1024)} MB`;
    return refuse(bytes, 'application/octet-stream', `The file is too large for one notice (${size}).`);
  }
  const mark = byteOrderMark(bytes);
  const utf8 = given === null && mark === null ? asUtf8(bytes) : null;
  const encoding = given ?? mark?.encoding ?? (utf8 === null ? detect(bytes) : 'utf-8');
  if (given === null && mark === null && !isProbable(bytes, encoding)) {
    return refuse(bytes, 'application/octet-stream', 'The file holds binary data, not text.');
  }
  const body = mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes;
  const skipped = bytes.length - body.length;
  const strict = utf8 ?? decodeStrictly(body, encoding);
  const { text, losses } = strict === null ? decodeWithLosses(body, encoding) : { text: strict, losses: [] };
  if (looksBinary(text)) {
    return refuse(bytes, 'application/octet-stream', 'The file holds binary data, not text.');
  }
  const lined = lineFeeds(text);
  const mediaType = textMedium(lined.slice(0, 4096), path);
  const at = (offset: number) => lineFeeds(text.slice(0, offset)).length;
  const doubts = lossDoubts(losses, encoding, skipped, at);
  if (mediaType === 'text/html') doubts.push(...lyingCharset(lined, encoding));
  return { mediaType, bytes, text: lined, encoding, doubts };
}

const refuse = (
  bytes: Uint8Array,
  mediaType: string,
  message: string,
  encoding: string | null = null,
): Decoded => ({
  mediaType,
  bytes,
  text: '',
  encoding,
  doubts: [
    {
      severity: 'error',
      rule: 'not-text',
      message: `${message} Give the notice itself as text, Markdown, HTML, Word, OpenDocument, PDF or OFD.`,
      at: null,
    },
  ],
});

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** What is UTF-8 throughout is UTF-8, unless it holds zero bytes, as UTF-16 without a mark does. */
const asUtf8 = (bytes: Uint8Array): string | null =>
  bytes.includes(0) ? null : decodeStrictly(bytes, 'utf-8');

const lineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** A tenth of control characters and losses: that is no text in any encoding. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  const strange = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return strange > 2 && strange * 10 > sample.length;
}

/** More are summed up in one. */
const MOST_LOSSES = 20;

function lossDoubts(
  losses: readonly Loss[],
  encoding: string,
  skipped: number,
  at: (offset: number) => number,
): Doubt[] {
  const doubts = losses.slice(0, MOST_LOSSES).map((loss): Doubt => {
    const where = `at byte ${loss.byte + skipped}`;
    const place = { start: at(loss.start), end: at(loss.end) };
    if (loss.readAs !== null) {
      const message = `The encoding changes ${where}: ${loss.bytes} bytes are ${loss.readAs}, not ${encoding}. They were read as ${loss.readAs}.`;
      return {
        severity: 'warning',
        rule: 'encoding-changes',
        message,
        at: place,
        expected: encoding,
        actual: loss.readAs,
      };
    }
    const many = loss.bytes === 1 ? '1 byte is' : `${loss.bytes} bytes are`;
    return {
      severity: 'warning',
      rule: 'undecodable',
      message: `${many} no ${encoding} ${where}.`,
      at: place,
    };
  });
  if (losses.length > MOST_LOSSES) {
    const message = `${losses.length - MOST_LOSSES} more places hold bytes that are no ${encoding}.`;
    doubts.push({ severity: 'warning', rule: 'undecodable', message, at: null });
  }
  return doubts;
}

/** A page that says it is in another encoding than it is: it was read as what it is. */
function lyingCharset(html: string, encoding: string): Doubt[] {
  const head = html.slice(0, 4096);
  const match = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head);
  const said = match?.[1];
  if (match === null || said === undefined || encodingName(said) === encoding || /^[\0-\x7f]*$/.test(html))
    return [];
  const start = match.index + match[0].length - said.length;
  const message = `The page says it is ${said}; its bytes are ${encoding} and were read so.`;
  return [
    {
      severity: 'info',
      rule: 'charset-lies',
      message,
      at: { start, end: start + said.length },
      expected: said,
      actual: encoding,
    },
  ];
}
