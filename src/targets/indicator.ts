/** Cuts the noun phrase that names what is measured or counted, as a reader would name it. */
import { tagWords } from '../language/words.ts';
import type { Quote } from '../notice.ts';
import { baselineRules } from '../rules/targets/cues.ts';
import { LEVEL_NOUN, MANNER_ONLY, SCOPE_ONLY, stripLeading, TRAILING } from '../rules/targets/phrases.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import type { Government } from './govern.ts';
import { lastNoun } from './nouns.ts';

/** 其他设区市要有效应对…: who is to do it stands before the modal verb. */
const MODAL = /^[^，。]{2,16}?(?<![主重需只])要(?=[一-龥]{2})(?!求|点|素|闻)/;

/** 森林覆盖率由2010年的…提高到: where it comes from is no part of the name. */
const FROM = /[由从](?=(?:20|19)?\d|每[人生户亩件])/;

/** 各省（自治区、直辖市）人民政府制定…: who is to do it is not what is done. */
const ACTOR = /^各[省市县区地级][^，。]{0,16}?(?:人民政府|政府|部门|单位|委员会)(?=[一-龥]{3})(?!办公)/;

/** The subject in front of a governing word: leading adverbs, trailing adverbs and the comparison cut off. */
export function trimSubject(text: string, range: Range): Range | null {
  let { start, end } = range;
  const words = text.slice(start, end);
  const baseline = [...baselineRules.map(({ pattern }) => pattern), FROM]
    .map((pattern) => pattern.exec(words))
    .find((match) => match !== null);
  if (baseline) end = start + baseline.index;
  start += stripLeading(text.slice(start, end));
  start += ACTOR.exec(text.slice(start, end))?.[0].length ?? 0;
  start += MODAL.exec(text.slice(start, end))?.[0].length ?? 0;
  start += stripLeading(text.slice(start, end));
  for (;;) {
    const match = TRAILING.exec(text.slice(start, end));
    if (!match) break;
    end -= match[0].length;
  }
  const rest = text.slice(start, end);
  if (rest === '' || SCOPE_ONLY.test(rest) || MANNER_ONLY.test(rest)) return null;
  return { start, end };
}

/** Ends the noun phrase behind a figure: a boundary, 等, or the verb of what is to happen to it. */
const OBJECT_END =
  /(?<![中高初平同对优何])等(?![级候额次于同])(?:[一-龥]{0,8})?(?:$|[，。；])|[，。；！？]|的(?:目标|任务|标准|要求)$|并(?:实现|通过|投|完|全)|[，、]?(?:按时|如期|按期)(?:完[成工]|开工|投)/;

/** The thing counted behind a figure: up to the next boundary, list mark or 等. */
export function trimObject(text: string, range: Range): Range | null {
  let { start, end } = range;
  start +=
    /^(?:的|[\s]|用于|专项?用于|支持|实施|（[^）]{1,3}）|、总[长度面积里程]{1,3}[^的，。]{1,14}的)*/.exec(
      text.slice(start, end),
    )?.[0].length ?? 0;
  const cut = OBJECT_END.exec(text.slice(start, end));
  // 8项任务按期完成整改: two characters are no name.
  if (cut && cut.index > 2) end = start + cut.index;
  while (end > start && /[\s、和及与，]$/.test(text.slice(start, end))) end--;
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

/** Verbs that name what is counted themselves when nothing else does: 全年计划投资12.7亿元, 完成植树5万株. */
export const NOMINAL_VERB =
  /(?:投资|融资|贷款|减负|就业|减税|植树|造林|技改|抽检|检查|培训|演练|补贴|补助|救助)$/;

/** Puts together what is measured or counted from the phrases around the figure, or from the clause before. */
export function nameIndicator(context: ClauseContext, phrases: Phrases): Quote {
  const { text, previous } = context;
  const { kind, by, before, word, subject, object, behind, per, counted, unit } = phrases;
  const carried = previous?.indicator ?? null;
  const verb = text.slice(word.start, word.end);
  const openList = /[、和等]$/.test(before);
  // 其中农村1万个以上: a part of what was named before.
  if (
    /^其中/.test(before.trim()) &&
    subject &&
    carried &&
    previous?.unit === unit &&
    isPart(text.slice(subject.start, subject.end))
  )
    return [subject, ...carried];
  if (kind === 'quantity') {
    // 杭州、宁波等市15个重点污染地块: the thing counted stands behind its measure word.
    if (
      counted &&
      behind &&
      by === 'verb' &&
      !/^(?:用于|支持|实施|建设|纳入|以上)/.test(text.slice(behind.start, behind.end))
    )
      return [behind];
    // 新增就业5700人, 城镇新增就业30万人: 就业 alone is something else.
    if (object && verb === '新增' && object.end - object.start <= 2) {
      const near = subject && subject.end - subject.start <= 8;
      return [{ start: near ? subject.start : word.start, end: object.end }];
    }
    // 城镇新增就业, 雨污分流改造管网: a verb inside the name is part of it.
    if (object && subject && subject.end - subject.start <= 8)
      return [{ start: subject.start, end: object.end }];
    if (object) return [object];
    if (by === 'verb' && behind) return [behind];
    const before = by === 'verb' && !subject ? sameDeed(context, verb) : null;
    if (before) return [before];
    if (NOMINAL_VERB.test(verb)) return [{ start: subject?.start ?? word.start, end: word.end }];
    const own = openList ? (behind ?? subject) : (subject ?? behind);
    return own ? [own] : (carried ?? topic(context));
  }
  // 要有效应对不低于50年一遇的暴雨: the verb in front names nothing without its object.
  if (
    subject &&
    behind &&
    by === 'level-word' &&
    text[behind.start - 1] === '的' &&
    !LEVEL_NOUN.test(text.slice(subject.start, subject.end))
  )
    return [subject, behind];
  if (subject && per) return [per, subject];
  if (subject && !before.endsWith('、')) return [subject];
  if (/^[比较同]/.test(before.trim()) && carried) return carried;
  return behind ? [behind] : (carried ?? topic(context));
}

/** A short word for some of the whole (农村, 女性), and no size of its own (企业数). */
const isPart = (words: string) => words.length <= 4 && !LEVEL_NOUN.test(words);

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

/** What the clause before is about: its last noun phrase (提升入海排污口，全省控制在122个以内). */
function topic({ text, clauseBefore }: ClauseContext): Quote {
  const noun = clauseBefore && lastNoun(text, clauseBefore);
  return noun ? [noun] : [];
}

/** Splits a list of exactly `count` items; an item without a head takes the last one's (种植、收获机械化率). */
export function listItems(text: string, range: Range, count: number): Quote[] {
  const words = text.slice(range.start, range.end);
  const items: Range[] = [];
  let start = 0;
  for (const mark of [...words.matchAll(/[、和与及]|以及/g), null]) {
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
  const each = lastWords.search(/[人生户年]均|平均/);
  const shared = LEVEL_NOUN.test(lastWords) ? tagWords(lastWords)[own]?.start : undefined;
  const head = lastWords.slice(each > 0 ? each : (shared ?? lastWords.length));
  return items.map((item) => {
    const complete = head === '' || text.slice(item.start, item.end).endsWith(head.slice(-1));
    return complete ? [item] : [item, { start: last.end - head.length, end: last.end }];
  });
}
