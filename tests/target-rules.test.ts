/**
 * Every rule of the target tables is tried on its own examples and near misses. The tables are found by looking into
 * the folder, so a rule that brings none fails here, and so does a bare pattern.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PatternRule } from '../src/rules/rule.ts';
import { descriptionRules } from '../src/rules/targets/descriptions.ts';
import { leadingRules, stripLeading, stripTrailing, trailingRules } from '../src/rules/targets/phrases.ts';
import { deadlineRules } from '../src/rules/targets/times.ts';
import { unitRules } from '../src/rules/targets/units.ts';
import { changeRows, effortRows, levelRows, quantityRows } from '../src/rules/targets/verbs.ts';
import { findFigures } from '../src/targets/figures.ts';
import { govern } from '../src/targets/govern.ts';
import { notations } from '../src/targets/notations.ts';
import { findLeadIns } from '../src/targets/time.ts';

const folder = new URL('../src/rules/targets/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map(async (file) => [file, await import(new URL(file, folder).href)] as const),
);
const exported = modules.flatMap(([file, module]) =>
  Object.entries(module as object).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((rule: unknown) => ({ table: `${file} ${name}`, rule })),
  ),
);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isPatternRule = (value: unknown): value is PatternRule =>
  isRecord(value) && value.pattern instanceof RegExp;

const found = (pattern: RegExp, text: string) =>
  new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text);

describe('every rule', () => {
  it('is a record, not a bare pattern', () => {
    expect(exported.filter(({ rule }) => rule instanceof RegExp).map(({ table }) => table)).toEqual([]);
  });
  it('has examples and near misses', () => {
    // Units are tried by their spellings below; a table of spellings is no rule.
    const bare = exported
      .filter(({ table, rule }) => isRecord(rule) && !table.startsWith('units.ts'))
      .filter(({ rule }) => {
        const { examples = [], leaves = [] } = rule as Partial<PatternRule>;
        return examples.length === 0 || leaves.length === 0;
      });
    expect(bare.map(({ table }) => table)).toEqual([]);
  });
});

for (const { table, rule } of exported) {
  // Deadlines are tried with the dates they give, below.
  if (!isPatternRule(rule) || 'reach' in rule) continue;
  const { name, pattern, examples, leaves } = rule;
  describe(`${table}: ${name}`, () => {
    it.each(examples)('finds %s', (example) => expect(found(pattern, example)).toBe(true));
    it.each(leaves)('leaves %s', (near) => expect(found(pattern, near)).toBe(false));
  });
}

describe.each([
  { rules: leadingRules, cut: (text: string) => text.slice(stripLeading(text)) },
  { rules: trailingRules, cut: (text: string) => text.slice(0, stripTrailing(text)) },
])('what is cut off a phrase', ({ rules, cut }) => {
  for (const { name, source, examples, leaves } of rules) {
    it.each(examples)(`${name}: of %s is left %s`, (phrase, left) => {
      expect(cut(phrase)).toBe(left);
      expect(phrase).toMatch(new RegExp(source));
    });
    it.each(leaves)(`${name} leaves %s`, (near) => expect(cut(near)).toBe(near));
  }
});

describe('verbs', () => {
  const rows = { level: levelRows, change: changeRows, quantity: quantityRows, effort: effortRows };
  /** Level and change words stand at the end, next to the figure; verbs anywhere. */
  const ends = { level: '$', change: '$', quantity: '', effort: '' };
  for (const [table, list] of Object.entries(rows)) {
    for (const { words, examples, leaves } of list) {
      const pattern = new RegExp(`(?:${words.replaceAll(' ', '|')})${ends[table as keyof typeof ends]}`);
      it.each(examples)(`${table}: %s holds one`, (example) => expect(example).toMatch(pattern));
      it.each(leaves)(`${table}: %s holds none`, (near) => expect(near).not.toMatch(pattern));
    }
  }
  const plain = (words: string) => words.split(' ').filter((word) => !word.includes('('));
  const twenty = (text: string) => findFigures(text)[0] as NonNullable<ReturnType<typeof findFigures>[0]>;
  for (const { words, comparator } of levelRows) {
    it.each(plain(words))(`综合达标率%s20% is a level, ${comparator}`, (word) => {
      expect(govern(`综合达标率${word}`, '', twenty('20%'))).toMatchObject({ kind: 'level', comparator });
    });
  }
  for (const { words, direction } of changeRows) {
    it.each(plain(words))(`综合达标率%s20% is a change, ${direction}`, (word) => {
      expect(govern(`综合达标率${word}`, '', twenty('20%'))).toMatchObject({ kind: 'change', direction });
    });
  }
  for (const { words } of quantityRows) {
    const verbs = words.split(' ').filter((word) => !word.includes('□'));
    it.each(verbs.map((word) => word.replace(/\(.*/, '')))('%s公共设施20个 is a quantity', (verb) => {
      expect(govern(`${verb}公共设施`, '', twenty('20个'))).toMatchObject({ kind: 'quantity', by: 'verb' });
    });
  }
});

