/** 水质基本达到Ⅲ类, 稳定达到二级标准: a grade to be reached, without a figure. */
import type { Reading } from '../notice.ts';
import { standardRules } from '../rules/targets/deeds.ts';
import type { ClauseContext } from './context.ts';
import { trimSubject } from './indicator.ts';

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
      // 29个断面全部达到标准 says how many of them: all, which is 100 %.
      const all = /(?:全部|均|都|100[%％])[一-龥]{0,2}$/.test(words.slice(0, match.index));
      readings.push({
        block: context.block,
        kind: all ? 'level' : 'standard',
        indicator,
        scope: null,
        comparator: all ? '=' : null,
        value: all ? 100 : null,
        upper: null,
        unit: all ? '%' : null,
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
