/** Names what is measured or counted, as a reader would, from the phrases around its figure. */
import type { Quote } from '../../notice.ts';
import { IN_TIME, PART_OF_WHOLE } from '../../rules/targets/governing.ts';
import { BARE_SIZE, COMPARES, SORT, VAGUE_TOPIC } from '../../rules/targets/naming.ts';
import { LEVEL_NOUN } from '../../rules/targets/phrases.ts';
import type { Range } from '../../trail.ts';
import type { ClauseContext } from '../context.ts';
import { lastNoun } from '../nouns.ts';
import { nameCounted } from './counted.ts';
import type { Phrases } from './phrase.ts';
import { topic } from './topic.ts';

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
  const { kind, by, before, subject, object, behind, per, unit } = phrases;
  const carried = previous?.indicator ?? null;
  // 其中早稻24万亩、玉米9万亩: parts of what was named before.
  const part = PART_OF_WHOLE.pattern.test(context.clause.masked);
  if (
    part &&
    by !== 'verb' &&
    subject &&
    carried &&
    previous?.unit === unit &&
    isPart(text.slice(subject.start, subject.end))
  ) {
    const first = PART_OF_WHOLE.pattern.test(before);
    return [subject, ...(first ? carried : carried.slice(1))];
  }
  if (kind === 'change' && by === 'verb' && object) return subject ? [subject, object] : [object];
  if (kind === 'quantity') return nameCounted(context, phrases);
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

/** A short word for some of the whole (农村, 女性), and no size of its own (企业数). */
const isPart = (words: string) =>
  (words.length <= 4 || SORT.pattern.test(words)) && !LEVEL_NOUN.pattern.test(words);
