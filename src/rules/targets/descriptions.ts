/**
 * Figures that describe a thing and are no target: 日处理[30吨]以上的设施, 全国[第4]位, 杭州等[4个]市.
 * In the examples the figure stands in square brackets.
 */

import type { Figure } from '../../targets/figures.ts';
import { QUANTITY_SOURCE } from './verbs.ts';

/** A figure with the masked text of its clause on either side; `after` starts behind the bound. */
export interface FigureContext {
  readonly figure: Pick<Figure, 'unitClass' | 'unit' | 'bound' | 'han' | 'value' | 'upper'>;
  readonly before: string;
  readonly after: string;
  /** Another figure of the clause stands in front; `before` starts behind it. */
  readonly listed?: boolean;
}

export interface DescriptionRule {
  readonly name: string;
  readonly describes: (context: FigureContext) => boolean;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

const HAN = /^[一-龥“《A-Za-z□\d]/;
/** Nothing of a noun phrase follows: end of clause, or what closes it. */
const CLOSES = /^(?:$|[、，。；）)”的]|和|及|以及|的?目标|的?标准|的?要求|并|且|至)/;
const GOVERNED = new RegExp(
  `(?:达到?|[到至在为]|不(?:得|应|能)?(?:低|少|高|大|小|多|超)[于过]|超过|突破|[高低大小]于|提高|下降|增长|约|近|至少|${QUANTITY_SOURCE})$`,
);
/** Deeds that make a Han numeral behind them a quantity (新建两所学校). */
const BUILDS = /新[建增开设]|实施|建成|建设|完成|改造|改建|扩建|创建|打造|培育|引进|开通|举办|开工|投用/;

/** A time limit: so soon is something to be done. */
const WITHIN =
  /^(?:小时|分钟|日|天|工作日)内(?:要|须|应|必须|一般)?(?:上报|报告|办结|送达|反馈|答复|完成|处置|到场|抵达|恢复|转介|整改|办理|回应|响应|拨付|公示|给)/;

/** How long or large a thing is, not what it holds or makes. */
const LENGTH = /^(?:公里|千米|km|米|亩|公顷|平方米|平方公里)$/;
const LAYS = /(?:建设|新建|建成|改造|完成|新增|打造|整治|修复|铺设|种植)$/;
const FINISHES = /^\s*(?:□|、)*(?:全面|基本|力争|确保)?(?:完成|贯通|打通)/;

