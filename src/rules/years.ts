/** How titles name the year or the period a plan is made for. */
import type { PatternRule } from './rule.ts';

/** Groups `from`, `to`. */
export const YEAR_RANGE: PatternRule = {
  name: 'year-range',
  pattern:
    /(?<!\d)(?<from>(?:19|20)\d\d)\s*年?\s*(?:[-—–－~～至到]+)\s*(?<to>(?:19|20)?\d\d)(?=年|[）)〕]|$)/,
  examples: ['某规划（2021—2035年）', '2018年至2020年行动计划', '某方案（2018-20年）', '2021-2025'],
  leaves: ['2019年3月', '1949年至今', '2018—2020学年', '2019-03-01'],
};

/** “十四五” and 第十四个五年. The tenth plan, 十五, is also the number fifteen: it needs its marks or what follows it. */
export const FIVE_YEARS: PatternRule = {
  name: 'five-years',
  pattern:
    /(?<![二三四五六七八九])[“"]?(?<count>十[一二三四五六七八九]|十(?=五(?:[”"]|时期|规划|计划|期间|末|以来)))五[”"]?(?!年)|第(?<nth>[一二三四五六七八九十]{1,3})个五年/,
  examples: ['“十四五”规划', '十三五时期', '“十五”计划', '十五五规划', '第十四个五年规划'],
  leaves: ['十五年规划', '二十五条措施', '十五分钟生活圈建设方案', '第十五届', '五年计划'],
};

export const YEAR: PatternRule = {
  name: 'year',
  pattern: /(?<!\d)(?<year>(?:19|20)\d\d)\s*年/g,
  examples: ['2019年工作要点', '2019 年度报告'],
  leaves: ['19年工作要点', '12019年', '2019版', '某〔2019〕3号'],
};

export const HAN_YEAR: PatternRule = {
  name: 'han-year',
  pattern: /(?<year>二[〇○零O]\S\S)年/,
  examples: ['二〇一九年工作要点', '二○二〇年计划', '二零一八年报告'],
  leaves: ['二十年规划', '二〇年', '一九九八年'],
};

/** Years of the Republic, from the 90th on. */
export const REPUBLIC_YEAR: PatternRule = {
  name: 'republic-year',
  pattern: /(?<!\d)(?:民国)?(?<era>1\d\d|9\d)年(?:度)?/,
  examples: ['某府108年度施政计划', '民国99年工作报告'],
  leaves: ['2019年', '某局30年回顾', '1080年', '民国时期'],
};

/** When a text was last changed, not what year it plans for. */
export const REVISED: PatternRule = {
  name: 'revised',
  pattern: /[（(][^（）()]*修[订正][^（）()]*[）)]/g,
  examples: ['某办法（2018年修订）', '某条例(2015年第二次修正)'],
  leaves: ['某办法（2018年试行）', '关于修订某办法的决定（2018年）'],
};
