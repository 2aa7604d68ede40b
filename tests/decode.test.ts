import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, isEncoding } from '../src/stages/1-decode.ts';

const simplified =
  '各市、县人民政府：\n为贯彻落实全省生态环境保护工作会议精神，现将《2020年工作要点》印发给你们，请认真组织实施。\n一、总体要求\n全面改善水环境质量，断面达标率达到90%以上。\n';
const traditional =
  '各市、縣人民政府：\n為貫徹落實全省生態環境保護工作會議精神，現將《2020年工作要點》印發給你們，請認真組織實施。\n一、總體要求\n全面改善水環境質量，斷面達標率達到90%以上。\n';
const bytes = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const encodings = [
  ['utf-8', 'utf8', simplified],
  ['gb18030', 'gb18030', simplified],
  ['big5', 'big5-hkscs', traditional],
  ['utf-16le', 'utf16-le', simplified],
  ['utf-16be', 'utf16-be', traditional],
] as const;

describe.each(encodings)('%s', (label, name, text) => {
  test('is detected without a mark', () => {
    const decoded = decode(bytes(text, name));
    expect(decoded).toMatchObject({ encoding: label, text, mediaType: 'text/plain', doubts: [] });
  });
  test('is detected from 60 bytes on', () => {
    for (let at = 0; at + 30 < text.length; at += 3) {
      const piece = bytes(text.slice(at), name).subarray(0, 60);
      expect(decode(piece).encoding).toBe(label);
    }
  });
  test('line ends become line feeds', () => {
    expect(decode(bytes(text.replaceAll('\n', '\r\n'), name)).text).toBe(text);
    expect(decode(bytes(text.replaceAll('\n', '\r'), name)).text).toBe(text);
  });
  test('is used when it is asked for', () => {
    expect(decode(bytes(text, name), { encoding: label }).text).toBe(text);
  });
});

describe('byte order marks', () => {
  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf], 'utf8'],
    ['utf-16le', [0xff, 0xfe], 'utf16-le'],
    ['utf-16be', [0xfe, 0xff], 'utf16-be'],
  ] as const)('%s: it tells the encoding and is dropped', (label, mark, name) => {
    const decoded = decode(joined(Uint8Array.from(mark), bytes('一、短', name)));
    expect(decoded).toMatchObject({ encoding: label, text: '一、短' });
  });
});

describe('bytes that are no text of the encoding', () => {
  test('are a doubt with their offset, and the rest is read', () => {
    const head = bytes('一、总体要求\n加强', 'utf8');
    const decoded = decode(joined(head, Uint8Array.from([0xff, 0xfe]), bytes('保护\n', 'utf8')));
    expect(decoded.text).toBe('一、总体要求\n加强\ufffd保护\n');
    expect(decoded.doubts).toMatchObject([
      {
        rule: 'undecodable',
        message: `2 bytes are no utf-8 at byte ${head.length}.`,
        at: { start: 9, end: 10 },
      },
    ]);
  });

  test('a file that changes its encoding half way is read in both, and it is said where', () => {
    const [one, other] = [bytes(simplified, 'utf8'), bytes(simplified, 'gb18030')];
    const decoded = decode(joined(one, other));
    expect(decoded.text).toBe(simplified + simplified);
    expect(decoded.doubts).toMatchObject([
      { rule: 'encoding-changes', expected: 'utf-8', actual: 'gb18030' },
    ]);
    expect(decoded.doubts[0]?.message).toContain(`at byte ${one.length}`);
  });

  test('an encoding that does not fit never throws', () => {
    for (const { 0: label } of encodings) {
      const decoded = decode(bytes(simplified, 'gb18030'), { encoding: label });
      expect(decoded.encoding).toBe(label);
    }
  });
});

describe('formats', () => {
  test.each([
    ['a picture named .txt', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], 'image/png'],
    ['noise', Array.from({ length: 400 }, (_, i) => (i * 7919 + (i >> 3)) % 31), 'application/octet-stream'],
    ['an empty file', [], 'text/plain'],
  ] as const)('%s has no text and an error', (_, content, mediaType) => {
    const decoded = decode(Uint8Array.from(content), { path: 'notice.txt' });
    expect(decoded).toMatchObject({ text: '', mediaType, doubts: [{ severity: 'error', rule: 'not-text' }] });
  });

  test('binary formats keep their bytes', () => {
    expect(decode(Buffer.from('%PDF-1.7\n'))).toMatchObject({ mediaType: 'application/pdf', text: null });
    expect(decode(Buffer.from('PK\x03\x04 word/document.xml', 'latin1')).mediaType).toContain(
      'wordprocessingml',
    );
    expect(decode(Buffer.from('PK\x03\x04 OFD.xml', 'latin1')).mediaType).toBe('application/ofd');
  });

  test('text is HTML by its content and Markdown by its name', () => {
    expect(decode(Buffer.from('<!DOCTYPE html><p>一</p>')).mediaType).toBe('text/html');
    expect(decode(Buffer.from('# 一'), { path: 'a/notice.md' }).mediaType).toBe('text/markdown');
    expect(decode(Buffer.from('# 一'), { path: 'notice.txt' }).mediaType).toBe('text/plain');
  });

  test('a page that lies about its encoding is read as what it is', () => {
    const page = `<html><head><meta charset="utf-8"></head><body>${simplified}</body></html>`;
    const decoded = decode(bytes(page, 'gb18030'));
    expect(decoded.encoding).toBe('gb18030');
    expect(decoded.text).toBe(page);
    expect(decoded.doubts).toMatchObject([
      { severity: 'info', rule: 'charset-lies', expected: 'utf-8', actual: 'gb18030' },
    ]);
  });
});

describe('the encoding asked for', () => {
  test('must be one', () => {
    expect(isEncoding('gbk')).toBe(true);
    expect(isEncoding('Big5-HKSCS')).toBe(true);
    expect(isEncoding('klingon')).toBe(false);
    expect(() => decode(bytes('一', 'utf8'), { encoding: 'klingon' })).toThrow(RangeError);
  });
  test('gbk and gb2312 are read as what contains them', () => {
    expect(decode(bytes('镕', 'gb18030'), { encoding: 'gb2312' })).toMatchObject({
      encoding: 'gb18030',
      text: '镕',
    });
  });
});
