/** How the words around a figure decide what governs it. □ stands for one masked character. */
import type { PatternRule } from '../rule.ts';
import { QUANTITY_SOURCE } from './verbs.ts';

/** Level words that a quantity verb before them outranks: 建设不少于100个 is a quantity. */
export const YIELDING_WORD: PatternRule = {
  name: 'yielding-word',
  pattern:
    /^(?:完成|实现|近|约|大约|接近|超过|突破|超|不低于|不少于|不小于|不得少于|不得低于|至少|最低|不超过|不得超过|最多|按|是|为|共计|合计|总计|安排为)$/,
  examples: ['不少于', '超过', '完成'],
  leaves: ['达到', '提高到', '控制在'],
};

/** What is made or trained reaches a number: still so many of it (培训新型农民达到4万名). */
export const REACHES: PatternRule = {
  name: 'reaches',
  pattern: /^(?:达到?|不[应能]?[低少]于|增加[到至])$/,
  examples: ['达到', '达', '不少于'],
  leaves: ['提高到', '控制在', '保持在'],
};

/** So soon is something to be done: 24小时内上报. */
export const IN_TIME: PatternRule = {
  name: 'in-time',
  pattern: /^内(?=[一-龥]{2})/,
  examples: ['内上报', '内到场处置'],
  leaves: ['内', '以内上报'],
};

/** 县属国企由14家整合为5家: a thing goes from one number to another. Group `up` or `down` where the verb says which way. */
export const FROM_TO: PatternRule = {
  name: 'from-to',
  pattern:
    /[由从][^，；\d]{0,8}\d[^，；]*?(?:(?<up>[一-龥]?[增提升扩涨聘][一-龥]{0,2})|(?<down>[一-龥]?[减降缩压精][一-龥]{0,2})|[一-龥]{1,6}?)[到至为成]$/,
  examples: ['由14家整合为', '由41人增聘为', '由98所优化整合至'],
  leaves: ['由县级整合为', '覆盖率提高到'],
};

/** A bound on how many, next to the figure. */
export const AT_LEAST_SO_MANY: PatternRule = {
  name: 'at-least-so-many',
  pattern: /(?:不[得应能]?少于|至少)$/,
  examples: ['骨干人才不少于', '学校至少'],
  leaves: ['比例不低于', '至少有'],
};

/** Verbs of having: so many for each stay a level (每千人配置床位达6.5张). */
export const HAS: PatternRule = {
  name: 'has',
  pattern: /^(?:增配|配[置备]|拥有|设[有置])/,
  examples: ['配置', '增配'],
  leaves: ['培训', '建设'],
};

/** So much for each is a level, whatever verb stands in front: 补贴每亩不低于150元. */
export const FOR_EACH: PatternRule = {
  name: 'for-each',
  pattern: /(?:每[人生户亩件年月天季吨]{1,2})+$/,
  examples: ['补助标准每生每天', '补贴每亩'],
  leaves: ['每百户', '补贴耕地'],
};

/** Somebody is given something: 为80万重点群体提供就业帮扶 counts those it is done for. */
export const DONE_FOR: PatternRule = {
  name: 'done-for',
  pattern: /提供|发放|购买|开展|免费|新装|加装|配发|赠送|办理|解决|落实|更新|配[备置]|建设|改造|安装|实施/,
  examples: ['名困难职工提供服务', '户家庭免费安装报警器'],
  leaves: ['名学生', '元'],
};

/** The goal is of a growth: 经济增长预期目标为5%. Group 1: the change word. */
export const GOAL_OF_CHANGE: PatternRule = {
  name: 'goal-of-change',
  pattern: /(增长|提高|下降|降低|减少)的?(?:预期|年度|总体)?目标$/,
  examples: ['经济增长预期目标', '能耗降低的目标'],
  leaves: ['增长目标任务', '就业目标'],
};

/** What is done with the things a verb of effort speaks of: 推动300项事项实现全市通办 counts them. */
export const BRINGS_ABOUT: PatternRule = {
  name: 'brings-about',
  pattern:
    /(?:实现|完成|达到|建成|开工|竣工|投产|投用|贯通|通车|上市|落地|升级|创成|达标|(?:新|改|扩){2,3}建|改造|纳入)[一-龥]{0,10}$/,
  examples: ['项事项实现全市通办', '家企业上市', '个项目开工建设', '所学校新改扩建'],
  leaves: ['项重点任务', '个市达标步伐，'],
};

