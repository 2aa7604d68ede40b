/** Which documents of two folders belong together: by issuer, document type and title without its year. */
import type { Plan } from '../model.ts';

/** What a plan and its successor of the next year have in common. */
export function seriesKey({ title, issuer, documentType }: Plan): string {
  return [issuer ?? '', documentType ?? '', timeless(title ?? '')].join(' ');
}

/** A title without what names its time: years, the number of a five-year plan, the number of a session. */
export const timeless = (title: string): string =>
  title
    .replace(/[（(]?(?:\d{4}|[〇零一二三四五六七八九]{4})\s*(?:[-—–~至]\s*\d{4}\s*)?年?(?:度)?[）)]?/gu, '')
    .replace(/第?[“"]?十[一二三四五六七八九]?五[”"]?(?=规划|时期|期间|计划)/gu, '')
    .replace(/第[〇零一二三四五六七八九十百\d]+(?:届|次)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A pair; null where a document has no counterpart. */
export interface Pair<T> {
  readonly from: T | null;
  readonly to: T | null;
}

/** Documents of either side by series; several of one series are paired in the order given. */
export function pairPlans<T extends { readonly plan: Plan }>(
  olds: readonly T[],
  news: readonly T[],
): Pair<T>[] {
  const waiting = new Map<string, T[]>();
  for (const each of olds) {
    const key = seriesKey(each.plan);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [each]);
    else list.push(each);
  }
  const pairs = news.map((to): Pair<T> => ({ from: waiting.get(seriesKey(to.plan))?.shift() ?? null, to }));
  const gone = [...waiting.values()].flat().map((from): Pair<T> => ({ from, to: null }));
  return [...pairs, ...gone];
}

/** A plan that says nothing: what a document without counterpart is compared with. */
export const emptyPlan = (plan: Plan): Plan => ({
  ...plan,
  title: null,
  year: null,
  body: [],
  targets: [],
  results: [],
  findings: [],
});
