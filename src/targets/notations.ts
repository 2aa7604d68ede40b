/**
 * How notices write numbers: 1.4万亿斤, 5%—5.5%, 两所, 百分之八十三, 一半以上, 翻一番, 零发生.
 * Each notation is a row with a cheap hint that says whether it is worth looking.
 */
import { HAN_NUMERAL, readNumeral } from '../language/numerals.ts';
import type { Comparator } from '../model.ts';
import { boundBehind } from '../rules/targets/bounds.ts';
import { compoundSpellings, type UnitClass, unitAt, unitRule } from '../rules/targets/units.ts';
import type { Range } from '../trail.ts';

export interface Figure extends Range {
  readonly value: number;
  /** The upper end of a range (3—5). */
  readonly upper: number | null;
  /** As targets name it, without multiplier; '' where the number stands before a noun with no measure word. */
  readonly unit: string;
  readonly unitClass: UnitClass;
  /** Written in Han characters (两所), where a numeral is more often part of a name. */
  readonly han: boolean;
  /** The bound that stands behind the figure (以上, 左右, …), and where it ends; `end` is the end of the unit. */
  readonly bound: Comparator | null;
  readonly boundEnd: number;
}

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

const HAN = `[${HAN_NUMERAL}]`;

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
    hint: new RegExp(HAN),
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

