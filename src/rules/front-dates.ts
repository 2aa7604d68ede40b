/** The ways a notice prints a whole date. Group `y`, `m`, `d` hold the parts; `era` marks a year of the Republic. */
import type { PatternRule } from './rule.ts';

const GAP = '[\\s\\u3000]*';
const HAN_DAY = '(?:[一二三四五六七八九十廿卅]{1,4}|元)';

export const DATE_RULES: readonly PatternRule[] = [
  {
    name: 'date',
    pattern: new RegExp(
      `(?<y>(?:19|20)\\d\\d)${GAP}年${GAP}(?<m>\\d{1,2})${GAP}月${GAP}(?<d>\\d{1,2})${GAP}日`,
    ),
    examples: ['2019年3月1日', '2019 年 12 月 31 日', '2018年01月02日'],
    leaves: ['2019年3月', '3月1日'],
  },
  {
    name: 'date-han',
    // ○ O 0 and 零 all stand for 〇 in typed notices.
    pattern: new RegExp(
      `(?<y>[一二][〇○OoＯ0零一二三四五六七八九]${GAP}[〇○OoＯ0零一二三四五六七八九]${GAP}[〇○OoＯ0零一二三四五六七八九])${GAP}年${GAP}(?<m>${HAN_DAY})${GAP}月${GAP}(?<d>${HAN_DAY})${GAP}日`,
    ),
    examples: [
      '二〇一九年三月一日',
      '二○一八年十二月二十九日',
      '二OO八年五月十二日',
      '二零二零年十月三十一日',
    ],
    leaves: ['一年三月', '二〇一九年三月'],
  },
  {
    name: 'date-republic',
    pattern: new RegExp(
      `(?:中华)?民国${GAP}(?<era>\\d{2,3}|[〇零一二三四五六七八九十百]{1,5})${GAP}年${GAP}(?<m>\\d{1,2}|${HAN_DAY})${GAP}月${GAP}(?<d>\\d{1,2}|${HAN_DAY})${GAP}日`,
    ),
    examples: ['中华民国108年3月1日', '民国一百零八年三月一日', '中华民国 99 年 12 月 5 日'],
    leaves: ['民国时期', '民国108年度'],
  },
  {
    name: 'date-separated',
    pattern: /(?<!\d)(?<y>(?:19|20)\d\d)(?<s>[-/.．])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)/,
    examples: ['2019-03-01', '2019/3/1', '2019.3.1'],
    leaves: ['2019-03', '1.2.3', '2003-2020'],
  },
];

/** The last line of a notice ends in the day. */
export const DAY_AT_END: PatternRule = {
  name: 'day-at-end',
  pattern: /日[）)]?$/,
  examples: ['2019年3月1日', '（二〇一九年三月一日）', '某局 2019年3月1日'],
  leaves: ['2019年3月1日印发', '2019年3月', '2019年3月1日。'],
};

/** The month on the cover of a plan. */
export const COVER_MONTH: PatternRule = {
  name: 'cover-month',
  pattern:
    /^[（(]?(?:(?:19|20)\d\d|二[〇○零Oo][〇○零Oo一二三四五六七八九]{2})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月[）)]?$/,
  examples: ['2021年6月', '二〇二一年十二月', '（2021 年 6 月）'],
  leaves: ['2021年6月底', '2021年6月1日', '6月', '2021年'],
};
