/** In whose name a report is given, and how a government that is named without its place gets it. */
import type { PatternRule } from './rule.ts';

/** `who` speaks; `commissioned` where it has another report for it. */
export const ON_BEHALF: PatternRule = {
  name: 'on-behalf',
  pattern:
    /(?:我(?:谨)?代表|(?<commissioned>受))(?<who>[\u4e00-\u9fff]{2,24}?)(?:的?委托)?[，,、]?(?:向|就|作|做|报告|现将)/,
  examples: [
    '现在，我代表国务院，向大会报告政府工作',
    '我代表区政府向大会作工作报告',
    '受市人民政府委托，现将',
  ],
  leaves: ['我们代表广大群众', '人大代表向大会提出议案'],
};

/** A body that has a report given. */
export const REPORTING_BODY: PatternRule = {
  name: 'reporting-body',
  pattern: /(?:政府|国务院|法院|检察院|委员会|厅|局|部|院)$/,
  examples: ['区政府', '国务院', '市人民代表大会常务委员会'],
  leaves: ['全体代表', '政府各部门同志', '大会主席团'],
};

const LEVELS = '自治区|自治州|自治县|特别行政区|省|市|县|区|州|盟|旗|镇|乡|街道';

/** A government named by its `level` alone, as its own report names it. */
export const GOVERNMENT_ALONE: PatternRule = {
  name: 'government-alone',
  pattern: new RegExp(`^(?<level>${LEVELS})?(?:人民)?政府$`),
  examples: ['区政府', '自治区人民政府', '政府', '街道政府'],
  leaves: ['某区政府', '区政府办公室', '地方政府'],
};

/** 某区政府, for 某区人民政府. */
export const SHORT_GOVERNMENT: PatternRule = {
  name: 'short-government',
  pattern: /(?<!人民)政府$/,
  examples: ['某区政府'],
  leaves: ['某区人民政府', '某区政府办公室'],
};

/** A place by what follows its name: its congress, its government, its head, the year of a title. */
export const PLACE_NAMED: PatternRule = {
  name: 'place-named',
  pattern: new RegExp(
    `(?<place>[\\u4e00-\\u9fff]{1,14}?(?:${LEVELS}))(?=第[一二三四五六七八九十百\\d]+届|人民代表大会|人民政府|政府|(?:19|20)\\d\\d年|代?(?:[省市县区州盟旗镇乡]长|主席))`,
    'g',
  ),
  examples: ['某区第十三届人民代表大会', '某某自治县人民政府', '某市代市长', '某县2019年政府工作报告'],
  leaves: ['全区经济社会发展', '国务院总理', '城市管理局', '区政府'],
};

/** 2012年2月29日在某区第…: what stands before the place would be read as part of its name. */
export const DATE_AND_AT: PatternRule = {
  name: 'date-and-at',
  pattern:
    /^.*?[\d〇○一二三四五六七八九十]年(?:[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日)?[，,]?在?/,
  examples: ['2012年2月29日在某区第十三届', '二〇一九年一月五日，某市', '2019年某县政府工作报告'],
  leaves: ['在某区第十三届人民代表大会上', '某年在某区'],
};
