/** Which files a run takes: archives, ignored files, links, duplicates. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { planSchema } from '../src/model.ts';
import { folder, NOTICE, run } from './run-cli.ts';

const other = NOTICE.replace('12公里', '13公里');
const third = NOTICE.replace('12公里', '14公里');
const written = (cwd: string) =>
  readdirSync(join(cwd, 'out'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .sort();

describe('an archive', () => {
  const zip = zipSync({
    'a.txt': strToU8(NOTICE),
    'sub/b.txt': strToU8(other),
    '../c.txt': strToU8(third),
    '__MACOSX/a.txt': strToU8('x'),
    'picture.png': strToU8('x'),
  });

  test('gives a plan for each notice in it, none outside of --out', async () => {
    const cwd = folder({ 'in/all.zip': zip });
    expect((await run(['in'], { cwd })).code).toBe(0);
    expect(written(cwd)).toEqual(['all.zip/a.json', 'all.zip/c.json', 'all.zip/sub/b.json']);
    const plan = planSchema.parse(JSON.parse(readFileSync(join(cwd, 'out/all.zip/a.json'), 'utf8')));
    expect(plan.source.path).toBe('in/all.zip/a.txt');
    expect(plan.targets).not.toHaveLength(0);
  });

  test('may name its members in GBK', async () => {
    const name = iconv.encode('要点.txt', 'gbk').toString('latin1');
    const named = Buffer.from(zipSync({ 'xxxx.txt': strToU8(NOTICE) }));
    for (let at = named.indexOf('xxxx'); at >= 0; at = named.indexOf('xxxx', at + 1))
      named.write(name, at, 'latin1');
    const cwd = folder({ 'x.zip': named });
    await run(['x.zip'], { cwd });
    expect(written(cwd)).toEqual(['x.zip/要点.json']);
  });

  test('that is broken, empty or unpacks to too much is an error; the others are written', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(65 * 1024 * 1024) });
    const cwd = folder({
      'in/bomb.zip': bomb,
      'in/broken.zip': zip.slice(0, 200),
      'in/empty.zip': zipSync({ 'a.png': strToU8('x') }),
      'in/x.txt': NOTICE,
    });
    const { code, stderr } = await run(['in'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(
      'in/bomb.zip error The archive (zip) cannot be read: its parts unpack to more than 64 MB',
    );
    expect(stderr).toContain('in/broken.zip error The archive (zip) cannot be read');
    expect(stderr).toContain('in/empty.zip error The archive (zip) holds no notices');
    expect(written(cwd)).toEqual(['x.json']);
  });

  test('has members that clean and explain can name', async () => {
    const cwd = folder({ 'all.zip': zip });
    expect((await run(['clean', 'all.zip/sub/b.txt'], { cwd })).stdout).toContain('13公里');
    expect((await run(['clean', 'all.zip/none.txt'], { cwd })).code).toBe(2);
  });
});

test('.planparseignore leaves out files and folders below it', async () => {
  const cwd = folder({
    'in/.planparseignore': '# drafts\ndraft*\nold/\n!draft-final.txt\n',
    'in/draft.txt': NOTICE,
    'in/draft-final.txt': other,
    'in/old/x.txt': NOTICE,
    'in/sub/.planparseignore': '/y.txt\n',
    'in/sub/draft.txt': NOTICE,
    'in/sub/y.txt': NOTICE,
    'in/sub/z.txt': third,
  });
  await run(['in'], { cwd });
  expect(written(cwd)).toEqual(['draft-final.json', 'sub/z.json']);
});

test('links that lead back to their folder are not followed', async () => {
  const cwd = folder({ 'in/x.txt': NOTICE });
  mkdirSync(join(cwd, 'in/deep'));
  symlinkSync('..', join(cwd, 'in/deep/up'));
  symlinkSync('self.txt', join(cwd, 'in/self.txt'));
  await run(['in'], { cwd });
  expect(written(cwd)).toEqual(['x.json']);
  await run(['in/**/*.txt', '-o', 'glob'], { cwd });
  expect(readdirSync(join(cwd, 'glob'), { recursive: true })).toEqual(['x.json']);
});

test('files of the same bytes are named', async () => {
  const cwd = folder({ 'in/a.txt': NOTICE, 'in/b.txt': NOTICE, 'in/c.txt': other });
  const { code, stderr } = await run(['in', '--no-color'], { cwd });
  expect(code).toBe(0);
  expect(stderr.match(/^.*\[duplicate\]$/gm)).toEqual([
    'in/b.txt warning The file is the same as in/a.txt. [duplicate]',
  ]);
  expect(written(cwd)).toEqual(['a.json', 'b.json', 'c.json']);
});

test('several paths are read in their order, each file once', async () => {
  const cwd = folder({ 'a/x.txt': NOTICE, 'b/y.txt': other });
  writeFileSync(join(cwd, 'z.txt'), third);
  const { stdout } = await run(['z.txt', 'b', 'a/x.txt', 'a', '-o', '-', '-f', 'ndjson'], { cwd });
  const paths = stdout
    .trim()
    .split('\n')
    .map((row) => planSchema.parse(JSON.parse(row)).source.path);
  expect(paths).toEqual(['z.txt', 'b/y.txt', 'a/x.txt']);
});
