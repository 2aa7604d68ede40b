/** Where the name of what is measured or counted begins and ends among the words around a figure. */
import type { PatternRule } from '../rule.ts';
import { EFFORT_SOURCE, QUANTITY_SOURCE } from './verbs.ts';

/** Where it comes from is no part of the name: 森林覆盖率由2010年的…提高到. */
export const FROM: PatternRule = {
  name: 'from',
  pattern: /[由从](?=(?:[目当]前的?|现有的?)?(?:20|19)?\d|每[人生户亩件年月日天])/,
  examples: ['供水普及率由2020年的', '报销比例从60%', '标准由每人每月', '标准从每年', '床位由目前的420张'],
  leaves: ['由县级财政承担', '从业人员'],
};

/** Who is to do it is not what is done: 各省（自治区、直辖市）人民政府制定…. */
export const ACTOR: PatternRule = {
  name: 'actor',
  pattern: /^各[省市县区地级][^，。]{0,16}?(?:人民政府|政府|部门|单位|委员会)(?=[一-龥]{3})(?!办公)/,
  examples: ['各县（市、区）人民政府编制规划', '各省级主管部门制定标准'],
  leaves: ['各县区政府办公用房', '各类市场主体', '县人民政府编制规划'],
};

/** Nothing but who is to do it, beside the date: 各县（市、区）人民政府 2024年3月底前 制定实施方案. */
export const ACTOR_ONLY: PatternRule = {
  name: 'actor-only',
  pattern: /^[一-龥（）()、]{1,24}(?:人民政府|政府|部门|单位|委员会|办公室|领导小组|[局厅委办])$/,
  examples: ['各县（市、区）人民政府', '市教育局', '各有关部门'],
  leaves: ['教育局印发方案', '社区服务站'],
};

/** Who is to do it stands before the modal verb: 其他设区市要有效应对…. */
export const MODAL: PatternRule = {
  name: 'modal',
  pattern: /^[^，。]{2,16}?(?<![主重需只])要(?=[一-龥]{2})(?!求|点|素|闻)/,
  examples: ['中心城区要有效应对', '各单位要做到'],
  leaves: ['主要污染物', '重要支流', '建设要求较高'],
};

/** What ends the noun phrase behind a figure: a boundary, 等, or the verb of what is to happen to it. */
export const OBJECT_END: PatternRule = {
  name: 'object-end',
  pattern:
    /(?<![中高初平同对优何甲乙丙])等(?![级候额次于同])(?:[一-龥]{0,8})?(?:$|[，。；])|[，。；！？]|的(?:目标|任务|标准|要求)$|并(?:实现|通过|投|完|全)|赴[一-龥]{2}|[，、]?(?:按时|如期|按期)(?:完[成工]|开工|投)/,
  examples: ['标准厂房，', '督导组赴各地检查', '厂房等设施', '泵站并投入运行', '项目如期完工', '人才的目标'],
  leaves: ['高等学校', '等级公路', '三级甲等医院', '标准厂房'],
};

/** What may open the words behind a figure before the thing counted is named. */
export const OBJECT_LEAD: PatternRule = {
  name: 'object-lead',
  pattern:
    /^(?:的|[\s]|左右|用于|专项?用于|支持|实施|实现(?:全部|全面)?|(?:全部|全面)(?:稳定)?(?=脱贫)|（[^）]{1,3}）|、总[长度面积里程]{1,3}[^的，。]{1,14}的)+/,
  examples: ['的老旧小区', '左右的厂房', '实现全部脱贫', '全部稳定脱贫', '用于农村公路', '（含）产业园'],
  leaves: ['老旧小区', '、总长的'],
};

/** The noun at the end of a long phrase. Group 1: the noun. */
export const DESCRIBED: PatternRule = {
  name: 'described',
  pattern: /(?:、[^、]*等|的)((?:(?!的|等(?![级候额次于同])|[、，])[一-龥A-Z\d“”]){3,})$/,
  examples: ['能够突破关键技术的领军人才', '法院、律师事务所等法治人才'],
  leaves: ['高等学校', '优质的园'],
};

/** Behind a measure word these begin a purpose or a bound, not the thing counted. */
export const NO_THING: PatternRule = {
  name: 'no-thing',
  pattern: /^(?:用于|支持|实施|建设|纳入|以上|参[与加]|从事|上岗|(?:总|合|共)[计长]|共$|全长)/,
  examples: ['用于补贴', '纳入名录', '参与巡河', '从事保洁', '共', '总长'],
  leaves: ['重点地块', '共享单车', '参股企业'],
};

/** What is done to a thing that stands or is built. */
const WORK_SOURCE =
  '(?:[新改扩迁续]{1,3}建|建设|改造|提[升标]|升级|拓宽|硬化|绿化|亮化|更[换新]|(?:除险)?加固|清淤|疏浚|治理|整治|修[复缮建]|维修|养护|翻新|拆除|搬迁|贯通|连通|补植|抚育|复垦)';

