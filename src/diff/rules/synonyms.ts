/**
 * Words that name the same thing in an indicator. Each row is rewritten to its first word before two
 * indicators are compared, so a rename from one year to the next does not hide that the target went on.
 * Rows are applied top to bottom; longer words stand before the shorter ones they contain.
 */
import type { PairRule } from './rule.ts';

export interface Synonyms extends PairRule {
  readonly words: readonly [string, ...string[]];
}

export const synonyms: readonly Synonyms[] = [
  {
    name: 'gross product',
    words: ['生产总值', '国内生产总值', '地区生产总值', 'GDP'],
    examples: [
      ['国内生产总值', 'GDP'],
      ['地区生产总值增长', '生产总值增长'],
    ],
    leaves: [['农业总产值', '地区生产总值']],
  },
  {
    name: 'energy intensity',
    words: ['单位生产总值能耗', '单位生产总值能源消耗', '万元生产总值能耗', '每万元生产总值能耗'],
    examples: [['单位GDP能耗', '万元国内生产总值能耗']],
    leaves: [['单位生产总值能耗', '单位生产总值水耗']],
  },
  {
    name: 'fine particles',
    words: ['PM2.5', '细颗粒物（PM2.5）', '细颗粒物(PM2.5)', 'PM2.5（细颗粒物）', '细颗粒物'],
    examples: [['细颗粒物（PM2.5）平均浓度', 'PM2.5平均浓度']],
    leaves: [['PM10平均浓度', 'PM2.5平均浓度']],
  },
  {
    name: 'inhalable particles',
    words: ['PM10', '可吸入颗粒物（PM10）', '可吸入颗粒物(PM10)', '可吸入颗粒物'],
    examples: [['可吸入颗粒物浓度', 'PM10浓度']],
    leaves: [['可吸入颗粒物浓度', 'PM2.5浓度']],
  },
  {
    name: 'organic compounds',
    words: ['VOCs', '挥发性有机物（VOCs）', '挥发性有机物(VOCs)', '挥发性有机化合物', '挥发性有机物'],
    examples: [['挥发性有机物排放总量', 'VOCs排放总量']],
    leaves: [['挥发性有机物排放总量', '氮氧化物排放总量']],
  },
  {
    name: 'oxygen demand',
    words: ['化学需氧量', '化学需氧量（COD）', '化学需氧量(COD)', 'COD'],
    examples: [['COD排放量', '化学需氧量排放量']],
    leaves: [['氨氮排放量', '化学需氧量排放量']],
  },
  {
    name: 'clear days',
    words: [
      '优良天数比例',
      '空气质量优良天数比例',
      '环境空气质量优良天数比例',
      '空气质量优良天数比率',
      '优良天数比率',
      '优良天数占比',
      'AQI优良率',
      '空气质量优良率',
      '空气优良率',
    ],
    examples: [
      ['空气质量优良天数比率', '优良天数比例'],
      ['空气质量优良率', '空气质量优良天数比例'],
    ],
    leaves: [['地表水优良比例', '优良天数比例']],
  },
  {
    name: 'water at grade or better',
    words: ['达到或优于', '达到或好于', '优于或达到', '好于或达到', '优于'],
    examples: [['断面水质优于Ⅲ类比例', '断面水质达到或好于Ⅲ类比例']],
    leaves: [['断面水质劣于Ⅴ类比例', '断面水质优于Ⅴ类比例']],
  },
  {
    name: 'land under remediation',
    words: ['重点建设用地', '污染地块', '疑似污染地块', '污染场地'],
    examples: [['污染地块安全利用率', '重点建设用地安全利用率']],
    leaves: [['受污染耕地安全利用率', '重点建设用地安全利用率']],
  },
  {
    name: 'consumer prices',
    words: ['居民消费价格', '居民消费价格总水平', '居民消费价格指数', '消费物价', 'CPI'],
    examples: [['CPI涨幅', '居民消费价格涨幅']],
    leaves: [['工业生产者价格涨幅', '居民消费价格涨幅']],
  },
  {
    name: 'budget revenue',
    words: [
      '一般公共预算收入',
      '地方一般公共预算收入',
      '一般公共财政预算收入',
      '公共财政预算收入',
      '地方财政一般预算收入',
      '公共财政收入',
      '地方财政收入',
    ],
    examples: [['一般公共财政预算收入', '一般公共预算收入']],
    leaves: [['一般公共预算支出', '一般公共预算收入']],
  },
  {
    name: 'research spending',
    words: [
      '研发经费',
      '研究与试验发展经费',
      '研究与试验发展（R&D）经费',
      'R&D经费',
      '全社会研发投入',
      '研发投入',
    ],
    examples: [['全社会研发投入增长', '研发经费增长']],
    leaves: [['科普经费增长', '研发经费增长']],
  },
  {
    name: 'disposable income',
    words: ['居民人均可支配收入', '常住居民人均可支配收入', '居民人均收入', '人均可支配收入'],
    examples: [
      ['城镇常住居民人均可支配收入', '城镇居民人均可支配收入'],
      ['农村人均可支配收入', '农村居民人均可支配收入'],
    ],
    leaves: [['居民人均消费支出', '居民人均可支配收入']],
  },
  {
    name: 'industry above size',
    words: ['规上', '规模以上'],
    examples: [['规模以上工业增加值', '规上工业增加值']],
    leaves: [['限额以上零售额', '规上零售额']],
  },
  {
    name: 'retail',
    words: ['社会消费品零售总额', '社消零总额', '社零总额'],
    examples: [['社零总额', '社会消费品零售总额']],
    leaves: [['社会融资规模', '社会消费品零售总额']],
  },
  {
    name: 'urbanisation',
    words: ['常住人口城镇化率', '城镇化率', '城市化率'],
    examples: [['城镇化率', '常住人口城镇化率']],
    leaves: [['户籍人口城镇化率', '常住人口城镇化率']],
  },
  {
    name: 'tourists',
    words: [
      '接待游客',
      '旅游接待人数',
      '旅游人数',
      '接待游客人数',
      '接待旅游者',
      '游客接待量',
      '接待国内外游客',
    ],
    examples: [['旅游接待人数', '接待游客人数']],
    leaves: [['旅游收入', '接待游客']],
  },
  {
    name: 'parking',
    words: ['停车位', '停车泊位', '公共停车位', '公共停车泊位', '机动车停车位', '泊位'],
    examples: [['新增公共停车泊位', '新增停车位']],
    leaves: [['停车场', '停车位']],
  },
  {
    name: 'output',
    words: ['产量', '总产量'],
    examples: [['粮食总产量', '粮食产量']],
    leaves: [['粮食产能', '粮食产量']],
  },
  {
    name: 'sales on the net',
    words: ['网络零售额', '网上零售额', '网络销售额', '线上销售额'],
    examples: [['农产品网络销售额', '农产品网络零售额']],
    leaves: [['社会消费品零售总额', '网络零售额']],
  },
  {
    name: 'share',
    words: ['比例', '比率', '占比', '比重'],
    examples: [['清洁能源占比', '清洁能源比重']],
    leaves: [['清洁能源装机', '清洁能源比例']],
  },
];

