/**
 * Finds the word that governs a figure and with it the figure's kind, bound and direction.
 *
 * Tried in this order: a change word next to the figure (下降20%), a level word next to it (达到83%), a percentage
 * without either, a quantity verb in its clause (新增…13个), the noun in front alone (粮食产量1.4万亿斤).
 */
import type { Comparator, TargetKind } from '../model.ts';
import {
  ABILITY_BEHIND,
  AT_A_RATE,
  AT_LEAST_SO_MANY,
  BEHIND_SIZE,
  BOUND_IN_FRONT,
  BRINGS_ABOUT,
  DONE_FOR,
  EACH_HAS,
  FOR_EACH,
  FROM_TO,
  GAP,
  GOAL_OF_CHANGE,
  HAS,
  IN_TIME,
  MAKES,
  ONLY_VERBS,
  OWNED_BY_EACH,
  REACHES,
  SHARE_OF,
  THINGS,
  YIELDING_WORD,
} from '../rules/targets/governing.ts';
import { LEVEL_NOUN, SCOPE, stripLeading } from '../rules/targets/phrases.ts';
import {
  ADVERB_BETWEEN,
  CHANGE_SOURCE,
  CHANGE_WORDS,
  comparatorOf,
  directionOf,
  EFFORT_SOURCE,
  LEVEL_SOURCE,
  LEVEL_WORDS,
  QUANTITY_SOURCE,
} from '../rules/targets/verbs.ts';
import type { Range } from '../trail.ts';
import type { Figure } from './figures.ts';

export interface Government {
  readonly kind: Extract<TargetKind, 'level' | 'change' | 'quantity'>;
  readonly comparator: Comparator;
  readonly direction: 'increase' | 'decrease' | null;
  /** The governing word; empty where the noun alone governs. Offsets into `before`. */
  readonly word: Range;
  /** How firmly the words say so: `bare` leaves room for what the sentence said before. */
  readonly by: 'level-word' | 'change-word' | 'verb' | 'noun' | 'bare';
}

/** A figure with the masked words on either side of it, as far as they belong to it. */
interface Place {
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
  /** Where the words proper begin in `before`, behind adverbs and dates. */
  readonly lead: number;
  readonly verb: Range | null;
}

const BETWEEN = ADVERB_BETWEEN.pattern.source.slice(0, -1);
const LEVEL_ADJACENT = new RegExp(`(?:${LEVEL_SOURCE})(?:${BETWEEN}|\\s)*$`);
const CHANGE_ADJACENT = new RegExp(`(?:${CHANGE_SOURCE})(?:${BETWEEN}|\\s)*$`);
const CHANGE_FAR = new RegExp(CHANGE_SOURCE);
const LEVEL_WORD = new RegExp(`^(?:${LEVEL_WORDS})`);
const CHANGE_WORD = new RegExp(`^(?:${CHANGE_WORDS})`);
const QUANTITY = new RegExp(QUANTITY_SOURCE, 'g');
const VERB_AT_END = new RegExp(`(?:${QUANTITY_SOURCE})$`);
/** A verb of finishing. */
const FINISHED = /^(?:完成|实施)/;
/** 将19个项目纳入医保: what is done with them stands behind. */
const TAKES = /^[\s□、]*[将把对]$/;
const EFFORT = new RegExp(`^[\\s□、]*(?:试点|${EFFORT_SOURCE})+$`);

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

/** Words between a verb and its figure that are verbs again and name nothing (提能升级建设800个). */
export const namesNothing = (words: string): boolean => ONLY_VERBS.pattern.test(words);

function byChange({ before, after, figure, lead, verb }: Place): Government | null {
  const change = CHANGE_ADJACENT.exec(before);
  if (!change) return null;
  const level = LEVEL_ADJACENT.exec(before);
  const word = CHANGE_WORD.exec(change[0])?.[0] ?? '';
  // 加快184街坊等街区更新: only a rate is quickened.
  if (word === '加快' && !['percent', 'point', 'times'].includes(figure.unitClass)) return null;
  // 累计完成缓拥堵提升21个点位: a deed, whatever stands next to its figure.
  if (
    verb &&
    verb.start < change.index &&
    figure.unitClass === 'count' &&
    FINISHED.test(before.slice(verb.start))
  )
    return null;
  // 提高到 is a level word, 改造提升 a quantity verb; both hold a change word.
  if (level && level.index === change.index && (LEVEL_WORD.exec(level[0])?.[0] ?? '').length > word.length)
    return null;
  if (level && level.index < change.index) return null;
  if (verb && verb.end === before.length && verb.start < change.index) return null;
  const subject = before.slice(lead, change.index).trim();
  // 增加1000个床位, with nothing that grows in front: a deed.
  if (subject === '' && figure.unitClass === 'count' && /^[一-龥“]/.test(after)) return null;
  return {
    kind: 'change',
    comparator: adverbComparator(change[0]) ?? '=',
    direction: directionOf(word) ?? null,
    word: { start: change.index, end: change.index + word.length },
    by: 'change-word',
  };
}

