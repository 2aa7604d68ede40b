import { describe, expect, it } from 'vitest';
import { readMarker } from '../src/outline/markers.ts';
import { MARKER_RULES } from '../src/rules/numbering.ts';

describe.each(MARKER_RULES)('marker rule $name', (rule) => {
  it.each(rule.examples)('reads %s', (example) => {
    expect(readMarker(rule, example)?.ordinal).toBeTypeOf('number');
  });
  it.each(rule.leaves)('leaves %s', (near) => {
    expect(readMarker(rule, near)).toBeNull();
  });
});
