/** Parses notices and delivers their plans, one after the other or by several workers. */
import { availableParallelism } from 'node:os';
import type { Finding } from '../model.ts';
import type { Reported } from '../output/findings.ts';
import type { FormatName } from '../output/formats.ts';
import type { Progress } from '../output/progress.ts';
import type { Outcome } from './conclude.ts';
import { inOrder } from './in-order.ts';
import type { Input } from './inputs.ts';
import { readAll } from './one-notice.ts';
import type { Job, Product } from './produce.ts';
import type { Failure, World } from './world.ts';

/** How the notices are to be parsed. */
export interface Work {
  readonly format: FormatName;
  readonly to: 'hans' | 'hant' | 'keep';
  readonly encoding?: string;
  readonly trail?: true;
  readonly jobs?: number;
}

/** What `workThrough` needs to do for each notice. */
export interface Means {
  readonly produce: (job: Job, bytes?: Uint8Array) => Promise<Product>;
  readonly deliver: (input: Input, plan: string) => Promise<string | null>;
  readonly fileOf: (input: Input) => string;
  readonly meter: Progress;
}

/** Parses and delivers the notices in turn; what goes wrong with one never stops the others. */
export async function workThrough(
  inputs: readonly Input[],
  options: Work,
  { stdin, stderr }: World,
  { produce, deliver, fileOf, meter }: Means,
): Promise<Outcome> {
  const failures: Failure[] = [];
  const reported: Reported[] = [];
  const seen = new Map<string, string>();
  let [delivered, differing] = [0, 0];
  const workers = Math.min(options.jobs ?? defaultJobs(inputs.length), inputs.length);
  const pool = workers > 1 ? (await import('./pool.ts')).startPool(workers) : null;
  const work = async (input: Input): Promise<Product> => {
    const job = jobFor(input, options);
    if (pool && input.file !== null) return pool.produce(job);
    return input.file === null ? produce(job, await readAll(stdin)) : produce(job);
  };
  for await (const [input, product] of inOrder(inputs, pool ? 2 * workers : 1, work)) {
    meter.step(input.path);
    const made = await product.catch((error: unknown) =>
      failureOf(`${input.path} could not be parsed`, error),
    );
    if (isFailure(made)) {
      failures.push(made);
      continue;
    }
    const difference = await deliver(input, made.text).catch((error: unknown) =>
      failureOf(`${fileOf(input)} could not be written`, error),
    );
    if (isFailure(difference)) {
      failures.push(difference);
      continue;
    }
    if (difference !== null) {
      differing += 1;
      meter.end();
      stderr.write(`${fileOf(input)}${difference}\n`);
    }
    // One by one: there may be more than a call takes arguments.
    for (const [i, finding] of made.findings.entries())
      reported.push({ path: input.path, finding, place: made.places[i] ?? null });
    const same = seen.get(made.sha256);
    if (same === undefined) seen.set(made.sha256, input.path);
    else {
      const message = `The file is the same as ${same}.`;
      reported.push({ path: input.path, finding: findingOf('warning', 'duplicate', message) });
    }
    delivered += 1;
  }
  meter.end();
  pool?.end();
  return { delivered, differing, reported, failures };
}

/** A worker takes as long to start as twenty notices take to parse. */
const NOTICES_PER_WORKER = 50;

const defaultJobs = (notices: number) =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(notices / NOTICES_PER_WORKER)));

const jobFor = ({ path, file, member }: Input, options: Work): Job => ({
  path: file === null ? null : path,
  file,
  member: member ?? null,
  format: options.format,
  to: options.to,
  trail: options.trail ?? false,
  encoding: options.encoding ?? null,
});

const isFailure = (value: object | string | null): value is Failure =>
  typeof value === 'object' && value !== null && 'advice' in value;

function failureOf(what: string, error: unknown): Failure {
  const { message, code } = error as NodeJS.ErrnoException;
  return {
    message: `${what}: ${message}`,
    advice: advice[code ?? ''] ?? 'The other notices were not affected.',
  };
}

/** By the system's error code. */
const advice: Readonly<Record<string, string>> = {
  EACCES: 'Check who may read and write there.',
  EPERM: 'Check who may read and write there.',
  EEXIST: 'A file stands where the output folder should be: name another with --out.',
  ENOTDIR: 'A file stands where a folder should be: name another with --out.',
  ENOSPC: 'The disk is full.',
};

/** A finding about a whole file. */
export const findingOf = (severity: Finding['severity'], rule: string, message: string): Finding => ({
  severity,
  rule,
  message,
  span: null,
  expected: null,
  actual: null,
});
