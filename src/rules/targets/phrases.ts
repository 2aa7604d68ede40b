/** Words around an indicator that are no part of it. */
import type { PatternRule } from '../rule.ts';
import { EFFORT_SOURCE, QUANTITY_SOURCE } from './verbs.ts';

/** Words that are cut off a phrase. An example is a phrase and what is left of it; a near miss is left whole. */
export interface TrimRule {
  readonly name: string;
  /** Of a regular expression. */
  readonly source: string;
  readonly examples: readonly (readonly [phrase: string, left: string])[];
  readonly leaves: readonly string[];
}

/** Adverbs, modality and lead-ins that may open a clause and are never the start of a noun. */
const OPENINGS =
  '[一二三四五两\\d]+年(?:累计|合计|共|内)|在(?:实际|具体)?(?:工作|执行|实施|操作)中|按[一-龥]{1,8}(?:标准|要求|规定|原则)|每个?(?:行政)?[省市县区乡镇村社户校园所家]{1,2}份?(?:每[年月季])?(?=[一-龥]|$)|今年|明年|全年|年内|当年|每年|今后|同时|其中|继续|进一步|力争|争取|努力|确保|保证|务必|必须|坚决|计划|拟|预计|预期|累计|累积|合计|年度(?=完成|计划|安排|实施|新增)|率先|顺利|圆满|如期|分别|年均|原则上|通过|以及|就是|首先|其次|请你[们局厅委]|请各[一-龥]{1,4}(?=于|在|\\d)|于(?=\\d|□)|按照|实现|完成|推动|推进|促进|加快|保持|维持|加大|(?:主要)?(?:预期)?目标[是为]?[:：]?|[一二三四五六七八九十]{1,3}是';

/** Short words that open a clause too, unless the character behind makes a noun of them (应急, 共享, 先进). */
const PARTICLES: Readonly<Record<string, string>> = {
  再: '就生造贷',
  先: '进导行锋后期',
  共: '享建同产治管青赢享',
  及: '时格',
  和: '谐平美睦',
  并: '网购轨联转',
  还: '款林湖草贷原',
  也: '门',
  要: '素点求闻件道',
  将: '军领',
  应: '急用对届收诉变税聘',
  需: '求要',
  到: '位期达户账',
  使: '用命',
  让: '利',
  了: '解结断',
  把: '关握',
  对: '口外接标象策照',
  在: '运线建校职岗园册地编孵',
  为: '民主期首',
};

/** Adverbs that are adjectives before a noun (高标准农田, 重点项目): they go only in front of a verb. */
const MANNERS =
  '全面|全力|重点|严格|大力|积极|着力|稳步|加力|有序|持续|深入|扎实|切实|高标准|高质量|高水平|统筹|科学|认真|加强|不断|逐步';

const DATES =
  '(?:年底|年末|月底|季度末|第?[一二三四]季度末?|上半年|下半年|汛期|主汛期)(?:前|之前|以前)?|\\d{1,2}月(?:\\d{1,2}日|份|底|末|中旬|上旬|初)?(?:前|之前|以前|起)?|(?:到|至)?(?:20\\d{2}|1[01]\\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?!一遇|以上)度?(?:\\d{1,2}月)?(?:底|末)?前?|(?:“[□十一二三四五六七八九]+”[、和]?)+(?:时期|期间|期末|末|规划)?';

/** What may open a clause and is no part of what is measured or counted. □ stands for one masked character. */
export const leadingRules: readonly TrimRule[] = [
  {
    name: 'marks',
    source: '的(?=[一-龥])|[\\s□、，]+(?=[^□]|$)|□+[，]?',
    examples: [
      ['、村卫生室', '村卫生室'],
      ['的供水管网', '供水管网'],
      ['□□□□□，全县', '全县'],
    ],
    leaves: ['村卫生室'],
  },
  {
    name: 'openings',
    source: `(?:${OPENINGS})(?!率|量)`,
    examples: [
      ['力争全年新增就业', '新增就业'],
      ['三年累计培训', '培训'],
      ['在实际执行中力争', ''],
      ['累积完成工业投资', '工业投资'],
      ['按省定标准新建', '新建'],
      ['主要预期目标是：财政收入', '财政收入'],
      ['一是绿化覆盖率', '绿化覆盖率'],
      ['每个乡镇卫生院', '卫生院'],
      ['每个乡镇', ''],
    ],
    leaves: ['完成率', '一般公共预算收入', '每百名学生'],
  },
  {
    name: 'dates',
    source: `(?:${DATES})(?!率|量)`,
    examples: [
      ['到2025年底前主要农作物', '主要农作物'],
      ['6月底前重点项目', '重点项目'],
      ['到二〇二五年覆盖率', '覆盖率'],
      ['“十四五”期间森林覆盖率', '森林覆盖率'],
    ],
    leaves: ['2020年一遇洪水', '月度重点项目'],
  },
  {
    name: 'particles',
    source: Object.entries(PARTICLES)
      .map(([word, nouns]) => `${word}(?![${nouns}])`)
      .join('|'),
    examples: [
      ['要新增', '新增'],
      ['将城区绿地', '城区绿地'],
      ['了两条航线', '两条航线'],
    ],
    leaves: ['了解渠道', '应急避难场所', '共享单车', '先进制造业', '在建项目'],
  },
  {
    name: 'after-a-deed',
    source:
      '(?:改造|建成|扩建|改扩建|建设|投产|投用|完工|竣工|整治|达产|整合|调整|提升|升级|更新)后(?!续|备|勤|期|山)',
    examples: [
      ['改造后日处理能力', '日处理能力'],
      ['扩建后床位', '床位'],
    ],
    leaves: ['建设后备基地', '整治后山', '改造前后'],
  },
  {
    name: 'manners',
    source: `(?:${MANNERS})(?=${QUANTITY_SOURCE}|${EFFORT_SOURCE}|要|增|提|降|减)`,
    examples: [
      ['大力培育', '培育'],
      ['重点要实施', '实施'],
    ],
    leaves: ['高标准农田', '重点项目'],
  },
];

