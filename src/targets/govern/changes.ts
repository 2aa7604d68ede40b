/** Changes: something is to rise or fall by so much. */
import { AT_A_RATE } from '../../rules/targets/governing.ts';
import { LEVEL_NOUN } from '../../rules/targets/phrases.ts';
import { CHANGE_SOURCE, directionOf } from '../../rules/targets/verbs.ts';
import { changeBefore, levelBefore } from './adjacent.ts';
import { adverbComparator, change, type Government, noWord, type Place } from './government.ts';

const CHANGE_FAR = new RegExp(CHANGE_SOURCE);
/** A verb of finishing. */
const FINISHED = /^(?:完成|实施)/;

/** A change word next to the figure: 下降20%. */
export function byChange({ before, after, figure, lead, verb }: Place): Government | null {
  const found = changeBefore(before);
  if (!found) return null;
  const { index, word } = found;
  const standing = levelBefore(before);
  // 加快184街坊等街区更新: only a rate is quickened.
  if (word === '加快' && !['percent', 'point', 'times'].includes(figure.unitClass)) return null;
  // 累计完成缓拥堵提升21个点位: a deed, whatever stands next to its figure.
  if (verb && verb.start < index && figure.unitClass === 'count' && FINISHED.test(before.slice(verb.start)))
    return null;
  // 提高到 is a level word, 改造提升 a quantity verb; both hold a change word.
  if (standing && standing.index === index && standing.word.length > word.length) return null;
  if (standing && standing.index < index) return null;
  if (verb && verb.end === before.length && verb.start < index) return null;
  const subject = before.slice(lead, index).trim();
  // 增加1000个床位, with nothing that grows in front: a deed.
  if (subject === '' && figure.unitClass === 'count' && /^[一-龥“]/.test(after)) return null;
  return change(
    directionOf(word),
    { start: index, end: index + word.length },
    adverbComparator(found.words) ?? '=',
  );
}

/** 以每年8%的速度递增: the figure stands before the noun. */
export function byRate(place: Place): Government | null {
  const rate = AT_A_RATE.pattern.exec(place.after);
  return rate && change(rate.groups?.down === undefined ? 'increase' : 'decrease', noWord(place));
}

/** 提高城镇居民收入8%: the change word opens the clause, far from its figure. */
export function byFarChange({ before, lead }: Place): Government | null {
  const far = CHANGE_FAR.exec(before.slice(lead));
  if (!far) return null;
  // 压减一般性支出5%: what a clause opens with falling may be a size as well.
  const falls = far.index === 0 && directionOf(far[0]) === 'decrease';
  if (!falls && (far.index > 4 || LEVEL_NOUN.pattern.test(before))) return null;
  const word = { start: lead + far.index, end: lead + far.index + far[0].length };
  return change(directionOf(far[0]), word, '=', falls ? 'verb' : 'change-word');
}
