import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Pairing } from '../src/diff/assign.ts';
import { comparePlans } from '../src/diff/compare.ts';
import { heaviestRise } from '../src/diff/order.ts';
import { changedWords } from '../src/diff/passages.ts';
import { compareWords, cutCharacters } from '../src/diff/words.ts';

const worthOf = (found: Int32Array, pairs: readonly Pairing[]): number =>
  [...found].reduce(
    (sum, right, left) =>
      sum + (pairs.find((pair) => pair.left === left && pair.right === right)?.worth ?? 0),
    0,
  );

/** The greatest total worth by trying everything. */
function bestWorth(
  left: number,
  lefts: number,
  taken: ReadonlySet<number>,
  pairs: readonly Pairing[],
): number {
  if (left === lefts) return 0;
  let best = bestWorth(left + 1, lefts, taken, pairs);
  for (const pair of pairs)
    if (pair.left === left && !taken.has(pair.right))
      best = Math.max(best, pair.worth + bestWorth(left + 1, lefts, new Set([...taken, pair.right]), pairs));
  return best;
}

import { planOf } from './diff-plan.ts';

describe('assign', () => {
  it('finds the pairing of greatest worth', () => {
    const graph = fc.uniqueArray(
      fc.record({
        left: fc.integer({ min: 0, max: 5 }),
        right: fc.integer({ min: 0, max: 5 }),
        worth: fc.integer({ min: 1, max: 20 }).map((worth) => worth / 20),
      }),
      { selector: ({ left, right }) => left * 6 + right, maxLength: 20 },
    );
    fc.assert(
      fc.property(graph, (pairs) => {
        const found = assign(6, 6, pairs);
        const used = [...found].filter((right) => right >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(worthOf(found, pairs)).toBeCloseTo(bestWorth(0, 6, new Set(), pairs), 9);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('prefers the best sum to the best single pair', () => {
    const pairs = [
      { left: 0, right: 0, worth: 0.9 },
      { left: 0, right: 1, worth: 0.8 },
      { left: 1, right: 0, worth: 0.8 },
    ];
    expect([...assign(2, 2, pairs)]).toEqual([1, 0]);
  });
});

describe('heaviestRise', () => {
  it('keeps the longest rise', () => {
    expect([...heaviestRise([3, 0, 1, 2], [1, 1, 1, 1])].sort()).toEqual([1, 2, 3]);
  });

  it('keeps the heavier of two that changed places', () => {
    expect([...heaviestRise([1, 0], [1, 1.5])]).toEqual([1]);
  });
});

describe('changed words', () => {
  it('joins back to both texts', () => {
    const text = fc
      .array(fc.constantFrom('水', '气', '土', '。', '；', '8', '3%', '，'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = compareWords(a, b, cutCharacters);
        expect(runs.map(({ from }) => from).join('')).toBe(a);
        expect(runs.map(({ to }) => to).join('')).toBe(b);
        for (const { same, from, to } of runs) expect(same).toBe(from === to);
        for (const { from, to, at } of changedWords(a, b, cutCharacters)) {
          expect(a.slice(at.from, at.from + from.length)).toBe(from);
          expect(b.slice(at.to, at.to + to.length)).toBe(to);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('shows a changed figure as a whole', () => {
    expect(changedWords('达到83%以上，', '达到88%以上，', cutCharacters)).toEqual([
      { from: '83%', to: '88%', at: { from: 2, to: 2 } },
    ]);
  });
});

it('preambles are one another, whatever they say', () => {
  const plan = (year: number, words: string) => {
    const { body, ...rest } = planOf(`# ${year}年要点 | ${year}\n- _ : ${words}\n一、治水 : 清淤疏浚。`);
    return {
      ...rest,
      body: body.map((block, i) => (i === 0 ? { ...block, kind: 'preamble' as const } : block)),
    };
  };
  const { blocks } = comparePlans(plan(2023, '落实立德树人任务。'), plan(2024, '以教育强市为主线。'));
  expect(blocks.map(({ change }) => change)).toEqual(['edited']);
});
