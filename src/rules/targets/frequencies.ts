/** How often something is done: 每季度, 每年至少两次, 按月. */
import type { PatternRule } from '../rule.ts';

/** A clause without one of these names no period: looked for first, as most do not. */
export const FREQUENCY_HINT: PatternRule = {
  name: 'frequency-hint',
  pattern: /[每按逐]|\d次|[一两三四五六][次趟遍回]|[月季周年旬]度?一/,
  examples: ['每年召开', '按月调度', '逐月通报', '15天完成1次'],
  leaves: ['全年召开会议'],
};

/** Further times behind the first, of the same period: 每年召开一次会议、开展两次演练. Group 1: the number. */
export const LISTED_TIMES: PatternRule = {
  name: 'listed-times',
  pattern: /、[一-龥]{0,6}?(\d+|[一两二三四五六七八九十])次/g,
  examples: ['会议、开展两次演练', '、2次'],
  leaves: ['会议、演练各1场', '两次'],
};

/** Of such an item: nothing but the number. */
export const LISTED_ALONE: PatternRule = {
  name: 'listed-alone',
  pattern: /^(?:\d+|[一两二三四五六七八九十])次$/,
  examples: ['2次', '两次'],
  leaves: ['开展两次', '每年2次'],
};

/** Another period opens what is listed next: 每月通报、逐季分析. Each is read by itself. */
export const NEXT_PERIOD: PatternRule = {
  name: 'next-period',
  pattern: /、(?=[每逐按]|半年|年[底末初]|季末)/g,
  examples: ['通报、逐季分析', '通报、年末奖惩'],
  leaves: ['通报、分析'],
};

/** How often, of the period named before: 每周不少于3次，偏远地区不少于2次. Group: times. */
export const SAME_PERIOD: PatternRule = {
  name: 'same-period',
  pattern: /(?:至少|不少于|不得少于|不低于)(?<times>\d+|[一两二三四五六七八九十])次/,
  examples: ['偏远地区不少于2次', '乡镇至少一次'],
  leaves: ['偏远地区2处', '第2次会议'],
};

/** A deed that says nothing of what is done so often: 联席会议每年召开两次. */
export const EMPTY_DEED: PatternRule = {
  name: 'empty-deed',
  pattern: /^(?:召开|举行|举办|组织|开展|进行|实施|安排)?$/,
  examples: ['召开', ''],
  leaves: ['巡查', '组织巡查'],
};

/** A bound on how often. */
export const AT_LEAST: PatternRule = {
  name: 'at-least',
  pattern: /至少|不少于|不得少于/,
  examples: ['至少每年一次', '每年不少于两次'],
  leaves: ['每年一次'],
};

/** What is counted per period, at the end of the words: 次 where nothing else stands there. */
export const TIMES_UNIT: PatternRule = {
  name: 'times-unit',
  pattern: /(?:[次场轮期批趟遍回列班篇]|课时|班次|架次|人次|场次)$/,
  examples: ['一次', '两场', '两趟'],
  leaves: ['12月底前'],
};

