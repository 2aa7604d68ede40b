/** Rules about whole plans, each on its own examples and near misses. */
import { describe, expect, test } from 'vitest';
import { planRules } from '../src/rules/plan.ts';

describe.each(planRules)('$name', (rule) => {
  test('speaks up about its examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const facts of rule.examples) {
      expect(rule.check(facts).map((finding) => finding.rule)).toEqual([rule.name]);
    }
  });
  test('leaves its near misses alone', () => {
    expect(rule.leaves.length).toBeGreaterThan(0);
    for (const facts of rule.leaves) expect(rule.check(facts)).toEqual([]);
  });
});

test('no two rules share a name', () => {
  const names = planRules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});
