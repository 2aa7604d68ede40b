/** The main command: what it reads, writes, says and answers. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../src/model.ts';
import { folder, NOTICE, run } from './run-cli.ts';

const planIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Plan;

describe('where plans go', () => {
  test('a folder: relative paths kept, other extension, hidden files and node_modules left out', async () => {
    const cwd = folder({
      'in/b/y.txt': NOTICE,
      'in/x.txt': NOTICE,
      'in/.secret/z.txt': NOTICE,
      'in/.z.txt': NOTICE,
      'in/node_modules/p/z.txt': NOTICE,
      'in/picture.png': 'no notice',
    });
    const { code, stderr } = await run(['in/'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('2 notices written to out');
    expect(readdirSync(join(cwd, 'out'), { recursive: true }).sort()).toEqual([
      'b',
      join('b', 'y.json'),
      'x.json',
    ]);
    expect(planIn(join(cwd, 'out/x.json')).source.path).toBe('in/x.txt');
  });

  test('a pattern: paths from the first special character on', async () => {
    const cwd = folder({ 'in/a/x.txt': NOTICE, 'in/b/x.txt': NOTICE, 'in/b/x.md': NOTICE });
    expect((await run(['in/*/*.txt', '-o', 'plans'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'plans'), { recursive: true }).sort()).toEqual([
      'a',
      join('a', 'x.json'),
      'b',
      join('b', 'x.json'),
    ]);
  });

  test('the output folder is no input', async () => {
    const cwd = folder({ 'x.txt': NOTICE, 'out/old.txt': NOTICE });
    const { stderr } = await run(['.'], { cwd });
    expect(stderr).toContain('1 notice written');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['old.txt', 'x.json']);
  });

  test('a notice named twice is read once', async () => {
    const cwd = folder({ 'in/x.txt': NOTICE });
    expect((await run(['in', 'in/x.txt', './in/*.txt'], { cwd })).stderr).toContain('1 notice written');
  });

  test('two files of one name and different kind keep their extensions', async () => {
    const cwd = folder({ 'in/x.txt': NOTICE, 'in/x.md': NOTICE, 'in/y.txt': NOTICE });
    expect((await run(['in'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['x.md.json', 'x.txt.json', 'y.json']);
  });

  test('two files that would still be written to one are refused, and nothing is overwritten', async () => {
    const cwd = folder({ 'a/x.txt': NOTICE, 'b/X.txt': NOTICE });
    const { code, stderr } = await run(['a/x.txt', 'b/X.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('b/X.txt and a/x.txt would both be written to');
    expect(planIn(join(cwd, 'out/x.txt.json')).source.path).toBe('a/x.txt');
  });

  test('a link that leads round in a circle is not followed', async () => {
    const cwd = folder({ 'in/x.txt': NOTICE });
    symlinkSync(join(cwd, 'in'), join(cwd, 'in/again'));
    expect((await run(['in'], { cwd })).stderr).toContain('1 notice written');
  });

  test('no temporary file stays behind', async () => {
    const cwd = folder({ 'x.txt': NOTICE });
    await run(['x.txt'], { cwd });
    expect(readdirSync(join(cwd, 'out'))).toEqual(['x.json']);
  });

  test('an output folder that cannot be made fails with exit 2', async () => {
    const cwd = folder({ 'x.txt': NOTICE, out: 'a file' });
    const { code, stderr } = await run(['x.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('could not be written');
    expect(stderr).toContain('name another with --out');
  });
});

describe('standard input and output', () => {
  test('piped in, the plan comes out', async () => {
    const { code, stdout } = await run([], { cwd: folder(), stdin: NOTICE });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Plan).source.path).toBeNull();
  });

  test('"-" is standard input, -o - standard output', async () => {
    const cwd = folder({ 'x.txt': NOTICE });
    const { stdout } = await run(['-', 'x.txt', '-o', '-', '-f', 'ndjson'], { cwd, stdin: NOTICE });
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Plan).source.path);
    expect(paths).toEqual([null, 'x.txt']);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('several plans in CSV share one header, in YAML they are documents', async () => {
    const cwd = folder({ 'x.txt': NOTICE, 'y.txt': NOTICE });
    const csv = await run(['x.txt', 'y.txt', '-o', '-', '-f', 'csv'], { cwd });
    expect(csv.stdout.match(/documentTitle/g)).toHaveLength(1);
    const yaml = await run(['x.txt', 'y.txt', '-o', '-', '-f', 'yaml'], { cwd });
    expect(yaml.stdout.match(/^---$/gm)).toHaveLength(1);
  });
});

describe('--check', () => {
  test('0 when nothing differs, 1 with the place when something does, and nothing is written', async () => {
    const cwd = folder({ 'x.txt': NOTICE });
    await run(['x.txt'], { cwd });
    expect((await run(['x.txt', '--check'], { cwd })).code).toBe(0);
    const file = join(cwd, 'out/x.json');
    const touched = readFileSync(file, 'utf8').replace('"year": 2021', '"year": 2022');
    writeFileSync(file, touched);
    const { code, stderr } = await run(['x.txt', '--check'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/out\/x\.json:\d+:1: differs; expected "year": 2021,, found "year": 2022,/);
    expect(stderr).toContain('without --check');
    expect(readFileSync(file, 'utf8')).toBe(touched);
  });

  test('1 when the file is missing', async () => {
    const { code, stderr } = await run(['x.txt', '--check'], { cwd: folder({ 'x.txt': NOTICE }) });
    expect(code).toBe(1);
    expect(stderr).toContain('missing');
  });

  test('2 when there is nothing to compare with', async () => {
    expect((await run(['--check'], { cwd: folder(), stdin: NOTICE })).code).toBe(2);
  });
});

describe('what cannot be done is said, with what to do, and exit 2', () => {
  test.each([
    ['a missing path', ['nowhere.txt'], 'no such file or folder: nowhere.txt', 'check the spelling'],
    ['a pattern without a match', ['*.txt'], 'nothing matches *.txt', 'Check the pattern'],
    ['an empty folder', ['empty'], 'nothing to read in empty', 'name other files themselves'],
    ['an unknown option', ['--chekc'], "unknown option '--chekc'", '--check'],
    ['an option like no other', ['--xyzzy'], "unknown option '--xyzzy'", '--help lists'],
    ['a bad format', ['-f', 'xml'], "'xml' is invalid", 'json'],
    ['a bad script', ['--to', 'latin'], "'latin' is invalid", 'hans'],
    ['a bad encoding', ['--encoding', 'klingon'], '"klingon" is not an encoding', 'gb18030'],
    ['a bad number of workers', ['-j', 'many'], "'many' is invalid", '1 or more'],
    ['a report on top of the plans', ['-o', '-', '--report', 'sarif'], 'standard output', '--report-file'],
  ])('%s', async (_, argv, found, advice) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'empty'));
    const { code, stdout, stderr } = await run(argv, { cwd, stdin: '' });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(found);
    expect(stderr).toContain(advice);
  });

  test('nothing named on a terminal', async () => {
    const { code, stderr } = await run([], { cwd: folder() });
    expect(code).toBe(2);
    expect(stderr).toContain('nothing to read');
  });

  test('the other files are written all the same', async () => {
    const cwd = folder({ 'x.txt': NOTICE });
    expect((await run(['nowhere.txt', 'x.txt'], { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, 'out/x.json'))).toBe(true);
  });
});

describe('strange files', () => {
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');

  test.each([
    ['an empty file', ''],
    ['a picture', picture],
    ['a text without headings', '今年以来，各项工作有序开展。'],
    ['one long line', '推进工作。'.repeat(20_000)],
  ])('%s gives a plan that holds the schema, and the file beside it is written', async (_, content) => {
    const cwd = folder({ 'a.txt': content, 'x.txt': NOTICE });
    const { code } = await run(['.'], { cwd });
    expect(code).toBeLessThan(2);
    expect((await run(['validate', 'out'], { cwd })).code).toBe(0);
    expect(planIn(join(cwd, 'out/x.json')).targets.length).toBeGreaterThan(0);
  });

  test('a line of two million bytes full of figures takes seconds, not minutes', async () => {
    const line = '推进重点工作，新建项目20个，改造道路3公里，到2025年达到80%以上；'.repeat(22_000);
    const { stdout } = await run([], { cwd: folder(), stdin: line });
    expect((JSON.parse(stdout) as Plan).targets.length).toBeGreaterThan(20_000);
  }, 15_000);

  test('an empty file and a picture are errors, with exit 1', async () => {
    const cwd = folder({ 'empty.txt': '', 'picture.txt': picture });
    const { code, stderr } = await run(['.', '-q'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^empty\.txt error .*empty/m);
    expect(stderr).toMatch(/^picture\.txt error .*picture/im);
  });
});

describe('reports', () => {
  const gap = NOTICE.replace('（二）', '（三）');

  test('text: place, expected and found on stderr; --strict makes a warning fail', async () => {
    const cwd = folder({ 'x.txt': gap });
    const { code, stdout, stderr } = await run(['x.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^x\.txt:13:1 warning .*\(expected .*, found .*\) \[[a-z-]+\]$/m);
    expect((await run(['x.txt', '--strict'], { cwd })).code).toBe(1);
    expect((await run(['x.txt', '-q'], { cwd })).stderr).toBe('');
  });

  test('json goes to stdout or to a file', async () => {
    const cwd = folder({ 'x.txt': gap });
    const { stdout } = await run(['x.txt', '--report', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject([{ path: 'x.txt', severity: 'warning', span: { line: 13 } }]);
    const filed = await run(['x.txt', '--report', 'json', '--report-file', 'report.json'], { cwd });
    expect(filed.stdout).toBe('');
    expect((await run(['x.txt', '--report', 'json', '-q'], { cwd })).stdout).toBe(stdout);
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe(stdout);
  });

  test('colours only where they are wanted', async () => {
    const cwd = folder({ 'x.txt': gap });
    const colored = '\u001b[33mwarning';
    expect((await run(['x.txt'], { cwd, terminal: true })).stderr).toContain(colored);
    expect((await run(['x.txt'], { cwd })).stderr).not.toContain(colored);
    expect((await run(['x.txt', '--color'], { cwd })).stderr).toContain(colored);
    expect((await run(['x.txt', '--no-color'], { cwd, terminal: true })).stderr).not.toContain(colored);
    const env = { NO_COLOR: '1' };
    expect((await run(['x.txt'], { cwd, terminal: true, env })).stderr).not.toContain(colored);
  });

  test('progress only on a terminal, and it is wiped away', async () => {
    const cwd = folder({ 'in/x.txt': NOTICE, 'in/y.txt': NOTICE.replace('12公里', '13公里') });
    const shown = await run(['in', '--no-color'], { cwd, terminal: true });
    expect(shown.stderr).toContain('1/2 in/x.txt');
    expect(shown.stderr).toContain('\r\u001b[K2 notices');
    expect((await run(['in'], { cwd })).stderr).not.toContain('1/2');
  });
});

test('--trail puts every change into the plan', async () => {
  const cwd = folder({ 'x.txt': NOTICE.replace('（一）加强', '(一)加强') });
  await run(['x.txt'], { cwd });
  expect(planIn(join(cwd, 'out/x.json'))).not.toHaveProperty('trail');
  await run(['x.txt', '--trail'], { cwd });
  const { trail = [], repairs } = planIn(join(cwd, 'out/x.json'));
  expect(trail.length).toBe(Object.values(repairs).reduce((sum, count) => sum + count, 0));
  expect(trail[0]).toMatchObject({ before: '(', after: '（', span: { line: 11, column: 1 } });
});
