/** Reads the cells of an indicator table: what the name of an indicator holds, and what a value cell says. */
import type { Comparator } from '../model.ts';
import type { Quote } from '../notice.ts';
import {
  CELL_VERB,
  CELL_YEAR,
  FOOTNOTE_MARK,
  INDICATOR_NUMBER,
  NAMED_CHANGE,
  UNIT_BRACKET,
} from '../rules/targets/cells.ts';
import { unitAt } from '../rules/targets/units.ts';
import { comparatorOf, directionOf } from '../rules/targets/verbs.ts';
import type { Range } from '../trail.ts';
import { findFigures } from './figures.ts';

type Direction = 'increase' | 'decrease';

const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '≧': '>=',
  '>': '>',
  '＞': '>',
  '≤': '<=',
  '≦': '<=',
  '<': '<',
  '＜': '<',
  约: '~',
  '~': '~',
  '～': '~',
};

/** The bracket that holds a unit, and the unit with its multiplier; null where it holds something else. */
export function unitInBrackets(words: string): { readonly length: number; readonly unit: string } | null {
  const match = UNIT_BRACKET.pattern.exec(words);
  const unit = match?.groups?.unit?.split(/[，,、；;]/)[0]?.replace(/\s/g, '') ?? '';
  return match && isUnit(unit) ? { length: match[0].length, unit } : null;
}

function isUnit(words: string): boolean {
  const unit = words.replace(/^[百千万亿]+(?=.)/, '');
  return unit !== '' && unitAt(unit, 0) === unit;
}

export interface Name {
  /** The indicator without number, unit and the word of change behind it. */
  readonly indicator: Quote;
  readonly words: string;
  readonly unit: string | null;
  /** 能源消耗降低（%）: the values are changes, not levels. */
  readonly direction: Direction | null;
}

/** @param cell the cell that names the indicator; its words may be wrapped over lines */
export function readName(text: string, cell: Range): Name {
  const whole = text.slice(cell.start, cell.end);
  let end = whole.replace(FOOTNOTE_MARK.pattern, '').length;
  const unit = unitInBrackets(whole.slice(0, end));
  if (unit) end -= unit.length;
  const start = INDICATOR_NUMBER.pattern.exec(whole)?.[0].length ?? 0;
  const changed = NAMED_CHANGE.pattern.exec(whole.slice(start, end));
  const stop = changed ? start + changed.index : end;
  const indicator: Range[] = [];
  for (const { index, 0: words } of whole.slice(0, stop).matchAll(/[^\n]+/g)) {
    const lead = Math.max(start, index + (words.length - words.trimStart().length));
    const close = index + words.trimEnd().length;
    if (close > lead) indicator.push({ start: cell.start + lead, end: cell.start + close });
  }
  return {
    indicator,
    words: whole.slice(start, stop),
    unit: unit?.unit ?? null,
    direction: (changed && directionOf(changed.groups?.change ?? '')) ?? null,
  };
}

export interface Value {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  /** 提高1岁: the cell itself says that it is a change. */
  readonly direction: Direction | null;
  /** 〔13.5〕: set in brackets, the sum over all years of the plan. */
  readonly summed: boolean;
}

const SUM =
  /[[［〔【(（]\s*(?=[<>≤≥＜＞≦≧~～约-]?\s*\d[^\]］〕】）)]*[\]］〕】）)])|(?<=[\d%％])\s*[\]］〕】）)]/g;
const YEARS = new RegExp(CELL_YEAR.pattern, 'g');

/** Reads one value; null for a dash and for words without a figure. */
export function readValue(line: string, unit: string): Value | null {
  const cell = line.replace(YEARS, '');
  const bare = cell.replace(SUM, '').trim();
  const at = bare.search(/-?\d/);
  const before = at < 0 ? '' : bare.slice(0, at);
  const sign = SIGNS[/[<>≤≥＜＞≦≧约~～]/.exec(before)?.[0] ?? ''];
  const verb = CELL_VERB.pattern.exec(before.replace(/[\s<>≤≥＜＞≦≧约~～]+$/, ''))?.groups;
  const [, digits = '', own = '', bound = ''] =
    /^(-?[\d.,—–～~-]+)\s*([^\d以左]*?)((?:及?以[上下内]|左右)?)$/.exec(at < 0 ? '' : bare.slice(at)) ?? [];
  // The cell's number with the column's unit, read as any figure of the text is.
  const known = own === '' && (unit === '' || (isUnit(unit) && !/^\d/.test(unit)));
  const figure = findFigures(
    digits === '' ? bare.slice(Math.max(0, at)) : `${digits}${known ? unit : own}${bound}`,
  )[0];
  if (!figure) return null;
  const level = verb?.level === undefined ? undefined : comparatorOf(verb.level);
  const comparator = figure.upper !== null ? 'range' : (figure.bound ?? sign ?? level ?? '=');
  return {
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit || unit,
    comparator,
    direction: verb?.change === undefined ? null : (directionOf(verb.change) ?? null),
    summed: bare.length < cell.trim().length,
  };
}
