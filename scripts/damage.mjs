/** `npm run damage -- FOLDER [lists] [--misses]`: figures of the repair on damaged copies of a folder of clean texts. */
import { importBundled } from './bundle.mjs';

if (process.argv[2] === undefined) {
  console.error('Give a folder of clean texts (UTF-8, one notice a file).');
  process.exit(2);
}
await importBundled('tests/damage/measure.ts');
