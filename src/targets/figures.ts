/** Finds figures in a text: a number with its unit, its bound behind it, and whether it is only approximate. */
import { HAN_NUMERAL, readNumeral } from '../language/numerals.ts';
import type { Comparator } from '../model.ts';
import { compoundSpellings, UNIT_PATTERN, type UnitClass, unitRule } from '../rules/targets/units.ts';
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
  /** Where the unit starts. */
  readonly unitStart: number;
}

const ARABIC = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
// 千 before a unit of physics belongs to the unit (35千瓦); 百 before 分 is a percentage point.
const MULTIPLIER = '(?:万亿|[十百千]?亿|[十百千]?万(?!分)|千(?![瓦米克伏卡帕]|分之)|百(?!分))?';
const NUMBER = `(?:${ARABIC})(?:[余多](?=[万亿]))?${MULTIPLIER}`;
const DASH = String.raw`(?:\s*[-—–－~～至到]{1,2}\s*)`;
const VAGUE = '[余多来几]?';

const PLAIN = new RegExp(
  `(?<first>${NUMBER})(?<vague>${VAGUE})(?:(?<firstUnit>${UNIT_PATTERN})?${DASH}(?<second>${NUMBER}))?(?<vague2>${VAGUE})(?<unit>${UNIT_PATTERN})?(?<vague3>多(?![个家种样元方次]))?`,
  'gu',
);

const HAN = `[${HAN_NUMERAL}]`;
const HAN_PLAIN = new RegExp(
  `(?<first>(?:[数上几]?${HAN}+))(?<vague>${VAGUE})(?<unit>${UNIT_PATTERN})`,
  'gu',
);
const FRACTION = new RegExp(
  `(?<lower>百|千|万|${HAN}{1,3})分之(?<share>\\d+(?:\\.\\d+)?|${HAN}+(?:点${HAN}+)?)|(?<half>一半|半数)`,
  'gu',
);

/** 翻一番, 翻两番, 翻番: as written, in doublings. */
const DOUBLING = /(?<=翻)(?<times>[一二两三])?番/gu;

/** None at all: 事件零发生, 总量趋零增长. Not 零距离, 零容忍, 零碳, 零基预算. */
const ZERO = /趋?零(?:发生|增长|死亡|伤亡|新增)|趋零增长/gu;

/** Bounds printed behind a figure. Longer ones first: 以上 must not hide in 及以上. */
const BOUNDS: readonly (readonly [string, Comparator])[] = [
  ['（含）以上', '>='],
  ['(含)以上', '>='],
  ['及以上', '>='],
  ['或以上', '>='],
  ['以上', '>='],
  ['及以下', '<='],
  ['或以下', '<='],
  ['以下', '<='],
  ['以内', '<='],
  ['之内', '<='],
  ['左右', '~'],
  ['上下', '~'],
  ['之间', 'range'],
];

function boundBehind(text: string, at: number): { bound: Comparator | null; boundEnd: number } {
  for (const [word, bound] of BOUNDS)
    if (text.startsWith(word, at)) return { bound, boundEnd: at + word.length };
  return { bound: null, boundEnd: at };
}

/** Spelled unit → the unit as targets name it, with the factor a percentage-like unit puts on the value. */
function nameUnit(spelling: string): { unit: string; unitClass: UnitClass } {
  const whole = compoundSpellings[spelling];
  if (whole !== undefined) return { unit: whole, unitClass: 'physical' };
  const parts = spelling.split(/[/／]/);
  const rule = unitRule(parts[0] ?? '');
  if (!rule) return { unit: spelling, unitClass: 'none' };
  const unit = [rule.unit, ...parts.slice(1).map((part) => unitRule(part)?.unit ?? part)].join('/');
  return { unit, unitClass: rule.class };
}

/**
 * All figures of `text`, in order. What is no figure but looks like one (dates, names, document numbers) is to be
 * masked before; see `mask.ts`.
 */
