/** Dates by which something is to be done, and what they govern. */
import type { PatternRule } from '../rule.ts';
import { fiveYearPlan } from './plans.ts';

/** What a lead-in governs: the rest of its paragraph, of its sentence, or its clause alone. */
export type Reach = 'paragraph' | 'sentence' | 'clause';

export interface DeadlineRule {
  readonly name: string;
  /** A text without this character holds no such date: looked for first, as it costs nothing. */
  readonly hint: string;
  /** Groups: y year, m month, d day, q quarter, p ordinal of a five-year plan, n a count (handed on in digits). */
  readonly pattern: RegExp;
  readonly reach: Reach;
  /** Which day the words name, given the groups and the plan's year; null when the year is needed and not known. */
  readonly date: (
    groups: Readonly<Record<string, string | undefined>>,
    planYear: number | null,
    issuedOn: string | null,
    multiYear: boolean,
  ) => string | null;
  readonly examples: readonly (readonly [string, string])[];
  readonly leaves: readonly string[];
}

const two = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day of a month, or of the year when no month is given. */
export const endOf = (year: number, month = 12): string =>
  `${year}-${two(month)}-${two(lastDay(year, month))}`;

const yearOf = (y: string | undefined, planYear: number | null) => (y === undefined ? planYear : Number(y));
const monthly = (month: (groups: Readonly<Record<string, string | undefined>>) => number) =>
  ((groups, planYear) => {
    const year = yearOf(groups.y, planYear);
    const m = month(groups);
    return year === null || m < 1 || m > 12 ? null : endOf(year, m);
  }) satisfies DeadlineRule['date'];

/** 2025年, or 二〇二五年. */
const YEAR = '(?<y>20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\\s*年';
/** The same, or 明年, 次年: the year behind the plan's. */
const ANY_YEAR = `(?:${YEAR}|(?<next>明年|次年|翌年|来年))`;
/** What stands right behind a month or quarter that is a date. */
const DEED =
  '建成|完成|完工|开工|投产|投用|投入|竣工|通车|启用|运行|验收|上线|启动|实施|开展|举办|召开|报批|并网|试生产|试运行|开馆|开园|开业|交付|达产|见效|招生|收官';
const QUARTER: Readonly<Record<string, number>> = {
  一: 3,
  二: 6,
  三: 9,
  四: 12,
  '1': 3,
  '2': 6,
  '3': 9,
  '4': 12,
};

const FEASTS: Readonly<Record<string, string>> = {
  元旦: '01-01',
  五一: '05-01',
  七一: '07-01',
  八一: '08-01',
  十一: '10-01',
  国庆: '10-01',
};