const NOTICE = { planYear: 2019, issuedOn: '2019-03-01', multiYear: false, republic: false };

describe('deadlines', () => {
  for (const { name, examples, leaves } of deadlineRules) {
    it.each(examples)(`${name}: %s is %s`, (words, date) => {
      const leadIns = findLeadIns(words, { start: 0, end: words.length }, NOTICE);
      expect(leadIns.filter((leadIn) => leadIn.rule === name).map((leadIn) => leadIn.date)).toEqual([date]);
    });
    it.each(leaves)(`${name} leaves %s`, (near) => {
      const leadIns = findLeadIns(near, { start: 0, end: near.length }, NOTICE);
      expect(leadIns.filter((leadIn) => leadIn.rule === name && leadIn.date !== null)).toEqual([]);
    });
  }
});

describe('notations', () => {
  for (const { name, hint, find, examples, leaves } of notations) {
    it.each(examples)(`${name}: %s is %s`, (text, figure) => {
      expect(text).toMatch(hint);
      const read = find(text).map(
        ({ value, upper, unit }) => `${value}${upper === null ? '' : `–${upper}`} ${unit}`,
      );
      expect(read.map((words) => words.trim())).toEqual([figure]);
    });
    it.each(leaves)(`${name} leaves %s`, (near) => expect(find(near)).toEqual([]));
  }
});

/** Takes the square brackets out and finds the figure that stood between them. */
function contextOf(example: string) {
  const open = example.indexOf('[');
  const text = example.replace(/[[\]]/g, '');
  const figures = findFigures(text);
  const i = figures.findIndex(({ start, end }) => start <= open && open < end);
  const figure = figures[i];
  if (!figure) return null;
  const before = text.slice(figures[i - 1]?.boundEnd ?? 0, figure.start);
  return { figure, before, after: text.slice(figure.boundEnd), listed: i > 0 };
}

describe('descriptions', () => {
  for (const { name, describes, examples, leaves } of descriptionRules) {
    it.each(examples)(`${name} describes %s`, (example) => {
      const context = contextOf(example);
      expect(context && describes(context)).toBe(true);
    });
    it.each(leaves)(`${name} leaves %s`, (near) => {
      const context = contextOf(near);
      expect(context !== null && describes(context)).toBe(false);
    });
  }
});

describe('units', () => {
  it('each spelling stands once', () => {
    const spellings = unitRules.flatMap(({ unit, spellings = [] }) => [unit, ...spellings]);
    expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
  });
  it.each(unitRules)('$unit is read behind a number', ({ unit, spellings = [] }) => {
    for (const spelling of [unit, ...spellings]) expect(findFigures(`25${spelling}`)[0]?.unit).toBe(unit);
  });
});
