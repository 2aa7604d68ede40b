/** Deadlines told beside the text they hold for. */
import type { PatternRule } from '../rule.ts';

/** A paragraph that closes in a bracket: maybe who does it, and by when. */
export const CLOSING_BRACKET: PatternRule = {
  name: 'closing-bracket',
  pattern: /[（(](?:[^（()）]|[（(][^（()）]*[）)])*[）)]\s*。?\s*$/,
  examples: [
    '建成展示馆。（市文旅局牵头，2025年10月底前完成）',
    '（年底前完成）。',
    '（住建局（牵头）；时限：2027年底）',
  ],
  leaves: ['（市文旅局）建成展示馆。'],
};

/** The bracket speaks of doing it, not of what it is: （民政部牵头，2025年10月底前完成）. */
export const TELLS_DOING: PatternRule = {
  name: 'tells-doing',
  pattern: /完成|落实|实施|推进|见效|时限/,
  examples: ['（2025年10月底前完成）', '（持续推进）'],
  leaves: ['（2025年版）'],
};

/** The date follows its name: （责任单位：市教育局；完成时限：2027年12月）. */
export const NAMED_DATE: PatternRule = {
  name: 'named-date',
  pattern: /(?:时限|时间|期限)[：:]/,
  examples: ['完成时限：2027年12月', '完成时间：年底前'],
  leaves: ['2027年12月完成'],
};

/** A line of labels that names the date of all that its item says: 完成时限：2027年11月底前。 Group 1: the date. */
export const DUE_LINE: PatternRule = {
  name: 'due-line',
  pattern:
    /^\s*(?:(?:牵头|责任|主办|承办|配合|实施)[^\n：:]{0,6}[：:][^\n]{1,120}?[；;。，])?(?:完成|办结|实施|建设)?(?:时限|时间|期限)(?:要求)?[：:]\s*([^，；。：:\n]{2,24})[。；]?\s*$/d,
  examples: [
    '完成时限：2027年11月底前。',
    '完成时间：12月底',
    '牵头单位：市民政局；责任单位：各县人民政府；完成时限：2027年10月底前',
  ],
  leaves: [
    '进度安排：3月底前完成立项，6月底前开工',
    '服务时间：每天8时至18时，节假日除外',
    '完成时限内不得变更',
  ],
};

/** When it starts or that it goes on, not when it is done: （2026年1月启动，长期坚持）. */
export const NO_END: PatternRule = {
  name: 'no-end',
  pattern: /启动|持续|长期|常年/,
  examples: ['2026年1月启动', '长期坚持'],
  leaves: ['2026年6月底前完成'],
};

/**
 * A heading's period: （二）实施阶段（2024年9月—2026年8月）. Groups: from, to and month; without `to` it ends in the year
 * it begins.
 */
export const HEADING_PERIOD: PatternRule = {
  name: 'heading-period',
  pattern:
    /[（(](?<from>20\d{2})年(?:\d{1,2}月)?[^（()）]*?[-—–－~～至到]+\s*(?:(?<to>20\d{2})年)?(?:(?<month>\d{1,2})月)?底?[）)]\s*。?$/,
  examples: ['实施阶段（2024年9月—2026年8月）', '动员部署（2024年3月至4月）', '全面推进（2024年-2026年）。'],
  leaves: ['实施阶段（2024年）', '发展规划（2021—2025年）的编制'],
};

/** A month and nothing more in the cell of a table. */
export const MONTH_OF_YEAR: PatternRule = {
  name: 'month-of-year',
  pattern: /^\s*(?<y>20\d{2})年\s*(?<m>1[0-2]|0?[1-9])月(?:底|末|份)?\s*$/,
  examples: ['2024年6月', '2024年12月底'],
  leaves: ['2024年', '6月', '2024年13月'],
};

/** Years on end. Groups 1 and 2: the first and the last. */
export const YEARS_ON_END: PatternRule = {
  name: 'years-on-end',
  pattern: /(20\d{2})年?(?:[—–-]{1,2}|至|到)(20\d{2})年/,
  examples: ['2026—2028年', '2026年至2028年'],
  leaves: ['2026年、2028年', '2026年3月至5月'],
};
