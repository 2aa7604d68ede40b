/**
 * Units that can be converted into each other. A plan holds units without their multiplier (亿元 is 元), but
 * plans written by hand or by other programs need not, so 万 and 亿 are understood here too.
 */
export interface Unit {
  readonly dimension: string;
  /** How many of the dimension's own unit one of this unit is. */
  readonly factor: number;
}

/** One row a dimension: its units and what each is worth in the first. */
export const dimensions: readonly {
  readonly name: string;
  readonly units: Readonly<Record<string, number>>;
  /** `[value, unit]` pairs that must come out equal. */
  readonly examples: readonly (readonly [number, string, number, string])[];
  /** Pairs of units that must not be comparable. */
  readonly leaves: readonly (readonly [string, string])[];
}[] = [
  {
    name: 'money',
    units: { 元: 1, 人民币: 1 },
    examples: [[1.5, '亿元', 15000, '万元']],
    leaves: [
      ['元', '美元'],
      ['元', '元/吨'],
    ],
  },
  {
    name: 'mass',
    units: { 吨: 1, t: 1, 公斤: 0.001, 千克: 0.001, kg: 0.001, 斤: 0.0005, 克: 0.000001, g: 0.000001 },
    examples: [
      [2500, 'kg', 2.5, 't'],
      [1.4, '万亿斤', 7, '亿吨'],
    ],
    leaves: [['吨', '吨/日']],
  },
  {
    name: 'standard coal',
    units: { 吨标准煤: 1, 吨标煤: 1, 千克标准煤: 0.001, 公斤标准煤: 0.001, 克标准煤: 0.000001 },
    examples: [[300, '克标准煤', 0.3, '千克标准煤']],
    leaves: [['吨标准煤', '吨']],
  },
  {
    name: 'length',
    units: { 米: 1, m: 1, 公里: 1000, 千米: 1000, km: 1000, 里: 500 },
    examples: [[12.3, '公里', 12300, '米']],
    leaves: [['公里', '车道公里']],
  },
  {
    name: 'area',
    units: {
      平方米: 1,
      'm²': 1,
      '㎡': 1,
      亩: 10000 / 15,
      公顷: 10000,
      平方公里: 1000000,
      平方千米: 1000000,
      'km²': 1000000,
    },
    examples: [
      [1500, '亩', 100, '公顷'],
      [1, '平方公里', 100, '公顷'],
    ],
    leaves: [['亩', '亩次']],
  },
  {
    name: 'volume',
    units: { 立方米: 1, 'm³': 1, 方: 1, 升: 0.001 },
    examples: [[2, '万立方米', 20000, '立方米']],
    leaves: [['立方米', '立方米/日']],
  },
  {
    name: 'volume a day',
    units: { '立方米/日': 1, '立方米/天': 1, 'm³/d': 1 },
    examples: [[5, '万立方米/日', 50000, '立方米/天']],
    leaves: [['立方米/日', '立方米/小时']],
  },
  {
    name: 'mass a day',
    units: { '吨/日': 1, '吨/天': 1, 't/d': 1 },
    examples: [[300, '吨/日', 300, '吨/天']],
    leaves: [['吨/日', '吨/小时']],
  },
  {
    name: 'share',
    units: { '%': 1, '％': 1, '‰': 0.1 },
    examples: [[5, '‰', 0.5, '%']],
    leaves: [['%', '百分点']],
  },
  {
    name: 'points',
    units: { 百分点: 1, 个百分点: 1 },
    examples: [[2, '个百分点', 2, '百分点']],
    leaves: [['百分点', '个']],
  },
  {
    name: 'power',
    units: { 千瓦: 1, kW: 1, 兆瓦: 1000, MW: 1000, 吉瓦: 1000000, GW: 1000000, 瓦: 0.001 },
    examples: [[1, '万千瓦', 10, '兆瓦']],
    leaves: [['千瓦', '千瓦时']],
  },
  {
    name: 'energy',
    units: { 千瓦时: 1, 度: 1, kWh: 1, 兆瓦时: 1000, MWh: 1000 },
    examples: [[1, '兆瓦时', 1000, '度']],
    leaves: [['千瓦时', '千瓦']],
  },
  {
    name: 'concentration',
    units: { '微克/立方米': 1, 'μg/m³': 1, 'ug/m3': 1, '毫克/立方米': 1000, 'mg/m³': 1000 },
    examples: [[0.035, '毫克/立方米', 35, '微克/立方米']],
    leaves: [['微克/立方米', '毫克/升']],
  },
  {
    name: 'people',
    units: { 人: 1, 名: 1, 位: 1 },
    examples: [[1200, '万人', 12000000, '名']],
    leaves: [['人', '人次']],
  },
  {
    name: 'time',
    units: { 天: 1, 日: 1, 个工作日: 1, 工作日: 1, 小时: 1 / 24, 分钟: 1 / 1440 },
    examples: [[48, '小时', 2, '天']],
    leaves: [['天', '次']],
  },
];

const known = new Map<string, Unit>();
for (const { name, units } of dimensions)
  for (const [unit, factor] of Object.entries(units)) known.set(unit, { dimension: name, factor });

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
];

/** What a unit measures and how to convert it. A unit not in the table is a dimension of its own. */
export function unitOf(unit: string | null): Unit {
  const name = (unit ?? '').trim();
  const found = known.get(name);
  if (found !== undefined) return found;
  for (const [word, times] of MULTIPLIERS) {
    if (!name.startsWith(word) || name.length === word.length) continue;
    const base = unitOf(name.slice(word.length));
    return { dimension: base.dimension, factor: base.factor * times };
  }
  return { dimension: name, factor: 1 };
}
