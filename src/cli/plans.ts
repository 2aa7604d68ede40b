/** Plans from files: plan JSON, YAML and NDJSON as they are, notices by way of the pipeline. */
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Plan } from '../model.ts';
import { findInputs, type Input, NOTICES } from './inputs.ts';
import { readAll } from './one-notice.ts';
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

/**
 * The plans of a file, or of every plan and notice below a folder or in an archive, in the order of their paths.
 * They are gathered as the main command gathers notices.
 */
export async function loadPlans(path: string, encoding: string | undefined, world: World): Promise<Loaded> {
  const file = resolve(world.cwd, path);
  const wanted = new Set([...PLANS, ...NOTICES, '.zip']);
  const { inputs, failures: missing, refused } = await findInputs([path], world, { wanted, skip: null });
  const failures: Failure[] = [
    ...missing,
    ...refused.map(({ path, message }) => ({ message: `${path}: ${message}`, advice: 'Check the archive.' })),
  ];
  const plans: Named[] = [];
  for (const input of inputs) {
    const found = await loadFile(input, encoding, world);
    if (Array.isArray(found)) plans.push(...found.map((plan) => ({ path: input.path, plan })));
    else failures.push(found);
  }
  const [only] = inputs;
  const single = inputs.length === 1 && (only?.file === null || (only?.file === file && !only.member));
  return { plans, failures, folder: inputs.length > 0 && !single };
}

async function loadFile(input: Input, encoding: string | undefined, world: World): Promise<Plan[] | Failure> {
  const { path } = input;
  const extension = extname(basename(path)).toLowerCase();
  try {
    const bytes = await bytesOf(input, world);
    if (!PLANS.has(extension)) {
      const { explainNotice } = await import('../pipeline.ts');
      return [(await explainNotice(bytes, { path, ...(encoding !== undefined && { encoding }) })).plan];
    }
    const values = await parseValues(new TextDecoder().decode(bytes), extension);
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

async function bytesOf({ file, member }: Input, world: World): Promise<Uint8Array> {
  if (file === null) return readAll(world.stdin);
  if (member === undefined) return readFile(file);
  const { readMember } = await import('./archives.ts');
  return readMember(file, member);
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