/** How often. Groups: n of the period, per, deed what is done where the words hold it, bound, times. */
export const frequencyRules: readonly (PatternRule & { readonly per?: string })[] = [
  {
    name: 'times-per-period',
    pattern:
      /(?:原则上|至少)?每(?<n>\d+|[两二三四五六七八九十半])?个?(?<per>年|季度|季|月|周|日|天|学期|学年|旬)(?:度)?(?<deed>[^，。；、]{0,26}?)(?:(?<bound>至少|不少于|不得少于|不低于)[^，。；、]{0,14}?)?(?<times>\d+|[一两二三四五六七八九十])(?:次(?!性)|趟|遍|回(?!收)|(?<!\d\d)场(?!所|地|馆|景|次)|课时|班次?(?!子|级)|列(?!车|入|为)|架次|人次|场次|篇)/d,
    examples: [
      '每年至少召开一次联席会议',
      '每季度听取一次汇报',
      '每5年修订1次',
      '清疏每2年不得少于3次',
      '每年调整1次专业',
      '每学期办理研习至少4场',
      '每周开行不少于3列',
      '每月刊播不少于4篇',
    ],
    leaves: ['每年新增20个', '第一次会议'],
  },
  {
    name: 'meetings-per-period',
    pattern:
      /每(?<n>\d+|[两二三四五])?个?(?<per>年|季度|季|月|周|半年|学期|学年)(?<bound>至少|不少于)?(?:召开|开展|举办|组织|举行|进行|听取|报告|调度|通报|公布|发布|开会)(?<deed>[^，。；\d]{0,8}?)(?:不少于|不得少于|不低于|至少)?(?<times>\d+|[一两二三四五六七八九十])(?:次|场|轮|期|个|批)/d,
    examples: ['每年召开两次会议', '每月组织1场招聘会', '每年举办讲座不少于4期'],
    leaves: ['每年召开会议'],
  },
  {
    name: 'times-in-one',
    // 一年学习不少于12次, 一个月往县里跑两趟: 一 for 每.
    pattern:
      /(?<![第十百\d])一个?(?<per>年|季度|月|周|学期)(?!级|来|度|内|时间|次)(?<deed>[^，。；、\d]{0,10}?)(?<bound>至少|不少于|不得少于)?(?<times>\d+|[一两三四五六七八九十])(?:次|场|趟|遍|回)/d,
    examples: ['一年学习不少于12次', '一个月往县里跑两趟'],
    leaves: ['一年内完成3次', '一年级新增两次'],
  },
  {
    name: 'one-by-one',
    pattern:
      /每?(?<n>半|两|三)?(?:一?个)?(?<per>月|季度?|周|年|旬|日)一(?:次)?(?<deed>督查|通报|调度|总结|点评|评比|考核|检查|汇报|会商|报告|督导|排名|研判|分析|清理|轮换|观摩|晾晒|更新|例会|主题)/d,
    examples: ['半个月一督查', '每季度一通报', '一个月一通报', '每季一观摩'],
    leaves: ['一月一日', '每年一次性补助'],
  },
  {
    name: 'times-in-days',
    // 15天完成1次清洗: the period is meant though 每 is left out.
    pattern:
      /(?<n>\d+|[一两三四五六])个?(?<per>天|日|周|月|季度)(?<deed>完成|开展|进行|组织|清洗|清扫|巡查|检查)(?<times>\d+|[一两三四五六])次/d,
    examples: ['15天完成1次清洗', '两周开展一次'],
    leaves: ['15天内完成', '完成1次'],
  },
  {
    name: 'yearly-report',
    pattern: /每(?<per>年)度?(?:向[^，。；]{1,16}?)?(?:报告|报送|通报|公布|公开|发布)(?!\d)/,
    examples: ['每年向国务院报告', '每年公布名单'],
    leaves: ['每年新增20个', '每年报告3次'],
  },
  {
    name: 'yearly-date',
    pattern:
      /每(?<per>年|季度|月|周)(?:\d{1,2}[月日]|□+|年[底末初]|[月季]?[底末初]|[一二三四]季度)(?:底|末)?(?:前|之前)?(?![至到])(?=[一-龥])/,
    examples: ['每年12月底前报送进展情况', '每年□□□□前报送', '每月25日前报送进展'],
    leaves: ['每年新增20个'],
  },
  {
    name: 'periodic',
    pattern:
      /(?:按|逐|每)(?<per>月|季度|季|周|日|旬|半年|半月)(?:度)?(?=[一-龥□、（）()]*?(?:调度|通报|报送|上报|报告|监测|检查|会商|研判|分析|公布|公开|发布|汇总|召开|听取|督查|巡查|排名|推进|统计|点评|晾晒|评估|复盘|调整|更新|优化))/,
    examples: ['每半月通报', '逐季评估', '按月调度重大项目', '按季度通报进展', '每月公布排名'],
    leaves: ['按月亮湾规划', '每月200元'],
  },
];
