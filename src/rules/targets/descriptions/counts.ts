/** How many places, sorts or parts are meant, not how many are to be done: 杭州等[4个]市, [三大]行动. */
import { COME_ABOUT } from '../governing.ts';
import { type DescriptionRule, GOVERNED } from './rule.ts';

/** Deeds that make a Han numeral behind them a quantity (新建两所学校). */
const BUILDS = /新[建增开设]|实施|建成|建设|完成|改造|改建|扩建|创建|打造|培育|引进|开通|举办|开工|投用/;

export const counts: readonly DescriptionRule[] = [
  {
    name: 'label',
    describes: ({ figure: { unitClass, unit }, after }) =>
      unitClass === 'label' || (unit === '个' && /^方面/.test(after)),
    examples: ['推进[三大]行动', '以下[8个]方面主要目标', '抓好[11方面]工作', '[五类]重金属'],
    leaves: ['建设[11个]'],
  },
  {
    name: 'phase-or-sort',
    // 二期工程, 三种方式: in Han characters a phase or a sort; 40期培训班 are counted.
    describes: ({ figure: { han, unit } }) => han && (unit === '期' || unit === '种'),
    examples: ['建设[二期]工程', '采取[三种]方式'],
    leaves: ['举办培训班[40期]', '引进新品种[100种]'],
  },
  {
    name: 'scope-count',
    // 40个监测点位…比例控制在3%: the first number only says how many are meant.
    describes: ({ figure: { unitClass }, before, after }) =>
      unitClass === 'count' &&
      !GOVERNED.pattern.test(before) &&
      !/^[^，。；、]*达[^，。；、]*\d[^，。；、]*的[一-龥]/.test(after) &&
      /^[^，。；、\d]*(?:达到?(?!标|产|效|人)|投资(?:额)?突破|控制在|保持在?|稳定在|超过|不[低高]于|不超过|下降|优于|符合)/.test(
        after,
      ),
    examples: ['其他地区[40个]监测点位超标比例控制在3%以内', '推动[9个]重点项目投资突破300亿元'],
    leaves: [
      '新建[13个]VOCs自动监测设施',
      '建设[10个]达标率100%的示范区',
      '确保[14条]黑臭水体治理达标',
      '[162人]全部稳定脱贫',
    ],
  },
  {
    name: 'counted-place',
    describes: ({ figure: { unitClass, unit, bound }, before, after }) =>
      unitClass === 'count' &&
      unit === '个' &&
      bound === null &&
      /[一-龥”]$/.test(before) &&
      !GOVERNED.pattern.test(before) &&
      !/等$/.test(before) &&
      !COME_ABOUT.pattern.test(after) &&
      /^(?:设区市|地级市|市县|市辖区|县市区|市(?!场|民|级)|县(?!级)|区(?!域|级)|省(?!级)|镇|乡|部门|国家|城市(?!道路))/.test(
        after,
      ),
    examples: ['加快青川、白石、云溪[3个]市达标步伐', '推进对[5个]设区市的督察'],
    leaves: ['建设[5个]市级示范区', '全市[3个]县通过省级验收'],
  },
  {
    name: 'named-places',
    // 新桥、柳岸两个片区: all of which were named.
    describes: ({ figure: { unit, bound }, before, after }) =>
      unit === '个' &&
      bound === null &&
      /[、和][一-龥]{2,4}(?:等)?$/.test(before) &&
      /^(?:行政)?(?:村(?!级|民)|片区|街道|社区|园区|地块|乡镇|镇街)/.test(after),
    examples: ['涉及金沟、下塘[2个]村', '完成新桥、柳岸[两个]片区征收'],
    leaves: ['今年先补[10个]村', '改造老旧街区、[5个]项目'],
  },
  {
    name: 'place-count',
    describes: ({ figure: { unitClass, han }, before, after }) =>
      unitClass === 'count' &&
      /(?:(?:在|对|向|面向|覆盖|涉及|以)|[在对向][^，。；\d]{2,20}等)$/.test(before) &&
      (han ? /^[一-龥]/ : /^[一-龥].*\d/).test(after),
    examples: [
      '在[14个]市州城区增补义务教育学位2万个',
      '优先向[两个]新城区配置',
      '在山区、湖区等[12个]产区各布局1个中心',
    ],
    leaves: ['在农村新建学校[14所]'],
  },
  {
    name: 'reach-of-thing',
    // 建成覆盖7条江河的平台: how far the thing reaches.
    describes: ({ figure: { unitClass }, before, after }) =>
      unitClass === 'count' &&
      /(?:覆盖|涉及|辐射|服务|联通)$/.test(before) &&
      /^(?:主要|重点)?[一-龥]{1,8}的[一-龥]/.test(after) &&
      !/^[一-龥]{1,8}的(?:目标|任务)/.test(after),
    examples: ['建成覆盖[7条]江河的防洪平台', '建设辐射[3个]省的枢纽'],
    leaves: ['服务覆盖[7个]社区', '覆盖[30个]村'],
  },
  {
    name: 'there-are',
    describes: ({ figure: { unitClass }, before }) =>
      unitClass === 'count' &&
      /(?<!具)有$/.test(before) &&
      !/(?:都|均|至少|应|全部|每|各)[^，。；]{0,12}有$/.test(before),
    examples: ['安排的重点项目有[66个]'],
    leaves: ['安排重点项目[66个]', '每个乡镇都建有[1所]公办幼儿园', '每个行政村有[1个]农家书屋'],
  },
  {
    name: 'article',
    // 一个、一批, 一项: the article, not a number.
    describes: ({ figure: { han, value, unitClass }, before }) =>
      han &&
      value === 1 &&
      unitClass !== 'times' &&
      unitClass !== 'percent' &&
      !/(?:至少|不少于|每[年月周季].{0,4}|达到)(?:[一-龥]{0,4})$/.test(before),
    examples: ['形成[一套]机制', '建设[一所]学校'],
    leaves: ['至少建设[一所]学校'],
  },
  {
    name: 'han-scope',
    // Han numerals are mostly part of a name or a scope; a deed next to them makes a quantity of them.
    describes: ({ figure: { han, unitClass, bound }, before, goesOn }) =>
      han &&
      unitClass === 'count' &&
      bound === null &&
      !goesOn &&
      !BUILDS.test(before) &&
      !/(?:至少|不少于|达到)$/.test(before),
    examples: ['立足热线等[四个]平台', '完善[两个]机制'],
    leaves: ['新建幼儿园[两所]', '新建[两所]学校'],
  },
  {
    name: 'plus-or-list-name',
    describes: ({ before, after }) =>
      /[+＋]$/.test(before) || /^[+＋]/.test(after) || /^(?:□|[A-Za-z])*[+＋]/.test(after),
    examples: ['完善“[8个]+”体系'],
    leaves: ['新增[8个]以上'],
  },
  {
    name: 'listed-thing',
    // 实施…园区、[5万只]养鸡场等项目: the only number in a list of names belongs to a name.
    describes: ({ figure: { han, unitClass }, before, after, listed }) =>
      !listed &&
      !han &&
      unitClass !== 'percent' &&
      /[一-龥”]、$/.test(before) &&
      !/\d/.test(after) &&
      /^[一-龥]/.test(after),
    examples: ['实施养殖园区、[5万只]现代化养鸡场等项目'],
    leaves: ['实施河道治理、[3000亩]湿地修复、2万亩坡地治理等工程'],
  },
  {
    name: 'second-or-no',
    // 二次污染, 零部件: as a number of things Chinese says 两, and 零 is no number of things.
    describes: ({ figure: { han, value, unitClass, unit }, after }) =>
      han &&
      unitClass === 'count' &&
      (value === 0 || (value === 2 && unit === '次' && /^[一-龥]/.test(after))),
    examples: ['研发[零部]件', '控制[二次]污染'],
    leaves: ['建设[两座]电站'],
  },
];
