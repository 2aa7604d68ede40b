/** Which notices the arguments name: files, folders, patterns, standard input. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { type Ignored, ignoredIn } from './ignored.ts';
import type { Failure, World } from './world.ts';

export interface Input {
  /** As shown to people and written to `source.path`: from the working directory, with forward slashes. */
  readonly path: string;
  /** Null for standard input. */
  readonly file: string | null;
  /** The member of the archive `file` that is meant. */
  readonly member?: string;
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

/** An input that turned out to hold nothing to parse, and why. */
export interface Refused {
  readonly path: string;
  readonly message: string;
}

const STDIN: Input = { path: '-', file: null, within: 'stdin' };

/**
 * @returns the files in the order of the arguments, those of a folder sorted, none twice; and a failure for each
 * argument that names nothing.
 */
export async function findInputs(
  paths: readonly string[],
  { cwd, stdin }: Pick<World, 'cwd' | 'stdin'>,
  search: Search,
): Promise<{ inputs: Input[]; failures: Failure[]; refused: Refused[] }> {
  const failures: Failure[] = [];
  const refused: Refused[] = [];
  const inputs = new Map<string, Input>();
  const shown = (file: string) => (relative(cwd, file) || '.').split(sep).join('/');
  const add = async (file: string, within: string): Promise<void> => {
    const path = shown(file);
    if (extname(file).toLowerCase() === '.zip' && search.wanted.has('.zip')) {
      const { membersOf } = await import('./archives.ts');
      try {
        const members = await membersOf(file, search.wanted);
        for (const { name, path: below } of members ?? []) {
          const input = { path: `${path}/${below}`, file, member: name, within: `${within}/${below}` };
          if (!inputs.has(input.path)) inputs.set(input.path, input);
        }
        if (members?.length === 0) refused.push({ path, message: 'The archive (zip) holds no notices.' });
        if (members) return;
      } catch (error) {
        const why = (error as Error).message.replace(/\.+$/, '');
        const message = `The archive (zip) cannot be read: ${why}. Unpack it and name the notices.`;
        refused.push({ path, message });
        return;
      }
    }
    if (!inputs.has(file)) inputs.set(file, { path, file, within });
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
      for (const below of found) await add(below, relative(file, below));
      if (found.length === 0) {
        failures.push({
          message: `nothing to read in ${path}`,
          advice: `Folders are searched for ${[...search.wanted].join(' ')}; name other files themselves.`,
        });
      }
    } else if (kind) await add(file, basename(file));
    else if (/[*?[\]{}]/.test(path)) {
      const found = await match(path, cwd);
      for (const [below, within] of found) await add(below, within);
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
  return { inputs: [...inputs.values()], failures, refused };
}

const hidden = (name: string) => name.startsWith('.') || name === 'node_modules';

/** Files below a folder, sorted; what is hidden or ignored, node_modules and links to folders are left out. */
async function walk(folder: string, search: Search, outer: Ignored = () => false): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const own = entries.some(({ name }) => name === '.planparseignore') ? await ignoredIn(folder) : null;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = resolve(folder, entry.name);
    const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
    if (hidden(entry.name) || path === search.skip || outer(name) || own?.(name)) continue;
    if (entry.isDirectory()) {
      const inner: Ignored = (below) => outer(name + below) || (own?.(name + below) ?? false);
      found.push(...(await walk(path, search, inner)));
    } else if (
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
    // A link back to a folder above would be followed forever.
    followSymbolicLinks: false,
  });
  // The folders in front of the first special character are the ones that were named.
  const fixed = pattern.slice(0, pattern.search(/[*?[\]{}]/));
  const base = resolve(cwd, fixed.slice(0, fixed.lastIndexOf('/') + 1));
  return found
    .map((file) => resolve(file))
    .sort()
    .map((file) => [file, relative(base, file)]);
}
