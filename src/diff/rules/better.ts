/**
 * Which way is better for an indicator, where the comparator does not say it. A bound says it itself: with
 * 以上 more is better, with 以内 less is.
 */
export interface Better {
  readonly name: string;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly when: RegExp;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

/** The first row that matches the indicator decides; without one, higher is better. */
export const betterRules: readonly Better[] = [
  {
    name: 'cutting something down',
    better: 'higher',
    when: /(?:降幅|下降率|削减率|减少率|削减量|减排量|减排率|淘汰|压减|关停|节能量|节水量|节约率|脱贫|清偿|化解|整改率)/u,
    examples: ['单位GDP能耗降幅', '淘汰燃煤锅炉', '主要污染物减排量'],
    leaves: ['失业率', '单位GDP能耗'],
  },
  {
    name: 'amounts of money set aside or borrowed',
    better: 'neither',
    when: /(?:赤字|债券|国债|债务限额|支出规模|支出总额|预算支出|财政支出|预算内投资|货币供应|社会融资规模|贷款利率|汇率|减税|税率)/u,
    examples: ['赤字规模', '地方政府专项债券', '一般公共预算支出规模', '省预算内投资'],
    leaves: ['财政收入', '民生支出占比', '固定资产投资'],
  },
  {
    name: 'prices',
    better: 'neither',
    when: /(?:价格|物价|CPI|通胀)(?:.{0,4}(?:涨幅|指数|增长|上涨|水平))?$/u,
    examples: ['居民消费价格涨幅', 'CPI', '居民消费价格'],
    leaves: ['最低收购价', '平价超市'],
  },
  {
    name: 'harm and waste',
    better: 'lower',
    when: /(?:失业率|死亡率|死亡人数|事故率|事故起数|发生率|发病率|患病率|感染率|犯罪率|发案率|返贫率|辍学率|流失率|漏损率|损失率|产销差率|信访率|信访量|投诉率|投诉量|违法率|空置率|不良贷款率|杠杆率|负债率|逾期|超标率|劣[ⅤVvⅣ五]类.*)$/u,
    examples: ['城镇调查失业率', '公共供水管网漏损率', '劣Ⅴ类水质断面比例'],
    leaves: ['就业率', '控辍保学率'],
  },
  {
    name: 'what is used up',
    better: 'lower',
    when: /(?:能耗|水耗|电耗|煤耗|物耗|能源消耗|能源消费总量|煤炭消费总量|煤炭消费量|用水总量|用水量|使用量|施用量|消费强度|碳强度|占地)$/u,
    examples: ['单位GDP能耗', '用水总量', '化肥施用量'],
    leaves: ['再生水利用量', '能源生产总量'],
  },
  {
    name: 'what is let out',
    better: 'lower',
    when: /(?:排放量|排放总量|排放强度|排放浓度|产生量|填埋量|平均浓度|浓度|碳排放|污染物排放.*)$/u,
    examples: ['二氧化硫排放量', 'PM2.5平均浓度'],
    leaves: ['减排量', '达标排放率'],
  },
  {
    name: 'time and cost to people',
    better: 'lower',
    when: /(?:办理时限|办结时限|办理时间|审批时限|审批时间|通关时间|等待时间|响应时间|费用|收费|成本|中位数.*时间)$/u,
    examples: ['项目审批时限', '整体通关时间', '社会物流总费用'],
    leaves: ['群众满意度', '延时服务'],
  },
];

/** Which way is better for an indicator by its name. */
export function betterOf(indicator: string): 'higher' | 'lower' | 'neither' {
  return betterRules.find(({ when }) => when.test(indicator))?.better ?? 'higher';
}
