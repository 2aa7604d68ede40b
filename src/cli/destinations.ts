/** Which file each plan goes to. */
import { extname, join } from 'node:path';
import type { Input } from './inputs.ts';
import type { Failure } from './world.ts';

/**
 * `x.txt` goes to `x.json`. Where two inputs would go to the same file (x.txt and x.html), each of them keeps its own
 * extension (`x.txt.json`, `x.html.json`). Inputs that still meet (a/x.txt and b/x.txt, named one by one) are refused,
 * all but the first: nothing is overwritten.
 */
export function destinations(
  inputs: readonly Input[],
  folder: string,
  extension: string,
): { files: Map<Input, string>; failures: Failure[] } {
  const short = ({ within }: Input) => within.slice(0, within.length - extname(within).length);
  const count = new Map<string, number>();
  for (const input of inputs) count.set(key(short(input)), (count.get(key(short(input))) ?? 0) + 1);

  const files = new Map<Input, string>();
  const taken = new Map<string, Input>();
  const failures: Failure[] = [];
  for (const input of inputs) {
    const name = (count.get(key(short(input))) ?? 0) > 1 ? input.within : short(input);
    const first = taken.get(key(name));
    if (first) {
      failures.push({
        message: `${input.path} and ${first.path} would both be written to ${name}.${extension}`,
        advice: 'Name the folder that holds both, or run them one by one with different --out folders.',
      });
    } else {
      taken.set(key(name), input);
      files.set(input, join(folder, `${name}.${extension}`));
    }
  }
  return { files, failures };
}

/** File systems differ in whether they tell X from x. */
const key = (name: string) => name.normalize('NFC').toLowerCase();
