/** Plans from files: plan JSON, YAML and NDJSON as they are, notices by way of the pipeline. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Plan } from '../model.ts';
import { NOTICES } from './inputs.ts';
import type { Failure, World } from './world.ts';

export interface Named {
  /** As it was named, for messages and file names. */
  readonly path: string;
  readonly plan: Plan;
}

const PLANS = new Set(['.json', '.ndjson', '.yaml', '.yml']);

export interface Loaded {
  readonly plans: readonly Named[];
  readonly failures: readonly Failure[];
  /** The path names a folder. */
  readonly folder: boolean;
}

/** The plans of a file, or of every plan and notice below a folder, sorted by path. */
export async function loadPlans(path: string, encoding: string | undefined, world: World): Promise<Loaded> {
  const file = resolve(world.cwd, path);
  const kind = await stat(file).catch(() => null);
  if (kind === null) {
    const advice = `It was looked for at ${file}; check the spelling.`;
    return { plans: [], failures: [{ message: `no such file or folder: ${path}`, advice }], folder: false };
  }
  const folder = kind.isDirectory();
  const below = folder ? await walk(file, path) : [path];
  const plans: Named[] = [];
  const failures: Failure[] = [];
  for (const each of below) {
    const found = await loadFile(each, encoding, world);
    if (Array.isArray(found)) plans.push(...found.map((plan) => ({ path: each, plan })));
    else failures.push(found);
  }
  if (below.length === 0) {
    const advice = `Folders are searched for ${[...PLANS, ...NOTICES].join(' ')}.`;
    failures.push({ message: `no plans or notices in ${path}`, advice });
  }
  return { plans, failures, folder };
}

async function walk(folder: string, shown: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const below = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(below, join(shown, entry.name))));
    else if (PLANS.has(extname(entry.name).toLowerCase()) || NOTICES.has(extname(entry.name).toLowerCase()))
      found.push(join(shown, entry.name));
  }
  return found;
}

async function loadFile(path: string, encoding: string | undefined, world: World): Promise<Plan[] | Failure> {
  const file = resolve(world.cwd, path);
  const extension = extname(basename(path)).toLowerCase();
  try {
    const bytes = await readFile(file);
    if (!PLANS.has(extension)) {
      const { explainNotice } = await import('../pipeline.ts');
      return [(await explainNotice(bytes, { path, ...(encoding !== undefined && { encoding }) })).plan];
    }
    const values = await parseValues(bytes.toString('utf8').replace(/^\uFEFF/, ''), extension);
    const [{ z }, { planSchema }] = await Promise.all([import('zod'), import('../model.ts')]);
    const plans: Plan[] = [];
    for (const value of values) {
      const checked = planSchema.safeParse(value);
      if (!checked.success) {
        return {
          message: `${path} is not a plan: ${z.prettifyError(checked.error).split('\n').slice(0, 3).join(' ')}`,
          advice: 'Write it anew with plan-parse, or look at all of it with plan-parse validate.',
        };
      }
      plans.push(checked.data);
    }
    return plans;
  } catch (error) {
    return {
      message: `${path} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      advice: 'Give a notice, or a plan that plan-parse wrote as JSON, YAML or NDJSON.',
    };
  }
}

async function parseValues(text: string, extension: string): Promise<unknown[]> {
  if (extension === '.json') return [JSON.parse(text)];
  if (extension === '.ndjson')
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line));
  const { JSON_SCHEMA, loadAll } = await import('js-yaml');
  return loadAll(text, undefined, { schema: JSON_SCHEMA });
}
