/**
 * A rate of change said as a level (价格涨幅3%) and said as a change (价格上涨3%) are one target: the noun is
 * taken apart into what changes and which way.
 */
import type { Target } from '../../model.ts';
import type { PairRule } from './rule.ts';

export interface Rate extends PairRule {
  readonly ending: RegExp;
  readonly direction: 'increase' | 'decrease';
}

/** Examples pair the indicator with the indicator of the change. */
export const rates: readonly Rate[] = [
  {
    name: 'rise',
    ending: /(?:的)?(?:涨幅|增幅|升幅|增速|增长率|增长幅度|上涨幅度)$/u,
    direction: 'increase',
    examples: [
      ['居民消费价格涨幅', '居民消费价格'],
      ['规模以上工业增加值增速', '规模以上工业增加值'],
    ],
    leaves: [['自然增长', '自然增长']],
  },
  {
    name: 'fall',
    ending: /(?:的)?(?:降幅|下降率|下降幅度|降低率|削减率|减少率)$/u,
    direction: 'decrease',
    examples: [['单位国内生产总值能耗降幅', '单位国内生产总值能耗']],
    leaves: [['水位下降', '水位下降']],
  },
];

/** The target with a rate of change written as a change; any other target as it is. */
export function asChange(target: Target): Target {
  if (target.kind !== 'level' || target.value === null) return target;
  const rate = rates.find(({ ending }) => ending.test(target.indicator));
  if (rate === undefined) return target;
  const indicator = target.indicator.replace(rate.ending, '');
  return indicator === '' ? target : { ...target, kind: 'change', direction: rate.direction, indicator };
}
