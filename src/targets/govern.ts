/** Finds the word that governs a figure and with it the figure's kind. */
import type { Comparator, TargetKind } from '../model.ts';
import { ADVERBS, changeWords, effortVerbs, levelWords, quantityVerbs } from '../rules/targets/verbs.ts';
import type { Range } from '../trail.ts';
import type { Figure } from './figures.ts';

export interface Government {
  readonly kind: Extract<TargetKind, 'level' | 'change' | 'quantity'>;
  readonly comparator: Comparator;
  readonly direction: 'increase' | 'decrease' | null;
  /** The governing word; empty where the noun alone governs (粮食产量1.4万亿斤). Offsets into `before`. */
  readonly word: Range;
  /** How firmly the words say so: `bare` leaves room for what the sentence said before. */
  readonly by: 'level-word' | 'change-word' | 'verb' | 'noun' | 'bare';
}

const longest = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const levels = new Map(levelWords.map(({ word, comparator }) => [word, comparator]));
const changes = new Map(changeWords.map(({ word, direction }) => [word, direction]));

const LEVEL_ADJACENT = new RegExp(`(?:${longest([...levels.keys()])})(?:${ADVERBS}|\\s)*$`);
const CHANGE_ADJACENT = new RegExp(`(?:${longest([...changes.keys()])})(?:${ADVERBS}|\\s)*$`);
const CHANGE_FAR = new RegExp(`(?:${longest([...changes.keys()].filter((word) => word.length > 1))})`);
const LEVEL_WORD = new RegExp(`^(?:${longest([...levels.keys()])})`);
const CHANGE_WORD = new RegExp(`^(?:${longest([...changes.keys()])})`);
const QUANTITY = new RegExp(longest(quantityVerbs));
const EFFORT = new RegExp(`^(?:${longest(effortVerbs)})`);

/** Level words that a quantity verb before them outranks: 建设不少于100个 is a quantity. */
const YIELDS =
  /^(?:完成|实现|近|约|大约|接近|超过|突破|超|不低于|不少于|不小于|不得少于|不得低于|至少|最低|不超过|不得超过|最多|按|保持|是|为|达到?|共计|合计|总计|安排为|≥|>=)/;

/** What stands in front of a verb in a clause and is no part of what is counted or measured. */
export const LEADING =
  /^(?:[\s□、，“”]+(?=[^□]|$)|□+[，]?|(?:今年|明年|全年|年内|年度|当年|每年|今后|同时|其中|继续|重点|全面|全力|进一步|力争|争取|努力|确保|保证|务必|必须|坚决|严格|计划|拟|预计|预期|累计|合计|新?再|共|率先|大力|积极|着力|稳步|加力|有序|持续|深入|扎实|切实|高标准|高质量|高水平|统筹|加大|以及|及|和|并|还|也|要|将|应|需|年均|原则上|到|通过|主要预期目标[是为]?[:：]?|主要目标[是为]?[:：]?|预期目标[是为]?[:：]?|目标[是为]?[:：]?|使|让|把|对|在|为|按照|实现|完成|推动|推进|促进|加快|保持|维持)(?!率|量))/;

export function stripLeading(text: string): number {
  let at = 0;
  for (;;) {
    const match = LEADING.exec(text.slice(at));
    if (!match || match[0].length === 0) return at;
    at += match[0].length;
  }
}

/** Nouns that name a measured size: with a figure behind them and no verb they make a level. */
export const LEVEL_NOUN =
  /(?:率|比例|比重|占比|规模|总额|总量|总值|产值|总产|产量|收入|支出|水平|面积|人口|指数|强度|浓度|量|额|价格|能力|增速|涨幅|增幅|降幅|标准|年限|时间|时长|时限|成本|覆盖面|寿命|密度|深度|高度|厚度|系数|倍差|总数|人数|户数|件数|个数|数量|数|得分|排名|里程|总动力|装机|存量|余额|投资|绿地|用水|用能|能耗|赤字|贡献度|满意度|知晓度)$/;

/**
 * @param before the masked text between the figure and the figure or clause boundary in front of it
 * @param after the masked text behind figure and bound
 * @returns null when nothing in the clause makes a target of the figure
 */
