/**
 * Sentences and a report in which nobody commits himself to anything: names that hold numbers, counts of what a sentence
 * is about, past results, sizes that say which things are meant, conditions, ages, dates of meetings, definitions.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../src/library.ts';

const sentences = readFileSync('fixtures/no-targets/sentences.txt', 'utf8').trim().split('\n');

/** The sentences as parts of a plan, each alone, so that none can speak for its neighbours. */
async function falseTargets(): Promise<string[]> {
  const found: string[] = [];
  for (const sentence of sentences) {
    const { targets } = await parse(`2024年全市重点工作要点\n\n一、重点工作\n${sentence}\n`);
    found.push(...targets.map(({ text }) => `${sentence} → ${text}`));
  }
  return found;
}

const inReview = async () =>
  (await parse(readFileSync('fixtures/no-targets/review.txt'))).targets.map(({ text }) => text);

test('there are 300 sentences, no two the same', () => {
  expect(sentences).toHaveLength(300);
  expect(new Set(sentences).size).toBe(300);
});

test('at most three targets in 300 sentences without any', async () => {
  const found = await falseTargets();
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(3);
});

test('no target in a report on the past', async () => {
  const found = await inReview();
  expect(found, found.join('\n')).toEqual([]);
});