/** A date some days or months after another; months keep the day where there is one. */
function later(date: string, count: number, unit: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (unit === '月') at.setUTCMonth(at.getUTCMonth() + count);
  else at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** Earlier rules win where two match at the same place. */
export const deadlineRules: readonly DeadlineRule[] = [
  {
    name: 'day',
    hint: '日',
    pattern: new RegExp(`${ANY_YEAR}?(?<m>\\d{1,2})月(?<d>\\d{1,2})日(?:起|前|之前|以前|底前)`, 'g'),
    reach: 'sentence',
    date: ({ y, m, d }, planYear) => {
      const year = yearOf(y, planYear);
      return year === null ? null : `${year}-${two(Number(m))}-${two(Number(d))}`;
    },
    examples: [
      ['7月1日起实施', '2019-07-01'],
      ['2020年3月15日前报送', '2020-03-15'],
      ['次年1月15日前报送', '2020-01-15'],
    ],
    leaves: ['2020年7月17日，召开会议'],
  },
  {
    name: 'month',
    hint: '月',
    pattern: new RegExp(
      `(?:到|至|于|在)?${ANY_YEAR}?(?<m>\\d{1,2})月(?:份)?(?:底前|底之前|底以前|底|末前|末|前|中旬前|初前)`,
      'g',
    ),
    reach: 'sentence',
    date: monthly(({ m }) => Number(m)),
    examples: [
      ['6月底前上线', '2019-06-30'],
      ['2021年3月底前', '2021-03-31'],
      ['明年6月底前', '2020-06-30'],
    ],
    leaves: ['6个月', '2020年7月，国家'],
  },
  {
    name: 'in-month',
    hint: '月',
    // 9月建成: without 底前, but with the deed right behind it.
    pattern: new RegExp(
      `(?:${YEAR})?(?<!\\d)(?<m>\\d{1,2})月(?:份)?(?=(?:全面|基本|正式|完全|要|力争)?(?:${DEED}))`,
      'g',
    ),
    reach: 'clause',
    date: monthly(({ m }) => Number(m)),
    examples: [
      ['产业园一期9月建成', '2019-09-30'],
      ['2020年6月完成验收', '2020-06-30'],
    ],
    leaves: ['6个月完成', '2018年9月召开会议'],
  },
  {
    name: 'in-quarter',
    hint: '季度',
    pattern: new RegExp(
      `(?:${YEAR})?(?<![每各上])第?(?<q>[一二三四1-4])季度(?=(?:全面|基本|正式|完全|要|力争)?(?:${DEED}))`,
      'g',
    ),
    reach: 'clause',
    date: (groups, planYear) => {
      const year = yearOf(groups.y, planYear);
      const month = QUARTER[groups.q ?? ''];
      return year === null || month === undefined ? null : endOf(year, month);
    },
    examples: [['一季度开工', '2019-03-31']],
    leaves: ['每季度召开会议', '一季度增长5%'],
  },
  {
    name: 'half-year',
    hint: '半年',
    pattern: new RegExp(`${ANY_YEAR}?(?<half>上半年|下半年)(?:前|内|底前|末)?`, 'g'),
    reach: 'sentence',
    date: monthly(({ half }) => (half === '上半年' ? 6 : 12)),
    examples: [
      ['2019年上半年，印发', '2019-06-30'],
      ['上半年完成', '2019-06-30'],
    ],
    leaves: ['去年'],
  },
  {
    name: 'quarter',
    hint: '季度',
    pattern: new RegExp(
      `(?:${YEAR})?(?:第)?(?<q>[一二三四1-4])季度(?:末|底|内|前)(?:前)?|(?<![每各上])(?:${YEAR.replace('<y>', '<y2>')})第(?<q2>[一二三四])季度`,
      'g',
    ),
    reach: 'sentence',
    date: (groups, planYear) => {
      const year = yearOf(groups.y ?? groups.y2, planYear);
      const month = QUARTER[groups.q ?? groups.q2 ?? ''];
      return year === null || month === undefined ? null : endOf(year, month);
    },
    examples: [
      ['第三季度末前完成', '2019-09-30'],
      ['三季度末', '2019-09-30'],
    ],
    leaves: ['每季度听取一次'],
  },
  {
    name: 'span-of-years',
    // 2012—2015年，…: due by the end of the span.
    hint: '年',
    pattern:
      /20(?<=(?:^|[，。；：:\n\s])20)\d{2}\s*年?\s*[-—–－~～至到]{1,2}\s*(?<y>20\d{2})\s*年(?:期间)?(?=[，,]|[一-龥])(?!度)/g,
    reach: 'paragraph',
    date: ({ y }) => endOf(Number(y)),
    examples: [['2019—2022年，每年新增', '2022-12-31']],
    leaves: ['规划（2019—2022年）', '2019—2022年度'],
  },
  {
    name: 'by-year',
    hint: '年',
    pattern: new RegExp(
      `(?:到|至|截至|截止到?|力争|争取)${YEAR}(?:底|末|年底|年末)?(?:前|之前|以前|左右|时)?(?![度版月\\d-])`,
      'g',
    ),
    reach: 'paragraph',
    date: ({ y }) => endOf(Number(y)),
    examples: [
      ['到2020年，全国', '2020-12-31'],
      ['力争到2025年底', '2025-12-31'],
      ['到二〇二五年，', '2025-12-31'],
      ['至2035年', '2035-12-31'],
    ],
    leaves: ['2003至2020年度', '到2020年7月'],
  },
  {
    name: 'year-end',
    hint: '年',
    pattern: new RegExp(`${YEAR}(?:底前|底之前|底以前|末前|年底前|底|末|前|之前|以前|内)`, 'g'),
    reach: 'sentence',
    date: ({ y }) => endOf(Number(y)),
    examples: [
      ['2020年底前完成', '2020-12-31'],
      ['2022年前', '2022-12-31'],
    ],
    leaves: ['2020年完成'],
  },
  {
    name: 'in-plan-year',
    hint: '年',
    // The plan's own year is a deadline only where something falls due in it.
    pattern: new RegExp(`${YEAR}(?=[^，。；]{0,16}(?:按期|如期|按时|到期))`, 'g'),
    reach: 'clause',
    date: ({ y }) => endOf(Number(y)),
    examples: [['2019年8项任务按期完成', '2019-12-31']],
    leaves: ['2019年任务'],
  },
  {
    name: 'in-year',
    hint: '年',
    // A year ahead of the plan's own; the plan's own year alone is no deadline, but in a plan for several years it is.
    pattern: new RegExp(`(?<![比较与于])${YEAR}(?![\\d度版月底末起前以之内、至到—－～~-]|开始)`, 'g'),
    reach: 'sentence',
    date: ({ y }, planYear, _issuedOn, multiYear) => {
      const first = multiYear ? (planYear ?? 0) : planYear === null ? Number.POSITIVE_INFINITY : planYear + 1;
      return Number(y) >= first ? endOf(Number(y)) : null;
    },
    examples: [['2020年初步建成', '2020-12-31']],
    leaves: ['2020年度', '2020年7月', '比2020年下降'],
  },
  {
    name: 'years-from',
    // 2012年起5年内: the year named is the first of them.
    hint: '年',
    pattern: new RegExp(
      `(?:从|自)?${YEAR}(?:起|开始)[，,]?(?:用|利用|力争)?(?<n>\\d|[一两二三四五])年(?:时间)?(?:之?内|左右)?`,
      'g',
    ),
    reach: 'sentence',
    date: ({ y, n }) => endOf(Number(y) + Number(n) - 1),
    examples: [
      ['2019年起5年内', '2023-12-31'],
      ['从2019年开始，用三年时间', '2021-12-31'],
    ],
    leaves: ['2019年起每年'],
  },
  {
    name: 'from-year',
    hint: '年',
    pattern: new RegExp(`(?:从|自)?${YEAR}(?:开始|起|以后|之后)`, 'g'),
    reach: 'sentence',
    date: ({ y }) => endOf(Number(y)),
    examples: [
      ['从2019年开始，启动', '2019-12-31'],
      ['2020年起基本不再', '2020-12-31'],
    ],
    leaves: ['2019年启动'],
  },
  {
    name: 'next-year-end',
    hint: '年底',
    pattern: /(?:到|至|在)?(?<next>明|次|翌|来)年底前?/g,
    reach: 'sentence',
    date: ({ y }) => (y === undefined ? null : endOf(Number(y))),
    examples: [['明年底通车', '2020-12-31']],
    leaves: ['年底贯通', '明年6月'],
  },
  {
    name: 'this-year-end',
    hint: '年',
    pattern:
      /(?:到|至|在)?(?:今年|本年|全年)?(?<![\d〇零一二三四五六七八九十两几每明次翌来])(?:年底前|年末前|年底|年末|年内)(?:前|之前)?/g,
    reach: 'sentence',
    date: (_groups, planYear) => (planYear === null ? null : endOf(planYear)),
    examples: [
      ['年底前完成', '2019-12-31'],
      ['年内开工', '2019-12-31'],
      ['力争到年底', '2019-12-31'],
    ],
    leaves: ['全年新增', '三年内扩大到80亿元'],
  },
  {
    name: 'after-issue',
    hint: '内',
    pattern:
      /(?:印发|发布|发文|下发|公布|施行|收到[^，。]{0,8})之?日?(?:起|后)?(?<n>\d+|[一两二三四五六]|十五|二十|三十)个?(?<unit>日|天|工作日|月)(?:之?内)/g,
    reach: 'sentence',
    // Working days are counted as days: the calendar of holidays is not part of the notice.
    date: ({ n, unit }, _planYear, issuedOn) => {
      const count = Number(n);
      return issuedOn === null || Number.isNaN(count) ? null : later(issuedOn, count, unit ?? '日');
    },
    examples: [
      ['自本通知印发之日起30日内报送', '2019-03-31'],
      ['印发之日起三个月内', '2019-06-01'],
    ],
    leaves: ['自发布之日起施行'],
  },
  {
    name: 'in-years',
    // 用三年时间: the plan's year is the first of them.
    hint: '时间',
    pattern: /(?:力争|争取)?(?:用|利用)(?<n>\d|[一两二三四五])(?:至\d|[-—－]\d)?年(?:左右)?(?:的)?时间/g,
    reach: 'sentence',
    date: ({ n }, planYear) => (planYear === null || !n ? null : endOf(planYear + Number(n) - 1)),
    examples: [
      ['用三年时间建成', '2021-12-31'],
      ['力争用2年左右的时间', '2020-12-31'],
    ],
    leaves: ['三年来，', '经过5—10年左右时间'],
  },
  {
    name: 'holiday',
    hint: '前',
    // Feasts of the solar calendar; the spring festival moves.
    pattern: new RegExp(
      `(?:${YEAR})?“?(?<feast>元旦|五一|七一|八一|十一|国庆)”?(?:劳动节|建军节|国庆节|节)?(?:之|以)?前`,
      'g',
    ),
    reach: 'clause',
    date: ({ y, feast }, planYear) => {
      const year = yearOf(y, planYear);
      return year === null ? null : `${year}-${FEASTS[feast ?? '']}`;
    },
    examples: [
      ['“五一”前通车', '2019-05-01'],
      ['国庆节前打通', '2019-10-01'],
    ],
    leaves: ['春节前', '“十一五”前'],
  },
  {
    name: 'flood-season',
    hint: '汛',
    pattern: new RegExp(`(?:${YEAR})?(?:主汛期前|汛期前|汛前)`, 'g'),
    reach: 'sentence',
    // The flood season opens on 15 April in the south and 1 June in the north; 31 May is before either's peak.
    date: ({ y }, planYear) => {
      const year = yearOf(y, planYear);
      return year === null ? null : endOf(year, 5);
    },
    examples: [['汛期前完成加固', '2019-05-31']],
    leaves: ['汛期安全'],
  },
  {
    name: 'five-year-plan',
    hint: '五',
    pattern:
      // Only where it leads in: 实现“十三五”时期的良好开局 names no date.
      /(?:(?<=^|[，。；：:（(\s、]|[到在至]|[到在至]“)|(?=“?十[一二三四五六七]?五”?(?:规划)?期?末))“?(?<p>十[一二三四五六七]?|[一二三四五六七八九])五”?(?:规划)?(?:期间|时期|期末|末期|末|期内|(?=(?:经济社会)?(?:发展)?(?:的?主要|奋斗|发展)目标))(?!是|的(?!(?:主要|奋斗|发展|总体)目标))/g,
    reach: 'paragraph',
    date: ({ p }) => {
      const plan = fiveYearPlan(p ?? '');
      return plan === null ? null : endOf(plan.to);
    },
    examples: [
      ['“十四五”期间，全省', '2025-12-31'],
      ['到“十五五”末', '2030-12-31'],
      ['“十五五”主要目标任务', '2030-12-31'],
      ['接入率“十五五”末不低于85%', '2030-12-31'],
    ],
    leaves: ['“十四五”规划编制'],
  },
];

/** The same rules for notices that count years from the founding of the Republic (116年底前). */
export const republicRules: readonly DeadlineRule[] = deadlineRules.map((rule) => ({
  ...rule,
  pattern: new RegExp(
    rule.pattern.source.replaceAll('20\\d{2}', '(?:20\\d{2}|(?<!\\d)1[0-4]\\d)'),
    rule.pattern.flags,
  ),
}));

/** A sentence that opens with a year. A text that does so with several is a plan for several years. Group 1: the year. */
export const OPENING_YEAR: PatternRule = {
  name: 'opening-year',
  pattern: /(?:^|[。；：\n])[\s\u3000]*(20\d{2})年[，：]/g,
  examples: ['2017年：新建5所', '建成。2018年，新建5所'],
  leaves: ['到2017年，新建5所', '2017年底前'],
};

/** A notice that dates by the Republic: 中华民国114年, or 114年3月. */
export const REPUBLIC: PatternRule = {
  name: 'republic',
  pattern: /民国\s*\d{2,3}\s*年|(?<!\d)1[01]\d年\d{1,2}月/,
  examples: ['中华民国114年', '114年3月底前'],
  leaves: ['2114年3月', '建校110年'],
};