function byLevel({ before, after, figure, lead, verb }: Place): Government | null {
  const level = LEVEL_ADJACENT.exec(before);
  if (!level) return byArrival(before);
  const word = LEVEL_WORD.exec(level[0])?.[0] ?? '';
  const arrival = word === '为' ? byArrival(before) : null;
  if (arrival) return arrival;
  const comparator = adverbComparator(level[0]) ?? comparatorOf(word) ?? '=';
  const place = { start: level.index, end: before.length };
  const head = before.slice(0, level.index);
  const each = FOR_EACH.pattern.test(head);
  const yields =
    YIELDING_WORD.pattern.test(word) ||
    (REACHES.pattern.test(word) &&
      figure.unitClass === 'count' &&
      !LEVEL_NOUN.pattern.test(head) &&
      verb !== null &&
      !HAS.pattern.test(head.slice(verb.start)) &&
      opens(head, verb.start));
  if (yields && !each && verb && verb.start < level.index && isDeed(head, verb, figure)) {
    return deedOf(before, { start: verb.start, end: Math.min(verb.end, level.index) }, comparator, figure);
  }
  const subject = before.slice(lead, level.index).trim();
  // 暗访不少于60个县: two characters and a thing counted behind are a deed, whatever the verb.
  if (
    figure.unitClass === 'count' &&
    AT_LEAST_SO_MANY.pattern.test(word) &&
    /^[一-龥]{2}$/.test(subject) &&
    /^[一-龥“□]{1,}/.test(after)
  )
    return deedOf(before, { start: lead, end: level.index }, comparator, figure);
  if (subject === '' && figure.unitClass !== 'percent' && YIELDING_WORD.pattern.test(word)) {
    // 完成100个…; 为80万重点群体提供就业帮扶; but 约100个 says nothing by itself.
    const deed = word === '完成' || word === '实现' || (word === '为' && DONE_FOR.pattern.test(after));
    return {
      kind: deed || figure.unitClass === 'count' || figure.unitClass === 'none' ? 'quantity' : 'level',
      comparator: deed ? (adverbComparator(level[0]) ?? '=') : comparator,
      direction: null,
      word: place,
      by: deed ? 'verb' : 'bare',
    };
  }
  const goal = GOAL_OF_CHANGE.pattern.exec(subject);
  if (goal)
    return {
      kind: 'change',
      comparator,
      direction: directionOf(goal[1] ?? '') ?? null,
      word: place,
      by: 'change-word',
    };
  return { kind: 'level', comparator, direction: null, word: place, by: 'level-word' };
}

function byArrival(before: string): Government | null {
  const move = FROM_TO.pattern.exec(before);
  if (!move) return null;
  const { up, down } = move.groups ?? {};
  const comparator = up !== undefined ? '>=' : down !== undefined ? '<=' : '=';
  const word = { start: move.index, end: before.length };
  return { kind: 'level', comparator, direction: null, word, by: 'level-word' };
}

/** A percentage without a level or change word next to it stands for a level (达标率90%), or for a change far off. */
function byPercent({ before, after, figure, lead }: Place): Government | null {
  const { unitClass } = figure;
  const rate = unitClass === 'percent' ? AT_A_RATE.pattern.exec(after) : null;
  if (rate) {
    return {
      kind: 'change',
      comparator: '=',
      direction: rate.groups?.down === undefined ? 'increase' : 'decrease',
      word: { start: before.length, end: before.length },
      by: 'change-word',
    };
  }
  if (unitClass !== 'point' && unitClass !== 'percent' && unitClass !== 'times') return null;
  const gap = GAP.pattern.exec(before);
  if (gap && unitClass === 'point') {
    const word = { start: gap.index, end: gap.index + 2 };
    return {
      kind: 'level',
      comparator: '=',
      direction: null,
      word,
      by: 'level-word',
    };
  }
  const far = CHANGE_FAR.exec(before.slice(lead));
  // 压减一般性支出5%: what a clause opens with falling is a size as well.
  const falls = far?.index === 0 && directionOf(far[0]) === 'decrease';
  if (far && (falls || (far.index <= 4 && !LEVEL_NOUN.pattern.test(before)))) {
    const word = { start: lead + far.index, end: lead + far.index + far[0].length };
    return {
      kind: 'change',
      comparator: '=',
      direction: directionOf(far[0]) ?? null,
      word,
      by: falls ? 'verb' : 'change-word',
    };
  }
  if (unitClass === 'point') return null;
  const share = SHARE_OF.pattern.exec(before);
  if (share) {
    const word = { start: share.index, end: share.index + (share[1] ?? '').length };
    return {
      kind: 'level',
      comparator: comparatorOf(share[1] ?? '') ?? '=',
      direction: null,
      word,
      by: 'level-word',
    };
  }
  const word = { start: before.length, end: before.length };
  return {
    kind: 'level',
    comparator: '=',
    direction: null,
    word,
    by: before.slice(lead) === '' ? 'bare' : 'noun',
  };
}