const LEADING = new RegExp(`^(?:${leadingRules.map(({ source }) => source).join('|')})`);

/** How far the words of `leadingRules` reach into the text. */
export function stripLeading(text: string): number {
  let at = 0;
  for (;;) {
    const match = LEADING.exec(text.slice(at));
    if (!match || match[0].length === 0) return at;
    at += match[0].length;
  }
}

/** What may trail a subject. */
export const trailingRules: readonly TrimRule[] = [
  {
    name: 'modality',
    source:
      '(?<![由于对关处位低高大小多少])于|(?<![来各独亲])自|力争|争取|努力|确保|要|应|将|预计|预期|计划|拟|有望|须|需|提前一年',
    examples: [
      ['燃气普及率力争', '燃气普及率'],
      ['新生儿筛查率要', '新生儿筛查率'],
      ['自', ''],
    ],
    leaves: ['燃气普及率'],
  },
  {
    name: 'adverbs',
    source:
      '分别|各|最[长短高低多少]|(?<![人户生日月年平])均|都|首次|总体|基本|稳定|率先|全年|平均|原则上|一般|全部|逐步|持续|稳步|进一步|且|并|了|再|年底|年末|季度末|上半年|年均|累计|同比|同口径|按可比(?:口径|价格?)(?:计算)?|[一二三四五\\d]+年(?=$)|(?:到|至)?(?:20\\d{2}|1[01]\\d)年(?:底|末)?前?',
    examples: [
      ['农村居民收入年均', '农村居民收入'],
      ['税收收入按可比口径', '税收收入'],
      ['绿电占比到2025年底', '绿电占比'],
      ['补贴期限最长', '补贴期限'],
    ],
    leaves: ['城乡居民人均', '日均'],
  },
  {
    name: 'governing',
    source:
      '实现|达到?|为|在|的|完成|保持|到|以上的?|左右|不(?:得|应)?[低少高多大]于|不超过|超过|突破|至少|(?<![节集预签公合制])约|每[人生户亩年月季天]度?|新台币|人民币',
    examples: [
      ['高标准农田达到', '高标准农田'],
      ['补助标准每人每月', '补助标准'],
      ['床位至少', '床位'],
      ['企业成本约', '企业成本'],
    ],
    leaves: ['高标准农田'],
  },
  {
    name: 'marks',
    source: '，|、|\\s|（|按|与',
    examples: [
      ['管网改造，', '管网改造'],
      ['社会组织与', '社会组织'],
    ],
    leaves: ['管网改造'],
  },
];

const TRAILING = new RegExp(`(?:${trailingRules.map(({ source }) => source).join('|')})$`);

/** How long the text is without the words of `trailingRules` at its end. */
export function stripTrailing(text: string): number {
  let end = text.length;
  for (;;) {
    const match = TRAILING.exec(text.slice(0, end));
    if (!match || match[0].length === 0) return end;
    end -= match[0].length;
  }
}

/** Nothing but adverbs and verbs of effort: names nothing (严格11座…锅炉治理). */
export const MANNER_ONLY: PatternRule = {
  name: 'manner-only',
  pattern: new RegExp(`^(?:${MANNERS}|${OPENINGS}|${EFFORT_SOURCE})+$`),
  examples: ['严格', '继续加大', '进一步加强'],
  leaves: ['重点项目', '严格落实率'],
};

/** Words of scope: they may stand in front of an indicator or be left away. Matches at the start, maybe nothing. */
export const SCOPE: PatternRule = {
  name: 'scope',
  pattern:
    /^(?:全[国省市县区州域镇乡]|[省市县区]{1,3}|各[地级部门省市县区]{1,4}|我[省市县区]|城镇|城乡|农村)/,
  examples: ['全市城镇新增就业', '各地级市', '市县两级', '城镇新增就业'],
  leaves: ['社会消费品零售总额', '全面'],
};

/** A phrase that is nothing but scope names no indicator. */
export const SCOPE_ONLY: PatternRule = {
  name: 'scope-only',
  pattern:
    /^(?:全[国省市县区州域]|各地|各市|各县|我[省市县区]|全[镇乡村社行]|其中|[一-龥]{2,3}(?:(?<!节)省|(?<![集城超夜股楼都门早菜])市|县|(?<![小社园景城校库牧灌矿林片新])区)|(?:[老新主]|中心)?城区)$/,
  examples: ['全省', '青川县', '老城区', '其中'],
  leaves: ['超市', '小区', '夜市', '全市生产能力'],
};

/** Nouns that name a measured size: with a figure behind them and no verb they make a level. */
export const LEVEL_NOUN: PatternRule = {
  name: 'level-noun',
  pattern:
    /(?:率|比例|比重|占比|规模|总额|总量|值|总产|产量|收入|支出|水平|面积|人口|指数|强度|浓度|量|额|价格|能力|增速|涨幅|增幅|降幅|标准|年限|期限|重现期|时间|时长|时限|成本|覆盖面|寿命|密度|深度|高度|厚度|系数|倍差|总数|人数|户数|件数|个数|数量|数|得分|里程|总动力|装机|存量|余额|投资|外资|用水|用能|能耗|赤字|经费|权重|贡献度|满意度|知晓度)$/,
  examples: ['森林覆盖率', '绿道里程', '一般公共预算收入', '高速公路里程'],
  leaves: ['停车场', '新建幼儿园', '技术改造项目'],
};
