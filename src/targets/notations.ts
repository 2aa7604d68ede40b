/**
 * How notices write numbers: 1.4万亿斤, 5%—5.5%, 两所, 百分之八十三, 一半以上, 翻一番, 零发生.
 * Each notation is a row with a cheap hint that says whether it is worth looking.
 */
import { HAN_NUMERAL } from '../language/numerals.ts';
import { findArabic } from './notations/arabic.ts';
import type { Figure } from './notations/figure.ts';
import { findHan } from './notations/han.ts';
import { findDoublings, findFractions, findNone, findTenths } from './notations/words.ts';

interface Notation {
  readonly name: string;
  /** A text without it holds no figure of this notation. */
  readonly hint: RegExp;
  readonly find: (text: string) => Figure[];
  /** Texts of one figure: what it comes to, its unit behind it. */
  readonly examples: readonly (readonly [text: string, figure: string])[];
  /** Near misses: no figure of this notation is in them. */
  readonly leaves: readonly string[];
}

export const notations: readonly Notation[] = [
  {
    name: 'arabic',
    hint: /\d/,
    find: findArabic,
    examples: [
      ['产量1.4万亿斤', '1400000000000 斤'],
      ['新增10，000个', '10000 个'],
      ['兴建30 000个', '30000 个'],
      ['累计达到1000 家', '1000 家'],
      ['增长5%—5.5%', '5–5.5 %'],
      ['新建3—5万亩', '30000–50000 亩'],
      ['12亿6000万元', '1260000000 元'],
      ['9万8,000户', '98000 户'],
      ['提高2个百分点', '2 百分点'],
      ['装机35千瓦', '35 千瓦'],
    ],
    leaves: ['两所学校'],
  },
  {
    name: 'han',
    hint: new RegExp(`[${HAN_NUMERAL}]`),
    find: findHan,
    examples: [
      ['新建两所学校', '2 所'],
      ['上百家企业', '100 家'],
      ['稳定在百万吨以上', '1000000 吨'],
      ['一百二十个', '120 个'],
      ['上一个周期', '1 个'],
    ],
    leaves: ['三农工作', '千亿斤行动', '新建2所'],
  },
  {
    name: 'tenths',
    hint: /成/,
    find: findTenths,
    examples: [
      ['达到九成以上', '90 %'],
      ['三成五', '35 %'],
      ['一成半', '15 %'],
    ],
    leaves: ['五成立', '建成', '三成果'],
  },
  {
    name: 'fraction',
    hint: /分之|半/,
    find: findFractions,
    examples: [
      ['百分之八十三', '83 %'],
      ['千分之五', '0.5 %'],
      ['三分之一', '33.333333 %'],
      ['一半以上', '50 %'],
      ['占比过半', '50 %'],
    ],
    leaves: ['一分之差', '大半'],
  },
  {
    name: 'doubling',
    hint: /番/,
    find: findDoublings,
    examples: [
      ['总量翻一番', '1 番'],
      ['收入翻两番', '2 番'],
    ],
    leaves: ['三番五次', '番茄'],
  },
  {
    name: 'none',
    hint: /零/,
    find: findNone,
    examples: [
      ['重大事故零发生', '0'],
      ['使用量零增长', '0 %'],
      ['新增隐性债务为零', '0'],
    ],
    leaves: ['零距离服务', '零容忍', '零碳园区', '化整为零售'],
  },
];
