/** Options that several commands share. */
import { Option } from 'commander';
import type { Failure, World } from './world.ts';

export const toOption = () =>
  new Option('--to <script>', 'script of the output: Simplified, Traditional, or as found')
    .choices(['hans', 'hant', 'keep'])
    .default('hans');

export const encodingOption = () =>
  new Option('--encoding <label>', 'encoding of the notices, such as gb18030; otherwise detected');

/** What is wrong with an `--encoding`, null if nothing is. */
export async function encodingFailure(label: string | undefined): Promise<Failure | null> {
  if (label === undefined) return null;
  const { isEncoding } = await import('../stages/1-decode.ts');
  if (isEncoding(label)) return null;
  return {
    message: `--encoding: "${label}" is not an encoding`,
    advice: 'Give a label such as utf-8, gb18030, big5, utf-16le or utf-16be, or leave it to be detected.',
  };
}

/** What `--color` and `--no-color` left undecided: colours on a terminal, unless NO_COLOR is set. */
export function wantsColor(
  asked: boolean | undefined,
  { env }: World,
  sink: { isTTY?: boolean | undefined },
): boolean {
  return asked ?? (sink.isTTY === true && !env.NO_COLOR);
}
