import { describe, expect, test } from 'vitest';
import { rereadPassages } from '../src/repair/passages.ts';
import { hasAny, presentIn } from '../src/repair/present.ts';
import { misreadings } from '../src/rules/misreadings.ts';
import { escapeRules, formRules, invisibleRules, type RepairRule, widthRules } from '../src/rules/repairs.ts';
import { keptWords } from '../src/rules/script.ts';
import { amend, startTrail } from '../src/trail.ts';

/** Applies one row the way the repair stage does. */
function apply(rule: RepairRule, text: string): string {
  if (!hasAny(presentIn(text), rule.needs)) return text;
  return text.replace(rule.pattern, (...found) => {
    const groups = found.slice(
      0,
      found.findIndex((part) => typeof part === 'number'),
    );
    return rule.write(groups as RegExpMatchArray) ?? (found[0] as string);
  });
}

const rows = [...invisibleRules, ...escapeRules, ...formRules, ...widthRules].map(
  (rule, i) => [`${rule.name} ${i}`, rule] as const,
);

describe.each(rows)('%s', (_, rule) => {
  test('repairs its examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const [broken, whole] of rule.examples) expect(apply(rule, broken)).toBe(whole);
  });
  test('leaves its near misses alone', () => {
    expect(rule.leaves.length).toBeGreaterThan(0);
    for (const text of rule.leaves) expect(apply(rule, text)).toBe(text);
  });
});

describe.each(misreadings)('$name', ({ name, examples, leaves }) => {
  test('rereads its examples', () => {
    for (const [broken, whole] of examples) {
      const { edits } = rereadPassages(broken);
      expect(edits.map((edit) => edit.rule)).toEqual([name]);
      expect(amend(startTrail(broken), edits).text).toBe(whole);
    }
  });
  test('leaves its near misses alone', () => {
    for (const text of leaves) expect(rereadPassages(text).edits).toEqual([]);
  });
});

describe.each(keptWords)('著 of the kind $name', ({ pattern, examples, leaves }) => {
  const found = (text: string): boolean => [...text.matchAll(pattern)].length > 0;
  test('stays in its examples', () => {
    for (const text of examples) expect(found(text)).toBe(true);
  });
  test('is not meant in its near misses', () => {
    for (const text of leaves) expect(found(text)).toBe(false);
  });
});
