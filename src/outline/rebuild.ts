/**
 * A table that came apart into one cell a line, put together again. The rows are told by their numbers, by the
 * attribute they end in (约束性, 预期性), or by all being as long as the head.
 */
import { VALUE_CELL } from '../rules/targets/cells.ts';
import {
  ATTRIBUTE_CELL,
  type ColumnRole,
  GROUP_ROW,
  roleOf,
  SERIAL_HEAD,
  WRAPPED_HEAD,
} from '../rules/targets/columns.ts';
import { TOTAL_ROW } from '../rules/targets/sums.ts';

/** For each column of the head and of each row: the cells that lie in it, by number. */
export interface Rebuilt {
  /** How many cells the table takes. */
  readonly length: number;
  readonly header: readonly (readonly number[])[];
  readonly rows: readonly (readonly (readonly number[])[])[];
}

const VALUED: ReadonlySet<ColumnRole> = new Set(['baseline', 'target', 'growth']);

/**
 * @param words the cells in reading order, none of them blank
 * @returns null where head and rows cannot be told apart with certainty
 */
export function rebuild(words: readonly string[]): Rebuilt | null {
  return byNumber(words) ?? byAttribute(words) ?? byWidth(words);
}

interface Head {
  readonly cells: readonly number[];
  readonly role: ColumnRole;
  readonly words: string;
}

function byNumber(words: readonly string[]): Rebuilt | null {
  const first = words.indexOf('1');
  if (first < 2 || !SERIAL_HEAD.pattern.test(words[0] ?? '')) return null;
  const starts: number[] = [];
  let number = 1;
  for (let i = GROUP_ROW.pattern.test(words[first - 1] ?? '') ? first - 1 : first; i < words.length; i++) {
    const counts = words[i] === String(number) && /\p{sc=Han}/u.test(words[i + 1] ?? '');
    if (counts) number++;
    if (counts || isApart(words[i])) starts.push(i);
  }
  return number <= 2 ? null : assign(words, starts[0] ?? first, starts);
}

/** A row without a number: a sum, or the head of a group. */
const isApart = (word = ''): boolean => TOTAL_ROW.pattern.test(word) || GROUP_ROW.pattern.test(word);

function byAttribute(words: readonly string[]): Rebuilt | null {
  const closes = words.flatMap((word, i) => (ATTRIBUTE_CELL.pattern.test(word) ? [i] : []));
  const last = words.findIndex((word) => roleOf(word) === 'attribute');
  if (last < 2 || closes.length < 2) return null;
  return assign(words.slice(0, (closes.at(-1) ?? 0) + 1), last + 1, [
    last + 1,
    ...closes.slice(0, -1).map((i) => i + 1),
  ]);
}

/** Every row has a cell in every column, and a number under each head that asks for one. */
function byWidth(words: readonly string[]): Rebuilt | null {
  for (let width = 3; width <= 10 && width * 3 <= words.length; width++) {
    if (words.length % width !== 0) continue;
    const heads = words.slice(0, width).map((word, i) => headOf(word, [i]));
    if (!isIndicatorHead(heads)) continue;
    const starts = Array.from({ length: words.length / width - 1 }, (_, i) => (i + 1) * width);
    if (!starts.every((start) => fits(words.slice(start, start + width), heads))) continue;
    return {
      length: words.length,
      header: heads.map(({ cells }) => cells),
      rows: starts.map((start) => heads.map((_, i) => [start + i])),
    };
  }
  return null;
}

const headOf = (words: string, cells: readonly number[]): Head => ({ words, cells, role: roleOf(words) });

/** A head wrapped over two lines (指标 / 属性, 总投资 / （万元）) is one. */
function headsOf(words: readonly string[], end: number): Head[] {
  const heads: Head[] = [];
  for (let i = 0; i < end; i++) {
    const word = words[i] as string;
    const last = heads.at(-1);
    if (last && WRAPPED_HEAD.pattern.test(`${last.words}\n${word}`))
      heads[heads.length - 1] = headOf(last.words + word, [...last.cells, i]);
    else heads.push(headOf(word, [i]));
  }
  return heads;
}

