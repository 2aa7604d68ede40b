/**
 * Parsing in several processes. Processes rather than threads: nodejieba can end the process it runs in, and then
 * takes one notice with it instead of all.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, Product } from './produce.ts';

export interface Pool {
  /** @throws what the worker threw, or that it ended. */
  produce(this: void, job: Job): Promise<Product>;
  /** Lets the workers go; none may be busy. */
  end(this: void): void;
}

/** What a worker answers. */
type Answer = { readonly product: Product } | { readonly error: string; readonly code?: string };

/** The built worker, as seen from the chunk that this file is built into. */
const WORKER = fileURLToPath(new URL('../worker.js', import.meta.url));

/** @param program the worker's file; by default the built one. */
export function startPool(size: number, program = WORKER): Pool {
  const idle: ChildProcess[] = [];
  const waiting: ((worker: ChildProcess) => void)[] = [];
  let started = 0;

  const free = (worker: ChildProcess) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const start = () =>
    fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  const take = (): Promise<ChildProcess> => {
    const worker = idle.pop();
    if (worker) return Promise.resolve(worker);
    if (started === size) return new Promise((resolve) => waiting.push(resolve));
    started += 1;
    return Promise.resolve(start());
  };

  return {
    async produce(job) {
      const worker = await take();
      const answer = await ask(worker, job);
      // One that ended is replaced, so that the notices behind are parsed all the same.
      free(worker.connected ? worker : start());
      if ('product' in answer) return answer.product;
      throw Object.assign(new Error(answer.error), { code: answer.code });
    },
    end() {
      for (const worker of idle) worker.disconnect();
    },
  };
}

function ask(worker: ChildProcess, job: Job): Promise<Answer> {
  return new Promise((resolve) => {
    const gone = (code: number | null, signal: string | null) =>
      resolve({ error: `the process that parsed it ended (${signal ?? `exit code ${code}`})` });
    worker.once('exit', gone);
    worker.once('message', (answer) => {
      worker.off('exit', gone);
      resolve(answer as Answer);
    });
    worker.send(job);
  });
}
