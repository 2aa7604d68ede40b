/** Words that tell what a passage is about: past work, aims, comparisons, frequencies. */
import type { PatternRule } from '../rule.ts';

/** Headings of a review of past work: figures under them are results. */
export const reviewHeadings: readonly PatternRule[] = [
  {
    name: 'review',
    pattern:
      /工作回顾|回顾(?!头)|工作总结|主要成[效就绩]|取得的?(?:主要|积极|显著)?成[效就绩]|工作成[效就绩]|发展(?:基础(?!性)|现状|成就|成效|回顾)|现状|实施情况|完成情况|工作情况|执行情况|发展环境|面临(?:的)?(?:形势|挑战|机遇)|^[^与和]*发展形势$|存在(?:的)?(?:主要)?问题|问题与|过去[一二三四五]?年|背景|基础条件|(?:存在|面临|主要)[一-龥]{0,6}(?:困难|不足|短板)|^(?:困难|问题|不足|短板)(?=与|和|$)|(?:基本|有关|总体)情况|缘起|(?<!突发|紧急|特殊)情况$/,
    examples: [
      '一、过去一年工作回顾',
      '（一）“十三五”以来取得的成效',
      '现状与评价',
      '2024年工作回顾',
      '二、发展基础',
    ],
    leaves: [
      '二、2025年目标任务和重点工作',
      '深入推进成效评价',
      '三、主要任务',
      '二、发展形势与总体要求',
      '补齐基层短板',
      '增强消费促发展基础性作用',
    ],
  },
];

/** A heading that is to better what a review tells of: 夯实发展基础, 优化发展环境. */
export const BETTERS: PatternRule = {
  name: 'betters',
  pattern:
    /(?:夯实|筑牢|打牢|巩固|厚植|强化|奠定|提升|提高|增强|扩大|改善|优化|美化|净化|补齐|补强|解决|化解|消除|破解|营造|创优|改变|放大|转化)[^，。；、]{0,14}(?:基础|成效|成果|成就|现状|环境|问题|短板|困难|不足|条件|情况|形势)$/,
  examples: ['扎实推进乡村振兴，夯实农业农村发展基础', '优化发展环境', '着力解决存在问题', '提升工作成效'],
  leaves: ['发展基础', '发展环境', '工作成效', '存在的主要问题'],
};

/** Openings of a paragraph that reviews: 过去一年, 一年来, 五年来, 2018年（before the plan's year）. */
export const reviewOpenings: readonly PatternRule[] = [
  {
    name: 'past-period',
    pattern:
      /^(?:[（(]?[一二三四五六七八九十]+[）)、．.])?\s*(?:过去|[一两二三四五]年来|近[一两二三四五几\d]*年来?|上一轮|去年|回顾|上年|截[至止]|今年以来|自.{2,12}以来)/,
    examples: ['过去一年，我国发展', '五年来，全省', '截至2018年底，全省'],
    leaves: ['到2025年，全省', '今年要重点抓好'],
  },
];

/** Cues inside a clause that its figure is something achieved or found, not something aimed at. */
export const pastCues: readonly PatternRule[] = [
  {
    name: 'achieved',
    pattern:
      /(?<!收购|盘活|利用|改造|回购|租赁)已经?|(?<![由从])(?:现有|目前)|截[至止]|(?<![比较在由从])去年(?!底?[一-龥]{2,4}的[一-龥])|(?<![比较同以由从])上年(?!末?(?:提高|增加|增长|下降|减少|降低))|收到|收集到|[完建改新达实发投培引]\S{0,4}了|首次(?:突破|超过|跃上)|同比分别|共发生/,
    examples: ['已建成300个', '现有学校20所', '截至2018年底，建成50个', '完成了20项'],
    leaves: [
      '比上年提高1个百分点',
      '由目前的420张增加到840张',
      '力争建成300个',
      '较去年下降3%',
      '在去年的基础上增长5%',
      '去年底动工的枢纽6月底前完工',
      '收购已建成商品房300套',
      '培育5家以上年销售过百亿元的企业',
    ],
  },
];

