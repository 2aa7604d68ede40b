/** What the columns of an indicator table hold, by the words of their heads. */
import type { PatternRule } from '../rule.ts';

export type ColumnRole =
  | 'number'
  | 'group'
  | 'indicator'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'growth'
  | 'attribute'
  | 'other';

/** Earlier rules win. A bare year (2025年) is a target or a baseline by the plan's year; see `table.ts`. */
export const columnRules: readonly (PatternRule & { readonly role: ColumnRole })[] = [
  { name: 'serial', role: 'number', pattern: /^(?:序号|编号|序)$/, examples: ['序号'], leaves: ['指标'] },
  {
    name: 'attribute',
    role: 'attribute',
    pattern: /属性|^(?:指标)?(?:性质|类型)$/,
    examples: ['指标属性', '属性'],
    leaves: ['指标'],
  },
  { name: 'unit', role: 'unit', pattern: /^(?:计量)?单位$/, examples: ['单位'], leaves: ['责任单位'] },
  {
    name: 'growth',
    role: 'growth',
    pattern: /年均|增速|增长|累计|增减/,
    examples: ['年均增长（%）', '“十四五”累计', '年均增速'],
    leaves: ['2025年'],
  },
  {
    name: 'baseline',
    role: 'baseline',
    pattern: /现状|实际|基期|基数|基准|完成|上年/,
    examples: ['2020年现状', '2020年实际值', '基期值'],
    leaves: ['2025年目标'],
  },
  {
    name: 'target',
    role: 'target',
    pattern: /目标|规划值|计划(?!表)|任务(?!来源)|预期值|指标值|数量目标/,
    examples: ['2025年目标', '目标值', '计划任务', '其中：2021年任务'],
    leaves: ['指标', '责任单位'],
  },
  {
    name: 'group',
    role: 'group',
    pattern: /^(?:指标)?(?:类别|分类|领域|维度|一级指标|目标类别)$/,
    examples: ['类别', '一级指标'],
    leaves: ['项目类别名称'],
  },
  {
    name: 'indicator',
    role: 'indicator',
    pattern: /指标|项目|内容|名称|事项/,
    examples: ['主要指标', '指标名称', '二级指标'],
    leaves: ['单位'],
  },
];

/** A table of targets says so in its caption, where its columns do not. */
export const TARGET_CAPTION: PatternRule = {
  name: 'target-caption',
  pattern: /指标|目标|计划|任务/,
  examples: ['“十四五”主要指标', '年度任务分解表'],
  leaves: ['专家名单'],
};

/** What the attribute of an indicator says of its modality: 约束性 binds, 预期性 is aimed at. */
export const attributeRules: readonly (PatternRule & { readonly modality: 'must' | 'aim' })[] = [
  { name: 'binding', modality: 'must', pattern: /约束/, examples: ['约束性'], leaves: ['预期性'] },
  { name: 'expected', modality: 'aim', pattern: /预期/, examples: ['预期性'], leaves: ['约束性'] },
];

/** A cell that numbers the rows in the head of a table. */
export const SERIAL_HEAD: PatternRule = {
  name: 'serial-head',
  pattern: /^(?:序号|编号)$/,
  examples: ['序号'],
  leaves: ['编号规则'],
};

/** The second line of a head wrapped over two: 指标 / 属性, 2025年 / （目标）. */
export const HEAD_CONTINUES: PatternRule = {
  name: 'head-continues',
  pattern: /^属性$|^[（(]/,
  examples: ['属性', '（%）'],
  leaves: ['指标属性', '2025年（目标）'],
};
