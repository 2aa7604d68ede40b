import { describe, expect, it } from 'vitest';
import * as front from '../src/rules/front.ts';
import { DATE_RULES } from '../src/rules/front-dates.ts';
import { FOOTERS, FURNITURE, HEAD_AND_FOOT } from '../src/rules/furniture.ts';

const {
  ADOPTED,
  DELIVERED,
  DOCUMENT_NUMBER,
  IN_CHARGE,
  ISSUES,
  ON_BEHALF,
  PLAIN_NUMBER,
  RUN_IN,
  SPEAKER,
  STANDING,
} = front;
const rules = [
  ...DATE_RULES,
  ...HEAD_AND_FOOT,
  ...FURNITURE,
  ...FOOTERS,
  ADOPTED,
  IN_CHARGE,
  STANDING,
  DELIVERED,
  DOCUMENT_NUMBER,
  ISSUES,
  ON_BEHALF,
  PLAIN_NUMBER,
  RUN_IN,
  front.SENDS,
  front.SIGNED_BY,
  SPEAKER,
];

describe.each(rules)('front rule $name', (rule) => {
  it.each(rule.examples)('reads %s', (example) => {
    expect(rule.pattern.test(example)).toBe(true);
  });
  it.each(rule.leaves)('leaves %s', (near) => {
    expect(rule.pattern.test(near)).toBe(false);
  });
});
