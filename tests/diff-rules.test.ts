import { describe, expect, it } from 'vitest';
import { betterOf, betterRules } from '../src/diff/rules/better.ts';
import { contrasts, tellApart } from '../src/diff/rules/contrasts.ts';
import { deeds, deedsIn } from '../src/diff/rules/deeds.ts';
import { gradeRows, gradeStep } from '../src/diff/rules/grades.ts';
import { isOnce, onceRules } from '../src/diff/rules/once.ts';
import { periodOf, periods } from '../src/diff/rules/periods.ts';
import { asChange, rates } from '../src/diff/rules/rates.ts';
import { plainName, synonyms } from '../src/diff/rules/synonyms.ts';
import { dimensions, unitOf } from '../src/diff/rules/units.ts';
import { planOf } from './diff-plan.ts';

describe.each(synonyms)('synonyms: $name', ({ examples, leaves }) => {
  it.each(examples)('%s is %s', (a, b) => expect(plainName(a)).toBe(plainName(b)));
  it.each(leaves)('%s is not %s', (a, b) => expect(plainName(a)).not.toBe(plainName(b)));
});

describe.each(rates)('rate: $name', ({ examples, leaves, direction }) => {
  const level = (indicator: string) => planOf(`- 目标\n  ! ${indicator} = 3 %`).targets.map(asChange)[0];
  it.each(examples)('%s is a change of %s', (rate, indicator) =>
    expect(level(rate)).toMatchObject({ kind: 'change', direction, indicator }),
  );
  it.each(leaves)('leaves %s', (rate, indicator) =>
    expect(level(rate)).toMatchObject({ kind: 'level', indicator }),
  );
});

describe.each(contrasts)('contrast: $name', ({ examples, leaves }) => {
  it.each(examples)('tells %s from %s', (a, b) => expect(tellApart(a, b)).toBe(true));
  it.each(leaves)('leaves %s and %s together', (a, b) => expect(tellApart(a, b)).toBe(false));
});

describe.each(dimensions)('unit: $name', ({ examples, leaves }) => {
  it.each(examples)('%d %s is %d %s', (a, from, b, to) => {
    expect(unitOf(from).dimension).toBe(unitOf(to).dimension);
    expect(a * unitOf(from).factor).toBeCloseTo(b * unitOf(to).factor, 6);
  });
  it.each(leaves)('%s is not comparable with %s', (a, b) =>
    expect(unitOf(a).dimension).not.toBe(unitOf(b).dimension),
  );
});

describe.each(betterRules)('better: $name', ({ better, examples, leaves, name }) => {
  it.each(examples)(`${better} is better for %s`, (indicator) =>
    expect(betterOf(plainName(indicator))).toBe(better),
  );
  it.each(leaves)('leaves %s', (indicator) =>
    expect(betterRules.find(({ when }) => when.test(plainName(indicator)))?.name).not.toBe(name),
  );
});

describe.each(onceRules)('once: $name', ({ examples, leaves }) => {
  it.each(examples)('%s', (clause) => expect(isOnce(clause)).toBe(true));
  it.each(leaves)('not %s', (clause) => expect(isOnce(clause)).toBe(false));
});

describe.each(periods)('period: $name', ({ perYear, examples, leaves }) => {
  it.each(examples)('%s', (clause) => expect(periodOf(clause)?.perYear).toBe(perYear));
  it.each(leaves)('not %s', (clause) => expect(periodOf(clause)?.perYear).not.toBe(perYear));
});

describe.each(deeds)('deed: $name', ({ name, examples, leaves }) => {
  it.each(examples)('%s tells of what %s tells of', (a, b) =>
    expect([deedsIn(a).includes(name), deedsIn(b).includes(name)]).toEqual([true, true]),
  );
  it.each(leaves)('%s does not tell of what %s tells of', (a, b) =>
    expect(deedsIn(a).includes(name) && deedsIn(b).includes(name)).toBe(false),
  );
});

describe.each(gradeRows)('grades: $name', ({ ranked, examples, leaves }) => {
  it.each(examples)('%s is less than %s', (a, b) =>
    expect([gradeStep(a, b), gradeStep(b, a)]).toEqual(ranked ? [1, -1] : ['changed', 'changed']),
  );
  it.each(leaves)('%s is as much as %s', (a, b) => expect(gradeStep(a, b)).toBe(0));
});
