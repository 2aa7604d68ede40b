/** Which notices the arguments name: files, folders, patterns, standard input. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, relative, resolve, sep } from 'node:path';
import type { Failure, World } from './world.ts';

export interface Input {
  /** As shown to people and written to `source.path`: from the working directory, with forward slashes. */
  readonly path: string;
  /** Null for standard input. */
  readonly file: string | null;
  /** Its path below the folder that was named: where the output goes below `--out`. */
  readonly within: string;
}

/** What is looked for in folders; a file that is named itself may be called anything. */
export interface Search {
  /** Extensions, with their dots. */
  readonly wanted: ReadonlySet<string>;
  /** A folder that is never looked into: the output folder. */
  readonly skip: string | null;
}

export const NOTICES: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.docx',
  '.odt',
  '.doc',
  '.wps',
  '.pdf',
  '.ofd',
]);

const STDIN: Input = { path: '-', file: null, within: 'stdin' };

/**
 * @returns the files in the order of the arguments, those of a folder sorted, none twice; and a failure for each
 * argument that names nothing.
 */
export async function findInputs(
  paths: readonly string[],
  { cwd, stdin }: Pick<World, 'cwd' | 'stdin'>,
  search: Search,
): Promise<{ inputs: Input[]; failures: Failure[] }> {
  const failures: Failure[] = [];
  const inputs = new Map<string, Input>();
  const shown = (file: string) => (relative(cwd, file) || '.').split(sep).join('/');
  const add = (file: string, within: string) => {
    if (!inputs.has(file)) inputs.set(file, { path: shown(file), file, within });
  };
  if (paths.length === 0 && stdin.isTTY) {
    failures.push({
      message: 'nothing to read',
      advice: 'Name files, folders or patterns, or pipe a notice in; plan-parse --help says more.',
    });
  } else if (paths.length === 0) inputs.set('-', STDIN);

  for (const path of paths) {
    if (path === '-') {
      inputs.set('-', STDIN);
      continue;
    }
    const file = resolve(cwd, path);
    const kind = await stat(file).catch(() => null);
    if (kind?.isDirectory()) {
      const found = await walk(file, search);
      for (const below of found) add(below, relative(file, below));
      if (found.length === 0) {
        failures.push({
          message: `nothing to read in ${path}`,
          advice: `Folders are searched for ${[...search.wanted].join(' ')}; name other files themselves.`,
        });
      }
    } else if (kind) add(file, basename(file));
    else if (/[*?[\]{}]/.test(path)) {
      const found = await match(path, cwd);
      for (const [below, within] of found) add(below, within);
      if (found.length === 0) {
        failures.push({
          message: `nothing matches ${path}`,
          advice: 'Check the pattern, and quote it if the shell reads * or { itself.',
        });
      }
    } else {
      failures.push({
        message: `no such file or folder: ${path}`,
        advice: `It was looked for at ${file}; check the spelling.`,
      });
    }
  }
  return { inputs: [...inputs.values()], failures };
}

const hidden = (name: string) => name.startsWith('.') || name === 'node_modules';

/** Files below a folder, sorted; hidden files, node_modules and links to folders are left out. */
async function walk(folder: string, search: Search): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = resolve(folder, entry.name);
    if (hidden(entry.name) || path === search.skip) continue;
    if (entry.isDirectory()) found.push(...(await walk(path, search)));
    else if (
      search.wanted.has(extname(entry.name).toLowerCase()) &&
      (await stat(path).catch(() => null))?.isFile()
    ) {
      found.push(path);
    }
  }
  return found;
}

async function match(pattern: string, cwd: string): Promise<[file: string, within: string][]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    cwd,
    absolute: true,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  });
  // The folders in front of the first special character are the ones that were named.
  const fixed = pattern.slice(0, pattern.search(/[*?[\]{}]/));
  const base = resolve(cwd, fixed.slice(0, fixed.lastIndexOf('/') + 1));
  return found
    .map((file) => resolve(file))
    .sort()
    .map((file) => [file, relative(base, file)]);
}
