/** Several workers: the built program, since a worker is a process of its own. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startPool } from '../src/cli/pool.ts';
import { folder, NOTICE } from './run-cli.ts';

const bin = resolve('bin/plan-parse.js');
const call = promisify(execFile);

test.skipIf(!existsSync('dist/worker.js'))(
  'two workers write what one writes, in any number of files',
  async () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`in/${i}.txt`, NOTICE.replaceAll('98', String(90 + i))]),
    );
    const cwd = folder({ ...files, 'in/empty.txt': '' });
    const one = await call(process.execPath, [bin, 'in', '-j', '1', '-o', 'one'], { cwd }).catch(
      (error) => error,
    );
    const two = await call(process.execPath, [bin, 'in', '-j', '2', '-o', 'two'], { cwd }).catch(
      (error) => error,
    );
    expect([one.code, two.code]).toEqual([1, 1]);
    expect(two.stderr).toBe(one.stderr.replace('written to one', 'written to two'));
    const names = readdirSync(join(cwd, 'one'));
    expect(names).toHaveLength(10);
    expect(readdirSync(join(cwd, 'two'))).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(cwd, 'two', name), 'utf8')).toBe(readFileSync(join(cwd, 'one', name), 'utf8'));
    }
  },
);

test('a worker that ends takes one notice with it, and the next is parsed by another', async () => {
  const cwd = folder();
  const program = join(cwd, 'worker.mjs');
  writeFileSync(
    program,
    `process.on('message', ({ path }) => {
       if (path === 'bad') process.exit(7);
       process.send({ product: { text: path, findings: [] } });
     });`,
  );
  const pool = startPool(1, program);
  const job = (path: string) =>
    ({ path, file: path, member: null, format: 'json', to: 'hans', trail: false, encoding: null }) as const;
  const answers = await Promise.allSettled(['a', 'bad', 'b', 'c'].map((path) => pool.produce(job(path))));
  pool.end();
  expect(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.text : String(answer.reason))),
  ).toEqual(['a', 'Error: the process that parsed it ended (exit code 7)', 'b', 'c']);
});
