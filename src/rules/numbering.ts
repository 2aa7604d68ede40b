/**
 * How notices number their headings and items. One row is one way of writing a marker at the start of a line.
 *
 * Sources: GB/T 9704-2012 (一、 （一） 1. （1）), GB/T 1.1 (1.1 2.3.1), the Legislation Law (编 章 节 条),
 * the Taiwanese 文書處理手冊 (壹、 一、 （一） 1. （1）), and what notices really print.
 */
import type { MarkerStyle } from '../model.ts';
import type { PatternRule } from './rule.ts';

/** What the `n` group of a rule's pattern is written in. */
export type NumeralKind = 'han' | 'arabic' | 'enclosed' | 'letter' | 'roman' | 'path';

export interface MarkerRule extends PatternRule {
  readonly style: MarkerStyle;
  /** Of the numeral: the group `n` (or `m`) of the pattern, which matches at the start of a trimmed line. */
  readonly numeral: NumeralKind;
  /**
   * Looks the same as ordinary text: counts only where its neighbours in the numbering are there too; one of
   * them, or both right before and behind it.
   */
  readonly needsNeighbours?: 'one' | 'both';
}

const HAN = '[〇零一二两三四五六七八九十百]{1,5}';
const FORMAL = '[壹贰叁参肆伍陆柒捌玖拾]{1,3}';
const EITHER = `(?<n>${HAN}|[\\d０-９]{1,3})`;

