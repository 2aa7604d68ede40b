/** Cuts the noun phrase that names what is measured or counted, as a reader would name it. */
import { tagWords } from '../language/words.ts';
import type { Quote } from '../notice.ts';
import { baselineRules } from '../rules/targets/cues.ts';
import { IN_TIME, PART_OF_WHOLE } from '../rules/targets/governing.ts';
import {
  ACTOR,
  BARE_SIZE,
  COMPARES,
  DESCRIBED,
  DONE_DEED,
  FROM,
  IN_TIME_LEAD,
  ITEM_MARK,
  LIST_OPEN,
  MODAL,
  NO_THING,
  NOMINAL_VERB,
  OBJECT_END,
  OBJECT_LEAD,
  OPENING_BRACKET,
  SHARED_HEAD,
  VAGUE_TOPIC,
} from '../rules/targets/naming.ts';
import {
  LEVEL_NOUN,
  MANNER_ONLY,
  SCOPE_ONLY,
  stripLeading,
  stripTrailing,
} from '../rules/targets/phrases.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import type { Government } from './govern/government.ts';
import { lastNoun } from './nouns.ts';

/** A phrase of so many characters is more than a name. */
const LONG = 20;

/** 内送达率, behind a time. */
const WITHIN = /^[以之]?内/;

/** The subject in front of a governing word: leading adverbs, trailing adverbs and the comparison cut off. */
export function trimSubject(text: string, range: Range): Range | null {
  let { start, end } = range;
  const words = text.slice(start, end);
  const baseline = [...baselineRules, FROM]
    .map(({ pattern }) => pattern.exec(words))
    .find((match) => match !== null);
  if (baseline) end = start + baseline.index;
  start += stripLeading(text.slice(start, end));
  start += ACTOR.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  start += MODAL.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  start += stripLeading(text.slice(start, end));
  if (WITHIN.test(text.slice(start, end)))
    start -= IN_TIME_LEAD.pattern.exec(text.slice(start - LONG, start))?.[0].length ?? 0;
  end = start + stripTrailing(text.slice(start, end));
  const rest = text.slice(start, end);
  if (rest === '' || SCOPE_ONLY.pattern.test(rest) || MANNER_ONLY.pattern.test(rest)) return null;
  return { start, end };
}

/** The thing counted behind a figure: up to the next boundary, list mark or 等. */
export function trimObject(text: string, range: Range): Range | null {
  let { start, end } = range;
  start += OPENING_BRACKET.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  start += OBJECT_LEAD.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  const cut = OBJECT_END.pattern.exec(text.slice(start, end));
  // 10万人次、高技能人才…: what is listed next is not what was counted.
  if (/^[、，]/.test(text.slice(start, end))) return null;
  // 8项任务按期完成整改: two characters are no name.
  if (cut && cut.index > 2) end = start + cut.index;
  while (end > start && /[\s、和及与，]$/.test(text.slice(start, end))) end--;
  // 能够突破关键技术…的领军人才; 法院、律师…等法治人才: the noun that a long description leads up to.
  if (end - start > LONG)
    start = end - (DESCRIBED.pattern.exec(text.slice(start, end))?.[1]?.length ?? end - start);
  return end > start ? { start, end } : null;
}

/** The phrases around a figure, any of which may name its indicator. */
export interface Phrases {
  readonly kind: Government['kind'];
  readonly by: Government['by'];
  /** The masked words in front of the figure. */
  readonly before: string;
  /** The governing word. */
  readonly word: Range;
  /** In front of the governing word. */
  readonly subject: Range | null;
  /** Between the governing word and the figure. */
  readonly object: Range | null;
  readonly behind: Range | null;
  /** 每10万人, where it stands next to the figure. */
  readonly per: Range | null;
  readonly unit: string;
  /** The unit is a measure word. */
  readonly counted: boolean;
}

/** The indicator of a figure; a bare size (产值) is named with what the words around it are about. */
export function nameIndicator(context: ClauseContext, phrases: Phrases): Quote {
  const named = nameFrom(context, phrases);
  const { text, clauseBefore, heading } = context;
  const only = named[0];
  if (named.length !== 1 || !only || !BARE_SIZE.pattern.test(text.slice(only.start, only.end))) return named;
  const said = [clauseBefore, heading].map((place) => place && lastNoun(text, place));
  const owner = [inSameClause(context), ...said].find(
    (noun) => noun && noun.end <= only.start && !VAGUE_TOPIC.pattern.test(text.slice(noun.start, noun.end)),
  );
  return owner ? [owner, only] : named;
}

/** 林下经济面积达260万亩、产值达130亿元: what the size named before belongs to. */
function inSameClause({ text, clause, previous }: ClauseContext): Range | null {
  const named = previous?.indicator[0];
  if (!named || named.start < clause.start) return null;
  const size = LEVEL_NOUN.pattern.exec(text.slice(named.start, named.end));
  return size && size.index > 1 ? { start: named.start, end: named.start + size.index } : null;
}

