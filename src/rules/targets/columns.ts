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
    pattern: /现状|实际|基期|基数|基准|完成(?!时|日期)|上年/,
    examples: ['2020年现状', '2020年实际值', '基期值', '2020年完成情况'],
    leaves: ['2025年目标', '完成时限'],
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

/** A column of indicators says so itself; 项目 and 内容 may head any table. */
export const INDICATOR_HEAD: PatternRule = {
  name: 'indicator-head',
  pattern: /指标/,
  examples: ['指标', '主要指标'],
  leaves: ['项目名称'],
};

/** Columns whose cells say in sentences what is to be done. */
export const TASK_HEAD: PatternRule = {
  name: 'task-head',
  pattern: /任务|措施|举措|要求|目标|(?:工作|主要|具体)内容/,
  examples: ['目标任务', '具体措施', '工作内容'],
  leaves: ['建设内容与规模', '责任单位', '项目名称'],
};

/** What is to be done, named in one column with its amounts under years: 工作任务 | 2026年 | 2027年. */
export const TASK_NAME_HEAD: PatternRule = {
  name: 'task-name-head',
  pattern: /^(?:重点|主要|工作|具体|建设|目标)*(?:任务|项目|内容|事项)(?:名称)?$/,
  examples: ['工作任务', '建设项目', '任务名称'],
  leaves: ['2026年任务', '任务来源', '目标'],
};

/** The first column of a table that breaks indicators down by place. */
export const PLACE_HEAD: PatternRule = {
  name: 'place-head',
  pattern:
    /^(?:地区|区域|各?[市县区旗州]+|市县|县[（(]市、?区[）)]|市[（(][州县区、]+[）)]|区县|乡镇|镇街|街镇|街道|各地|城市)(?:名称)?$/,
  examples: ['县（市、区）', '地区', '乡镇', '各市'],
  leaves: ['城市供水', '单位', '序号'],
};

/** Columns that say by when each row is to be done. */
export const DUE_HEAD: PatternRule = {
  name: 'due-head',
  pattern: /^(?:完成|办结|整改)?(?:时限|时间|期限)(?:要求|节点|安排)?$|^进度(?:安排|要求)$/,
  examples: ['完成时限', '时间节点', '完成时间', '进度安排'],
  leaves: ['发生内涝时间', '2025年目标', '最大允许退水时间'],
};

/** Columns of growth that hold a rate of every year, not the sum of all. */
export const YEARLY_HEAD: PatternRule = {
  name: 'yearly-head',
  pattern: /年均|增速|增长/,
  examples: ['年均增长（%）', '年均/累计', '增速'],
  leaves: ['五年累计'],
};

/** “十四五”末 in a head names the last year of the plan. */
export const PLAN_IN_HEAD: PatternRule = {
  name: 'plan-in-head',
  pattern: /十[一二三四五六七八九]?(?=五)/,
  examples: ['“十四五”末', '十三五完成情况'],
  leaves: ['2025年', '五年累计'],
};

/** A cell that numbers the rows in the head of a table. */
export const SERIAL_HEAD: PatternRule = {
  name: 'serial-head',
  pattern: /^(?:序号|编号|序)$/,
  examples: ['序号'],
  leaves: ['编号规则'],
};

/** A cell that says whether an indicator binds: the last of its row. */
export const ATTRIBUTE_CELL: PatternRule = {
  name: 'attribute-cell',
  pattern: /^(?:约束|预期|引导|导向)性?$/,
  examples: ['约束性', '预期性', '预期'],
  leaves: ['约束性指标', '属性'],
};

/** A head wrapped over two lines, with the line feed between: 指标 / 属性, 总投资 / （万元）. */
export const WRAPPED_HEAD: PatternRule = {
  name: 'wrapped-head',
  pattern: /\n[（([［]|(?:指标|目标)\n属性$|(?:规划|计划|年度?)\n(?:目标|任务)值?$|完成\n情况$|责任\n单位$/,
  examples: ['指标\n属性', '总投资\n（万元）', '“十三五”规划\n目标', '“十三五”完成\n情况'],
  leaves: ['2025年\n属性', '项目类别\n单位', '序号\n指标'],
};

/** The head of a group of rows: 一、学前教育, “十二五”期间：. */
export const GROUP_ROW: PatternRule = {
  name: 'group-row',
  pattern: /^[^\d]{2,20}[：:]$|^[（(]?[一二三四五六七八九十]{1,3}[、）)]\S{2,20}$/,
  examples: ['一、学前教育', '（二）义务教育', '“十二五”期间：'],
  leaves: ['学前教育', '2020年：', '一般'],
};

/** What a column holds by its head: a bare year asks for a value, whose kind the plan's year decides. */
export function roleOf(head: string): ColumnRole {
  const words = head.replace(/\s/g, '');
  const role = columnRules.find(({ pattern }) => pattern.test(words))?.role ?? 'other';
  const valued = role === 'baseline' || role === 'target' || role === 'growth';
  return !valued && (/20\d{2}/.test(words) || PLAN_IN_HEAD.pattern.test(words)) ? 'target' : role;
}