export const descriptionRules: readonly DescriptionRule[] = [
  {
    name: 'bound-of-thing',
    describes: ({ figure: { unitClass, unit, bound }, before, after }) =>
      bound !== null &&
      bound !== '~' &&
      ['physical', 'time', 'money', 'none', 'times'].includes(unitClass) &&
      !(LENGTH.test(unit) && LAYS.test(before)) &&
      !CLOSES.test(after.replace(/^的(?=[一-龥])/, '')) &&
      HAN.test(after.replace(/^的/, '')) &&
      !/(?:不低于|不少于|不超过|控制在|达到|至少|实现|提供|具备)$/.test(before),
    examples: [
      '新增1500个日处理[30吨]以上的处理设施',
      '淘汰[35蒸吨/小时]以下燃煤锅炉422台',
      '完成[20年]以上电梯更新',
    ],
    leaves: [
      '家庭带宽实现[100Mbps]以上灵活选择',
      '建设[30公里]以上环城绿道',
      '供应建设用地[35万亩]以上',
      '完成投资[1万亿元]以上',
    ],
  },
  {
    name: 'capacity-of-thing',
    describes: ({ figure: { unitClass }, before, after }) =>
      (unitClass === 'physical' || unitClass === 'money' || unitClass === 'none') &&
      /(?:日处理|日产|年产|月产|总投资|占地|库容|容量|装机|单机|口径|管径|直径|人口|面积|全长|总长|长|宽|高|深|厚度|高差|可容纳|设计|规模|注册资本|产值|营业?收入?|年入库税收|年销售额?|投资额?|单体|单个项目)(?:达到?|超过?|为|约|[在≥＞>])?$/.test(
        before,
      ) &&
      /^(?:的|及其|级|[一-龥]{0,3}(?:企业|城市|项目|设施|机组|锅炉|船舶|工程|乡镇|镇))/.test(after) &&
      !/^的?(?:目标|标准|要求)/.test(after),
    examples: ['推进年产[10万吨]的项目', '培育营收[10亿元]以上企业', '年产值[5亿元]的企业'],
    leaves: ['粮食播种面积[1520万亩]', '旅游收入[38亿元]'],
  },
  {
    name: 'name-of-project',
    // 北岭[300万吨]选矿厂: the amount stands between a proper name and the thing it names.
    describes: ({ figure: { unitClass, unit }, before, after }) =>
      unitClass === 'physical' &&
      !(LENGTH.test(unit) && FINISHES.test(before)) &&
      /[一-龥A-Za-z”]$/.test(before) &&
      !GOVERNED.test(before) &&
      !/(?:[于过低高按资和及与、等]|重点|确保|要|再|分别|均|力争|争取|启动|拟|共|累计|计划)$/.test(before) &&
      HAN.test(after) &&
      !CLOSES.test(after) &&
      !/^(?:以[上下内]|左右)/.test(after),
    examples: ['推进北岭[300万吨]选矿厂等项目', '做好南湾片区[6.5平方公里]起步区的规划'],
    leaves: [
      '新建[10公里]绿道',
      '确保[16公里]自来水主管网复线',
      '粮食总产[125亿斤]',
      '完成云溪全线[2公里]健身步道贯通',
    ],
  },
  {
    name: 'rank',
    describes: ({ before, after, figure: { unitClass } }) =>
      /(?:(?<![底末日之以月年])前|第|排名|位居|居全[国省市]|名列|进入全[国省]|百强|[Tt][Oo][Pp])$/.test(
        before,
      ) ||
      (unitClass === 'none' && /^强|^位|^名(?!以|左|，|。|、|$)/.test(after)),
    examples: ['进入全国前[10]位', '排名全省前[3]名', '中国民营企业[500]强'],
    leaves: ['引进人才[40名]以上'],
  },
  {
    name: 'label',
    describes: ({ figure: { unitClass } }) => unitClass === 'label',
    examples: ['推进[三大]行动', '抓好[11方面]工作', '[五类]重金属'],
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
    name: 'duration',
    // Time is a target only where a bound or a level word governs it.
    describes: ({ figure: { unitClass, bound, unit }, before, after }) =>
      unitClass === 'time' &&
      unit !== '年一遇' &&
      !/(?:达到?|[到至在为]|不(?:得|应|能)?(?:低|少|高|大|小|多|超)[于过]|至少|缩短|压缩|延长|减少|提高|增加|超过|约)$/.test(
        before,
      ) &&
      !(bound === '<=' && /(?:时间|时限|时长|周期|期限)$/.test(before)) &&
      !WITHIN.test(`${unit}${after}`),
    examples: ['用[三年]时间', '[5年]内见到成效', '具有[3年]以上企业工作经历'],
    leaves: ['实习时间一般为[6个月]', '审批时限压缩至[5个工作日]以内', '重大隐患[24小时]内上报'],
  },
  {
    name: 'scope-count',
    // 40个监测点位…比例控制在3%: the first number only says how many are meant.
    describes: ({ figure: { unitClass }, before, after }) =>
      unitClass === 'count' &&
      !GOVERNED.test(before) &&
      !/^[^，。；、]*达[^，。；、]*\d[^，。；、]*的[一-龥]/.test(after) &&
      /^[^，。；、\d]*(?:达到?(?!标|产|效|人)|控制在|保持在?|稳定在?|超过|不[低高]于|不超过|下降|优于|符合)/.test(
        after,
      ),
    examples: ['其他地区[40个]监测点位超标比例控制在3%以内'],
    leaves: ['新建[13个]VOCs自动监测设施', '建设[10个]达标率100%的示范区', '确保[14条]黑臭水体治理达标'],
  },
  {
    name: 'counted-place',
    describes: ({ figure: { unitClass, unit, bound }, before, after }) =>
      unitClass === 'count' &&
      unit === '个' &&
      bound === null &&
      /[一-龥”]$/.test(before) &&
      !GOVERNED.test(before) &&
      !/等$/.test(before) &&
      /^(?:设区市|地级市|市县|市辖区|县市区|市(?!场|民|级)|县(?!级)|区(?!域|级)|省(?!级)|镇|乡|部门|国家|城市(?!道路))/.test(
        after,
      ),
    examples: ['加快青川、白石、云溪[3个]市达标步伐', '推进对[5个]设区市的督察'],
    leaves: ['建设[5个]市级示范区'],
  },
  {
    name: 'plus-or-list-name',
    describes: ({ before, after }) =>
      /[+＋]$/.test(before) || /^[+＋]/.test(after) || /^(?:□|[A-Za-z])*[+＋]/.test(after),
    examples: ['完善“[8个]+”体系'],
    leaves: ['新增[8个]以上'],
  },
  {
    name: 'inequality',
    // Signs of mathematics stand in definitions and tables: （管径＜600mm）.
    describes: ({ before, after }) => /[<>≤≥＜＞=＝]\s*$/.test(before) || /^\s*[<>≤≥＜＞=＝]/.test(after),
    examples: ['小型管网（管径＜[600mm]）', '[600mm]≤管径'],
    leaves: ['管径达到[600mm]'],
  },
  {
    name: 'han-money',
    // 三角, 三元: parts of names; nobody writes so small a sum in Han characters.
    describes: ({ figure: { han, unitClass, value, unit } }) =>
      han && unitClass === 'money' && (value < 10 || unit === '分' || unit === '角'),
    examples: ['珠[三角]一体化', '扶持[三元]等企业'],
    leaves: ['补助[五百元]'],
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
  {
    name: 'starting-point',
    // 由[162.4亿元]增加到…: what it comes from.
    describes: ({ before, after }) =>
      /[由从](?:□+的?)?(?:每[人生户亩件](?:每?[年月天])?)?$/.test(before) &&
      /(?:提高|增加|增长|提升|上升|下降|降低|减少|扩大|缩小|压缩|缩短|增|降)[到至为]|^[一-龥]{1,6}[到至为成]\d/.test(
        after,
      ),
    examples: ['覆盖率由□□□□□的[21.6%]提高到25.2%', '县属国企由[14家]整合为5家'],
    leaves: ['由[10家]企业共同建设'],
  },
  {
    name: 'size-class',
    // 培育超百亿元企业3家、超[50亿元]企业5家: which firms, not how much.
    describes: ({ figure: { unitClass }, before, after }) =>
      ['money', 'physical', 'none'].includes(unitClass) &&
      /(?:^|[、和或])(?:超过?|达到?|过|约)$/.test(before) &&
      /^(?:以上|级)?[一-龥]{1,8}\d/.test(after),
    examples: ['企业3家、超[50亿元]企业5家'],
    leaves: ['建设公园3个、绿道超[50公里]'],
  },
  {
    name: 'head-count-of-thing',
    // [100人]以下小规模学校, 消除[66人]以上超大班额: how large the things are.
    describes: ({ figure: { unitClass, unit, bound, han }, before, after }) =>
      !han &&
      unitClass === 'count' &&
      /^(?:人|户|名|张|床|人次)$/.test(unit) &&
      (bound === '<=' || (bound === '>=' && /(?:消除|清理|取消|整治|撤并|的)$/.test(before))) &&
      /^[一-龥]/.test(after),
    examples: ['完成[100人]以下小规模学校撤并评估', '基本消除[66人]以上超大班额'],
    leaves: ['新增[100人]以上', '培训[500人]以上'],
  },
  {
    name: 'rating',
    // 750千伏…工程, 300兆瓦机组: the make of a thing, whatever is done with it.
    describes: ({ figure: { unit }, after }) =>
      /^(?:千伏|kV|千伏安|kVA|毫米|mm)$/.test(unit) &&
      /^(?:[、和及]\d+\s*(?:千伏|kV|毫米|mm))*[一-龥]/.test(after),
    examples: ['加快建设[750千伏]北通道工程', '扩建[110千伏]、35千伏变电站各2座'],
    leaves: ['新增变电容量[750万千伏安]'],
  },
  {
    name: 'place-count',
    describes: ({ figure: { unitClass, han }, before, after }) =>
      unitClass === 'count' &&
      /(?:在|对|向|面向|覆盖|涉及|以)$/.test(before) &&
      (han ? /^[一-龥]/ : /^[一-龥].*\d/).test(after),
    examples: ['在[14个]市州城区增补义务教育学位2万个', '优先向[两个]新城区配置'],
    leaves: ['在农村新建学校[14所]'],
  },
  {
    name: 'size-of-thing',
    // 人数[50人]以上的村: who is meant, by size. The noun of size stands in front, the thing behind 的.
    describes: ({ figure: { unitClass }, before, after }) =>
      unitClass !== 'percent' &&
      unitClass !== 'point' &&
      (/(?:人数|人口|户数|数量|数|流量|量|规模|面积|投入|投资|金额|额|收入|产值|床位数|不足|(?<![不得])(?:超过|低于|高于))(?:在|为|达到?|不足|(?<![不得])(?:超过|低于))?$/.test(
        before,
      ) ||
        /^(?:对|凡|支持|鼓励|允许|当)/.test(before.trim())) &&
      /^(?:以[上下内])?的(?!目标|标准|要求|任务|投资|补)[一-龥“]/.test(after),
    examples: [
      '党员人数[50人]以上的村可设立党委',
      '对设备投入超过[500万元]的项目给予补贴',
      '服务人口不足[800人]的村',
    ],
    leaves: ['公共运输年运量达[2亿]人次', '下达[46万吨]的补缺口任务'],
  },
  {
    name: 'marks-and-copies',
    // 扣[5分], 印[200份], 应到[300人]: of forms and meetings, not of work.
    describes: ({ before, figure: { unit } }) =>
      /(?:满分|总分|共印|印发|应到|实到|出席|历时|有效期|期限)(?:为|共)?$/.test(before) ||
      (unit === '分' && /[扣加计占得]$/.test(before)) ||
      (unit === '份' && /印$/.test(before)),
    examples: ['每项扣[5分]', '共印[200份]', '应到[300人]'],
    leaves: ['满意度得分达到[90分]'],
  },
  {
    name: 'size-behind-count',
    // 3座35万千瓦光热电站, 1所200张床位以上的养老机构: the second number tells how large they are.
    describes: ({ figure: { unitClass, unit }, before, after, listed }) =>
      listed === true &&
      before === '' &&
      (unitClass === 'physical' || /^(?:张|床|人|座|位)$/.test(unit)) &&
      /^(?:的|床位|级)?[一-龥]{2}/.test(after.replace(/^以[上下]/, '')),
    examples: [
      '建设3座[35万千瓦]光热电站',
      '至少有1所[200张]床位以上的养老机构',
      '有1个[100平方米]以上的书屋',
    ],
    leaves: ['建设电站3座、[35万千瓦]', '建设3座电站[35万千瓦]'],
  },
  {
    name: 'bound-behind-noun',
    // 1万名老人以上的街道: how many make it one of those meant.
    describes: ({ figure: { unitClass }, after }) =>
      unitClass === 'count' && /^[一-龥]{1,4}以[上下]的?[一-龥（]/.test(after),
    examples: ['有[1万名]老人以上的街道'],
    leaves: ['培训[1万名]老人以上'],
  },
  {
    name: 'holds-so-many',
    // 2000床的中医院, 500座的剧场: how much a thing holds.
    describes: ({ figure: { unit }, after }) =>
      /^(?:床|座|席|张|人|位)$/.test(unit) &&
      /^的[一-龥]/.test(after) &&
      !/^的(?:目标|任务|要求|标准)/.test(after),
    examples: ['新建[2000床]的中医院', '建设[500座]的剧场'],
    leaves: ['新增[2000张]床位', '完成[500人]的目标'],
  },
  {
    name: 'rate-for-each',
    // 每降低[1个]百分点扣0.5分: how it is reckoned.
    describes: ({ before }) => /每(?:降低|提高|增加|减少|超过|上升|下降|低于|高于|少|多)$/.test(before),
    examples: ['每降低[1个百分点]扣0.5分'],
    leaves: ['每年新增[20个]'],
  },
  {
    name: 'size-grade',
    describes: ({ after }) => /^级(?!以上?标准)/.test(after),
    examples: ['建设[3000吨]级以上的泊位'],
    leaves: ['建设[3座]码头'],
  },
  {
    name: 'geography',
    describes: ({ before, figure: { unitClass } }) =>
      unitClass !== 'percent' &&
      /(?:全[省市县区域]总面积|海岸线总?长|坝高|总库容|占地(?:面积)?|设计[一-龥]{0,4}面积|流域全长|全长|岛屿|海拔|(?<![一-龥]{2})总面积)(?:为|约)?$/.test(
        before,
      ),
    examples: ['全县总面积[1560平方公里]', '大坝坝高[86米]', '流域全长[186公里]'],
    leaves: ['建成区绿道总长[300公里]', '粮食播种面积[1520万亩]'],
  },
  {
    name: 'total-of-things',
    // 65条、总长度[57.9公里]的道路: how long the things counted are altogether.
    describes: ({ before, after }) =>
      /、总(?:长度?|里程|面积|建筑面积|投资)(?:约|达)?$/.test(before) && /^的/.test(after),
    examples: ['完成65条、总长度[57.9公里]的城市道路改造'],
    leaves: ['建设绿道，总长度[57.9公里]'],
  },
  {
    name: 'population-class',
    // 100万人口以下的城市: which places, by the people who live there.
    describes: ({ figure: { unitClass }, after }) =>
      unitClass === 'none' && /^人口(?:以[上下])?的?[一-龥]/.test(after),
    examples: ['[100万]人口以下的城市公交车辆', '[300万]人口以上的城市'],
    leaves: ['减少贫困[5万]人口', '覆盖[100万]人口'],
  },
  {
    name: 'speed-and-load',
    describes: ({ before }) =>
      /(?:设计|最高|运行)(?:速度|时速|荷载|库容|能力|标准)(?:为|达到?)?$/.test(before),
    examples: ['设计速度[100公里/小时]'],
    leaves: ['日供水能力[40万吨]'],
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
    describes: ({ figure: { han, unitClass, bound }, before }) =>
      han &&
      unitClass === 'count' &&
      bound === null &&
      !BUILDS.test(before) &&
      !/(?:至少|不少于|达到)$/.test(before),
    examples: ['立足热线等[四个]平台', '完善[两个]机制'],
    leaves: ['新建幼儿园[两所]', '新建[两所]学校'],
  },
];