/** Puts together what is measured or counted from the phrases around the figure, or from the clause before. */
function nameFrom(context: ClauseContext, phrases: Phrases): Quote {
  const { text, previous } = context;
  const { kind, by, before, word, subject, object, behind, per, counted, unit } = phrases;
  const carried = previous?.indicator ?? null;
  const verb = text.slice(word.start, word.end);
  const openList = LIST_OPEN.pattern.test(before);
  // 其中早稻24万亩、玉米9万亩: parts of what was named before.
  const part = PART_OF_WHOLE.pattern.test(context.clause.masked);
  if (
    part &&
    subject &&
    carried &&
    previous?.unit === unit &&
    isPart(text.slice(subject.start, subject.end))
  ) {
    const first = PART_OF_WHOLE.pattern.test(before);
    return [subject, ...(first ? carried : carried.slice(1))];
  }
  if (kind === 'change' && by === 'verb' && object) return subject ? [subject, object] : [object];
  if (kind === 'quantity') {
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
    // 城镇新增就业, 雨污分流改造管网: a verb inside the name is part of it.
    // 完成云溪全线2公里步道贯通: where it is and what is done there.
    if (object && behind && by === 'verb' && IS_LENGTH.test(unit)) return [object, behind];
    if (object && subject && subject.end - subject.start <= 8)
      return [{ start: subject.start, end: object.end }];
    if (object) return [object];
    if (by === 'verb' && behind) return [behind];
    const earlier = by === 'verb' && !subject ? sameDeed(context, verb) : null;
    if (earlier) return [earlier];
    if (NOMINAL_VERB.pattern.test(verb))
      return [{ start: subject?.start ?? planned(text, word.start), end: word.end }];
    const own = openList ? (behind ?? subject) : (subject ?? behind);
    if (own) return [own];
    const about = carried ?? topic(context);
    return about.length > 0 ? about : deedDone(context, before);
  }
  // 疑似个案30日内完成转介: of what, and what is to be done in time.
  if (behind && IN_TIME.pattern.test(text.slice(behind.start, behind.end))) {
    const deed = { start: behind.start + 1, end: behind.end };
    return subject ? [subject, deed] : [deed];
  }
  // 全区面积80%以上达到建设要求: what they reach is part of the name.
  if (subject && behind && kind === 'level' && by === 'noun' && text.startsWith('达到', behind.start))
    return [subject, behind];
  // 每个行政村有1个书屋: what they have, not who has it.
  if (by === 'verb' && behind) return [behind];
  // 要有效应对不低于50年一遇的暴雨: the verb in front names nothing without its object.
  if (
    subject &&
    behind &&
    by === 'level-word' &&
    text[behind.start - 1] === '的' &&
    !LEVEL_NOUN.pattern.test(text.slice(subject.start, subject.end))
  )
    return [subject, behind];
  if (subject && per) return [per, subject];
  if (subject && !before.endsWith('、')) return [subject];
  if (COMPARES.pattern.test(before) && carried) return carried;
  return behind ? [behind] : (carried ?? topic(context));
}

/** 计划 in front of a verb that names its size is part of the name: 计划投资12.7亿元. */
const planned = (text: string, verb: number): number =>
  text.slice(verb - 2, verb + 2) === '计划投资' ? verb - 2 : verb;

/** Units of how long a thing is. */
const IS_LENGTH = /^(?:公里|千米|km|米)$/;

/** A short word for some of the whole (农村, 女性), and no size of its own (企业数). */
const isPart = (words: string) => words.length <= 4 && !LEVEL_NOUN.pattern.test(words);

/** 连续几年发行特别国债，…，今年先发行1万亿元: the object the same verb has earlier in the sentence. */
function sameDeed({ text, clause }: ClauseContext, verb: string): Range | null {
  const from =
    Math.max(text.lastIndexOf('。', clause.start), text.lastIndexOf('\n', clause.start), clause.start - 120) +
    1;
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
  if (!deed?.[1]) return [];
  const end = clause.start + before.length;
  return [{ start: end - deed[1].length, end }];
}

/** What the clause before is about: its last noun phrase (提升入海排污口，全省控制在122个以内). */
function topic({ text, clauseBefore }: ClauseContext): Quote {
  const noun = clauseBefore && lastNoun(text, clauseBefore);
  return noun ? [noun] : [];
}

/** 营运车辆的能耗和排放: what stands before 的 in the first item owns the others too, unless they name their own. */
function ownerOf(text: string, [first, ...others]: readonly Range[]): Range | null {
  if (!first || others.some(({ start, end }) => text.slice(start, end).includes('的'))) return null;
  const of = text.slice(first.start, first.end).lastIndexOf('的');
  return of > 1 ? { start: first.start, end: first.start + of + 1 } : null;
}

/** Splits a list of exactly `count` items; an item without a head takes the last one's (种植、收获机械化率). */
export function listItems(text: string, range: Range, count: number): Quote[] {
  // （含工业、生活）behind the last item lists something else.
  const words = text.slice(range.start, range.end).replace(/[（(][^（()）]*[）)]$/, '');
  const items: Range[] = [];
  let start = 0;
  for (const mark of [...words.matchAll(ITEM_MARK.pattern), null]) {
    const end = mark ? mark.index : words.length;
    if (end > start) items.push({ start: range.start + start, end: range.start + end });
    start = mark ? end + mark[0].length : end;
  }
  const last = items.at(-1);
  if (items.length !== count || !last) return [];
  const lastWords = text.slice(last.start, last.end);
  // 装备、纺织、食品行业覆盖率: the last item has as many words of its own as the one before it; the rest is shared.
  const before = items.at(-2);
  const own = before ? tagWords(text.slice(before.start, before.end)).length : 1;
  const each = lastWords.search(SHARED_HEAD.pattern);
  const shared = LEVEL_NOUN.pattern.test(lastWords) ? tagWords(lastWords)[own]?.start : undefined;
  const head = lastWords.slice(each > 0 ? each : (shared ?? lastWords.length));
  const owner = ownerOf(text, items);
  return items.map((item) => {
    const named = owner && item !== items[0] ? [owner, item] : [item];
    const complete = head === '' || text.slice(item.start, item.end).endsWith(head);
    return complete ? named : [...named, { start: last.end - head.length, end: last.end }];
  });
}
