/**
 * What became of a target: which of its fields differ, and whether it asks for more or for less than before.
 */
import type { Target } from '../model.ts';
import type { TargetChange, TargetChangeKind } from './model.ts';
import { betterOf } from './rules/better.ts';
import { gradeStep } from './rules/grades.ts';
import { isOnce } from './rules/once.ts';
import { periodOf } from './rules/periods.ts';
import { asChange } from './rules/rates.ts';
import { plainName } from './rules/synonyms.ts';
import { unitOf } from './rules/units.ts';

/** The years of the plans two targets stand in: a deadline that rolls on with the plan has not moved. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

type Fields = TargetChange['fields'];
/** tightened, relaxed, changed in no direction, or the same. */
type Step = 1 | -1 | 'changed' | 0;

/** The verdict on a pair of targets, or null where nothing changed at all. `moved`: it stands in another block. */
export function judge(
  from: Target,
  to: Target,
  years: Years,
  moved: boolean,
): { readonly change: TargetChangeKind; readonly fields: Fields } | null {
  const fields: Record<string, Fields[string]> = {};
  const note = (name: string, a: string | number | null, b: string | number | null): void => {
    if (a !== b) fields[name] = { from: a, to: b };
  };
  note('kind', from.kind, to.kind);
  note('indicator', from.indicator, to.indicator);
  note('scope', from.scope, to.scope);
  note('comparator', from.comparator, to.comparator);
  note('value', from.value, to.value);
  note('upper', from.upper, to.upper);
  note('unit', from.unit, to.unit);
  note('direction', from.direction, to.direction);
  note('baseline', from.baseline?.text ?? null, to.baseline?.text ?? null);
  note('deadline', from.deadline?.date ?? null, to.deadline?.date ?? null);
  note('modality', from.modality, to.modality);
  note('per', from.per, to.per);

  const grade = from.kind === 'standard' && to.kind === 'standard' ? gradeStep(from.text, to.text) : 0;
  if (grade !== 0) note('text', from.text, to.text);
  const steps: Step[] = [
    grade,
    figureStep(asChange(from), asChange(to)),
    deadlineStep(from, to, years),
    modalityStep(from, to),
    scopeStep(from, to),
    baselineStep(from, to, years),
  ].filter((step) => step !== 0);
  if (steps.includes('changed') || (steps.includes(1) && steps.includes(-1)))
    return { change: 'changed', fields };
  if (steps.includes(1)) return { change: 'tightened', fields };
  if (steps.includes(-1)) return { change: 'relaxed', fields };
  if (moved || saying(from) !== saying(to)) {
    if (moved) note('at', from.at, to.at);
    note('text', from.text, to.text);
    return { change: 'restated', fields };
  }
  return null;
}

/** The clause as far as it speaks of this target: without punctuation and without figures of its neighbours. */
const saying = ({ text, indicator }: Target): string =>
  `${plainName(indicator)} ${text.replace(/[^\p{L}]+/gu, '')}`;

const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** A figure in the base unit of its dimension. */
interface Figure {
  readonly low: number;
  readonly high: number;
  readonly comparator: Target['comparator'];
}

const figure = ({ value, upper, unit, comparator }: Target, times: number): Figure | null => {
  if (value === null) return null;
  const factor = times * unitOf(unit).factor;
  return { low: value * factor, high: (upper ?? value) * factor, comparator };
};

/** How firmly a comparator holds its value, where more is better and where less is. */
const FIRM: Readonly<Record<'higher' | 'lower', Readonly<Record<string, number>>>> = {
  higher: { '<=': 0, '<': 0, '~': 1, range: 2, '=': 2, '>=': 3, '>': 4 },
  lower: { '>=': 0, '>': 0, '~': 1, range: 2, '=': 2, '<=': 3, '<': 4 },
};

/** A thing counted (接待游客320万人次) and a level of it (达到350万人次) are measured alike. */
const COUNTED = new Set<Target['kind']>(['quantity', 'level']);

const sameKind = (from: Target, to: Target): boolean =>
  from.direction === to.direction &&
  (from.kind === to.kind || (COUNTED.has(from.kind) && COUNTED.has(to.kind)));

/** What is to be added (新认证6个) is no figure for what there will be (总数达到30个). */
const ADDED = /新(?!(?:型|能源|材料|时代|兴))/u;
const IN_ALL = /(?:达|总|累计|保有|存量|扩大到|增至|增加到)/u;

const addedAgainstAll = (from: Target, to: Target): boolean => {
  const [a, b] = [from, to].map(({ text }) => (ADDED.test(text) ? 'added' : IN_ALL.test(text) ? 'all' : ''));
  return a !== b && a !== '' && b !== '';
};

/** By how much figures given over different stretches of time are to be multiplied, to be those of a year. */
const overYear = (from: Target, to: Target): readonly [number, number] => {
  const [a, b] = [from, to].map(({ text, unit }) =>
    unitOf(unit).dimension === 'money' ? periodOf(text)?.perYear : undefined,
  );
  return a === undefined || b === undefined ? [1, 1] : [a, b];
};

