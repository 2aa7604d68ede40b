/** Levels: something is to stand at a value. */
import {
  AT_LEAST_SO_MANY,
  DONE_FOR,
  EACH_HAS,
  FOR_EACH,
  FROM_TO,
  GAP,
  GOAL_OF_CHANGE,
  HAS,
  IN_TIME,
  PLANS,
  REACHES,
  SHARE_OF,
  YIELDING_WORD,
} from '../../rules/targets/governing.ts';
import { LEVEL_NOUN, SCOPE } from '../../rules/targets/phrases.ts';
import { comparatorOf, directionOf } from '../../rules/targets/verbs.ts';
import { levelBefore } from './adjacent.ts';
import { deedOf, isDeed, opens } from './deeds.ts';
import { adverbComparator, change, type Government, level, noWord, type Place } from './government.ts';

/** A level word next to the figure (达到83%), unless a deed outranks it (建设不少于3所). */
export function byLevel({ before, after, figure, lead, verb }: Place): Government | null {
  const found = levelBefore(before);
  if (!found) return byArrival(before);
  const { index, word, words } = found;
  const arrival = word === '为' ? byArrival(before) : null;
  if (arrival) return arrival;
  const comparator = adverbComparator(words) ?? comparatorOf(word) ?? '=';
  const place = { start: index, end: before.length };
  const head = before.slice(0, index);
  const each = FOR_EACH.pattern.test(head);
  const yields =
    YIELDING_WORD.pattern.test(word) ||
    (REACHES.pattern.test(word) &&
      figure.unitClass === 'count' &&
      !LEVEL_NOUN.pattern.test(head) &&
      verb !== null &&
      !HAS.pattern.test(head.slice(verb.start)) &&
      opens(head, verb.start));
  if (yields && !each && verb && verb.start < index && isDeed(head, verb, figure)) {
    return deedOf(before, { start: verb.start, end: Math.min(verb.end, index) }, comparator, figure);
  }
  const subject = before.slice(lead, index).trim();
  // 暗访不少于60个县: two characters and a thing counted behind are a deed, whatever the verb.
  if (
    figure.unitClass === 'count' &&
    AT_LEAST_SO_MANY.pattern.test(word) &&
    /^[一-龥]{2}$/.test(subject) &&
    /^[一-龥“□]{1,}/.test(after)
  )
    return deedOf(before, { start: lead, end: index }, comparator, figure);
  // 全县计划实现…: who is to do it is no subject.
  const named = subject.replace(SCOPE.pattern, '').replace(PLANS.pattern, '');
  if (named === '' && figure.unitClass !== 'percent' && YIELDING_WORD.pattern.test(word)) {
    // 完成100个…; 为80万重点群体提供就业帮扶; but 约100个 says nothing by itself.
    const deed = word === '完成' || word === '实现' || (word === '为' && DONE_FOR.pattern.test(after));
    return {
      kind: deed || figure.unitClass === 'count' || figure.unitClass === 'none' ? 'quantity' : 'level',
      comparator: deed ? (adverbComparator(words) ?? '=') : comparator,
      direction: null,
      word: place,
      by: deed ? 'verb' : 'bare',
    };
  }
  const goal = GOAL_OF_CHANGE.pattern.exec(subject);
  return goal ? change(directionOf(goal[1] ?? ''), place, comparator) : level(comparator, place);
}

/** 由14家整合为5家: what it comes to. */
function byArrival(before: string): Government | null {
  const move = FROM_TO.pattern.exec(before);
  if (!move) return null;
  const { up, down } = move.groups ?? {};
  const comparator = up !== undefined ? '>=' : down !== undefined ? '<=' : '=';
  return level(comparator, { start: move.index, end: before.length });
}

/** 高于全国平均水平3个百分点: a distance. */
export function byGap({ before }: Place): Government | null {
  const gap = GAP.pattern.exec(before);
  return gap && level('=', { start: gap.index, end: gap.index + 2 });
}

/** 不低于供应总量的70%: the bound stands in front of what the share is of. */
export function byShare({ before }: Place): Government | null {
  const [, bound = ''] = SHARE_OF.pattern.exec(before) ?? [];
  if (bound === '') return null;
  const start = before.lastIndexOf(bound);
  return level(comparatorOf(bound) ?? '=', { start, end: start + bound.length });
}

/** 每个行政村有1个书屋. */
export function byHaving({ before }: Place): Government | null {
  const each = EACH_HAS.pattern.exec(before);
  if (!each) return null;
  const start = before.length - (each[1] ?? '').length;
  return level(adverbComparator(before.slice(0, start)) ?? '=', { start, end: before.length }, 'verb');
}

/** 24小时内上报: a limit is a level, whatever is to be done. */
export const byLimit = (place: Place): Government | null =>
  place.figure.unitClass === 'time' && IN_TIME.pattern.test(place.after)
    ? level('<=', noWord(place), 'noun')
    : null;

/** 事件零发生: none at all is a level, whatever the noun; 使用量零增长 is a growth of nought. */
export function byZero(place: Place): Government | null {
  const { before, figure, lead } = place;
  if (figure.value !== 0 || lead === before.length) return null;
  return figure.unit === '%' && figure.han
    ? change('increase', noWord(place))
    : level('=', noWord(place), 'noun');
}