/** Words that say over what an indicator is counted or how it is spoken of, not what it is. */
const LEAD =
  /^(?:全国|全省|全市|全区|全县|全旗|全州|全镇|全乡|全社会|全域|我省|我市|我区|我县|各地|各市|年均|全年|当年|年度|力争|确保|实现|主要)+(?=..)/u;
const NOISE = /[的之“”‘’"'《》〈〉「」\s，、；：,;:.·（）()]/gu;

/** The longest word of a row first, the chosen one left out. */
const rewrites = synonyms.map(({ words: [chosen, ...others] }) => ({
  chosen,
  others: others.sort((a, b) => b.length - a.length),
}));

/** An indicator in the form in which two of them are compared: synonyms unified, scope and punctuation gone. */
export function plainName(indicator: string): string {
  let name = indicator;
  for (const { chosen, others } of rewrites) {
    for (const word of others) {
      if (!name.includes(word)) continue;
      // A word that lies inside the chosen one must not be rewritten where the chosen one already stands.
      name = chosen.includes(word)
        ? name
            .split(chosen)
            .map((part) => part.split(word).join(chosen))
            .join(chosen)
        : name.split(word).join(chosen);
    }
  }
  return name.replace(LEAD, '').replace(NOISE, '');
}

/** Words for doing something or for what is done, whatever it is: they name no indicator by themselves. */
const DOING =
  /(?:新增|新建|扩建|改建|改造|建设|建成|完成|实施|启动|推进|推动|开展|安排|发放|打造|创建|培育|引进|提升|整治|治理|绿化|任务|试点|工作|工程|项目|计划|年度|全年|投资|资金|总量|数量|数)/gu;

/** What a plain name is about, without the words for doing: 公厕新建改造 and 新建公厕 are both about 公厕. */
export const coreOf = (name: string): string => name.replace(DOING, '');
