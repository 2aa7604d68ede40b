/** 水质基本达到Ⅲ类, 稳定达到二级标准: a grade to be reached, without a figure; 全覆盖: all, without one. */
import type { Quote, Reading } from '../notice.ts';
import { ALL_OF_THEM, coverageRules, STANDARD_HINT, standardRules } from '../rules/targets/deeds.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import { trimSubject } from './naming/phrase.ts';
import { objectOf } from './nouns.ts';

/** The standards of a clause. In a list joined by 、 every part that names a grade is one. */
export function readStandards(context: ClauseContext): Reading[] {
  const { clause, text, previous } = context;
  const words = text.slice(clause.start, clause.end);
  if (!STANDARD_HINT.pattern.test(words)) return [];
  const readings: Reading[] = [];
  let from = 0;
  const add = (match: RegExpMatchArray, all: boolean) => {
    const start = clause.start + (match.index ?? 0);
    const subject = trimSubject(text, { start: clause.start + from, end: start });
    const indicator = subject ? [subject] : (previous?.indicator ?? workBefore(context));
    from = (match.index ?? 0) + match[0].length;
    if (indicator.length > 0)
      readings.push(reached(context, indicator, { start, end: start + match[0].length }, all));
  };
  for (const { pattern } of standardRules) {
    // 面积80%以上达到建设要求: how many of them reach it is the figure's to say.
    for (const match of words.matchAll(pattern))
      if (!/\d[%％]/.test(words.slice(from, match.index)))
        add(match, ALL_OF_THEM.pattern.test(words.slice(0, match.index)));
  }
  for (const { pattern } of coverageRules) for (const match of words.matchAll(pattern)) add(match, true);
  return readings;
}

/** 加快再生水厂扩容，达到一级A标准: the work of the clause before. */
const workBefore = ({ text, clauseBefore }: ClauseContext): Quote => {
  const work = clauseBefore && objectOf(text, clauseBefore);
  return work ? [work] : [];
};

function reached(context: ClauseContext, indicator: Quote, at: Range, all: boolean): Reading {
  const { block, clause, deadline, modality } = context;
  return {
    block,
    kind: all ? 'level' : 'standard',
    indicator,
    scope: null,
    comparator: all ? '=' : null,
    value: all ? 100 : null,
    upper: null,
    unit: all ? '%' : null,
    direction: null,
    baseline: null,
    deadline,
    modality: modality?.modality ?? null,
    per: null,
    at: { start: clause.start, end: clause.end },
    because: { kind: at },
  };
}
