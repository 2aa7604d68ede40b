/** The notice that `clean` and `explain` are about. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { encodingFailure } from './options.ts';
import type { Failure, World } from './world.ts';

export interface OneNotice {
  /** As it was named; null for standard input. */
  readonly path: string | null;
  readonly bytes: Uint8Array;
}

/** @returns the notice, or why it could not be read. */
export async function readNotice(
  path: string,
  options: { readonly encoding?: string },
  world: World,
): Promise<OneNotice | Failure> {
  const misuse = await encodingFailure(options.encoding);
  if (misuse) return misuse;
  if (path === '-') return { path: null, bytes: await readAll(world.stdin) };
  try {
    return { path, bytes: await readFile(resolve(world.cwd, path)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') {
      return {
        message: `no such file: ${path}`,
        advice: `It was looked for at ${resolve(world.cwd, path)}; check the spelling.`,
      };
    }
    if (code === 'EISDIR') {
      return { message: `${path} is a folder`, advice: 'This command takes one notice; name a file in it.' };
    }
    return {
      message: `${path} could not be read: ${(error as Error).message}`,
      advice: 'Check who may read the file.',
    };
  }
}

/** The whole of a stream. */
export async function readAll(stream: World['stdin']): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