// 30 000个: so Hong Kong prints thousands; a space alone may also part the columns of a table.
const ARABIC = String.raw`(?<![\d.])\d{1,3}(?:[ \u00a0]\d{3})+(?=[ \u00a0]?[\u4e00-\u9fff%])|\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
// 千 before a unit of physics belongs to the unit (35千瓦); 百 before 分 is a percentage point.
const MULTIPLIER = '(?:万亿|[十百千]?亿|[十百千]?万(?!分)|千(?![瓦米克伏卡帕]|分之)|百(?!分))?';
// 2亿1千万, 12亿6,000万: a large unit may be followed by a smaller number.
const COMPOUND = String.raw`\d+(?:\.\d+)?亿\d[\d,，]*(?:\.\d+)?千?万|\d+万(?:\d{1,3},\d{3}|\d{4})(?![\d万亿])`;
const NUMBER = `(?:${COMPOUND}|(?:${ARABIC})(?:[余多](?=[万亿]))?${MULTIPLIER})`;
const FIRST = new RegExp(NUMBER, 'g');
const NEXT = new RegExp(String.raw`\s*[-—–－~～至到]{1,2}\s*(${NUMBER})`, 'y');
const isVague = (c: string | undefined) => c !== undefined && c !== '' && '余多来几'.includes(c);

function findArabic(text: string): Figure[] {
  const found: Figure[] = [];
  let from = 0;
  for (const match of text.matchAll(FIRST)) {
    if (match.index < from) continue;
    const [first] = match;
    const value = readNumeral(first.replace(/[余多]/, ''));
    if (value === null) continue;
    let end = match.index + first.length;
    let approximate = /[余多]/.test(first);
    const vague = () => {
      if (!isVague(text[end])) return;
      end++;
      approximate = true;
    };
    vague();
    // 1000 家: a page may print a blank before the unit.
    if (text[end] === ' ' && unitAt(text, end + 1) !== '') end++;
    const ownUnit = unitAt(text, end);
    NEXT.lastIndex = end + ownUnit.length;
    const next = NEXT.exec(text);
    const unitBehind = next ? unitAt(text, NEXT.lastIndex) : '';
    // 2个至3 …: without a unit of its own the second number belongs to something else.
    const range = next && (ownUnit === '' || unitBehind !== '') ? (next[1] ?? '') : null;
    if (range !== null) {
      end = NEXT.lastIndex;
      vague();
    }
    const unit = range === null ? ownUnit : unitAt(text, end) || ownUnit;
    end += range === null ? ownUnit.length : unitAt(text, end).length;
    // 20个多: 多 behind the unit, but not the first character of a noun.
    if (unit !== '' && text[end] === '多' && !/[个家种样元方次]/.test(text[end + 1] ?? '')) vague();
    const { bound, boundEnd } = boundBehind(text, end);
    from = end;
    found.push({
      start: match.index,
      end,
      // 3—5万: the multiplier of the second number holds for the first.
      value: range === null ? value : value * multiplierOf(first, range),
      upper: range === null ? null : readNumeral(range),
      ...nameUnit(unit),
      han: false,
      bound: bound ?? (approximate ? '~' : null),
      boundEnd,
    });
  }
  return found;
}

const multiplierOf = (first: string, second: string): number => {
  const lift = /[十百千万亿]+$/.exec(second)?.[0];
  if (lift === undefined || /[十百千万亿]$/.test(first)) return 1;
  return readNumeral(`1${lift}`) ?? 1;
};

const REACHED = /(?:[到在达超破过于近]|至少|站上|迈上|跨上)$/;
const HAN_NUMBER = new RegExp(`(?:[数几]|上(?=[百千万亿]))?${HAN}+`, 'g');

/** A Han numeral is a figure only with a unit right behind it. */
function findHan(text: string): Figure[] {
  return [...text.matchAll(HAN_NUMBER)].flatMap((match) => {
    const [first] = match;
    // 千亿斤粮食产能提升行动, 千亩示范片: a round word is part of a name, unless it is reached (稳定在百万吨以上).
    if (/^(?:[百千万亿]|[十百千万亿]{2,})$/.test(first) && !REACHED.test(text.slice(0, match.index)))
      return [];
    const several = /^[数上几]/.test(first);
    const value = readNumeral(several ? `一${first.slice(1)}` : first);
    const numberEnd = match.index + first.length + (isVague(text[match.index + first.length]) ? 1 : 0);
    const unit = unitAt(text, numberEnd);
    if (unit === '' || value === null) return [];
    const end = numberEnd + unit.length;
    const { bound, boundEnd } = boundBehind(text, end);
    // 千亿斤粮食产能提升行动, 千亩示范片: a round word is part of a name, unless it is reached (稳定在百万吨以上).
    const round = /^(?:[百千万亿]|[十百千万亿]{2,})$/.test(first);
    if (round && (bound === null || !REACHED.test(text.slice(0, match.index)))) return [];
    const approximate = several || isVague(text[numberEnd - 1]);
    return [
      {
        start: match.index,
        end,
        value,
        upper: null,
        ...nameUnit(unit),
        han: true,
        bound: bound ?? (approximate ? '~' : null),
        boundEnd,
      },
    ];
  });
}

const FRACTION = new RegExp(
  `(?<lower>百|千|万|${HAN}{1,3})分之(?<share>\\d+(?:\\.\\d+)?|${HAN}+(?:点${HAN}+)?)|(?<half>一半|半数|(?<=[占率重]比?)过半)`,
  'g',
);

/** 百分之八十三, 三分之一, 一半: read as percentages. */
function findFractions(text: string): Figure[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const { lower = '', share = '', half } = match.groups ?? {};
    const value = half === undefined ? fraction(lower, share) : 50;
    if (value === null) return [];
    const end = match.index + match[0].length;
    const unit = { unit: '%', unitClass: 'percent' as const };
    const more = half === '过半' ? { bound: '>' as const, boundEnd: end } : boundBehind(text, end);
    return [{ start: match.index, end, value, upper: null, ...unit, han: false, ...more }];
  });
}

/** 百分之八十三 → 83, 千分之五 → 0.5, 三分之一 → 33.333333. */
function fraction(lower: string, share: string): number | null {
  const below = lower === '百' ? 100 : lower === '千' ? 1000 : lower === '万' ? 10_000 : readNumeral(lower);
  const above = readNumeral(share);
  if (below === null || above === null || below === 0) return null;
  return Number(((above / below) * 100).toFixed(6));
}

const TENTHS =
  /(?<tenths>\d(?:\.\d)?|[一二两三四五六七八九])成(?<half>半|[一二三四五六七八九])?(?![立为果本功员效绩片套品交熟长都人份型就])/g;

/** 九成, 三成五, 一成半: tenths, read as percentages. */
function findTenths(text: string): Figure[] {
  return [...text.matchAll(TENTHS)].flatMap((match) => {
    const tenths = readNumeral(match.groups?.tenths ?? '');
    const half = match.groups?.half;
    if (tenths === null) return [];
    const end = match.index + match[0].length;
    const more = half === undefined ? 0 : half === '半' ? 5 : (readNumeral(half) ?? 0);
    const unit = { unit: '%', unitClass: 'percent' as const };
    return [
      {
        start: match.index,
        end,
        value: tenths * 10 + more,
        upper: null,
        ...unit,
        han: false,
        ...boundBehind(text, end),
      },
    ];
  });
}

/** 翻一番, 翻两番, 翻番: as written, in doublings. */
function findDoublings(text: string): Figure[] {
  return [...text.matchAll(/(?<=翻)(?<times>[一二两三])?番/g)].flatMap((match) => {
    const value = readNumeral(match.groups?.times ?? '一');
    if (value === null) return [];
    const end = match.index + match[0].length;
    const unit = { unit: '番', unitClass: 'times' as const };
    return [{ start: match.index, end, value, upper: null, ...unit, han: true, ...boundBehind(text, end) }];
  });
}

/** None at all: 事件零发生, 总量趋零增长. Not 零距离, 零容忍, 零碳, 零基预算. */
function findNone(text: string): Figure[] {
  return [...text.matchAll(/趋?零(?:发生|增长|死亡|伤亡|新增)|(?<=为)零(?![一-龥])/g)].map((match) => {
    const end = match.index + match[0].length;
    const growth = match[0].endsWith('增长');
    return {
      start: match.index,
      end,
      value: 0,
      upper: null,
      unit: growth ? '%' : '',
      unitClass: growth ? 'percent' : 'none',
      han: true,
      bound: match[0].startsWith('趋') ? '~' : null,
      boundEnd: end,
    };
  });
}

/** Spelled unit → the unit as targets name it, with its class. */
function nameUnit(spelling: string): { unit: string; unitClass: UnitClass } {
  if (spelling === '') return { unit: '', unitClass: 'none' };
  const whole = compoundSpellings[spelling];
  if (whole !== undefined) return { unit: whole, unitClass: 'physical' };
  const parts = spelling.split(/[/／]/);
  const rule = unitRule(parts[0] ?? '');
  if (!rule) return { unit: spelling, unitClass: 'none' };
  const unit = [rule.unit, ...parts.slice(1).map((part) => unitRule(part)?.unit ?? part)].join('/');
  return { unit, unitClass: rule.class };
}