/** Cues that a clause tells what is there, not what is to be done. */
export const presentCues: readonly PatternRule[] = [
  {
    name: 'present-state',
    pattern:
      /地处|位于|坐落|[现下]辖|仅为|仅占|约占|只有|仅有|尚有|仍有|仍存在|仍需|高达|排名第|(?:^|[，、])辖(?=\d|[一-龥]{2})|应到|实到|^出席|不足全[国省市县]的|^(?:个别|部分|有的|一些)(?:地方|企业|地区|单位|部门|干部|市县)|占全[国省市][一-龥]{0,8}的(?!比[重例]|\d+(?:\.\d+)?[%％]?(?:以[上内]|左右))/,
    examples: ['我县地处江南，现辖12个乡镇', '覆盖率仅为35%', '尚有42处隐患', '产量占全省的35%'],
    leaves: ['新增42处站点', '覆盖率达到35%', '占全省的比重提高到35%', '种业产值占全市农业总产值的10%以上'],
  },
];

/** What a figure was in some year: （2023年为386亿元）. Group 1: the year. */
export const WAS: PatternRule = {
  name: 'was',
  pattern: /^(?:其中)?(20\d{2})年(?:底|末)?(?:分别)?(?:为|是|约为|仅为|达到?)/,
  examples: ['2023年为386亿元', '2025年底为51.7%', '2023年分别为61%、31%'],
  leaves: ['到2025年为', '2023年完成'],
};

/** Openings of a sentence that speaks of a time gone by. Groups: p the five-year plan, y the year, or neither. */
export const pastSentences: readonly PatternRule[] = [
  {
    name: 'past-time',
    pattern:
      /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:去年(?!底?[一-龥]{2,4}的[一-龥])|过去(?:的?[一两二三四五几]年)|近[一两二三四五几\d]*年来?(?=[，、])|[一两三四五]年来(?=[，、])|上年(?!度?[末底]?相比)|截[至止]|“?(?<p>十[一二三四五六]?)五”?(?:期间|时期|以来)|(?:民国)?(?<y>20\d{2}|1\d{2}(?=年度?))年(?!以?[前内]|底前|起|开始|度?(?:计划|目标|工作|重点)))/,
    examples: [
      '去年，全县建成',
      '过去一年，全市新建',
      '近年来，我省',
      '113年度本府',
      '（二）截至6月底',
      '“十三五”期间，新建',
      '2023年，全县',
    ],
    leaves: ['2023年底前，全县', '2025年起，每年', '上年度末相比', '今年，全县'],
  },
];

/** Words behind a figure that judge it: it has come about. */
export const judgementCues: readonly PatternRule[] = [
  {
    name: 'judged',
    pattern: /[好高低]于预期|程度较[高低]|能力(?:还|仍)?不强|列全[国省市]第/,
    examples: ['增长5%，好于预期', '创新能力仍不强', '总量列全省第三'],
    leaves: ['好于上年', '增强创新能力', '列入全省试点'],
  },
];

/** Words behind which a sentence turns from what is there to what is to be done. */
export const intentCues: readonly PatternRule[] = [
  {
    name: 'intent',
    pattern:
      /力争|确保|争取|努力|今年(?!以来)|明年|再(?:新?建|新?增)|要(?!素|求|点)|将|目标|到20\d{2}年|[底末月日年]前|推进|推动|加快|加强|实施|建设|完善|深化|开展/,
    examples: [
      '目前已有20所，力争达到',
      '现有学校要扩建',
      '到2025年',
      '基站已有3万个，今年再建',
      '现有厂房21万平方米，再新建',
    ],
    leaves: ['目前生产要素齐备', '现有学校20所'],
  },
];

/** From here on a sentence speaks of the year to come. */
export const THIS_YEAR: PatternRule = {
  name: 'this-year',
  pattern: /今年(?!以来|[一1-9上前][月季半])|明年/,
  examples: ['去年建成2万亩，今年再建', '明年完成'],
  leaves: ['今年以来', '去年建成'],
};