function figureStep(from: Target, to: Target): Step {
  const [timesA, timesB] = overYear(from, to);
  const a = figure(from, timesA);
  const b = figure(to, timesB);
  if (a === null && b === null) return from.kind === to.kind ? 0 : 'changed';
  if (a === null || b === null || !sameKind(from, to) || addedAgainstAll(from, to)) return 'changed';
  if (unitOf(from.unit).dimension !== unitOf(to.unit).dimension || from.per !== to.per) return 'changed';
  const sameLow = close(a.low, b.low);
  const sameHigh = close(a.high, b.high);
  if (sameLow && sameHigh && a.comparator === b.comparator) return 0;
  const way = wayOf(from, to);
  if (way === null) return 'changed';
  if (way === 'neither') {
    // Neither way is better: only a narrower or a wider corridor can be told.
    if (a.comparator === 'range' && b.comparator === 'range' && !(sameLow && sameHigh)) {
      if (b.low >= a.low && b.high <= a.high) return 1;
      if (b.low <= a.low && b.high >= a.high) return -1;
    }
    return 'changed';
  }
  // What is firmly promised is the near end: the lower end where more is better, the upper where less is.
  const near = way === 'higher' ? sameLow : sameHigh;
  const more = way === 'higher' ? b.low - a.low : a.high - b.high;
  if (!near) return more > 0 ? 1 : -1;
  const firmer = (FIRM[way][b.comparator ?? '='] ?? 2) - (FIRM[way][a.comparator ?? '='] ?? 2);
  if (firmer !== 0) return firmer > 0 ? 1 : -1;
  return 'changed';
}

const UP = new Set(['>=', '>']);
const DOWN = new Set(['<=', '<']);

/** Which way this target gets stricter; null where the two do not agree on it. */
function wayOf(from: Target, to: Target): 'higher' | 'lower' | 'neither' | null {
  const told = [from, to].map(({ comparator }) =>
    comparator !== null && UP.has(comparator)
      ? 'higher'
      : comparator !== null && DOWN.has(comparator)
        ? 'lower'
        : null,
  );
  if (told[0] !== null && told[1] !== null && told[0] !== told[1]) return null;
  const bound = told[0] ?? told[1];
  if (bound != null) return bound;
  if (from.direction === 'decrease') return 'higher';
  return betterOf(plainName(to.indicator));
}

/**
 * A later deadline is relaxed. What is due in the plan's own year rolls on with the plan, unless it can be done only
 * once: that has slipped. A deadline at the end of the plan's year says no more than none.
 */
function deadlineStep(from: Target, to: Target, years: Years): Step {
  const rolls =
    years.from !== null &&
    years.to !== null &&
    years.from !== years.to &&
    !(to.kind === 'milestone' && isOnce(`${to.indicator} ${to.text}`));
  const a = due(from, years.from, rolls);
  const b = due(to, years.to, rolls);
  if (a === b) return 0;
  if (a === null || b === null) return 'changed';
  return b < a ? 1 : -1;
}

function due({ deadline }: Target, year: number | null, rolls: boolean): string | null {
  if (deadline === null) return null;
  const [own, rest] = [Number(deadline.date.slice(0, 4)), deadline.date.slice(4)];
  if (!rolls || own !== year) return deadline.date;
  return rest === '-12-31' ? null : rest;
}

/** 力争 is less than a plain statement; 确保 only stresses it. */
function modalityStep(from: Target, to: Target): Step {
  const firm = ({ modality }: Target): number => (modality === 'aim' ? 0 : 1);
  const step = firm(to) - firm(from);
  return step > 0 ? 1 : step < 0 ? -1 : 0;
}

/** 全省, 全市 and the like are the whole of what the plan is for, as if nothing were said. */
const WHOLE = /^(?:全[国省市区县旗州镇乡]|全社会|全域|我[国省市区县]|各地)$/u;

/** Scope that stands as part of the indicator. */
const WITHIN = /^[国省市区县旗州镇乡]本?级(?=..)/u;

/** For whom a target holds; empty where it holds for all the plan is for. */
export function scopeOf({ scope: given, indicator }: Target): string {
  const scope = given ?? WITHIN.exec(indicator)?.[0] ?? null;
  return scope === null || WHOLE.test(scope) ? '' : scope.replace(/[的等\s]/gu, '');
}

const scopeStep = (a: Target, b: Target): Step => (scopeOf(a) === scopeOf(b) ? 0 : 'changed');

function baselineStep(from: Target, to: Target, years: Years): Step {
  const against = ({ baseline }: Target, year: number | null): string => {
    if (baseline === null) return '';
    if (baseline.year === null) return baseline.text;
    const known = baseline.year === 'previous-year' ? (year === null ? null : year - 1) : baseline.year;
    return known === null || known === (year ?? 0) - 1 ? 'previous-year' : String(known);
  };
  const a = against(from, years.from);
  const b = against(to, years.to);
  // Growth without a stated base is growth on the year before.
  return a === b || (a === '' && b === 'previous-year') || (a === 'previous-year' && b === '')
    ? 0
    : 'changed';
}
