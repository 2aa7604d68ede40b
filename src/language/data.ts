/** Where the dictionaries made at build time lie. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let folder: string | undefined;

/**
 * The path of a file made by `npm run build`, found from the sources and from the bundle alike.
 * @throws Error when the file is not there: the package was not built. (nodejieba would abort the process.)
 */
export function dataFile(name: string): string {
  folder ??= join(packageRoot(), 'dist', 'data');
  const path = join(folder, name);
  if (!existsSync(path))
    throw new Error(`The dictionary ${path} is missing. Run "npm run build" to make it.`);
  return path;
}

/** The bytes of such a file, to be used where they were read to, unless that is no place for four-byte numbers. */
export function readAligned(name: string): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(dataFile(name));
  return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
}

function packageRoot(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, 'package.json'))) {
    const above = dirname(at);
    if (above === at) throw new Error('No package.json above the program: the installation is incomplete.');
    at = above;
  }
  return at;
}
