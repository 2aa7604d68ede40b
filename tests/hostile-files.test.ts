/** Files made to hurt, and files cut short: an error or a warning for each, the others written, nothing fetched. */
import { execFile } from 'node:child_process';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { explainNotice } from '../src/pipeline.ts';
import { decode } from '../src/stages/1-decode.ts';
import { read } from '../src/stages/2-read.ts';
import { docx } from './form-notice.ts';
import { folder, NOTICE, run } from './run-cli.ts';

const MB = 1024 * 1024;
const parts = unzipSync(docx(false));
const words = Buffer.from(parts['word/document.xml'] ?? []).toString();
const docxWith = (more: Record<string, string | Uint8Array>) =>
  zipSync({
    ...parts,
    ...Object.fromEntries(
      Object.entries(more).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  });

function pdf(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const table = offsets.map((at) => `${at} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

const entities = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${[...'bcdefghij']
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
  .join('')}]>`;

test('hostile files are errors, each of them, and the notice among them is written', async () => {
  const cwd = folder({
    'in/bomb.docx': docxWith({ 'word/document.xml': new Uint8Array(65 * MB) }),
    'in/deep.docx': docxWith({
      'word/document.xml': `<w:document xmlns:w="w">${'<w:tbl><w:tr><w:tc>'.repeat(50000)}`,
    }),
    'in/entities.docx': docxWith({ 'word/document.xml': entities + words.replace('总体要求', '&j;') }),
    'in/deep.html': `${'<div>'.repeat(50000)}甲`,
    'in/loop.pdf': pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1000000 >>',
    ]),
    'in/x.txt': NOTICE,
  });
  const { code, stderr } = await run(['in', '--no-color'], { cwd });
  expect(code).toBe(1);
  for (const name of ['bomb.docx', 'deep.docx', 'entities.docx', 'deep.html', 'loop.pdf']) {
    expect(stderr).toMatch(new RegExp(`^in/${name} error .*\\[unreadable\\]$`, 'm'));
  }
  expect(readFileSync(join(cwd, 'out/x.json'), 'utf8')).toContain('农村自来水普及率');
});

test.skipIf(!existsSync('dist/cli.js'))(
  '300 MB are refused within ten seconds',
  async () => {
    const cwd = folder({ 'in/x.txt': NOTICE });
    for (const [name, start] of [
      ['text.txt', NOTICE],
      ['print.pdf', '%PDF-1.7\n'],
      ['all.zip', 'PK\u0003\u0004'],
    ] as const) {
      const file = openSync(join(cwd, 'in', name), 'w');
      writeSync(file, start);
      ftruncateSync(file, 300 * MB);
      closeSync(file);
    }
    const call = promisify(execFile)(process.execPath, [resolve('bin/plan-parse.js'), 'in'], {
      cwd,
      timeout: 10_000,
    });
    const { code, stderr } = await call.catch((error) => error);
    expect(code).toBe(1);
    expect(stderr.match(/error .*? is (?:too large|larger)/g) ?? stderr).toHaveLength(3);
    expect(stderr).toContain('in/all.zip error The archive (zip) cannot be read: it is larger than 100 MB');
    expect(readdirSync(join(cwd, 'out'))).toContain('x.json');
  },
  20_000,
);

test('nothing that a file points to is fetched', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end('x');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const relation = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${base}/${type}" TargetMode="External"/>`;
  const cwd = folder({
    'in/links.docx': docxWith({
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r1', 'attachedTemplate')}${relation('r2', 'image')}</Relationships>`,
    }),
    'in/entity.docx': docxWith({
      'word/document.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "${base}/e">]>${words.replace('总体要求', '&e;')}`,
    }),
    'in/page.html': `<html><head><link rel="stylesheet" href="${base}/c.css"><script src="${base}/s.js"></script></head><body><img src="${base}/i.png"><p>一、甲</p></body></html>`,
  });
  const { stderr } = await run(['in'], { cwd });
  await new Promise((done) => server.close(done));
  expect(asked).toBe(0);
  expect(stderr).toContain('in/entity.docx error');
  expect(readFileSync(join(cwd, 'out/links.json'), 'utf8')).toContain('总体要求');
});

describe('half a file', () => {
  const files = readdirSync('fixtures/forms').filter((name) => !/\.(?:txt|md)$/.test(name));
  test.each(files)('of fixtures/forms/%s is told', async (name) => {
    const whole = readFileSync(`fixtures/forms/${name}`);
    const { doubts } = await read(decode(whole.subarray(0, whole.length >> 1), { path: name }));
    expect(doubts.map(({ rule }) => rule)).toContain(name.endsWith('.html') ? 'cut-short' : 'unreadable');
  });

  const told = async (text: string) => {
    const { plan } = await explainNotice(Buffer.from(text), { path: 'a.txt' });
    return plan.findings.filter(({ rule }) => rule === 'cut-short').map(({ span }) => span?.line);
  };

  test.each([
    '到2025年，建成公园20个，新增绿地',
    '现就有关事项通知如下：',
    '2.整治河道。完成清淤30公里，修复',
    '（三',
  ])('of text is told: it ends in %s', async (end) => {
    expect(await told(`某市2024年工作要点\n一、目标\n建成公园20个。\n${end}\n`)).toEqual([4]);
  });

  test.each([
    '到2025年，建成公园20个。',
    '某市水利局\n2024年2月8日',
    '附件：1.任务分工表\n2.重点项目表',
    '（此件公开发布）',
    '抄送：市委办公室，市人大常委会办公室',
    '加强领导',
    '联系人：某某，电话：12345',
    '以上内容，请认真贯彻落实！',
  ])('is not told of a text that ends in %s', async (end) => {
    expect(await told(`某市2024年工作要点\n一、目标\n建成公园20个。\n${end}\n`)).toEqual([]);
  });
});

test('what is wrong a thousand times over is told two hundred times', async () => {
  const { plan } = await explainNotice(Buffer.from(`某市规划\n${'一、总则\n实施。\n'.repeat(1000)}`), {
    path: 'a.txt',
  });
  const told = plan.findings.filter(({ rule }) => rule === plan.findings.at(-1)?.rule);
  expect(told).toHaveLength(200);
  expect(told.at(-1)?.message).toContain('and 799 more like it');
});
