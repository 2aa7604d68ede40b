/** Where in the file a target, a block or a finding stands. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeFinder } from '../src/output/places.ts';
import { explainNotice } from '../src/pipeline.ts';
import { folder, NOTICE, run } from './run-cli.ts';

const form = (name: string) => readFileSync(`fixtures/forms/${name}`);

/** The place of the target that holds these words. */
async function placeOf(words: string, name: string): Promise<string | null | undefined> {
  const { extract, plan } = await explainNotice(form(name), { path: name });
  const target = plan.targets.find(({ text }) => text.includes(words));
  return target && placeFinder(extract.places)(target.span.start);
}

describe('a target is found again', () => {
  test.each([
    ['notice.libreoffice.pdf', '新建水库', 'page 1'],
    ['notice.libreoffice.pdf', '水利智慧平台', 'page 3'],
    ['notice.ofd', '水利智慧平台', 'page 3'],
    ['notice.docx', '新建水库', 'paragraph 25'],
    ['notice.docx', '集中供水率', 'table 1'],
    ['notice.libreoffice.odt', '新建水库', 'paragraph 25'],
    ['notice.txt', '新建水库', null],
  ])('in %s: %s', async (name, words, place) => {
    expect(await placeOf(words, name)).toBe(place);
  });

  test.each(['notice.html', 'notice.md'])('in the lines of %s', async (name) => {
    const line = form(name)
      .toString()
      .split('\n')
      .findIndex((text) => text.includes('新建水库'));
    expect(await placeOf('新建水库', name)).toMatch(new RegExp(`^line ${line + 1} of`));
  });
});

test('places follow one another without overlap and hold the whole text', async () => {
  for (const name of ['notice.pdf', 'notice.docx', 'notice.html', 'notice.ofd', 'notice.md']) {
    const { extract } = await explainNotice(form(name), { path: name });
    let end = 0;
    for (const { at } of extract.places ?? []) {
      expect(extract.text.slice(end, at.start).trim(), name).toBe('');
      expect(at.end).toBeGreaterThan(at.start);
      end = at.end;
    }
    expect(extract.text.slice(end).trim(), name).toBe('');
  }
});

test('explain and the report of findings say them', async () => {
  const gap = NOTICE.replace('（二）', '（四）')
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
  const cwd = folder({
    'x.html': `<html><body>\n${gap}\n</body></html>`,
    'x.pdf': form('notice.libreoffice.pdf'),
  });
  expect((await run(['explain', 'x.pdf', '--no-color'], { cwd })).stdout).toMatch(
    /三、保障措施 \(section, line \d+, page 3\)/,
  );
  expect((await run(['x.html', '--no-color'], { cwd })).stderr).toMatch(
    /^x\.html:\d+:1 warning .*, line 14 of the page \[numbering-/m,
  );
});

test('clean --raw prints the text that spans point into', async () => {
  const cwd = folder({ 'x.pdf': form('notice.libreoffice.pdf') });
  const { stdout, code } = await run(['clean', 'x.pdf', '--raw'], { cwd });
  expect(code).toBe(0);
  const { plan } = await explainNotice(form('notice.libreoffice.pdf'), { path: 'x.pdf' });
  for (const { span, text } of plan.targets.filter(({ at }) => !at.startsWith('1.2.')))
    expect(stdout.slice(span.start, span.end)).toBe(text);
  const { span } = plan.targets[0] ?? { span: { start: 0, line: 0, column: 0 } };
  expect(stdout.split('\n')[span.line - 1]?.slice(span.column - 1)).toBe(
    stdout.slice(span.start, stdout.indexOf('\n', span.start)),
  );
});
