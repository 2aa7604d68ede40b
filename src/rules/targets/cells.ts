/** How the cells of an indicator table are written. */
import type { PatternRule } from '../rule.ts';
import { CHANGE_WORDS, LEVEL_WORDS } from './verbs.ts';

/** A cell that may hold a value: a number, a bounded one (≥30, 达到60), a dash, a label and a bound (重点城市≥30). */
export const VALUE_CELL: PatternRule = {
  name: 'value-cell',
  pattern:
    /^[[［〔(（]?\s*(?:[—–-]{1,2}|\/$|[<>≤≥＜＞≦≧~～约]?\s*-?\d(?![\d.．、]*[一-龥]{4})|[一-龥]{1,8}[<>≤≥＜＞≦≧]\s*\d|(?:达到?|突破|超过|控制在|不低于|不超过|[提升]?[高升]到?|增[长加]|[下减降][降少低]?至?)\s*\d)/,
  examples: ['95', '≥95', '——', '/', '〔13.5〕', '82.5左右', '重点城市≥30', '突破10亿元', '控制在10.5以内'],
  leaves: ['城市供水普及率（%）', '1.城市供水普及率（%）', '/10万', '完成上级下达任务', '公里'],
};

/** （单位：万元） or （%，五年累计） at the end of a name or head. */
export const UNIT_BRACKET: PatternRule = {
  name: 'unit-bracket',
  pattern: /[（(]\s*(?:单位[:：])?\s*(?<unit>[^（()）]+)[）)]\s*$/,
  examples: ['投资（亿元）', '能耗降低（%，五年累计）', '任务表（单位：公里）'],
  leaves: ['农村（含集镇）供水', '投资'],
};

/** The number of an indicator within its cell. */
export const INDICATOR_NUMBER: PatternRule = {
  name: 'indicator-number',
  pattern: /^\s*(?:\d{1,2}\s*[.．、]\s*(?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*/,
  examples: ['1.供水普及率', '（2）节水', '③ 漏损率'],
  leaves: ['5级以上堤防达标率', '3.5米以上公路', '供水普及率'],
};

/** Marks of notes behind the name of an indicator. */
export const FOOTNOTE_MARK: PatternRule = {
  name: 'footnote-mark',
  pattern: /(?:[\s*＊]|[①-⑳]|[[［]\s*注?\s*\d+\s*[\]］])+$/,
  examples: ['供水普及率*', '漏损率①', '覆盖率[注1]'],
  leaves: ['供水普及率', '覆盖率（%）'],
};

/** The name of an indicator whose values are changes: 能源消耗降低, …五年累计下降; not 增长率 or 增速. */
export const NAMED_CHANGE: PatternRule = {
  name: 'named-change',
  pattern: new RegExp(`(?<=..)(?:[五5]年)?(?:累计|年均|平均|同比|比上年|较上年)?(?<change>${CHANGE_WORDS})$`),
  examples: ['单位产值能耗降低', '排放总量五年累计下降', '投资年均增长'],
  leaves: ['投资增速', '投资增长率', '增长'],
};

/** Years in a value cell say when, not how much: 比2020年下降12%, 到2025年达到45%. */
export const CELL_YEAR: PatternRule = {
  name: 'cell-year',
  pattern: /(?:比|较|到|至)?20\d{2}年(?:底|末|年底)?/,
  examples: ['比2020年下降12%', '2025年底达到45%'],
  leaves: ['2020个', '120年'],
};

/** The word that governs the number of a value cell, right before it. */
export const CELL_VERB: PatternRule = {
  name: 'cell-verb',
  pattern: new RegExp(
    `(?:(?<level>${LEVEL_WORDS})|(?<change>${CHANGE_WORDS}))(?:了|约|超过|至少|不低于|以上)?$`,
  ),
  examples: ['控制在', '提高', '下降约', '不低于'],
  leaves: ['重点城市', '提高幅度'],
};
