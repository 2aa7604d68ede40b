/** Notices in a .zip: each member is a notice of its own, `archive.zip/member.txt`. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';

/** Larger archives are no folder of notices. */
const MOST_BYTES = 100 * 1024 * 1024;

export interface Member {
  /** As the archive spells it: the key to read it by. */
  readonly name: string;
  /** Readable, and without ways out of a folder. */
  readonly path: string;
}

/**
 * The members that are wanted by their extensions, sorted; null where the archive is itself a document (Word, OFD).
 * @throws Error when it is no zip, or unpacks to more than notices do
 */
export async function membersOf(file: string, wanted: ReadonlySet<string>): Promise<Member[] | null> {
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1024 / 1024} MB`);
  const bytes = await readFile(file);
  const [{ binaryMedium }, { namesIn }] = await Promise.all([
    import('../repair/media.ts'),
    import('../readers/zip.ts'),
  ]);
  const medium = binaryMedium(bytes);
  if (medium !== null && medium.not === undefined) return null;
  const members = namesIn(bytes, (name) => wanted.has(extname(name).toLowerCase()))
    .map((name) => ({ name, path: safePath(readable(name)) }))
    .filter(({ path }) => !/(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/.test(path));
  return members.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The bytes of one member.
 * @throws Error when the archive or the member cannot be read
 */
export async function readMember(file: string, name: string): Promise<Uint8Array> {
  const { unzip } = await import('../readers/zip.ts');
  const bytes = unzip(await readFile(file), (each) => each === name).get(name);
  if (!bytes) throw new Error(`the archive holds no ${name}`);
  return bytes;
}

/** Names that do not say they are UTF-8 come as Latin-1; Chinese programs mean GBK. */
function readable(name: string): string {
  if (/^[\0-\x7f]*$/.test(name) || /[^\0-\xff]/.test(name)) return name;
  const bytes = Buffer.from(name, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const safePath = (name: string): string =>
  name
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
