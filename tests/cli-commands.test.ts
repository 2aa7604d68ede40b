/** The other commands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, NOTICE, run } from './run-cli.ts';

const GLOSSED = '一、環(huán)境質(zhì)量\n\n空氣質(zhì)量持續(xù)改善。\n';

describe('clean', () => {
  test('prints the text in the script asked for', async () => {
    const cwd = folder({ 'x.txt': GLOSSED });
    expect((await run(['clean', 'x.txt'], { cwd })).stdout).toContain('一、环境质量');
    expect((await run(['clean', 'x.txt', '--to', 'keep'], { cwd })).stdout).toContain('一、環境質量');
    expect((await run(['clean', 'x.txt', '--to', 'hant'], { cwd })).stdout).toContain('空氣質量持續改善');
  });

  test('--explain lists the changes with their places', async () => {
    const cwd = folder({ 'x.txt': GLOSSED });
    const { stdout } = await run(['clean', 'x.txt', '--explain'], { cwd });
    expect(stdout).toMatch(/^1:4\t\(huán\) → \(nothing\)\tgloss/m);
  });

  test('reads standard input, says when there is no such file', async () => {
    const cwd = folder();
    expect((await run(['clean', '-'], { cwd, stdin: '工作要點' })).stdout).toBe('工作要点\n');
    expect((await run(['clean', 'no.txt'], { cwd })).code).toBe(2);
    expect((await run(['clean', '.'], { cwd })).stderr).toContain('is a folder');
    expect((await run(['clean'], { cwd })).code).toBe(2);
  });
});

test('explain says what was decoded, changed, outlined, and which words gave which field', async () => {
  const cwd = folder({ 'x.txt': NOTICE.replace('（一）加强', '(一)加强') });
  const { code, stdout } = await run(['explain', 'x.txt'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('encoding utf-8, script Simplified');
  expect(stdout).toMatch(/11:1\s+\( → （/);
  expect(stdout).toMatch(/2\.2\s+（二）保障供水安全/);
  expect(stdout).toMatch(/2\.2#1 level: 农村自来水普及率 >= 98% \(line 13\)/);
  expect(stdout).toMatch(/value\s+98 {2}from 98%/);
  expect(stdout).not.toContain('\u001b');
});

describe('validate', () => {
  test('names file, line, column and what is wrong', async () => {
    const cwd = folder({ 'x.txt': NOTICE });
    await run(['x.txt'], { cwd });
    expect(await run(['validate', 'out'], { cwd })).toMatchObject({ code: 0 });
    const file = join(cwd, 'out/x.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"year": 2021', '"year": "2021"'));
    const line = text.split('\n').findIndex((row) => row.includes('"year": 2021')) + 1;
    const { code, stderr } = await run(['validate', 'out/x.json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(`out/x.json:${line}:11 error year: Invalid input: expected number`);
    expect(stderr).toContain('0 valid, 1 not valid');
  });

  test.each(['yaml', 'ndjson'])('reads %s', async (format) => {
    const cwd = folder({ 'x.txt': NOTICE });
    await run(['x.txt', '-f', format], { cwd });
    expect((await run(['validate', 'out'], { cwd })).code).toBe(0);
  });

  test('reads several documents in one YAML file', async () => {
    const cwd = folder({ 'x.txt': NOTICE });
    const { stdout } = await run(['x.txt', '-', '-o', '-', '-f', 'yaml'], { cwd, stdin: NOTICE });
    writeFileSync(join(cwd, 'all.yaml'), stdout);
    expect((await run(['validate', 'all.yaml'], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, 'all.yaml'), stdout.replace(/^year: .*$/gm, 'year: soon'));
    expect((await run(['validate', 'all.yaml'], { cwd })).stderr.match(/error year: /g)).toHaveLength(2);
  });

  test.each([
    ['x.json', '{ "schema": ', /x\.json:1:\d+ error not JSON/],
    ['x.json', '{\n  "schema": 1\n}', /x\.json:2:13 error schema: /],
    ['x.yaml', 'a: [1', /x\.yaml:\d+:\d+ error not YAML/],
    ['x.ndjson', '\n{}\n', /x\.ndjson:2:1 error/],
  ])('%s %j is not valid', async (name, content, message) => {
    const { code, stderr } = await run(['validate', name], { cwd: folder({ [name]: content }) });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  test('a missing file is exit 2', async () => {
    expect((await run(['validate', 'no.json'], { cwd: folder() })).code).toBe(2);
  });
});

test('schema prints JSON Schema', async () => {
  const { code, stdout } = await run(['schema'], { cwd: folder() });
  expect(code).toBe(0);
  const schema = JSON.parse(stdout) as { properties: object; required: string[] };
  expect(Object.keys(schema.properties)).toContain('targets');
  expect(schema.required).not.toContain('trail');
  expect((await run(['schema', 'cake'], { cwd: folder() })).code).toBe(2);
});

test('--help and --version', async () => {
  const help = await run(['--help'], { cwd: folder() });
  expect(help.code).toBe(0);
  for (const word of ['clean', 'explain', 'diff', 'validate', 'schema', '--check', '--strict']) {
    expect(help.stdout).toContain(word);
  }
  expect(await run(['--version'], { cwd: folder() })).toEqual({
    code: 0,
    stdout: '0.0.0-test\n',
    stderr: '',
  });
});