/** @param head how many cells the head has */
function assign(words: readonly string[], head: number, starts: readonly number[]): Rebuilt | null {
  const bounds = starts.map((start, i) => ({ start, end: starts[i + 1] ?? words.length }));
  const heads = headsOf(words, head);
  const inOrder = bounds.every(
    ({ start, end }) => isApart(words[start]) || fits(words.slice(start, end), heads),
  );
  if (!inOrder && !isIndicatorHead(heads)) return null;
  const rows = bounds.map(({ start, end }) =>
    inOrder || isApart(words[start])
      ? orderedRow(words, start, end, heads)
      : assignRow(words, start, end, heads),
  );
  return { length: words.length, header: heads.map(({ cells }) => cells), rows };
}

const isIndicatorHead = (heads: readonly Head[]): boolean =>
  heads.some(({ role }) => role === 'indicator') && heads.some(({ role }) => VALUED.has(role));

/** Whether every head has its cell: a value where it asks for one, words where it asks for a name. */
const fits = (cells: readonly string[], heads: readonly Head[]): boolean =>
  cells.length === heads.length &&
  heads.every(({ role }, i) => {
    const value = VALUE_CELL.pattern.test(cells[i] ?? '');
    return role === 'indicator' ? !value : !VALUED.has(role) || value;
  });

/** One cell for each head; the sums of a last row stand under the last heads. */
function orderedRow(
  words: readonly string[],
  start: number,
  end: number,
  heads: readonly Head[],
): number[][] {
  const row: number[][] = heads.map(() => []);
  const total = TOTAL_ROW.pattern.test(words[start] ?? '');
  for (let i = start; i < end; i++) {
    const column = total && i > start ? heads.length - (end - i) : i - start;
    row[column]?.push(i);
  }
  return row;
}

/**
 * Gives the cells of a row their columns: what looks like a value belongs to the value columns in order, the last
 * texts before it are the indicator and the unit, the texts before those its group, the texts behind it follow.
 */
function assignRow(words: readonly string[], start: number, end: number, heads: readonly Head[]): number[][] {
  const row: number[][] = heads.map(() => []);
  const put = (head: number, cell: number) => row[head]?.push(cell);
  const at = (role: ColumnRole) => heads.findIndex((head) => head.role === role);
  const valued = heads.flatMap(({ role }, i) => (VALUED.has(role) ? [i] : []));
  const lastValued = valued.at(-1) ?? heads.length - 1;
  let from = start;
  let to = end;
  const number = at('number');
  if (number === 0 && /^\d+$/.test(words[start] ?? '')) put(0, from++);
  // 类别 before 序号: the number may stand behind the name of a group.
  if (number > 0 && at('group') === 0) {
    if (!/^\d+$/.test(words[from] ?? '')) put(0, from++);
    if (/^\d+$/.test(words[from] ?? '')) put(number, from++);
  }
  const behind = heads.length - 1 - lastValued;
  const isValue = (i: number) => VALUE_CELL.pattern.test(words[i] ?? '');
  for (let head = heads.length - 1; head > lastValued && to > from && !isValue(to - 1); head--) {
    const attribute = heads[head]?.role === 'attribute';
    if (attribute ? ATTRIBUTE_CELL.pattern.test(words[to - 1] ?? '') : to - from > behind) put(head, --to);
  }
  let first = from;
  while (first < to && !(isValue(first) && first > from)) first++;
  // 完成上级下达任务 stands where a number might.
  if (first === to) first = Math.max(from + 1, to - valued.length);
  const texts = Array.from({ length: first - from }, (_, i) => from + i);
  const name = at('indicator');
  // Between the name and the first value: the unit, or the unit and the attribute.
  for (let head = (valued[0] ?? 0) - 1; head > name && texts.length > 1; head--) {
    const role = heads[head]?.role;
    const fitting = role === 'unit' || ATTRIBUTE_CELL.pattern.test(words[texts.at(-1) as number] ?? '');
    if (fitting && (role === 'unit' || role === 'attribute')) put(head, texts.pop() as number);
  }
  const group = at('group');
  // The last text names the indicator; what is longer than the name of a group is its beginning.
  const grouped =
    group < 0 ? 0 : texts.findIndex((i, n) => n === texts.length - 1 || (words[i]?.length ?? 0) > 4);
  texts.forEach((i, n) => {
    put(n < grouped ? group : name, i);
  });
  const values = Array.from({ length: to - first }, (_, i) => first + i);
  const even = values.length % valued.length === 0;
  values.forEach((i, k) => {
    // 重点城市≥30 / 一般城市≥15 in one cell lie on two lines: they share a column.
    const column = even ? Math.floor((k * valued.length) / values.length) : Math.min(k, valued.length - 1);
    put(valued[column] ?? lastValued, i);
  });
  return row;
}
