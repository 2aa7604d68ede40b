/** Names in a list that share words: 种植、收获机械化率. */
import { tagWords } from '../../language/words.ts';
import type { Quote } from '../../notice.ts';
import { ANY_THING, FIRST_PART, ITEM_MARK, SHARED_HEAD } from '../../rules/targets/naming.ts';
import { LEVEL_NOUN } from '../../rules/targets/phrases.ts';
import type { Range } from '../../trail.ts';

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

/** 三座泵站改造、河道清淤等工程: what is counted is the first part. */
export function countedPart(text: string, range: Range, unit: string): Range {
  const first = ANY_THING.pattern.test(unit)
    ? undefined
    : FIRST_PART.pattern.exec(text.slice(range.start, range.end))?.[1];
  return first === undefined ? range : { start: range.start, end: range.start + first.length };
}