/**
 * A list whose first part is a thing and what is done to it, and whose second names a thing of its own: so many 所, 座 or
 * 条 are those of the first part. Group 1: that part.
 */
export const FIRST_PART: PatternRule = {
  name: 'first-part',
  pattern: new RegExp(`^([^、，]{2,}${WORK_SOURCE})、(?!${WORK_SOURCE}(?:$|[、和等工任项]))[一-龥“”]{3,}`),
  examples: ['泵站改造、河道清淤', '水库除险加固、护岸绿化', '桥梁拓宽、绿道贯通'],
  leaves: ['危房新建、维修、拆除', '泵站、护岸改造', '泵站改造'],
};

/** Measure words of things that are not told apart by them: 10个道路改造、管网更新项目 are ten of either. */
export const ANY_THING: PatternRule = {
  name: 'any-thing',
  pattern: /^(?:个|项|家|件|批|类|种|大)?$/,
  examples: ['个', '项'],
  leaves: ['所', '座', '条'],
};

/** An amount of money that stands in front of what it is for: 28亿元的投资任务. */
export const MONEY_OF: PatternRule = {
  name: 'money-of',
  pattern: /^[\d.]+[百千万亿]*元的[一-龥]{0,4}(?:投资|融资|贷款|筹资)(?:计划|任务|目标)?$/,
  examples: ['28亿元的投资任务', '3000万元的年度投资'],
  leaves: ['28亿元的道路改造', '28亿元', '28亿元投资'],
};

/** Work on a thing that is named with it: 支流清淤42公里, 岸坡加固38公里. */
export const WORK_ON: PatternRule = {
  name: 'work-on',
  pattern: new RegExp(`${WORK_SOURCE}$`),
  examples: ['清淤', '改造提升', '新改建'],
  leaves: ['安排', '完成', '新增', '投入'],
};

/** For each of what, or how often: no part of what is counted (每个村设置…, 财政每年安排…). */
export const EACH_ONE: PatternRule = {
  name: 'each-one',
  pattern: /每/,
  examples: ['每个社区', '市财政每年', '干渠每公里'],
  leaves: ['社区', '雨污分流'],
};

/** Verbs that name what is counted themselves when nothing else does: 全年计划投资12.7亿元, 完成植树5万株. */
export const NOMINAL_VERB: PatternRule = {
  name: 'nominal-verb',
  pattern:
    /(?:投资|融资|贷款|减负|就业|减税|植树|造林|技改|抽检|检查|培训|演练|补贴|补助|救助|搬迁|脱贫|抽查)$/,
  examples: ['计划投资', '开展培训'],
  leaves: ['新建', '组织'],
};

/** A comparison opens the words: what is compared was named before. */
export const COMPARES: PatternRule = {
  name: 'compares',
  pattern: /^\s*[比较同](?![例重较赛对步等时])/,
  examples: ['比上年', '较2020年', '同比'],
  leaves: ['比例', '比重', '同步', '同时'],
};

/** What is shared by all items of a list: 城镇、农村居民人均…. */
export const SHARED_HEAD: PatternRule = {
  name: 'shared-head',
  pattern: /[人生户年]均|平均/,
  examples: ['农村居民人均可支配收入', '平均受教育年限'],
  leaves: ['农村居民收入'],
};

/** A size that says nothing of what has it: it is named with what its sentence or heading is about. */
export const BARE_SIZE: PatternRule = {
  name: 'bare-size',
  pattern:
    /^(?:年|总|累计|完成|年度|年度完成|当年|计划|计划完成)?(?:产值|产量|投资额?|资金|规模|收入|营收|营业收入|销售额|销售收入|面积|总量|总数|总额|数量|增加值|覆盖率|利用率|普及率|达标率|完成率|合格率|占比|比例|比重|权重|增速|增幅)$/,
  examples: ['产值', '完成投资', '计划投资', '年营业收入', '覆盖率'],
  leaves: ['工业产值', '固定资产投资', '燃气普及率'],
};

/** A sort of the whole: 小（2）型, 甲类. */
export const SORT: PatternRule = {
  name: 'sort',
  pattern: /^[一-龥（）()\dⅠ-Ⅻ]{1,6}[型类级]$/,
  examples: ['小（2）型', '甲类', '特大型'],
  leaves: ['普惠性幼儿园', '中小学校'],
};

/** Words that a sentence may end in and that own nothing: 推动城建迈出新步伐. */
export const VAGUE_TOPIC: PatternRule = {
  name: 'vague-topic',
  pattern:
    /^新|\d|年度|(?:进展|步伐|突破|成效|水平|力度|作用|质量|目标|任务|工作|机制|局面|格局|综合|全年|前期|过半|总投资|用地|占地)$/,
  examples: ['新步伐', '5年度', '重点工作', '投资过半', '总投资'],
  leaves: ['教育强基', '老旧小区'],
};

/** What separates the items of a list. */
export const ITEM_MARK: PatternRule = {
  name: 'item-mark',
  pattern: /[、和与及]|以及/g,
  examples: ['装备、纺织', '城镇和农村', '氮氧化物及氨氮'],
  leaves: ['装备制造'],
};

