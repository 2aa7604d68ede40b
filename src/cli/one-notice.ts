/** The notice that `clean` and `explain` are about. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
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
    const [, archive, member] = /^(.*?\.zip)[/\\](.+)$/i.exec(path) ?? [];
    if (archive !== undefined && member !== undefined)
      return fromArchive(path, resolve(world.cwd, archive), member);
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

/** `archive.zip/member.txt`, as the plans of an archive are named. */
async function fromArchive(path: string, file: string, member: string): Promise<OneNotice | Failure> {
  const { membersOf, readMember } = await import('./archives.ts');
  try {
    const wanted = new Set([extname(member).toLowerCase()]);
    const found = (await membersOf(file, wanted))?.find((each) => each.path === member.replaceAll('\\', '/'));
    if (found) return { path, bytes: await readMember(file, found.name) };
    return { message: `no such file: ${path}`, advice: 'Check the spelling of the name in the archive.' };
  } catch (error) {
    return {
      message: `${path} could not be read: ${(error as Error).message}`,
      advice: 'Unpack the archive and name the notice itself.',
    };
  }
}

/** The whole of a stream. */
export async function readAll(stream: World['stdin']): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
