/** Names what is counted or done: the thing behind the verb, else what the words around it are about. */
import type { Quote } from '../../notice.ts';
import {
  DONE_DEED,
  EACH_ONE,
  LIST_OPEN,
  MONEY_OF,
  NO_THING,
  NOMINAL_VERB,
  PLANNED_SIZE,
  WORK_ON,
} from '../../rules/targets/naming.ts';
import { SCOPE_ONLY } from '../../rules/targets/phrases.ts';
import type { Range } from '../../trail.ts';
import type { ClauseContext } from '../context.ts';
import { type Phrases, trimSubject } from './phrase.ts';
import { topic } from './topic.ts';

/** The indicator of a quantity. */
export function nameCounted(context: ClauseContext, phrases: Phrases): Quote {
  const { text, previous } = context;
  const { by, before, word, subject, object, behind, counted, unit } = phrases;
  const verb = text.slice(word.start, word.end);
  // 新开通甲至乙的3条航线: what stands before 的 tells which.
  if (counted && object && behind && by === 'verb' && before.endsWith('的')) return [object, behind];
  // 杭州、宁波等市15个重点污染地块: the thing counted stands behind its measure word.
  if (counted && behind && by === 'verb' && !NO_THING.pattern.test(text.slice(behind.start, behind.end)))
    return [behind];
  // 新增就业5700人, 城镇新增就业30万人: 就业 alone is something else.
  if (object && verb === '新增' && object.end - object.start <= 2) {
    const near = subject && subject.end - subject.start <= 8;
    return [{ start: near ? subject.start : word.start, end: object.end }];
  }
  // 40个交通项目28亿元的投资任务: what the money is planned for, and what it is.
  const payee = object ?? subject;
  if (payee && behind && MONEY_OF.pattern.test(text.slice(payee.end, behind.end))) return [payee, behind];
  // 完成云溪全线2公里步道贯通: where it is and what is done there.
  if (object && behind && by === 'verb' && IS_LENGTH.test(unit)) return [object, behind];
  // 城镇新增就业, 雨污分流改造管网: a verb inside the name is part of it.
  if (
    object &&
    subject &&
    subject.end - subject.start <= 8 &&
    !EACH_ONE.pattern.test(text.slice(subject.start, word.start))
  )
    return [{ start: subject.start, end: object.end }];
  if (object) return [object];
  if (by === 'verb' && behind) return [behind];
  const earlier = by === 'verb' && !subject ? sameDeed(context, verb) : null;
  if (earlier) return [earlier];
  if (NOMINAL_VERB.pattern.test(verb))
    return [{ start: subject?.start ?? word.start - plannedBefore(text, word), end: word.end }];
  // 县道拓宽35公里: the deed that the figure follows is part of the name.
  if (by === 'verb' && subject && before.endsWith(verb) && WORK_ON.pattern.test(verb))
    return [{ start: subject.start, end: word.end }];
  const own = LIST_OPEN.pattern.test(before) ? (behind ?? subject) : (subject ?? behind);
  if (own) return [own];
  // What a milestone is of is not what is counted behind it.
  const about = previous && previous.kind !== 'milestone' ? previous.indicator : topic(context);
  return about.length > 0 ? about : deedDone(context, before);
}

/** How many characters in front of a verb belong to its name. */
const plannedBefore = (text: string, verb: Range): number =>
  PLANNED_SIZE.pattern.exec(text.slice(Math.max(0, verb.start - 2), verb.end))?.[1]?.length ?? 0;

/** Units of how long a thing is. */
const IS_LENGTH = /^(?:公里|千米|km|米)$/;

/** 连续几年发行特别国债，…，今年先发行1万亿元: the object the same verb has shortly before. */
function sameDeed({ text, clause }: ClauseContext, verb: string): Range | null {
  // Money is invested in something else by the next sentence.
  const near = NOMINAL_VERB.pattern.test(verb) ? ['\n', '。'] : ['\n'];
  const from = Math.max(clause.start - 120, ...near.map((stop) => text.lastIndexOf(stop, clause.start))) + 1;
  const earlier = text.slice(from, clause.start);
  const at = verb === '' ? -1 : earlier.lastIndexOf(verb);
  if (at < 0) return null;
  const object = /^[^，。；、\d]+/.exec(earlier.slice(at + verb.length));
  const start = from + at + verb.length;
  return object ? trimSubject(text, { start, end: start + object[0].length }) : null;
}

/** 完成改造5处, with nothing that says of what: the deed itself is counted. */
function deedDone({ clause }: ClauseContext, before: string): Quote {
  const deed = DONE_DEED.pattern.exec(before);
  // 完成老城区6条、…: where it is, not what is done.
  if (!deed?.[1] || SCOPE_ONLY.pattern.test(deed[1])) return [];
  const end = clause.start + before.length;
  return [{ start: end - deed[1].length, end }];
}