/** 24小时内上报: a limit is a level, whatever is to be done. */
function byLimit({ before, after, figure }: Place): Government | null {
  if (figure.unitClass !== 'time' || !IN_TIME.pattern.test(after)) return null;
  const word = { start: before.length, end: before.length };
  return { kind: 'level', comparator: '<=', direction: null, word, by: 'noun' };
}

function byHaving({ before }: Place): Government | null {
  const each = EACH_HAS.pattern.exec(before);
  if (!each) return null;
  const start = before.length - (each[1] ?? '').length;
  return {
    kind: 'level',
    comparator: adverbComparator(before.slice(0, start)) ?? '=',
    direction: null,
    word: { start, end: before.length },
    by: 'verb',
  };
}

function byVerb({ before, after, figure, verb }: Place): Government | null {
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

/** So much of something is done; 降低企业成本50亿元 says by how much something is to fall. */
function deedOf(before: string, word: Range, comparator: Comparator, { unitClass }: Figure): Government {
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

/** 事件零发生: none at all is a level, whatever the noun. */
function byZero({ before, figure, lead }: Place): Government | null {
  if (figure.value !== 0 || lead === before.length) return null;
  const word = { start: before.length, end: before.length };
  // 使用量实现零增长: a growth of nought.
  if (figure.unit === '%' && figure.han) {
    return { kind: 'change', comparator: '=', direction: 'increase', word, by: 'change-word' };
  }
  return { kind: 'level', comparator: '=', direction: null, word, by: 'noun' };
}

function byNoun({ before, after, figure, lead }: Place): Government | null {
  if (EFFORT.test(before) || TAKES.test(before)) {
    const counts = BRINGS_ABOUT.pattern.test(after) || (EFFORT.test(before) && THINGS.pattern.test(after));
    if (figure.unitClass !== 'count' || !counts) return null;
    const word = { start: lead, end: before.length };
    return { kind: 'quantity', comparator: '=', direction: null, word, by: 'verb' };
  }
  const word = { start: before.length, end: before.length };
  // 补助标准每生每天5元: so much for each, of a size.
  const noun = before.slice(lead).replace(FOR_EACH.pattern, '').replace(BEHIND_SIZE.pattern, '');
  const able = figure.unitClass === 'physical' && ABILITY_BEHIND.pattern.test(after.trim());
  const named = able || LEVEL_NOUN.pattern.test(noun) || OWNED_BY_EACH.pattern.test(before);
  return {
    kind: named ? 'level' : 'quantity',
    comparator: '=',
    direction: null,
    word,
    by: able ? 'verb' : named ? 'noun' : 'bare',
  };
}

/** The bound that the adverb next to the figure or the verb sets. */
function adverbComparator(words: string): Comparator | null {
  const last = BOUND_IN_FRONT.pattern.exec(words.trim())?.[0];
  return last === undefined ? null : (comparatorOf(last) ?? null);
}

/** The quantity verb of the clause: the one that opens it, else the one next to the figure, else the first. */
function quantityVerb(before: string): Range | null {
  const places = [...before.matchAll(QUANTITY)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return (
    places.find(({ start }) => opens(before, start)) ??
    places.find(({ end }) => end === before.length) ??
    places[0] ??
    null
  );
}

/** Whether only adverbs, dates and words of scope stand between the start of the clause and the offset. */
function opens(before: string, offset: number): boolean {
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
function isDeed(before: string, verb: Range, figure: Figure): boolean {
  const measured = LEVEL_NOUN.pattern.test(
    before.replace(FOR_EACH.pattern, '').replace(BEHIND_SIZE.pattern, ''),
  );
  // 新增、更新车辆中新能源占比不低于30%: a percentage of a size is a level whatever verb stands in front.
  if (measured && figure.unitClass === 'percent') return false;
  if (!opens(before, verb.start))
    return !measured && figure.unitClass !== 'percent' && figure.unitClass !== 'time';
  // 补助标准, 服务人口: the verb belongs to the noun behind it unless it is one of making or finishing.
  const partOfNoun = measured && verb.end < before.length && before.length - verb.end <= 4;
  return !partOfNoun || MAKES.pattern.test(before.slice(verb.start, verb.end));
}
