/** What kind of file some bytes are, by what they begin with. */

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const OFD = 'application/ofd';
export const ODT = 'application/vnd.oasis.opendocument.text';

/** First bytes of formats, as Latin-1; the formats that hold no text come with their name for people. */
const beginnings: readonly { readonly start: string; readonly mediaType: string; readonly not?: string }[] = [
  { start: '%PDF-', mediaType: 'application/pdf' },
  { start: '\xd0\xcf\x11\xe0', mediaType: 'application/msword' },
  { start: '{\\rtf', mediaType: 'application/rtf', not: 'an RTF document' },
  { start: '\x89PNG', mediaType: 'image/png', not: 'a picture (PNG)' },
  { start: '\xff\xd8\xff', mediaType: 'image/jpeg', not: 'a picture (JPEG)' },
  { start: 'GIF8', mediaType: 'image/gif', not: 'a picture (GIF)' },
  { start: 'RIFF', mediaType: 'image/webp', not: 'a picture or a recording (RIFF)' },
  { start: 'II*\0', mediaType: 'image/tiff', not: 'a picture (TIFF)' },
  { start: 'MM\0*', mediaType: 'image/tiff', not: 'a picture (TIFF)' },
  { start: '\x1f\x8b', mediaType: 'application/gzip', not: 'a compressed file (gzip)' },
  { start: 'Rar!', mediaType: 'application/vnd.rar', not: 'an archive (RAR)' },
  { start: "7z\xbc\xaf'\x1c", mediaType: 'application/x-7z-compressed', not: 'an archive (7z)' },
  { start: '\x7fELF', mediaType: 'application/octet-stream', not: 'a program' },
];

export interface Medium {
  readonly mediaType: string;
  /** What the file is, when it is nothing a notice can be read from. */
  readonly not?: string;
}

/** The format of a file that is not text; null when it is to be read as text. */
export function binaryMedium(bytes: Uint8Array): Medium | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archive(bytes);
  return beginnings.find(({ start }) => head.startsWith(start)) ?? null;
}

/** Word, OpenDocument and OFD files are archives; which, the names of their entries say. */
function archive(bytes: Uint8Array): Medium {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.includes('word/document.xml', 0, 'latin1')) return { mediaType: WORD };
  if (all.includes('OFD.xml', 0, 'latin1')) return { mediaType: OFD };
  if (all.subarray(0, 200).includes(ODT, 0, 'latin1')) return { mediaType: ODT };
  return { mediaType: 'application/zip', not: 'an archive (zip) that is no Word, OpenDocument or OFD file' };
}

/** The kind of a text, by its content and, where that leaves it open, by the file's name. */
export function textMedium(text: string, path: string | undefined): string {
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b/i.test(
      text,
    )
  ) {
    return 'text/html';
  }
  if (/\.(?:md|markdown)$/i.test(path ?? '')) return 'text/markdown';
  if (/\.x?html?$/i.test(path ?? '') && /<\/?[a-z][^<>]*>/i.test(text)) return 'text/html';
  return 'text/plain';
}
