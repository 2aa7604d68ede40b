/** A run loads the readers of the formats it meets and no others: the built program, its loads told by a hook. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { folder, NOTICE } from './run-cli.ts';

const READERS = ['html', 'markdown', 'docx', 'odt', 'doc', 'ofd', 'pdf', 'archives', 'ignored'];
const hook =
  'export async function load(url, context, next) { process._rawDebug(url); return next(url, context) }';
const register = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)})`;

async function loaded(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(register)}`, resolve('bin/plan-parse.js'), 'in'],
    { cwd: folder(files) },
  );
  expect(stderr).toContain('dist/cli.js');
  return READERS.filter((name) => new RegExp(`/dist/chunks/${name}-[0-9A-Z]{8}\\.js`).test(stderr));
}

describe.skipIf(!existsSync('dist/cli.js'))('the readers that a run loads', () => {
  test('are none of the others where all files are text', async () => {
    expect(await loaded({ 'in/x.txt': NOTICE, 'in/y.txt': `甲\t乙\n${NOTICE}` })).toEqual([]);
  });

  test.each(['html', 'md', 'docx', 'pdf', 'ofd'])('are that of %s alone', async (extension) => {
    const file = readFileSync(`fixtures/forms/notice.${extension}`);
    const reader = extension === 'md' ? 'markdown' : extension;
    expect(await loaded({ [`in/x.${extension}`]: file, 'in/y.txt': NOTICE })).toEqual([reader]);
  });
});