export function findFigures(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(PLAIN)) {
    const { first = '', firstUnit, second, vague, vague2, vague3, unit: lastUnit } = match.groups ?? {};
    const spelled = lastUnit ?? firstUnit ?? '';
    const value = readNumeral(first.replace(/[余多]/, ''));
    if (value === null) continue;
    const start = match.index;
    let end = start + match[0].length;
    const approximate = Boolean(vague || vague2 || vague3) || /[余多]/.test(first);
    const upper = second === undefined ? null : readNumeral(second);
    const { unit, unitClass } = spelled === '' ? { unit: '', unitClass: 'none' as const } : nameUnit(spelled);
    if (second !== undefined && lastUnit === undefined && firstUnit !== undefined) {
      // 2个至 3 …: the second number belongs to something else.
      end = start + first.length + (vague?.length ?? 0) + firstUnit.length;
    }
    const { bound, boundEnd } = boundBehind(text, end);
    // 3—5万: the multiplier of the second number holds for the first.
    const lift = second !== undefined && upper !== null ? multiplierOf(first, second) : 1;
    const isRange =
      upper !== null && !(second !== undefined && lastUnit === undefined && firstUnit !== undefined);
    found.push({
      start,
      end,
      value: isRange ? value * lift : value,
      upper: isRange ? upper : null,
      unit,
      unitClass,
      han: false,
      bound: bound ?? (approximate ? '~' : null),
      boundEnd,
      unitStart: end - (lastUnit?.length ?? 0) - (vague3?.length ?? 0),
    });
  }
  for (const match of text.matchAll(HAN_PLAIN)) {
    const { first = '', vague, unit: spelled = '' } = match.groups ?? {};
    const several = /^[数上几]/.test(first);
    // 千亿斤粮食产能提升行动, 千万工程: a round word alone is part of a name.
    if (/^[十百千万亿]+$/.test(first) && first.length > 1) continue;
    const value = readNumeral(several ? `一${first.slice(1)}` : first);
    if (value === null) continue;
    const { unit, unitClass } = nameUnit(spelled);
    const end = match.index + match[0].length;
    const { bound, boundEnd } = boundBehind(text, end);
    found.push({
      start: match.index,
      end,
      value,
      upper: null,
      unit,
      unitClass,
      han: true,
      bound: bound ?? (several || vague ? '~' : null),
      boundEnd,
      unitStart: end - spelled.length,
    });
  }
  for (const match of text.matchAll(FRACTION)) {
    const { lower = '', share = '', half } = match.groups ?? {};
    const end = match.index + match[0].length;
    const { bound, boundEnd } = boundBehind(text, end);
    const value = half === undefined ? fraction(lower, share) : 50;
    if (value === null) continue;
    found.push({
      start: match.index,
      end,
      value,
      upper: null,
      unit: '%',
      unitClass: 'percent',
      han: false,
      bound,
      boundEnd,
      unitStart: end,
    });
  }
  for (const match of text.matchAll(DOUBLING)) {
    const end = match.index + match[0].length;
    const value = readNumeral(match.groups?.times ?? '一');
    if (value === null) continue;
    const { bound, boundEnd } = boundBehind(text, end);
    found.push({
      start: match.index,
      end,
      value,
      upper: null,
      unit: '番',
      unitClass: 'times',
      han: true,
      bound,
      boundEnd,
      unitStart: end - 1,
    });
  }
  for (const match of text.matchAll(ZERO)) {
    const end = match.index + match[0].length;
    const growth = match[0].endsWith('增长');
    found.push({
      start: match.index,
      end,
      value: 0,
      upper: null,
      unit: growth ? '%' : '',
      unitClass: growth ? 'percent' : 'none',
      han: true,
      bound: match[0].startsWith('趋') ? '~' : null,
      boundEnd: end,
      unitStart: end,
    });
  }
  return withoutOverlaps(found);
}

/** 百分之八十三 → 83, 千分之五 → 0.5, 三分之一 → 33.333333. */
function fraction(lower: string, share: string): number | null {
  const below = lower === '百' ? 100 : lower === '千' ? 1000 : lower === '万' ? 10_000 : readNumeral(lower);
  const above = readNumeral(share);
  if (below === null || above === null || below === 0) return null;
  return Number(((above / below) * 100).toFixed(6));
}

const multiplierOf = (first: string, second: string): number => {
  const lift = /[十百千万亿]+$/.exec(second)?.[0];
  if (lift === undefined || /[十百千万亿]$/.test(first)) return 1;
  return readNumeral(`1${lift}`) ?? 1;
};

/** Of figures that overlap the one that starts first wins, then the longer one. */
function withoutOverlaps(figures: Figure[]): Figure[] {
  const sorted = [...figures].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Figure[] = [];
  for (const figure of sorted) if (figure.start >= (kept.at(-1)?.end ?? 0)) kept.push(figure);
  return kept;
}
