/** Words that tell which figures add up. */
import type { PatternRule } from '../rule.ts';

/** Rates of the parts do not add up to the rate of the whole: 每平方公里不低于100立方米（其中高风险区150立方米）. */
export const RATE_WORDS: PatternRule = {
  name: 'rate-words',
  pattern: /每|人均|平均|均值/,
  examples: ['每平方公里不低于100立方米', '人均公园绿地面积'],
  leaves: ['公园绿地面积'],
};

/** The first cell of a row that adds the rows above it. */
export const TOTAL_ROW: PatternRule = {
  name: 'total-row',
  pattern: /^(?:合\s*计|总\s*计|共\s*计|小\s*计)$/,
  examples: ['合计', '合  计', '总计'],
  leaves: ['合计算', '会计'],
};