/** So many things come about, with nothing in front of the figure: 42户危房全部改造完成, 5个贫困村出列. */
export const COME_ABOUT: PatternRule = {
  name: 'come-about',
  pattern:
    /^[一-龥“”]{2,12}?(?:全部|全面|均|陆续|如期|按期|基本|实现|完成)*(?:建成|改造|完工|开工|竣工|投产|投用|运营|通车|贯通|出列|脱贫|摘帽|整治|提档升级|投入使用|上市|达标|销号|交付|封顶)(?:建设|投用|使用|运营|运行|完成|完)?$|^[一-龥“”□（）]{1,10}?(?:通过|申报|获评|获批|创成|入选|入围|获得|荣获|晋升)[一-龥“”□]{2,24}$/,
  examples: [
    '危房全部改造完成',
    '贫困村出列',
    '项目全面建成',
    '幼儿园全面提档升级',
    '乡通过省级验收',
    '镇获评市级示范镇',
  ],
  leaves: ['项目', '重点任务落实', '部门参与'],
};

/** The same told twice, side by side: people by household and by head, roads by number and by length. */
export const TOLD_TWICE: PatternRule = {
  name: 'told-twice',
  pattern:
    /^\d[\d.,]*[万余多]*户、?\d[\d.,]*[万余多]*人$|^\d[\d.,]*[余多]*[条段]、?\d[\d.,]*[万余多]*(?:公里|千米|米)$/,
  examples: ['85户、162人', '800户2600人', '0.6万户2.1万人', '6条、9.5公里', '12段3.2公里'],
  leaves: ['85户家庭、162人', '85户', '3所、162人', '6条街、9.5公里', '6座、9.5公里'],
};

/** So many of something are built, the number next to the verb: what the next clause opens with is built too. */
export const BUILDS_SO_MANY: PatternRule = {
  name: 'builds-so-many',
  pattern: new RegExp(`(?:${QUANTITY_SOURCE})了?[一两二三四五六七八九十\\d]+[座条处所栋个家]`),
  examples: ['新建一座图书馆', '建设了两条步道', '建成3个驿站'],
  leaves: ['完善两个机制', '新建公园', '建设条件'],
};

/** A clause that is a list of numbers of things, and nothing else: 三处书屋、两条步行街. */
export const LIST_OF_NUMBERS: PatternRule = {
  name: 'list-of-numbers',
  pattern: /^(?:(?:^|[、和])[一两二三四五六七八九十][座条处所栋个家][一-龥“”□]{2,12}){2,}$/,
  examples: ['三处书屋、两条步行街', '两条步行街、四个广场和一座公园'],
  leaves: ['新建两条步行街', '三个平台作用充分发挥', '两条步行街、广场'],
};

/** Words that only say it is planned. */
export const PLANS: PatternRule = {
  name: 'plans',
  pattern: /^(?:计划|预计|拟|将|力争)+$/,
  examples: ['计划', '力争', '拟'],
  leaves: ['计划投资', '将军'],
};

/** Things that can be counted off behind a verb of effort (推进25个更新项目), not what it is about (抓好22项任务). */
export const THINGS: PatternRule = {
  name: 'things',
  pattern:
    /^(?!的|以上的?$)(?![一-龥“”]{0,8}(?:任务|要求|措施|举措|政策|制度|机制|环节|领域|行业|目标|指标|方面|问题|步伐|工作)(?:$|[落完]))[一-龥“”□]{3,}/,
  examples: ['商办楼宇更新项目', '“□□□”生活圈建设', '“美丽街区”建设', '公园与周边地区融合发展'],
  leaves: ['重点任务', '任务落实', '市达标步伐', '方面'],
};

/** Growth by so much a year, the figure before the noun: 以每年8%的速度推进. Group `down` where it shrinks. */
export const AT_A_RATE: PatternRule = {
  name: 'at-a-rate',
  pattern:
    /^的?(?:速度|幅度|增速)(?:快速|持续|稳步|逐年)?(?:增长|递增|推进|发展|提高|增加|(?<down>下降|递减|减少|降低))/,
  examples: ['的速度递增', '的幅度下降'],
  leaves: ['的速度', '以上'],
};

