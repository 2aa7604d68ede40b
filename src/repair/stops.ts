/** Full stops printed as points, throughout a text: 请认真组织实施. */
import type { Edit } from '../trail.ts';

/** A point behind Chinese words where a sentence or its heading ends; 一. and 第一章. number what follows. */
const point =
  /(?<=[\u3400-\u9fff”’》）)][\u3400-\u9fff%％”’》）)]|\d[%％])(?<![一二三四五六七八九十百章节条款])[.．](?=[\u3400-\u9fff“《（(]|\s|$)/g;

/** So many of them make a habit, where proper full stops are rarer by far. */
const HABIT = 3;
const RARER = 5;

/** @returns edits for a text that ends its sentences with points; one that has full stops keeps its points. */
export function restoreStops(text: string): Edit[] {
  const stops = count(text, '。');
  const most = count(text, '.') + count(text, '．');
  if (most < HABIT || stops * RARER > most) return [];
  const points = [...text.matchAll(point)];
  if (points.length < HABIT || stops * RARER > points.length) return [];
  return points.map(({ index }) => ({ rule: 'width', start: index, end: index + 1, after: '。' }));
}

function count(text: string, mark: string): number {
  let times = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) times++;
  return times;
}
