/** Every rule of the target tables is tried on its own examples and near misses. */
import { describe, expect, it } from 'vitest';
import { columnRules } from '../src/rules/targets/columns.ts';
import {
  baselineRules,
  conditionCues,
  frequencyRules,
  intentCues,
  judgementCues,
  modalityRules,
  pastCues,
  pastSentences,
  presentCues,
  reviewHeadings,
  reviewOpenings,
} from '../src/rules/targets/cues.ts';
import {
  completionRules,
  coverageRules,
  finishedRules,
  standardRules,
  vagueRules,
} from '../src/rules/targets/deeds.ts';
import { descriptionRules } from '../src/rules/targets/descriptions.ts';
import { nameRules } from '../src/rules/targets/names.ts';
import type { PatternRule } from '../src/rules/targets/rule.ts';
import { deadlineRules } from '../src/rules/targets/times.ts';
import { unitRules } from '../src/rules/targets/units.ts';
import { findFigures } from '../src/targets/figures.ts';
import { findLeadIns } from '../src/targets/time.ts';

const tables: Readonly<Record<string, readonly PatternRule[]>> = {
  names: nameRules,
  'review headings': reviewHeadings,
  'review openings': reviewOpenings,
  'past cues': pastCues,
  'present cues': presentCues,
  'condition cues': conditionCues,
  'past sentences': pastSentences,
  'judgement cues': judgementCues,
  'intent cues': intentCues,
  modality: modalityRules,
  baselines: baselineRules,
  frequencies: frequencyRules,
  completion: completionRules,
  finished: finishedRules,
  vague: vagueRules,
  standards: standardRules,
  coverage: coverageRules,
  columns: columnRules,
};

const found = (pattern: RegExp, text: string) =>
  new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text);

for (const [table, rules] of Object.entries(tables)) {
  describe(table, () => {
    for (const { name, pattern, examples, leaves } of rules) {
      it(`${name} has examples and near misses`, () => {
        expect(examples.length).toBeGreaterThan(0);
        expect(leaves.length).toBeGreaterThan(0);
      });
      for (const example of examples) {
        it(`${name} finds ${example}`, () => expect(found(pattern, example)).toBe(true));
      }
      for (const near of leaves) {
        it(`${name} leaves ${near}`, () => expect(found(pattern, near)).toBe(false));
      }
    }
  });
}

const NOTICE = { planYear: 2019, issuedOn: '2019-03-01', multiYear: false, republic: false };

describe('deadlines', () => {
  for (const { name, examples, leaves } of deadlineRules) {
    for (const [words, date] of examples) {
      it(`${name}: ${words} is ${date}`, () => {
        const leadIns = findLeadIns(words, { start: 0, end: words.length }, NOTICE);
        expect(leadIns.filter((leadIn) => leadIn.rule === name).map((leadIn) => leadIn.date)).toEqual([date]);
      });
    }
    for (const near of leaves) {
      it(`${name} leaves ${near}`, () => {
        const leadIns = findLeadIns(near, { start: 0, end: near.length }, NOTICE);
        expect(leadIns.filter((leadIn) => leadIn.rule === name && leadIn.date !== null)).toEqual([]);
      });
    }
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
    for (const example of examples) {
      it(`${name} describes ${example}`, () => {
        const context = contextOf(example);
        expect(context && describes(context)).toBe(true);
      });
    }
    for (const near of leaves) {
      it(`${name} leaves ${near}`, () => {
        const context = contextOf(near);
        expect(context !== null && describes(context)).toBe(false);
      });
    }
  }
});

describe('units', () => {
  it('each spelling stands once', () => {
    const spellings = unitRules.flatMap(({ unit, spellings = [] }) => [unit, ...spellings]);
    expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
  });
  for (const { unit, spellings = [] } of unitRules) {
    it(`${unit} is read behind a number`, () => {
      for (const spelling of [unit, ...spellings]) expect(findFigures(`25${spelling}`)[0]?.unit).toBe(unit);
    });
  }
});
