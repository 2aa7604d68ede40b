import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repair } from '../src/stages/3-repair.ts';
import { changes, startTrail } from '../src/trail.ts';

const lines = readFileSync('tests/damage/untouched.txt', 'utf8').trimEnd().split('\n');

/** Changes beyond width and invisible characters. */
async function touched(text: string): Promise<string[]> {
  const { trail } = await repair(startTrail(text));
  return changes(trail)
    .filter(({ rule }) => rule !== 'width' && rule !== 'invisible')
    .map(({ rule, before, after }) => `${rule}: ${before} → ${after}`);
}

describe('what looks damaged but is not', () => {
  test.each(lines)('%s', async (line) => {
    expect(await touched(line)).toEqual([]);
  });

  test('nor all of it in one text', async () => {
    expect(await touched(lines.join('\n'))).toEqual([]);
  });
});
