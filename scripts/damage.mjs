/** `npm run damage -- FOLDER [lists] [--misses]`: figures of the repair on damaged copies of a folder of clean texts. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (process.argv[2] === undefined) {
  console.error('Give a folder of clean texts (UTF-8, one notice a file).');
  process.exit(2);
}
const outfile = join(root, 'dist/dev/measure.mjs');
await mkdir(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'tests/damage/measure.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