/** A share of something: 不低于居住用地供应总量的70%, 达到用电总量的五成. Group 1: the word that bounds it. */
export const SHARE_OF: PatternRule = {
  name: 'share-of',
  pattern: /(不[得应能]?[低少]于|不[得应能]?(?:高于|多于|超过)|达到|超过|高于|低于)(?:□|[一-龥]){2,20}的$/,
  examples: ['不低于居住用地供应总量的', '不得超过项目总投资的'],
  leaves: ['居住用地供应总量的', '不低于'],
};

/** Behind an amount: what it can do, which is a level (提供1000兆比特/秒以上接入能力). */
export const ABILITY_BEHIND: PatternRule = {
  name: 'ability-behind',
  pattern: /^的?[一-龥]{0,8}(?:能力|水平)$/,
  examples: ['接入服务能力', '的处理能力'],
  leaves: ['能力建设项目', '处理设施'],
};

/** A distance to something else is a level: 高于全国平均水平3个百分点. Group 1: the word that says so. */
export const GAP: PatternRule = {
  name: 'gap',
  pattern: /(高于|低于|快于|高出|领先)[^，；]{1,14}$/,
  examples: ['增速高于全国平均', '快于经济增速'],
  leaves: ['增速高于', '增速提高'],
};

/** Each of them has so many: 每个行政村有1个书屋, 各区至少有1所. Group 1: the word of having. */
export const EACH_HAS: PatternRule = {
  name: 'each-has',
  pattern: /(?:每|各|都|均|至少)[^，。；]{0,14}?(拥有|(?<![建设配])有)$/,
  examples: ['每个行政村有', '各区至少有', '每个城镇社区拥有'],
  leaves: ['现有', '全市有', '每个行政村', '每个街道建有'],
};

/** Masked words of a size for many at the start: □□□□□拥有…4.6个. */
export const OWNED_BY_EACH: PatternRule = {
  name: 'owned-by-each',
  pattern: /^□+[一-龥]{0,4}拥有/,
  examples: ['□□□□人口拥有执业医师'],
  leaves: ['人口拥有执业医师', '拥有执业医师'],
};

/** Adverbs behind a noun of size that do not hide it: 补助标准原则上. */
export const BEHIND_SIZE: PatternRule = {
  name: 'behind-size',
  pattern: /(?:原则上|总体|基本|稳定|均|力争|年均|新台币|人民币)+$/,
  examples: ['补助标准原则上', '覆盖率总体', '总经费新台币'],
  leaves: ['覆盖率'],
};

/** Verbs that make, finish or give: with a size behind them still a deed (新增参保人数, 完成年度投资). */
export const MAKES: PatternRule = {
  name: 'makes',
  pattern:
    /^(?:新|完成|建|制|修订|扩|腾出|供应|安排|实施|引进|争取|发行|发放|投入|筹|增加|减|削|压|降|淘汰|节约|实现|改善|发展(?!到|至))/,
  examples: ['新增', '完成', '投入', '减少', '改善', '制定'],
  leaves: ['服务', '补助', '覆盖'],
};

/** A bracket that opens so tells the sizes of the thing in front of it: （全长62公里，其中桥隧比58%）. */
export const SIZES: PatternRule = {
  name: 'sizes',
  pattern: /^(?:全长|总长|总?库容|总投资|占地|总?建筑面积|设计|总规模|装机)/,
  examples: ['全长62.4公里', '总库容3.6亿立方米，设计供水人口120万人'],
  leaves: ['含高效节水灌溉1.2万亩', '其中农村30个'],
};

/** Each of a list gets a figure of its own behind it. */
export const SHARED_OUT: PatternRule = {
  name: 'shared-out',
  pattern: /分别|(?<![一-龥]{0,4}[在由向对从])各(?=不[少低]于|不[超高]过?于?|达到?\d|增长\d|新增\d)/,
  examples: ['分别达到', '岗前培训、转岗培训各不少于', '各达到30%'],
  leaves: ['各乡镇不少于', '各地达到'],
};

/** So much for each of many is of a size: 户均补助, 亩均增收. */
export const ON_AVERAGE: PatternRule = {
  name: 'on-average',
  pattern: /[户人亩生校床]均[一-龥]{2,6}$/,
  examples: ['户均补助', '亩均增收'],
  leaves: ['平均补助', '户均'],
};

