/** 水质基本达到Ⅲ类, 稳定达到二级标准: a grade to be reached, without a figure. */
import type { Reading } from '../notice.ts';
import { standardRules } from '../rules/targets/deeds.ts';
import { trimSubject } from './indicator.ts';
import type { ClauseContext } from './paragraph.ts';

/** The standards of a clause. In a list joined by 、 every part that names a grade is one. */
export function readStandards(context: ClauseContext): Reading[] {
  const { clause, text, previous } = context;
  const words = text.slice(clause.start, clause.end);
  const readings: Reading[] = [];
  let from = 0;
  for (const { pattern } of standardRules) {
    for (const match of words.matchAll(new RegExp(pattern, 'g'))) {
      const subject = trimSubject(text, { start: clause.start + from, end: clause.start + match.index });
      const indicator = subject ? [subject] : (previous?.indicator ?? []);
      const at = { start: clause.start + match.index, end: clause.start + match.index + match[0].length };
      from = match.index + match[0].length;
      if (indicator.length === 0) continue;
      readings.push({
        block: context.block,
        kind: 'standard',
        indicator,
        scope: null,
        comparator: null,
        value: null,
        upper: null,
        unit: null,
        direction: null,
        baseline: null,
        deadline: context.deadline,
        modality: context.modality?.modality ?? null,
        per: null,
        at: { start: clause.start, end: clause.end },
        because: { kind: at },
      });
    }
  }
  return readings;
}
