/**
 * `node scripts/forms.mjs`: makes fixtures/forms anew, one notice in every form. LibreOffice and Chromium write the
 * files whose names say so; both must be installed, with a font for Chinese.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importBundled } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'fixtures/forms');
const { forms } = await importBundled('tests/form-notice.ts');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [, file, bytes] of forms) writeFileSync(join(folder, file), bytes());

const work = mkdtempSync(join(tmpdir(), 'forms-'));
/** LibreOffice gives the new file the old one's name; `numbered` says whether the numbers are automatic. */
for (const [from, extension] of [
  ['notice.docx', 'docx'],
  ['notice.docx', 'doc'],
  ['notice.docx', 'odt'],
  ['notice.docx', 'pdf'],
  ['notice.numbered.docx', 'docx'],
  ['notice.numbered.docx', 'odt'],
  ['notice.numbered.docx', 'pdf'],
]) {
  const out = join(work, extension);
  execFileSync('soffice', ['--headless', '--convert-to', extension, '--outdir', out, join(folder, from)]);
  const made = from.replace(/docx$/, extension);
  copyFileSync(join(out, made), join(folder, made.replace('notice', 'notice.libreoffice')));
}
execFileSync('chromium', [
  '--headless',
  '--no-sandbox',
  '--no-pdf-header-footer',
  `--print-to-pdf=${join(folder, 'notice.chromium.pdf')}`,
  pathToFileURL(join(folder, 'notice.html')).href,
]);
rmSync(work, { recursive: true });