/** What money is called that is spent, at the end of the words in front of the sum. */
export const GOES_FOR: PatternRule = {
  name: 'goes-for',
  pattern: /(?:资金|经费|款项?|专款|投资|资本)约?$/,
  examples: ['安排保洁经费', '筹集专项资金', '完成年度投资'],
  leaves: ['投入强度', '发放标准'],
};

/** Standards are made one by one; any other measures something. */
export const STANDARDS: PatternRule = {
  name: 'standards',
  pattern: /(?:国家|行业|地方|团体|国际|企业)标准$/,
  examples: ['参与制定国际标准', '修订地方标准'],
  leaves: ['补助标准', '提高保障标准'],
};

/** Money is spent, whatever its noun names: 安排经费, 拨付补助标准外资金. */
export const GIVES_MONEY: PatternRule = {
  name: 'gives-money',
  pattern: /^(?:安排|投入|拨付|筹[集措]|募集|下达|发放|完成|带动|撬动|吸引|引导)$/,
  examples: ['安排', '筹集', '拨付', '完成', '撬动'],
  leaves: ['补助', '投资'],
};

/** Bounds in front of a figure or of the verb next to it: 增长不低于5%, 至少建设3所. */
export const BOUND_IN_FRONT: PatternRule = {
  name: 'bound-in-front',
  pattern: /(?:至少|不[得应能]?[低少小]于|不[得应能]?(?:[高大多]于|超过)|超过|突破|超|约|近|接近)$/,
  examples: ['增长不低于', '建设至少', '增幅不应超过'],
  leaves: ['增长', '不低于去年'],
};

/** Nothing but verbs and what joins them stands between a verb and its figure: 提能升级建设800个. */
export const ONLY_VERBS: PatternRule = {
  name: 'only-verbs',
  pattern: new RegExp(`^(?:${QUANTITY_SOURCE}|[、和或并])*$`),
  examples: ['提能升级建设', '新建和改造', '或加固'],
  leaves: ['改造管网'],
};

/** Money pays for all that follows it: 投资8000万元实施10公里…改造. */
export const PAYS_FOR: PatternRule = {
  name: 'pays-for',
  pattern: new RegExp(`^(?:用于|支持|专项|${QUANTITY_SOURCE})`),
  examples: ['用于农村公路养护', '支持企业技改', '改造老旧小区38个'],
  leaves: ['以上', '农村公路'],
};

/** 每10万人, next to its figure: part of what is measured. */
export const EACH_MANY: PatternRule = {
  name: 'each-many',
  pattern: /每(?:\d+(?:\.\d+)?[百千万亿]*|[百千万亿])[一-龥]{1,4}$/,
  examples: ['每10万人', '每千人口'],
  leaves: ['每年', '每千人口床位数达到'],
};

/** What divides the items of a list; 及 also ends verbs (惠及, 普及). */
export const LIST_MARK: PatternRule = {
  name: 'list-mark',
  pattern: /、|和(?![谐平睦])|(?<![惠普涉波提])及(?![其时格])|与(?!会)/g,
  examples: ['公园3个、广场', '公园3个和广场', '公园3个及广场'],
  leaves: ['和谐社区', '惠及群众', '及时', '与会代表'],
};

/** A part of what was named before: 其中农村1万个. */
export const PART_OF_WHOLE: PatternRule = {
  name: 'part-of-whole',
  pattern: /^\s*其中/,
  examples: ['其中农村', ' 其中：'],
  leaves: ['在其中', '农村'],
};

/** 与2021年相比，…分别提高5个百分点，…: a comparison that opens the sentence holds for all of it. */
export const LED_IN_BASELINE: PatternRule = {
  name: 'led-in-baseline',
  pattern:
    /^[\s\S]{0,40}?(?:[与和]20\d{2}年(?:底|末)?(?:水平)?相比，|[（(]以20\d{2}年[^，。（）()]{0,16}为(?:基数|基准|基期)[）)][：:])/,
  examples: ['到2025年，与2020年相比，', '和2021年底相比，', '绝对指标（以2010年考核指标为基数）：'],
  leaves: ['2020年，与上年相比，'],
};
