/** Kinds of documents: the words a title ends in. Source for the kinds: 党政机关公文处理工作条例 (2012) §8. */
import { alternatives, type PatternRule } from './rule.ts';

export interface DocumentTypes {
  readonly name: string;
  readonly words: readonly string[];
  /** What makes another word of these, as the source of a pattern: 方法 is no 法. */
  readonly notBehind?: string;
  /** Titles and the type they give: of several words that fit, the longest. */
  readonly examples: readonly (readonly [title: string, type: string])[];
  /** Titles of another type or of none. */
  readonly leaves: readonly string[];
}

export const DOCUMENT_TYPES: readonly DocumentTypes[] = [
  {
    name: 'reports',
    words: [
      '政府工作报告',
      '工作报告',
      '执行情况报告',
      '情况报告',
      '调研报告',
      '年度报告',
      '施政报告',
      '报告',
    ],
    examples: [
      ['2018年某市政府工作报告', '政府工作报告'],
      ['某县人民法院工作报告', '工作报告'],
      ['关于某年预算执行情况的报告', '报告'],
    ],
    leaves: ['关于重大事项请示报告制度的通知', '报告书'],
  },
  {
    name: 'plans of a year',
    words: [
      '工作要点',
      '重点工作',
      '要点',
      '工作安排',
      '任务安排',
      '安排',
      '三年行动计划',
      '行动计划',
      '工作计划',
      '年度计划',
      '实施计划',
      '施政计划',
      '计划',
    ],
    examples: [
      ['某局2019年工作要点', '工作要点'],
      ['某市清洁生产三年行动计划（2019—2021年）', '三年行动计划'],
      ['2020年某县立法计划', '计划'],
    ],
    leaves: ['某市计划生育条例', '关于做好年度计划编制工作的通知', '安排部署'],
  },
  {
    name: 'schemes',
    words: [
      '行动方案',
      '实施方案',
      '工作方案',
      '试点方案',
      '总体方案',
      '改革方案',
      '建设方案',
      '分工方案',
      '应急预案',
      '预案',
      '方案',
    ],
    examples: [
      ['某镇2021年绿化实施方案', '实施方案'],
      ['某县突发事件应急预案', '应急预案'],
      ['某厅机构改革方案（试行）', '改革方案'],
    ],
    leaves: ['方案编制指南', '图案', '教案'],
  },
  {
    name: 'long-term plans',
    words: ['规划纲要', '专项规划', '总体规划', '发展规划', '规划', '远景目标纲要', '纲要', '白皮书', '蓝图'],
    examples: [
      ['某市“十四五”物流发展规划', '发展规划'],
      ['某区第十四个五年规划和远景目标纲要', '远景目标纲要'],
      ['《某河治理规划》', '规划'],
    ],
    leaves: ['某市规划管理办法', '规划期限', '提纲'],
  },
  {
    name: 'opinions and measures',
    words: ['实施意见', '指导意见', '若干意见', '意见', '若干措施', '政策措施', '措施'],
    examples: [
      ['某市人民政府关于稳定就业的若干意见', '若干意见'],
      ['关于支持小微企业的政策措施', '政策措施'],
    ],
    leaves: ['意见征集公告', '意见建议', '安全设施'],
  },
  {
    name: 'regulations',
    words: [
      '若干规定',
      '管理规定',
      '暂行规定',
      '规定',
      '管理办法',
      '实施办法',
      '考核办法',
      '暂行办法',
      '办法',
      '实施细则',
      '细则',
      '条例',
      '规则',
      '准则',
      '章程',
    ],
    examples: [
      ['某省绿色建筑条例', '条例'],
      ['某市公园管理办法（2018年修订）', '管理办法'],
      ['某局议事规则', '规则'],
    ],
    leaves: ['条例释义', '关于修改《某办法》的决定', '办法总比困难多'],
  },
  {
    name: 'laws',
    words: ['法'],
    notBehind: '(?<!公)司|(?<!适)用|[方执做看依守违非普立说手合书语文]',
    examples: [
      ['中华人民共和国公司法', '法'],
      ['某某关系法律适用法', '法'],
    ],
    leaves: ['改进工作方法', '推广基层经验做法', '规范公正文明执法', '某市公园管理办法', '法规'],
  },
  {
    name: 'lists of duties',
    words: ['责任书', '责任分解表', '责任清单', '任务清单', '任务分工', '任务分解表', '清单'],
    examples: [
      ['某年重点改革任务分工', '任务分工'],
      ['某局权力清单', '清单'],
      ['目标责任书', '责任书'],
    ],
    leaves: ['清单管理制度', '项目汇总表', '决心书'],
  },
  {
    name: 'decisions and notices',
    words: [
      '决定',
      '决议',
      '命令',
      '公报',
      '公告',
      '通告',
      '通报',
      '通知',
      '议案',
      '请示',
      '批复',
      '函',
      '纪要',
    ],
    examples: [
      ['关于做好防汛工作的通知', '通知'],
      ['某市人民政府关于同意设立某区的批复', '批复'],
      ['关于征求意见的函', '函'],
    ],
    leaves: ['通知书', '通知如下', '公告栏', '函件'],
  },
  {
    name: 'orders',
    words: ['令'],
    notBehind: '[口司指时律法]',
    examples: [
      ['某省人民政府令', '令'],
      ['某省人民政府总河长令', '令'],
    ],
    leaves: ['统一调度指令', '学习口令', '夏令营'],
  },
  {
    name: 'guides',
    words: ['技术指南', '工作指南', '指南', '导则'],
    examples: [
      ['某行业排放核算技术指南', '技术指南'],
      ['街道设计导则', '导则'],
    ],
    leaves: ['指南针', '指导原则'],
  },
  {
    name: 'speeches and appeals',
    words: ['倡议书', '讲话', '致辞'],
    examples: [
      ['在全市绿化动员大会上的讲话', '讲话'],
      ['节约用水倡议书', '倡议书'],
    ],
    leaves: ['学习贯彻讲话精神', '讲话稿'],
  },
];

const TYPES = alternatives(DOCUMENT_TYPES);

/** The type at the end of a title that has lost its brackets. */
export const DOCUMENT_TYPE: PatternRule = {
  name: 'document-type',
  pattern: new RegExp(`(?:${TYPES})$`),
  examples: ['2019年全市工作要点', '某省绿色建筑条例'],
  leaves: ['工作要点如下', '某办法（试行）', '要 点'],
};

/** Words that end as a title does; an edition in brackets and the figure of a footnote may stand behind the type. */
export const TITLE_END: PatternRule = {
  name: 'title-end',
  pattern: new RegExp(`(?:${TYPES})(?:[》”])?(?:[（(〔][^（）()]{1,40}[）)〕])?(?:\\d{0,2})$`),
  examples: ['2019年全市工作要点', '某办法（试行）', '《某河治理规划》', '某县防汛预案（2021年版）1'],
  leaves: ['改进工作方法', '工作要点如下', '某办法（试行）第三条', '规划2019年'],
};
