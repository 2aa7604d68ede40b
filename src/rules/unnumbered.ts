/** Lines without a number that are more than text: headings, and who does what an item says. */
import type { PatternRule } from './rule.ts';

/** Words for a run-in heading that opens a paragraph: 总体要求：… */
export const RUN_IN: PatternRule = {
  name: 'run-in',
  pattern:
    /^(?<title>[\u4e00-\u9fff“”、]{0,10}(?:要求|目标|指标|指导思想|基本思路|总体思路|原则|重点任务|主要任务|工作任务|重大意义|工作背景|适用范围|实施范围|实施步骤|时间安排|进度安排|保障措施|工作措施|主要措施|基本情况|主要成效|存在问题))[：:](?=.)/,
  examples: ['总体要求与目标：坚持以', '具体指标：到2022年', '指导思想：高举', '基本原则:坚持'],
  leaves: ['主要目标是：力争', '2012年的总体要求是：', '现提出以下要求：'],
};

/** Headings that stand on a line of their own. */
export const STANDING: PatternRule = {
  name: 'standing',
  pattern:
    /^(?:前\s*言|引\s*言|序\s*言|导\s*言|结\s*语|结\s*束\s*语|编\s*制\s*说\s*明|名\s*词\s*(?:解释|说明|注释)|术\s*语\s*解\s*释|“?十[一二三四五六]五”?(?:时期|期间)的?[\u4e00-\u9fff]{0,12}(?:目标|任务|思路))$/,
  examples: ['前  言', '引言', '结束语', '名词解释', '“十五五”时期的主要目标任务'],
  leaves: ['某市“十五五”时期主要目标', '前言部分', '语言', '前言：'],
};

/** A heading printed as a short sentence on a line of its own, as reports do: 大力提振消费。 Believed only in company. */
export const SENTENCE_HEADING: PatternRule = {
  name: 'sentence-heading',
  pattern: /^[\u4e00-\u9fff“”、]{4,24}。$/,
  examples: ['大力提振消费。', '深入打好“蓝天”保卫战。'],
  leaves: ['一要稳增长，二要惠民生。', '2024年工作。', '谢谢！', '大力提振消费'],
};

/** Lines under an item that say who does it: no text of its own. */
export const IN_CHARGE: PatternRule = {
  name: 'in-charge',
  pattern:
    /^[（(]?(?:责任|牵头|配合|承办|主办|协办|参与|实施|完成)(?:单位|部门|领导|处室|科室|人|时限|时间)[：:]/,
  examples: ['责任单位：市教育局', '（牵头单位：市住建局）', '完成时限：6月底前'],
  leaves: ['责任单位要加强领导', '单位：万元'],
};
