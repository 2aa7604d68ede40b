/**
 * Finds the word that governs a figure and with it the figure's kind, bound and direction.
 *
 * Tried in this order: a change word next to the figure (下降20%), a level word next to it (达到83%), a percentage
 * without either, a quantity verb in its clause (新增…13个), the noun in front alone (粮食产量1.4万亿斤).
 */
import { ABILITY_BEHIND, BEHIND_SIZE, FOR_EACH, OWNED_BY_EACH } from '../rules/targets/governing.ts';
import { LEVEL_NOUN, stripLeading } from '../rules/targets/phrases.ts';
import type { Figure } from './figures.ts';
import { byChange, byFarChange, byRate } from './govern/changes.ts';
import { byEffort, byVerb, isEffort, quantityVerb } from './govern/deeds.ts';
import { type Government, level, noWord, type Place } from './govern/government.ts';
import { byGap, byHaving, byLevel, byLimit, byShare, byZero } from './govern/levels.ts';

/**
 * @param before the masked text between the figure and the figure or clause boundary in front of it
 * @param after the masked text behind figure and bound
 * @returns null when nothing in the clause makes a target of the figure
 */
export function govern(before: string, after: string, figure: Figure): Government | null {
  const place = { before, after, figure, lead: stripLeading(before), verb: quantityVerb(before) };
  return (
    byZero(place) ??
    byChange(place) ??
    byLevel(place) ??
    byPercent(place) ??
    byHaving(place) ??
    byLimit(place) ??
    byVerb(place) ??
    byNoun(place)
  );
}

/** A percentage without a level or change word next to it stands for a level (达标率90%), or for a change far off. */
function byPercent(place: Place): Government | null {
  switch (place.figure.unitClass) {
    case 'point':
      return byGap(place) ?? byFarChange(place);
    case 'percent':
      return byRate(place) ?? byFarChange(place) ?? byShare(place) ?? plainPercent(place);
    case 'times':
      return byFarChange(place) ?? byShare(place) ?? plainPercent(place);
    default:
      return null;
  }
}

const plainPercent = (place: Place): Government =>
  level('=', noWord(place), place.before.slice(place.lead) === '' ? 'bare' : 'noun');

/** Nothing governs but the noun: a size makes a level of its figure, anything else is counted. */
function byNoun(place: Place): Government | null {
  if (isEffort(place)) return byEffort(place);
  const { before, after, figure, lead } = place;
  // 补助标准每生每天5元: so much for each, of a size.
  const noun = before.slice(lead).replace(FOR_EACH.pattern, '').replace(BEHIND_SIZE.pattern, '');
  const able = figure.unitClass === 'physical' && ABILITY_BEHIND.pattern.test(after.trim());
  if (able || LEVEL_NOUN.pattern.test(noun) || OWNED_BY_EACH.pattern.test(before))
    return level('=', noWord(place), able ? 'verb' : 'noun');
  return { kind: 'quantity', comparator: '=', direction: null, word: noWord(place), by: 'bare' };
}
