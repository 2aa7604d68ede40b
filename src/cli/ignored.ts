/** `.planparseignore`: what is left out when its folder is searched, written as in .gitignore. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a path below the folder, with forward slashes and one behind a folder's name, is left out. */
export type Ignored = (path: string) => boolean;

/** Reads the folder's own file; null where it has none. */
export async function ignoredIn(folder: string): Promise<Ignored | null> {
  const lines = await readFile(join(folder, '.planparseignore'), 'utf8').catch(() => null);
  if (lines === null) return null;
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(lines);
  return (path) => rules.ignores(path);
}
