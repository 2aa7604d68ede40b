/** Reads entries of a zip file without trusting what it says about their sizes. */
import { unzipSync } from 'fflate';

/** More than any notice holds in one part, and in all parts together. */
const MOST_BYTES = 64 * 1024 * 1024;

/** More than any archive of notices holds. */
const MOST_ENTRIES = 10_000;

/**
 * The names that `wanted` accepts; nothing is unpacked.
 * @throws Error when the file is no zip, or the entries together are larger than notices can be
 */
export function namesIn(bytes: Uint8Array, wanted: (name: string) => boolean): string[] {
  const names: string[] = [];
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted(name)) return false;
      names.push(name);
      total += originalSize;
      if (total > MOST_BYTES) throw new Error(`its parts unpack to more than ${MOST_BYTES / 1024 / 1024} MB`);
      if (names.length > MOST_ENTRIES) throw new Error(`it holds more than ${MOST_ENTRIES} notices`);
      return false;
    },
  });
  return names;
}

/**
 * The entries whose names `wanted` accepts.
 * @throws Error when the file is no zip or its entries are larger than a notice can be
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let total = 0;
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted(name)) return false;
      total += originalSize;
      if (total > MOST_BYTES) throw new Error(`its parts unpack to more than ${MOST_BYTES / 1024 / 1024} MB`);
      return true;
    },
  });
  return new Map(Object.entries(entries));
}
