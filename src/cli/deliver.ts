/** Takes plans to where they belong: standard output, files, or a comparison with the files that are there. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Format } from '../output/formats.ts';
import { writeWhole } from '../output/write.ts';
import type { Sink } from './world.ts';

/**
 * Delivers one plan.
 * @returns how the file differs from the plan, where files are only compared; null where all is as it should be
 * @throws what writing throws
 */
export type Deliver = (file: string, plan: string) => Promise<string | null>;

/** One after the other, with what the format puts before and between them. */
export function printTo(stdout: Sink, format: Format): Deliver {
  let first = true;
  return async (_file, plan) => {
    stdout.write(`${first ? format.head : format.between}${plan}`);
    first = false;
    return null;
  };
}

/** Each to its file, whole or not at all. */
export const writeTo =
  (cwd: string, format: Format): Deliver =>
  async (file, plan) => {
    await writeWhole(resolve(cwd, file), format.head + plan);
    return null;
  };

/** Nothing is written: each is held against its file. */
export const compareWith =
  (cwd: string, format: Format): Deliver =>
  (file, plan) =>
    difference(resolve(cwd, file), format.head + plan);

async function difference(path: string, expected: string): Promise<string | null> {
  const actual = await readFile(path, 'utf8').catch(() => null);
  if (actual === null) return ': missing; expected a plan that was written before';
  if (actual === expected) return null;
  const [is, should] = [actual.split('\n'), expected.split('\n')];
  const line = should.findIndex((text, i) => text !== is[i]);
  const at = line < 0 ? should.length : line;
  const cut = (text: string | undefined) =>
    text === undefined ? 'the end of the file' : text.trim().slice(0, 80);
  return `:${at + 1}:1: differs; expected ${cut(should[at])}, found ${cut(is[at])}`;
}
