/**
 * Words that tell apart indicators which otherwise read alike. Two indicators that hold different words of
 * one row measure different things, however similar the rest is: 城镇登记失业率 is not 城镇调查失业率.
 */
import type { PairRule } from './rule.ts';

export interface Contrast extends PairRule {
  readonly words: readonly string[];
}

/** `examples` are told apart, `leaves` are not. */
export const contrasts: readonly Contrast[] = [
  {
    name: 'town and country',
    words: ['城镇', '城市', '农村', '乡村', '农民', '农牧'],
    examples: [['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    leaves: [['城镇新增就业', '新增就业']],
  },
  {
    name: 'how unemployment is counted',
    words: ['调查', '登记'],
    examples: [['城镇调查失业率', '城镇登记失业率']],
    leaves: [['调查失业率', '城镇调查失业率']],
  },
  {
    name: 'whose population',
    words: ['常住', '户籍', '流动'],
    examples: [['常住人口城镇化率', '户籍人口城镇化率']],
    leaves: [['常住人口规模', '人口规模']],
  },
  {
    name: 'income and spending',
    words: ['收入', '支出'],
    examples: [['一般公共预算收入', '一般公共预算支出']],
    leaves: [['财政收入', '税收收入']],
  },
  {
    name: 'imports and exports',
    words: ['进出口', '进口', '出口'],
    examples: [['货物进口额', '货物出口额']],
    leaves: [['外贸进出口总额', '货物进出口总额']],
  },
  {
    name: 'pollutants',
    words: [
      '二氧化硫',
      '氮氧化物',
      '化学需氧量',
      '氨氮',
      '总磷',
      '总氮',
      'VOCs',
      'PM2.5',
      'PM10',
      '臭氧',
      '二氧化碳',
      '一氧化碳',
      '重金属',
    ],
    examples: [['二氧化硫排放量', '氮氧化物排放量']],
    leaves: [['氨氮排放总量', '氨氮排放量']],
  },
  {
    name: 'waters',
    words: ['地表水', '地下水', '饮用水', '近岸海域', '黑臭水体'],
    examples: [['地表水达标率', '地下水达标率']],
    leaves: [['饮用水水源达标率', '饮用水达标率']],
  },
  {
    name: 'waste and sewage',
    words: ['污水', '生活垃圾', '建筑垃圾', '餐厨垃圾', '污泥', '危险废物', '医疗废物', '秸秆', '畜禽粪污'],
    examples: [['污水处理率', '生活垃圾处理率']],
    leaves: [['城镇污水处理率', '污水处理率']],
  },
  {
    name: 'what is consumed',
    words: ['能耗', '水耗', '电耗', '煤耗', '碳排放'],
    examples: [['单位生产总值能耗', '单位生产总值水耗']],
    leaves: [['单位产品能耗', '产品能耗']],
  },
  {
    name: 'land',
    words: ['耕地', '建设用地', '林地', '草地', '湿地'],
    examples: [['耕地保有量', '湿地保有量']],
    leaves: [['受污染耕地安全利用率', '耕地安全利用率']],
  },
  {
    name: 'stages of school',
    words: ['学前', '义务教育', '小学', '初中', '高中', '职业', '高等教育', '高校'],
    examples: [['学前教育毛入园率', '高中阶段毛入学率']],
    leaves: [['学前教育普及率', '学前三年普及率']],
  },
  {
    name: 'branches of the economy',
    words: ['第一产业', '第二产业', '第三产业', '农业', '工业', '建筑业', '服务业'],
    examples: [['工业增加值', '服务业增加值']],
    leaves: [['规上工业增加值', '工业增加值']],
  },
  {
    name: 'levels of government',
    words: ['中央', '地方', '省级', '市级', '县级', '区级'],
    examples: [['省级财政投入', '市级财政投入']],
    leaves: [['财政投入', '省级财政投入']],
  },
  {
    name: 'what is measured of it',
    words: [
      '覆盖率',
      '合格率',
      '达标率',
      '处理率',
      '利用率',
      '回收率',
      '普及率',
      '入户率',
      '完成率',
      '增长率',
    ],
    examples: [['生活垃圾回收率', '生活垃圾处理率']],
    leaves: [['生活垃圾无害化处理率', '生活垃圾处理率']],
  },
];

/** Two plain names hold different words of one row. */
export function tellApart(a: string, b: string): boolean {
  return contrasts.some(({ words }) => {
    const inA = held(a, words);
    const inB = held(b, words);
    return inA.length > 0 && inB.length > 0 && !inA.some((word) => inB.includes(word));
  });
}

/** The words of the row that a name holds; a word inside a longer word of the row does not count. */
function held(name: string, words: readonly string[]): string[] {
  const found = words.filter((word) => name.includes(word));
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
}