export function govern(before: string, after: string, figure: Figure): Government | null {
  const level = LEVEL_ADJACENT.exec(before);
  const change = CHANGE_ADJACENT.exec(before);
  const lead = stripLeading(before);
  if (
    change &&
    (!level ||
      change.index < level.index ||
      (change.index === level.index &&
        !LEVEL_WORD.exec(level[0])?.[0].startsWith(CHANGE_WORD.exec(change[0])?.[0] ?? '')))
  ) {
    const made = governedByChange(before, change, figure, lead, after);
    if (made) return made;
  }
  const verb = quantityVerb(before, lead);
  if (level) {
    const word = LEVEL_WORD.exec(level[0])?.[0] ?? '';
    const comparator = adverbComparator(level[0]) ?? levels.get(word) ?? '=';
    const place = { start: level.index, end: before.length };
    if (!(YIELDS.test(word) && verb && verb.start < level.index && isDeed(before, verb, figure))) {
      const subject = before.slice(lead, level.index);
      if (/^(?:完成|实现)$/.test(word) && subject.trim() === '') {
        return {
          kind: figure.unitClass === 'percent' ? 'level' : 'quantity',
          comparator: adverbComparator(level[0]) ?? '=',
          direction: null,
          word: place,
          by: 'verb',
        };
      }
      if (
        /^(?:近|约|大约|接近|至少|超过?|按|为|是|不少于|不低于|不超过|最多|最低|≥|≤)$/.test(word) &&
        subject.trim() === '' &&
        figure.unitClass !== 'percent'
      ) {
        return { kind: 'quantity', comparator, direction: null, word: place, by: 'bare' };
      }
      // 经济增长预期目标为5%: the goal is of a growth.
      const goal = /(增长|提高|下降|降低|减少)的?(?:预期|年度|总体)?目标$/.exec(subject);
      if (goal) {
        const direction = changes.get(goal[1] ?? '') ?? null;
        return { kind: 'change', comparator, direction, word: place, by: 'change-word' };
      }
      return { kind: 'level', comparator, direction: null, word: place, by: 'level-word' };
    }
    return { kind: 'quantity', comparator, direction: null, word: verb, by: 'verb' };
  }
  if (figure.unitClass === 'point' || figure.unitClass === 'percent' || figure.unitClass === 'times') {
    const gap = /(高于|低于|快于|高出|领先)[^，；]{1,14}$/.exec(before);
    if (gap && figure.unitClass === 'point') {
      return {
        kind: 'level',
        comparator: gap[1] === '低于' ? '<=' : '>=',
        direction: null,
        word: { start: gap.index, end: gap.index + 2 },
        by: 'level-word',
      };
    }
    const far = CHANGE_FAR.exec(before.slice(lead));
    if (far && far.index <= 4 && !LEVEL_NOUN.test(before)) {
      const start = lead + far.index;
      return {
        kind: 'change',
        comparator: '=',
        direction: changes.get(far[0]) ?? null,
        word: { start, end: start + far[0].length },
        by: 'change-word',
      };
    }
    if (figure.unitClass === 'point') return null;
    return {
      kind: 'level',
      comparator: '=',
      direction: null,
      word: { start: before.length, end: before.length },
      by: before.slice(lead) === '' ? 'bare' : 'noun',
    };
  }
  if (verb && isDeed(before, verb, figure)) {
    const word = before.slice(verb.start, verb.end);
    const direction = changes.get(word) ?? null;
    const counted = figure.unitClass === 'count' || figure.unitClass === 'none';
    if (direction !== null && !counted && (direction === 'decrease' || figure.unitClass === 'money')) {
      return {
        kind: 'change',
        comparator: adverbComparator(before.slice(verb.end)) ?? '=',
        direction,
        word: verb,
        by: 'verb',
      };
    }
    return {
      kind: 'quantity',
      comparator: adverbComparator(before.slice(verb.end)) ?? '=',
      direction: null,
      word: verb,
      by: 'verb',
    };
  }
  const subject = before.slice(lead);
  if (EFFORT.test(before.replace(/^[\s□、]+/, '')) && subject === '') return null;
  const nothing = { start: before.length, end: before.length };
  if (LEVEL_NOUN.test(subject))
    return { kind: 'level', comparator: '=', direction: null, word: nothing, by: 'noun' };
  return { kind: 'quantity', comparator: '=', direction: null, word: nothing, by: 'bare' };
}

function governedByChange(
  before: string,
  change: RegExpExecArray,
  figure: Figure,
  lead: number,
  after: string,
): Government | null {
  const word = CHANGE_WORD.exec(change[0])?.[0] ?? '';
  const direction = changes.get(word) ?? null;
  const subject = before.slice(lead, change.index).trim();
  const place = { start: change.index, end: change.index + word.length };
  const measured =
    figure.unitClass === 'percent' || figure.unitClass === 'point' || figure.unitClass === 'times';
  // 增加1000个床位, with nothing that grows in front: a deed.
  if (!measured && subject === '' && /^[一-龥“]/.test(after) && figure.unitClass === 'count') return null;
  return {
    kind: 'change',
    comparator: adverbComparator(change[0]) ?? '=',
    direction,
    word: place,
    by: 'change-word',
  };
}

/** 增长不低于5%, 建设至少3所: the adverb next to the figure sets the bound. */
function adverbComparator(words: string): Comparator | null {
  const last =
    /(?:至少|不低于|不少于|不小于|不得低于|不得少于|不超过|不高于|不得超过|超过|突破|超|约|近|接近)(?:$)/.exec(
      words.trim(),
    )?.[0];
  return last === undefined ? null : (levels.get(last) ?? null);
}

/** The first quantity verb of the clause that is used as a verb. */
function quantityVerb(before: string, lead: number): Range | null {
  const rest = before.slice(lead);
  const match = QUANTITY.exec(rest);
  if (!match) return null;
  const start = lead + match.index;
  return { start, end: start + match[0].length };
}

/**
 * Whether the verb is a deed and not part of the noun that is measured: 新增参保人数 is, 社会融资规模 is not.
 * A verb that opens the clause is; one inside it is unless the noun before the figure names a size.
 */
function isDeed(before: string, verb: Range, figure: Figure): boolean {
  const opens =
    stripLeading(before.slice(0, verb.start)) >= verb.start ||
    /[，、区市县省各地企部门校院]$/.test(before.slice(0, verb.start));
  if (opens) return true;
  if (LEVEL_NOUN.test(before)) return false;
  return (
    figure.unitClass === 'count' ||
    figure.unitClass === 'none' ||
    figure.unitClass === 'money' ||
    figure.unitClass === 'physical'
  );
}
