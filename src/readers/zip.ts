/** Reads entries of a zip file without trusting what it says about their sizes. */
import { unzipSync } from 'fflate';

/** More than any notice holds in one part, and in all parts together. */
const MOST_BYTES = 64 * 1024 * 1024;

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
