/**
 * Figures that describe a thing and are no target: 日处理[30吨]以上的设施, 全国[第4]位, 杭州等[4个]市.
 * In the examples the figure stands in square brackets.
 */
import { counts } from './descriptions/counts.ts';
import { marks } from './descriptions/marks.ts';
import type { DescriptionRule } from './descriptions/rule.ts';
import { sizes } from './descriptions/sizes.ts';

export const descriptionRules: readonly DescriptionRule[] = [...sizes, ...counts, ...marks];
