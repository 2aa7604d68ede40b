/** A target with what it is compared by. */
import type { Target } from '../model.ts';
import { type Context, subjectOf } from './contexts.ts';
import { type Bag, bagOf, bare } from './grams.ts';
import { asChange } from './rules/rates.ts';
import { coreOf, plainName } from './rules/synonyms.ts';
import { type Unit, unitOf } from './rules/units.ts';

export interface Named {
  readonly target: Target;
  readonly name: string;
  /** The name without words for doing; shorter than two characters where nothing else is in it. */
  readonly core: string;
  readonly bag: Bag;
  /** The clause without its figures. */
  readonly clause: Bag;
  readonly unit: Unit;
  // What follows is needed for few targets, and worked out when it is.
  /** The clause without figures, unit and words for doing. */
  readonly beside: () => Bag;
  /** The sentence without its figures. */
  readonly sentence: () => Bag;
  /** What the heading over it is about. */
  readonly subject: () => string;
  /** Sentence and heading with synonyms unified. */
  readonly plainContext: () => string;
}

/** Digits are what targets differ in; without them clauses can be compared. */
const withoutFigures = (text: string): string => text.replace(/\d+(?:\.\d+)?/gu, '0');

/** Words that stand for a figure or lead to it. */
const REACHING =
  /(?:全年|年度|年内|今年|计划|预计|拟|全覆盖|全部|实现|达到|力争|确保|左右|以上|以内|不低于|不超过|控制在)/gu;

export function named(given: Target, { sentence, heading }: Context): Named {
  const target = asChange(given);
  const name = plainName(target.indicator);
  const unitless = (text: string): string =>
    bare(text.replace(/[\d.]+[百千万亿]*/gu, '').replaceAll(target.unit || '\0', ''));
  return {
    target,
    name,
    core: coreOf(name),
    bag: bagOf(name),
    clause: bagOf(withoutFigures(target.text)),
    unit: unitOf(target.unit),
    beside: once(() => bagOf(coreOf(unitless(target.text).replace(REACHING, '')))),
    sentence: once(() => bagOf(sentence.replace(/[\d.]+/gu, ''))),
    subject: once(() => subjectOf(heading)),
    plainContext: once(() => plainName(sentence + heading)),
  };
}

/** Worked out at the first call. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
