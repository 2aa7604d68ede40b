/** Bounds printed behind a figure: 以上, 以内, 左右. */
import type { Comparator } from '../../model.ts';
import type { PatternRule } from '../rule.ts';

/** Each at the start of the text behind the unit. □ stands for one masked character: （含）, or the unit's other name. */
export const boundRules: readonly (PatternRule & { readonly bound: Comparator })[] = [
  {
    name: 'at-least',
    bound: '>=',
    pattern: /^(?:[（(]含[）)]|□{3,10}|[及或])?以上/,
    examples: ['以上', '及以上', '（含）以上的企业', '(含)以上', '□□□□□以上'],
    leaves: ['上涨', '的以上'],
  },
  {
    name: 'at-most',
    bound: '<=',
    pattern: /^(?:(?:[（(]含[）)]|□{3,10}|[及或])?以下|[以之]内)/,
    examples: ['以下', '及以下', '以内', '之内', '□□□以下'],
    leaves: ['下降', '内部'],
  },
  {
    name: 'about',
    bound: '~',
    pattern: /^(?:左右|上下)/,
    examples: ['左右', '上下'],
    leaves: ['左岸', '下水'],
  },
  {
    name: 'between',
    bound: 'range',
    pattern: /^之间/,
    examples: ['之间'],
    leaves: ['间'],
  },
];

/** The bound at an offset of the text, and where its words end; the offset itself where there is none. */
export function boundBehind(text: string, at: number): { bound: Comparator | null; boundEnd: number } {
  const behind = text.slice(at, at + 14);
  for (const { bound, pattern } of boundRules) {
    const words = pattern.exec(behind)?.[0];
    if (words !== undefined) return { bound, boundEnd: at + words.length };
  }
  return { bound: null, boundEnd: at };
}
