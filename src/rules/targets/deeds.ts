/** Words that say a thing will be done or will stand at a named grade: milestones and standards. */
import type { PatternRule } from '../rule.ts';

/** Completion, strong enough to make a milestone of any clause that a date governs. */
export const completionRules: readonly PatternRule[] = [
  {
    name: 'completed',
    pattern:
      /(?:全面|基本|初步|率先|如期|按期|按时|总体|系统|整体)?(?:建成|完成|实现|普及|消除|构建|解决|投产|投用|投运|运行|竣工|完工|封顶|到位|通车|开工|投入使用|启用|印发|出台|发布|推行|启动实施|组建|挂牌|上线|验收|达产|并网|贯通|覆盖|取消|关停|淘汰|退出|销号|清零|摘帽|脱贫|建立|形成|成型|成形|定型|确立|制定|编制|启动|实施|开通|建设|申报|通过|晋升|落地|交付|设立|报送|上报|开展|组织|举办|评估|总结|达到峰值|达峰|达标|执行|开园|开馆|开业|开学|营业|面市|试运行|蓄水|合龙|落成|入驻|通水|通气|通电|供水|供暖|收官|报批|试生产|打通|补齐|达产)/,
    examples: [
      '基本建成废弃产品逆向回收体系',
      '水库下闸蓄水',
      '全面完成三年行动',
      '印发实施方案',
      '投入使用',
      '改造工程全部完工',
      '资金全部到位',
    ],
    leaves: ['城市排水防涝能力显著提升', '持续改善'],
  },
];

/** Of the clauses behind a lead-in only these are milestones of their own. */
export const finishedRules: readonly PatternRule[] = [
  {
    name: 'finished',
    pattern:
      /(?:全面|基本|初步|率先|总体)(?:建成|完成|实现|消除|构建|解决|建立|形成|推行|普及|成型|成形|定型|确立)|^(?:[一-龥]{0,8})建成|^完成[一-龥“”、]{4,}(?:工程|项目|建设|创建|改造|编制|验收)$|实现(?:完工|开工|竣工|投产|通车|投用)|达到峰值|(?<!碳)达峰|目标(?:如期|顺利|全面|圆满)?实现|全面完成|体系基本(?:建立|形成|建成)|投入使用|竣工|建成投[产用运]|开工建设/,
    examples: [
      '基本消除严重城市内涝现象',
      '粮棉油糖主产县基本实现农业机械化',
      '建成覆盖大部分领域的标准体系',
    ],
    leaves: ['进一步建立完善的体系', '形成良好氛围', '大幅提升'],
  },
];

/** Words too vague to be checked, even beside a date. */
export const vagueRules: readonly PatternRule[] = [
  {
    name: 'preparing',
    // Says how, not what: the deed follows in the next clause.
    pattern:
      /的(?:关键|重要|开局|收官|攻坚)*(?:时期|阶段|节点|第?[一二三四五]年|之年)$|(?:以下|如下|上述)[一-龥]{0,6}(?:目标|任务|工作)|^经[^，]{2,}(?:通过|同意|批准|审议)$|^(?:围绕|按照|根据|依托|结合|针对|立足|通过(?![^，]*(?:补齐|建成|完成|消除|到位|达标|清零)$)|以[^，]*为(?:重点|主|目标|核心|牵引|抓手|契机))/,
    examples: [
      '围绕现代农业、先进制造业',
      '经市政府常务会议审议通过',
      '以提升能力为重点',
      '是基本建成体系的关键时期',
    ],
    leaves: ['以上市县建成', '通过购置、置换等方式基本补齐'],
  },
  {
    name: 'vague',
    pattern:
      /(?:明显|显著|大幅|进一步|不断|持续|稳步|较大(?:幅度)?|有效|更加|日益|逐步)(?:提升|提高|改善|增强|优化|完善|扩大|进展|加强|健全|跃升|攀升)|的重要?(?:地位|意义|作用)$|得到(?:显现|保障|加强)|良好开局|新(?:突破|提升|跨越|进步|成效|成绩|进展|台阶|局面)|取得(?:明显|显著|积极|重大|新)(?:进展|成效|突破)/,
    examples: ['能力显著提升', '取得明显进展', '生态环境质量进一步改善'],
    leaves: ['基本建成'],
  },
];

