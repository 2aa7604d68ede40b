/** Lines around tables: captions, units, notes. */
import type { PatternRule } from './rule.ts';

/** The number of a caption, whatever kind of table it names. */
export const CAPTION_NUMBER: PatternRule = {
  name: 'caption-number',
  pattern: /^\S*?表\s*[\d０-９〇零一二三四五六七八九十\-—–.]+/,
  examples: ['表1 主要指标', '附表2-1任务清单', '续表 三'],
  leaves: ['主要指标表', '附件1', '表彰三个集体'],
};

/** 附表 belongs to the notice as a whole, 表 to the block it stands in. */
export const APPENDED_TABLE: PatternRule = {
  name: 'appended-table',
  pattern: /^附\s*表/,
  examples: ['附表1 项目表', '附 表：'],
  leaves: ['表1 主要指标', '续表1', '附件1 项目表'],
};

/** The unit of all figures, between caption and rows. */
export const UNIT_LINE: PatternRule = {
  name: 'unit-line',
  pattern: /^[（(]?(?:计量)?单\s*位[：:].{1,30}$/,
  examples: ['单位：万元', '（计量单位：亩）', '单 位:个、%'],
  leaves: ['责任单位：某局', '单位负责人：', '单位：'],
};

/** Notes under a table. */
export const TABLE_NOTE: PatternRule = {
  name: 'table-note',
  pattern: /^(?:备?\s*注|说\s*明|资料来源|数据来源)\s*\d*\s*[：:]/,
  examples: ['注：1.指标口径见下', '备注：带星号的为约束性指标', '说 明：', '资料来源：统计年鉴', '注1：'],
  leaves: ['注意：', '备注栏填写要求：', '编制说明', '关注：'],
};

/** A line that may name the table under it without a number. */
export const TABLE_NAME: PatternRule = {
  name: 'table-name',
  pattern:
    /^[^，。；：！？]{2,40}(?:表|指标|目标|清单|一览|情况|体系|任务|标准)(?:[（(][^（）()]{1,20}[）)])?$/,
  examples: ['某市“十四五”教育发展主要指标', '重点任务分解表（单位：个）', '民生实事清单'],
  leaves: ['指标如下：', '加强组织领导', '表'],
};

/** The head of the first column, where no line names the table. */
export const FIRST_HEAD: PatternRule = {
  name: 'first-head',
  pattern: /^(?:序号|编号|类别|分类|领域|维度|指标|指标名称|主要指标|指标类别)$/,
  examples: ['序号', '指标名称'],
  leaves: ['指标体系', '序号从1开始'],
};
