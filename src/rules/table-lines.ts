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
