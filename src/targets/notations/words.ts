/** Numbers said in words: 百分之八十三, 一半以上, 九成, 翻一番, 零发生. */
import { HAN_NUMERAL, readNumeral } from '../../language/numerals.ts';
import { boundBehind } from '../../rules/targets/bounds.ts';
import type { Figure } from './figure.ts';

const HAN = `[${HAN_NUMERAL}]`;
const FRACTION = new RegExp(
  `(?<lower>百|千|万|${HAN}{1,3})分之(?<share>\\d+(?:\\.\\d+)?|${HAN}+(?:点${HAN}+)?)|(?<half>一半|半数|(?<=[占率重]比?)过半)`,
  'g',
);

/** 百分之八十三, 三分之一, 一半: read as percentages. */
export function findFractions(text: string): Figure[] {
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
export function findTenths(text: string): Figure[] {
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
export function findDoublings(text: string): Figure[] {
  return [...text.matchAll(/(?<=翻)(?<times>[一二两三])?番/g)].flatMap((match) => {
    const value = readNumeral(match.groups?.times ?? '一');
    if (value === null) return [];
    const end = match.index + match[0].length;
    const unit = { unit: '番', unitClass: 'times' as const };
    return [{ start: match.index, end, value, upper: null, ...unit, han: true, ...boundBehind(text, end) }];
  });
}

/** None at all: 事件零发生, 总量趋零增长. Not 零距离, 零容忍, 零碳, 零基预算. */
export function findNone(text: string): Figure[] {
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