export const MARKER_RULES: readonly MarkerRule[] = [
  {
    name: 'part',
    style: 'part',
    pattern: new RegExp(
      `^第\\s*${EITHER}\\s*(?:编|篇|卷|部分)(?!、第)(?=[\\s：:、]|$|[^的是为内中和与、，,。；])[：:、]?`,
    ),
    numeral: 'han',
    examples: ['第一编 总则', '第二篇　发展环境', '第三部分 保障措施'],
    leaves: ['第一部分的工作', '第二季度'],
  },
  {
    name: 'chapter',
    style: 'chapter',
    pattern: new RegExp(
      `^第\\s*${EITHER}\\s*章(?!、第)(?=[\\s：:、]|$|[^程的是为内中和与、，,。；第规])[：:、]?`,
    ),
    numeral: 'han',
    examples: ['第一章　总则', '第十二章 附 则', '第1章总体要求'],
    leaves: ['第三章程序', '第二章的规定', '第一章、第二章'],
  },
  {
    name: 'section',
    style: 'section',
    pattern: new RegExp(
      `^第\\s*${EITHER}\\s*节(?!、第)(?=[\\s：:、]|$|[^的是为内中和与、，,。；第规课])[：:、]?`,
    ),
    numeral: 'han',
    examples: ['第一节 发展基础', '第十节　组织实施'],
    leaves: ['第一节课', '第二节的内容'],
  },
  {
    name: 'article',
    style: 'article',
    pattern: new RegExp(
      `^第\\s*${EITHER}\\s*条(?:之${HAN})?(?=[\\s：:【]|$|[^规款项所的至和或与及中内之、，,。；：第线生路])[：:]?`,
    ),
    numeral: 'han',
    examples: ['第一条　为了保护环境', '第二十三条 国家实行', '第3条 适用范围', '第四条任何单位'],
    leaves: ['第三条规定的', '第五条第一款', '第十条至第十二条', '第一条、第二条', '第二条生产线'],
  },
  {
    name: 'formal-comma',
    style: 'formal-comma',
    pattern: new RegExp(`^(?<n>${FORMAL})\\s*[、．.，]`),
    numeral: 'han',
    examples: ['壹、计划缘起', '贰、现况', '拾壹、附则', '参、目标'],
    leaves: ['壹万元整', '参加会议'],
  },
  {
    name: 'han-comma',
    style: 'han-comma',
    pattern: new RegExp(`^(?<n>${HAN})\\s*[、．.﹒](?!\\s*${HAN}\\s*[、和至或及类级线期季档等])`),
    numeral: 'han',
    examples: ['一、总体要求', '十二、附则', '二 、主要任务', '三．保障', '三、三次产业协调发展'],
    leaves: ['一、二类区域', '一、二、三产业融合', '一是加强领导', '一方面', '三、四线城市'],
  },
  {
    name: 'han-space',
    style: 'han-comma',
    pattern: new RegExp(`^(?<n>${HAN})[ \\u3000\\t]+(?=\\S)`),
    numeral: 'han',
    needsNeighbours: 'one',
    examples: ['一　总体要求', '二  主要任务', '三 保障措施'],
    leaves: ['一般公共预算', '三大任务'],
  },
  {
    name: 'han-paren',
    style: 'han-paren',
    pattern: new RegExp(`^(?:[（(﹙〔【]\\s*(?<n>${HAN})\\s*[）)﹚〕】]|(?<m>${HAN})[）)])[、．.：:]?`),
    numeral: 'han',
    examples: ['（一）指导思想', '(二)发展目标', '（十一）保障', '（ 三 ）机制', '四）其他', '（五）、措施'],
    leaves: ['（一期）工程', '（含二级）', '（三年行动）'],
  },
  {
    name: 'han-enclosed',
    style: 'han-paren',
    pattern: /^(?<n>[㈠-㈩])[、．.]?/,
    numeral: 'enclosed',
    examples: ['㈠指导思想', '㈩、其他'],
    leaves: ['㈱某公司'],
  },
  {
    name: 'decimal',
    style: 'decimal',
    pattern: /^(?<n>[\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,3})[.．、]?(?![\d%％‰])/,
    numeral: 'path',
    needsNeighbours: 'one',
    examples: ['1.1 编制目的', '2.3.1组织机构', '10.2　附则', '3．2 响应'],
    leaves: ['2019.3.1', '1.5%以上'],
  },
  {
    name: 'digit-bare',
    style: 'decimal',
    pattern: /^(?<n>[\d０-９]{1,2})[ \u3000\t]+(?=[\u4e00-\u9fff“《])/,
    numeral: 'path',
    needsNeighbours: 'one',
    examples: ['1 总则', '12　附则'],
    leaves: ['2019 年', '5个项目', '100 个项目'],
  },
  {
    name: 'digit-dot',
    style: 'digit-dot',
    // 1.2025年底前 is the first item, not the number 1.2025; 5.8月底前 is the fifth.
    pattern:
      /^(?<n>[\d０-９]{1,3})\s*(?:[.．﹒](?![\d０-９])|[.．﹒](?=(?:19|20)\d\d[年—–-]|\d{1,2}月(?!均|度))|、(?![\d０-９]+[、号]))/,
    numeral: 'arabic',
    examples: [
      '1.编制规划',
      '2．办好活动',
      '3、推进',
      '12 . 完善',
      '4. 2025年底前',
      '5.2025年完成',
      '6、2020年',
    ],
    leaves: [
      '1.0版全部建成',
      '2.5微米颗粒物',
      '1.4万亿斤',
      '2019.3.1',
      '2025年',
      '1、2、3号线',
      '100个',
      '5.8月均',
    ],
  },
  {
    name: 'digit-dot-joined',
    style: 'digit-dot',
    pattern: /^(?<n>[\d０-９]{1,2})[.．](?=\d{1,6}(?![\d.．%％]))/,
    numeral: 'arabic',
    needsNeighbours: 'both',
    examples: ['3.5亿元资金到位', '4.100个项目开工'],
    leaves: ['3.5%以上', '2019.3.1', '1.2.3'],
  },
  {
    name: 'digit-comma',
    style: 'digit-dot',
    pattern: /^(?<n>[\d０-９]{1,2})[，,]\s*(?=[\u4e00-\u9fff“《])/,
    numeral: 'arabic',
    needsNeighbours: 'one',
    examples: ['1，统筹推进', '2,分类指导'],
    leaves: ['10，000元', '1，2，3号线'],
  },
  {
    name: 'digit-dot-enclosed',
    style: 'digit-dot',
    pattern: /^(?<n>[⒈-⒛])/,
    numeral: 'enclosed',
    examples: ['⒈编制规划'],
    leaves: ['①编制'],
  },
  {
    name: 'digit-paren',
    style: 'digit-paren',
    pattern: /^(?:[（(﹙]\s*(?<n>[\d０-９]{1,3})\s*[）)﹚]|(?<m>[\d０-９]{1,2})\s*[）)])[、．.]?/,
    numeral: 'arabic',
    examples: ['（1）实施', '(12)完成', '3）推进', '（ 4 ）建设', '（5）、其他'],
    leaves: ['（2018）', '（3年）', '（35蒸吨/小时以下）'],
  },
  {
    name: 'digit-paren-enclosed',
    style: 'digit-paren',
    pattern: /^(?<n>[⑴-⒇])/,
    numeral: 'enclosed',
    examples: ['⑴实施', '⒇完成'],
    leaves: ['①实施'],
  },
  {
    name: 'circled',
    style: 'circled',
    pattern: /^(?<n>[①-⑳㉑-㉟])[、．.]?/,
    numeral: 'enclosed',
    examples: ['①摸底', '⑫其他', '②、调查'],
    leaves: ['〇二五'],
  },
  {
    name: 'letter-dot',
    style: 'letter-dot',
    pattern: /^(?:(?<n>[A-Za-z])\s*[.．、）)]|[（(](?<m>[A-Za-z])[）)])\s*(?=[\u4e00-\u9fff“《（])/,
    numeral: 'letter',
    needsNeighbours: 'one',
    examples: ['A. 水环境', 'b、土壤', 'c）大气', '（a）河流'],
    leaves: ['A股市场', 'a.m.', 'PM2.5'],
  },
  {
    name: 'roman-dot',
    style: 'roman-dot',
    pattern: /^(?<n>[IVX]{1,5}|[Ⅰ-Ⅻ])\s*[.．、]\s*(?=[\u4e00-\u9fff“《（])/,
    numeral: 'roman',
    needsNeighbours: 'one',
    examples: ['I. 总则', 'Ⅱ、范围', 'IV.附则'],
    leaves: ['Ⅲ类水质', 'VOCs治理', 'IP. 地址'],
  },
  {
    name: 'box',
    style: 'box',
    pattern: new RegExp(`^专\\s*栏\\s*${EITHER}[：:、．.\\s]*`),
    numeral: 'han',
    examples: ['专栏1  重点工程', '专栏二：重大项目', '专栏 3 保障'],
    leaves: ['专栏作家', '开设专栏1个'],
  },
  {
    name: 'table',
    style: 'table',
    pattern: new RegExp(
      `^(?:续|附)?表\\s*(?:[\\d０-９]+[-—–.．])?${EITHER}(?![个张份次中、，,。和至])[：:．.\\s]*(?!所示|可见|显示)`,
    ),
    numeral: 'han',
    examples: ['表1  主要指标', '表2-1 任务清单', '附表3 项目表', '续表1', '表一：指标'],
    leaves: ['表1所示', '表2中', '表明', '表彰10个集体', '表3、表4'],
  },
  {
    name: 'attachment',
    style: 'attachment',
    pattern: new RegExp(`^附\\s*件\\s*(?:${EITHER}(?![\\d个份条所中，,。])|(?=\\s*(?:[：:]|$)))`),
    numeral: 'han',
    examples: ['附件', '附件1', '附件：任务清单', '附 件 2：分工表', '附件一'],
    leaves: ['附件所列', '附近的', '附件3份', '附件中'],
  },
];
