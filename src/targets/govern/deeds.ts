/** Deeds: so many things are to be done, built, issued, spent. */
import type { Comparator } from '../../model.ts';
import {
  ABILITY_BEHIND,
  BEHIND_SIZE,
  BRINGS_ABOUT,
  FOR_EACH,
  GIVES_MONEY,
  GOES_FOR,
  MAKES,
  ON_AVERAGE,
  ONLY_VERBS,
  STANDARDS,
  THINGS,
} from '../../rules/targets/governing.ts';
import { LEVEL_NOUN, SCOPE, stripLeading } from '../../rules/targets/phrases.ts';
import { directionOf, EFFORT_SOURCE, QUANTITY_SOURCE } from '../../rules/targets/verbs.ts';
import type { Range } from '../../trail.ts';
import type { Figure } from '../figures.ts';
import { adverbComparator, type Government, type Place } from './government.ts';

const QUANTITY = new RegExp(QUANTITY_SOURCE, 'g');
const VERB_AT_END = new RegExp(`(?:${QUANTITY_SOURCE})$`);
/** 将19个项目纳入医保: what is done with them stands behind. */
const TAKES = /^[\s□、]*[将把对]$/;
const EFFORT = new RegExp(`^[\\s□、]*(?:试点|${EFFORT_SOURCE})+$`);

/** Words between a verb and its figure that are verbs again and name nothing (提能升级建设800个). */
export const namesNothing = (words: string): boolean => ONLY_VERBS.pattern.test(words);

/** The quantity verb of the clause: the one that opens it, else the one next to the figure, else the first. */
export function quantityVerb(before: string): Range | null {
  const places = [...before.matchAll(QUANTITY)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    // 改造后…不低于: when, not what.
    .filter(({ end }) => before[end] !== '后');
  return (
    places.find(({ start }) => opens(before, start)) ??
    places.find(({ end }) => end === before.length) ??
    places[0] ??
    null
  );
}

export function byVerb({ before, after, figure, verb }: Place): Government | null {
  if (!verb || !isDeed(before, verb, figure)) return null;
  if (figure.unitClass === 'physical' && ABILITY_BEHIND.pattern.test(after.trim())) return null;
  // 建设不少于3所, 至少建设3所: in front of the figure, or of the verb next to it.
  const comparator =
    adverbComparator(before) ??
    adverbComparator(before.replace(VERB_AT_END, '')) ??
    adverbComparator(before.slice(0, verb.start)) ??
    '=';
  return deedOf(before, verb, comparator, figure);
}

/** Whether a verb of effort, or 将, is all that stands in front of the figure. */
export const isEffort = ({ before }: Place): boolean => EFFORT.test(before) || TAKES.test(before);

/** 推进25个更新项目 counts them, 抓好22项任务 does not. */
export function byEffort({ before, after, figure, lead }: Place): Government | null {
  const counts = BRINGS_ABOUT.pattern.test(after) || (EFFORT.test(before) && THINGS.pattern.test(after));
  if (figure.unitClass !== 'count' || !counts) return null;
  return {
    kind: 'quantity',
    comparator: '=',
    direction: null,
    word: { start: lead, end: before.length },
    by: 'verb',
  };
}

/** So much of something is done; 降低企业成本50亿元 says by how much something is to fall. */
export function deedOf(
  before: string,
  word: Range,
  comparator: Comparator,
  { unitClass }: Figure,
): Government {
  const direction = directionOf(before.slice(word.start, word.end)) ?? null;
  const counted = unitClass === 'count' || unitClass === 'none';
  const changes = direction !== null && !counted && (direction === 'decrease' || unitClass === 'money');
  return {
    kind: changes ? 'change' : 'quantity',
    comparator,
    direction: changes ? direction : null,
    word,
    by: 'verb',
  };
}

/** Whether only adverbs, dates and words of scope stand between the start of the clause and the offset. */
export function opens(before: string, offset: number): boolean {
  let at = stripLeading(before);
  for (let last = -1; at < offset && at !== last; ) {
    last = at;
    at += SCOPE.pattern.exec(before.slice(at))?.[0].length ?? 0;
    at += stripLeading(before.slice(at));
  }
  return at >= offset;
}

/**
 * Whether the verb is a deed and not part of the noun that is measured: 新增参保人数 is, 社会融资规模 is not.
 * A verb that opens the clause is; one inside it is unless the noun before the figure names a size.
 */
export function isDeed(before: string, verb: Range, figure: Figure): boolean {
  const measured = LEVEL_NOUN.pattern.test(
    before.replace(FOR_EACH.pattern, '').replace(BEHIND_SIZE.pattern, ''),
  );
  const words = before.slice(verb.start, verb.end);
  if (figure.unitClass === 'money' && GIVES_MONEY.pattern.test(words) && GOES_FOR.pattern.test(before))
    return true;
  // 新增、更新车辆中新能源占比不低于30%: a percentage of a size is a level whatever verb stands in front.
  if (measured && figure.unitClass === 'percent') return false;
  // 户均补助4000元: a size, whatever the verb.
  if (figure.unitClass === 'money' && ON_AVERAGE.pattern.test(before)) return false;
  // 参与制定国际标准12项: so many of them are made.
  if (measured && figure.unitClass === 'count' && STANDARDS.pattern.test(before) && MAKES.pattern.test(words))
    return true;
  if (!opens(before, verb.start))
    return !measured && figure.unitClass !== 'percent' && figure.unitClass !== 'time';
  // 补助标准, 服务人口: the verb belongs to the noun behind it unless it is one of making or finishing.
  const partOfNoun = measured && verb.end < before.length && before.length - verb.end <= 4;
  return !partOfNoun || MAKES.pattern.test(words);
}
