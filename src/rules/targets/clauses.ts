/** What ends and opens a clause beside its punctuation. */
import type { PatternRule } from '../rule.ts';

/** A comparison opens a clause even behind 、: 赤字规模5.66万亿元、比上年增加…. */
export const OPENS_CLAUSE: PatternRule = {
  name: 'opens-clause',
  pattern: /^(?:[比较]|同比|其中|增长|下降|总数|累计)/,
  examples: ['比上年', '增长', '其中'],
  leaves: ['学校', '同步'],
};

/** A quotation that says how much of something, and is no name that holds a digit. */
export const QUOTED_STATEMENT: PatternRule = {
  name: 'quoted-statement',
  pattern: /[一-龥]{3,}(?:率|比例|比重|量|规模|水平|面积|覆盖面)[^，。]{0,6}\d/,
  examples: ['电梯检验达标率90%', '总播种面积不低于30万亩'],
  leaves: ['3个70%', '415X', '双万亩'],
};

/** A date behind these comes round again: 每年12月底前. */
export const COMES_ROUND: PatternRule = {
  name: 'comes-round',
  pattern: /每(?:年度?|月|季度?)$/,
  examples: ['每年', '于每季度'],
  leaves: ['明年', '每年于'],
};
