/**
 * How long the program takes from a cold start, beside Node itself: `node scripts/start-up.mjs [rounds]`.
 * The three are run by turns, so that whatever else the machine does meets all of them; the medians are compared.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 30);
const bin = fileURLToPath(new URL('../bin/plan-parse.js', import.meta.url));
const seeds = fileURLToPath(new URL('../seeds/', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'start-up-'));
const runs = {
  'node -e 0': ['-e', '0'],
  'plan-parse --help': [bin, '--help'],
  'plan-parse seeds/': [bin, seeds, '--out', out, '--quiet'],
};

const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
for (let i = 0; i < rounds; i++) {
  for (const [name, argv] of Object.entries(runs)) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, argv);
    times[name].push(performance.now() - start);
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
  }
}
rmSync(out, { recursive: true });

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const floor = median(times['node -e 0']);
for (const [name, list] of Object.entries(times)) {
  console.log(
    `${name.padEnd(20)} ${median(list).toFixed(1).padStart(7)} ms  ${(median(list) / floor).toFixed(2)} ×`,
  );
}