/** Clauses that set a condition or say what a word means. */
export const conditionCues: readonly PatternRule[] = [
  {
    name: 'condition',
    // 当…超过37℃时, 发现5项以上问题的: a clause that ends so only leads in another.
    pattern: /(?<![同及按小课学工瓦])时$|[一-龥\d%]的$|^(?:当|若|如遇|一旦|凡)/,
    examples: ['单日客流超过承载量的80%时', '单次检查发现5项以上问题的', '当气温超过37℃'],
    leaves: ['审批事项按时', '能力10万立方米/小时', '减少0.1千瓦时', '实现5%的目标'],
  },
  {
    name: 'scoring',
    // How points are given is no target of the year: 低于90%的不得分, 每项扣2分, 80分至90分为良好.
    pattern:
      /[扣加得计记减]\s*\d+(?:\.\d+)?分|不[得计]分|\d分[^，。；]{0,12}为(?:优秀|良好|合格|不合格|达标)|(?:考核|考评|评分|总分|得分)[^，。；]{0,14}占\d|(?:加分|扣分|累计)不超过\d+分/,
    examples: ['每项扣2分', '低于90%的不得分', '80分（含）至90分为良好', '日常考核占40%', '累计不超过10分'],
    leaves: ['满意度得分达到90分', '考核结果向社会公布', '群众满意度不低于90分'],
  },
  {
    name: 'forecast',
    // What comes of itself is nobody's task; 预计清淤2万立方米 is.
    pattern: /预计[^，。；]{0,16}(?:超过|将达|突破|将有|接近)/,
    examples: ['预计今年高校毕业生超过1170万人', '预计全年游客将达500万人次'],
    leaves: ['预计清淤2万立方米', '预期目标超过5%'],
  },
  {
    name: 'definition',
    pattern: /是指|指的是|所称|^(?:本|该)(?:意见|办法|通知|规定|方案|细则|条例|决定|标准)自/,
    examples: ['老旧小区是指2000年底前建成的小区', '本意见自2024年5月1日起施行'],
    leaves: ['指导企业建成'],
  },
];

/** Words of intent. */
export const modalityRules: readonly (PatternRule & { readonly modality: 'aim' | 'must' })[] = [
  {
    name: 'aim',
    modality: 'aim',
    pattern: /力争|争取|努力|力求|预期|争创|探索|左右目标|的目标/,
    examples: ['力争达到90%', '主要预期目标', '争取6月底前完成'],
    leaves: ['确保完成'],
  },
  {
    name: 'must',
    modality: 'must',
    pattern: /确保|必须|务必|全部|坚决|不得|不低于|严格控制|一律|保证/,
    examples: ['确保完成100个', '全部达到', '不得超过5%'],
    leaves: ['力争完成'],
  },
];

/** What a change is measured against. Groups: y the year, or none for the year before. */
export const baselineRules: readonly (PatternRule & {
  readonly year: 'group' | 'previous-year' | 'period';
})[] = [
  {
    name: 'year',
    year: 'group',
    pattern:
      /(?:比|较|与|相比|相较于?)\s*(?<y>(?:19|20)\d{2}|[1-9]\d|1[01]\d)\s*年(?:底|末)?(?:的?水平|实际|基数|基础上|相比|为基数)?|(?:在|以)\s*(?<y2>(?:19|20)\d{2})\s*年(?:底|末)?(?:的?水平|实际|基数)?(?:的?基础上|为基[数准期])/,
    examples: ['比2017年下降20%', '较2013年削减8%', '与2020年相比', '在2015年基础上'],
    leaves: ['2017年下降20%', '在2025年建成'],
  },
  {
    name: 'period-end',
    year: 'period',
    pattern: /(?:比|较|与)“?(?<p>十[一二三四五六]?)五”?(?:末|期末|时期)/,
    examples: ['较“十三五”末提高2个百分点', '比“十二五”末翻一番'],
    leaves: ['“十四五”末达到90%'],
  },
  {
    name: 'previous-year',
    year: 'previous-year',
    pattern: /(?:比|较|与)(?:上一?年|去年|上年度)(?:同期)?|在(?:去年|上一?年)[^，。；]{0,16}基础上|同比/,
    examples: ['比上年提高1个百分点', '同比增长21%', '较去年下降3%', '在去年完成8亿元的基础上增长15%'],
    leaves: ['去年增长21%'],
  },
];

/** A note under a table explains its figures. */
export const NOTE: PatternRule = {
  name: 'note',
  pattern: /^\s*注[:：]/,
  examples: ['注：带*的为约束性指标', ' 注: 以上为预计数'],
  leaves: ['注重实效', '备注：'],
};