/** Deeds at the start of a clause: no part of its noun, whatever the dictionary takes them for. */
export const DEEDS: PatternRule = {
  name: 'deeds',
  pattern: new RegExp(`^(?:继续|进一步|全面|重点|${QUANTITY_SOURCE}|${EFFORT_SOURCE})+`),
  examples: ['继续规范', '全面加强', '新建'],
  leaves: ['垃圾分类'],
};

/** A clause that is nothing but a short noun: no need of the dictionary. */
export const SHORT_NOUN: PatternRule = {
  name: 'short-noun',
  pattern: new RegExp(`^(?!.*(?:${QUANTITY_SOURCE}|${EFFORT_SOURCE}|[的和与及在为对把将使了]))[一-龥]{2,6}$`),
  examples: ['口袋公园', '社区食堂'],
  leaves: ['新建公园', '老人的食堂', '河长制湖长制林长制'],
};

/** On a list, or with a title: what stands there is not what is done next (争取列入省级名单，年底前开园). */
export const ON_A_LIST: PatternRule = {
  name: 'on-a-list',
  pattern:
    /(?:列入|入选|入围|纳入|跻身|进入|获评|荣获|获得|争取|争创|创成)[^，。；]{0,20}(?:名录|名单|目录|行列|笼子|清单|称号|荣誉|试点|盘子)$/,
  examples: ['争取列入省级名单', '获评省级示范称号'],
  leaves: ['编制权责清单', '列入计划的项目'],
};

/** A noun for work of any sort: it names nothing without what is in front of it. */
export const WORK_ONLY: PatternRule = {
  name: 'work-only',
  pattern: /^(?:工程|项目|建设|改造|任务|计划|工作|行动)(?:建设)?$/,
  examples: ['工程', '项目建设'],
  leaves: ['加固工程', '规划'],
};

/** A thing done by a date names what is done; a short word for it needs its noun: 完成, 启动. */
export const LIST_OPEN: PatternRule = {
  name: 'list-open',
  pattern: /[、和等]$/,
  examples: ['学校、', '医院等'],
  leaves: ['学校'],
};

const PLACE = '[一-龥]{2,5}?';

/** Words of scope at the start of a clause or an indicator. A list of places ends in what the places are. */
export const SCOPE_IN_FRONT: PatternRule = {
  name: 'scope-in-front',
  pattern: new RegExp(
    `^(?:全[国省市县区州域盟旗](?![性级份])|全自治区|我[国省市县区]|各[省市县区地]{1,3}(?![份级域])|其他(?:地区|市县|设区市|城市)|县级以上城市|设区市|${PLACE}(?:、${PLACE})+(?:(?:和|及)${PLACE})?等?(?:\\d+个)?(?:省|市|县|区)(?![级域内]))`,
  ),
  examples: ['全省森林覆盖率', '各县区', '青川、云溪等5个县', '县级以上城市建成区'],
  leaves: ['全国性交易平台', '全市级医院', '各级政府', '学校、医院、社区'],
};

/** No phrase that opens otherwise holds words of scope: looked at first, as it costs less. */
export const SCOPE_HINT: PatternRule = {
  name: 'scope-hint',
  pattern: /^[全我各其县设]|^[^、]{2,5}、/,
  examples: ['全省', '青川、云溪'],
  leaves: ['森林覆盖率'],
};

/** A bracket right behind a figure speaks of the figure: 培训5场（市教育局牵头）, 5所（含民办）学校. */
export const OPENING_BRACKET: PatternRule = {
  name: 'opening-bracket',
  pattern: /^[（(](?:[^（()）]|[（(][^（()）]*[）)])*[）)]/,
  examples: ['（市教育局（牵头）、市财政局）', '（市教育局牵头）', '（含民办）学校'],
  leaves: ['学校（含民办）'],
};

/** A deed behind a verb of doing it. Group 1: the deed. */
export const DONE_DEED: PatternRule = {
  name: 'done-deed',
  pattern: /(?:完成|实施|开展|组织|推进)了?([一-龥]{2,4})$/,
  examples: ['全县完成改造', '完成了改造', '开展排查整治'],
  leaves: ['完成', '改造道路'],
};

/** The time that belongs to a rate: 10分钟内响应率, 5分30秒内抵达率. */
export const IN_TIME_LEAD: PatternRule = {
  name: 'in-time-lead',
  pattern: /(?:\d+[分时])?\d+(?:\.\d+)?个?(?:小时|分钟|工作日|天|日|秒|分)$/,
  examples: ['10分钟', '抵达5分30秒', '3个工作日'],
  leaves: ['10个', '3公里'],
};

/** 计划投资 names a size; 计划搬迁 only says that it is planned. Group 1: what stands in front of the verb. */
export const PLANNED_SIZE: PatternRule = {
  name: 'planned-size',
  pattern: /^(计划)(?:投资|融资)$/,
  examples: ['计划投资', '计划融资'],
  leaves: ['计划搬迁', '完成投资'],
};