/** A named grade, class or standard that something is to reach. Groups: grade, the words that name it. */
export const standardRules: readonly PatternRule[] = [
  {
    name: 'reach-grade',
    pattern:
      /(?:达到|达|优于|好于|不低于|不得低于|不劣于|保持在?|提升[到至]|符合)(?:或优于|或好于|及以上)?(?:国家|省级|[一-龥]{0,10})??(?:[ⅠⅡⅢⅣⅤ]+\s*类(?:标准|要求)?|\d?[A-E]{1,5}级?|□□|[一二三四]级[AB]?(?:排放)?(?:标准)?|(?:(?!上级|相关|有关|相应|(?<!国家|省级|行业)规定|既定|各项|预期)[一-龥]){2,12}(?:标准|要求))(?:以上|及以上)?(?:水质|水平)?(?=$|[，。；、”]|的?目标|和标准)/g,
    examples: [
      '水质基本达到Ⅲ类',
      '矿坑水达地表水环境质量Ⅲ类标准',
      '断面水质不得低于Ⅲ类',
      '卫生服务达到国家规定标准',
      '平均浓度稳定达到二级标准',
      '矿山达到绿色矿山建设要求和标准',
    ],
    leaves: ['达到或优于Ⅲ类水质比例达到83%', '达标率达到95%', '主要约束性指标达到上级要求'],
  },
];

/** All of them, without a figure: 100 %. */
export const coverageRules: readonly PatternRule[] = [
  {
    name: 'full-coverage',
    pattern: /(?:全面?覆盖|100[%％]覆盖)(?<=实现[^，。；]{0,44})/g,
    examples: ['实现城乡设施供给全覆盖', '快递进村实现全覆盖', '实现乡镇以上网络全面覆盖'],
    leaves: ['推进终端全覆盖等重点工程', '覆盖率达到90%'],
  },
];

/** A clause without one of these names no grade: looked for first, as most do not. */
export const STANDARD_HINT: PatternRule = {
  name: 'standard-hint',
  pattern: /达|优于|好于|不(?:得)?低于|不劣于|保持|提升|符合|覆盖/,
  examples: ['水质达到Ⅲ类', '好于二级', '实现全覆盖'],
  leaves: ['建设二级医院'],
};

/** All of the things reach the grade, which is 100 % of them: 29个断面全部达到标准. */
export const ALL_OF_THEM: PatternRule = {
  name: 'all-of-them',
  pattern: /(?:全部|(?<![人户生日月年平])均(?!值)|都|100[%％])[一-龥]{0,2}$/,
  examples: ['出水水质全部', '断面均稳定', '企业100%'],
  leaves: ['出水水质', '人均', '浓度年均值'],
};

/** Something built is put to use. */
export const TAKEN_UP: PatternRule = {
  name: 'taken-up',
  pattern: /投入(?:使用|运营|运行|试运行)|投用|投运|启用|交付|开[园馆业学放]|通车/,
  examples: ['力争三季度投入使用', '9月底前开园'],
  leaves: ['年内开工建设', '实现主体封顶'],
};

/** Something is sent up, and the words do not say what: 于3月15日前报市安委办备案. */
export const FILED: PatternRule = {
  name: 'filed',
  pattern: /^[于在]?(?:上报|报送|报)[一-龥]{0,14}(?:备案|审批|审核|批准|备查|汇总|政府|[局委厅办部])$/,
  examples: ['于报市安委办备案', '报送市发展改革委', '报县政府审批'],
  leaves: ['报送进展情况', '实施方案报市安委办备案'],
};
