/** A figure as it was read, and its unit as targets name it. */
import type { Comparator } from '../../model.ts';
import { compoundSpellings, type UnitClass, unitRule } from '../../rules/targets/units.ts';
import type { Range } from '../../trail.ts';

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

/** Spelled unit → the unit as targets name it, with its class. */
export function nameUnit(spelling: string): { unit: string; unitClass: UnitClass } {
  if (spelling === '') return { unit: '', unitClass: 'none' };
  const whole = compoundSpellings[spelling];
  if (whole !== undefined) return { unit: whole, unitClass: 'physical' };
  const parts = spelling.split(/[/／]/);
  const rule = unitRule(parts[0] ?? '');
  if (!rule) return { unit: spelling, unitClass: 'none' };
  const unit = [rule.unit, ...parts.slice(1).map((part) => unitRule(part)?.unit ?? part)].join('/');
  return { unit, unitClass: rule.class };
}

/** 余, 多, 来, 几 behind a number: about so many. */
export const isVague = (c: string | undefined) => c !== undefined && c !== '' && '余多来几'.includes(c);
