/** Reads indicator tables: one level, quantity or change for each row and column that asks for a value. */
import type { Node, Reading } from '../notice.ts';
import {
  attributeRules,
  type ColumnRole,
  columnRules,
  DUE_HEAD,
  INDICATOR_HEAD,
  PLAN_IN_HEAD,
  TARGET_CAPTION,
  TASK_HEAD,
  TASK_NAME_HEAD,
  YEARLY_HEAD,
} from '../rules/targets/columns.ts';
import { fiveYearPlan } from '../rules/targets/plans.ts';
import { endOf } from '../rules/targets/times.ts';
import { QUANTITY_SOURCE } from '../rules/targets/verbs.ts';
import type { Range } from '../trail.ts';
import { readName, readValue, unitInBrackets, type Value } from './cells.ts';
import type { BlockContext } from './context.ts';
import { dueInCell } from './due.ts';
import { readPlaces } from './places.ts';
import type { Deadline, PlanYear } from './time.ts';

interface Column {
  readonly role: ColumnRole;
  readonly year: number | null;
  readonly head: Range;
  readonly words: string;
}

interface Table {
  readonly columns: readonly Column[];
  /** 表2 …（单位：公里）: the caption's unit holds where neither row nor head has one. */
  readonly unit: string;
  /** The last year a column asks for. */
  readonly deadline: Deadline | null;
}

const OPENS_WITH_DEED = new RegExp(`^(?:${QUANTITY_SOURCE})`);

/**
 * @param under the nearest heading, which names a table without a caption
 * @returns the targets of an indicator table, none for a table of another kind.
 */
export function readTable(text: string, node: Node, under: string, context: BlockContext): Reading[] {
  const { header = [], rows = [] } = node;
  const columns = withTasks(columnsOf(text, header, context.planYear));
  const title = (node.title ?? []).map(({ start, end }) => text.slice(start, end)).join('');
  if (TARGET_CAPTION.pattern.test(title || under)) {
    const places = readPlaces(text, node, context);
    if (places.length > 0) return places;
  }
  if (!holdsTargets(columns, title)) return [];
  const unit = unitInBrackets(title)?.unit ?? '';
  const last = columns
    .filter(({ role, year }) => role === 'target' && year !== null)
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .at(-1);
  const deadline = (last && dueIn(last)) ?? context.deadline;
  return rows.flatMap((row) => readRow(text, row, { columns, unit, deadline }, context));
}

function holdsTargets(columns: readonly Column[], title: string): boolean {
  const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
  if (!has('indicator') || !has('target')) return false;
  const named = columns.some(
    ({ role, words }) =>
      role === 'indicator' && (INDICATOR_HEAD.pattern.test(words) || TASK_NAME_HEAD.pattern.test(words)),
  );
  return named || TARGET_CAPTION.pattern.test(title) || has('attribute', 'baseline', 'unit');
}

/** 工作任务 | 2026年 | 2027年: where no column is of indicators, the tasks are what the years ask for. */
function withTasks(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'indicator')) return columns;
  const task = columns.findIndex(({ words, year }) => year === null && TASK_NAME_HEAD.pattern.test(words));
  const years = columns.filter(({ role, year }) => role === 'target' && year !== null).length;
  return task < 0 || years < 2
    ? columns
    : columns.map((column, i) => (i === task ? { ...column, role: 'indicator' } : column));
}

/** A bare year is what is aimed at from the plan's year on, and what is known before it. */
function columnsOf(text: string, header: readonly Range[], planYear: number | null): Column[] {
  let last = header[0];
  return header.map((at) => {
    // A head merged over two columns leaves the second without words.
    const head = at.end > at.start ? at : (last ?? at);
    last = head;
    const words = text.slice(head.start, head.end).replace(/\s/g, '');
    const year = yearIn(words);
    const role = columnRules.find(({ pattern }) => pattern.test(words))?.role ?? 'other';
    if (year === null || role === 'baseline' || role === 'target' || role === 'growth')
      return { role, year, head, words };
    return { role: planYear !== null && year < planYear ? 'baseline' : 'target', year, head, words };
  });
}

/** 2025年, 2025, “十四五”末: the last year a head names. */
function yearIn(words: string): number | null {
  const year = /20\d{2}/.exec(words)?.[0];
  const plan = PLAN_IN_HEAD.pattern.exec(words)?.[0] ?? '';
  return year ? Number(year) : (fiveYearPlan(plan)?.to ?? null);
}

const dueIn = ({ head, year }: Column): Deadline | null =>
  year === null ? null : { words: [head], date: endOf(year) };

function readRow(text: string, row: readonly Range[], table: Table, context: BlockContext): Reading[] {
  const words = ({ start, end }: Range) => text.slice(start, end).trim();
  const filled = row.flatMap((cell, i) => {
    const column = table.columns[i];
    return column && words(cell) !== '' ? [{ cell, column }] : [];
  });
  const cellOf = (role: ColumnRole) => filled.filter(({ column }) => column.role === role).at(-1)?.cell;
  const nameCell = cellOf('indicator');
  if (!nameCell) return [];
  const name = readName(text, nameCell);
  const unitCell = cellOf('unit');
  const attribute = cellOf('attribute');
  const past = filled.find(({ column, cell }) => column.role === 'baseline' && /\d/.test(words(cell)))?.cell;
  const ofRow = unitCell ? words(unitCell) : name.unit;
  const reading = (
    cell: Range,
    value: Value,
    change: Value['direction'],
    deadline: Deadline | null,
  ): Reading => ({
    block: context.block,
    kind: change ? 'change' : OPENS_WITH_DEED.test(name.words) && value.unit !== '%' ? 'quantity' : 'level',
    indicator: name.indicator,
    scope: null,
    comparator: value.comparator,
    value: value.value,
    upper: value.upper,
    unit: value.unit,
    direction: change,
    // Only a change has a baseline; where the indicator stood before is shown by `because`.
    baseline: null,
    deadline,
    modality: attribute ? modalityOf(words(attribute)) : null,
    per: null,
    at: { start: Math.min(...row.map(({ start }) => start)), end: Math.max(...row.map(({ end }) => end)) },
    because: {
      value: cell,
      ...(unitCell ? { unit: unitCell } : {}),
      ...(attribute ? { modality: attribute } : {}),
      ...(past ? { 'stood at': past } : {}),
    },
  });
  const aims = filled.flatMap(({ cell, column }): Reading[] => {
    if (column.role !== 'target' || isSentence(words(cell))) return [];
    const unit = name.unit ?? unitInBrackets(column.words)?.unit ?? ofRow ?? table.unit;
    // 重点城市≥30 over 一般城市≥15: two values in one cell.
    return linesOf(text, cell).flatMap((line) => {
      const value = readValue(words(line), unit);
      if (!value) return [];
      return [reading(cell, value, value.direction ?? name.direction, dueIn(column) ?? context.deadline)];
    });
  });
  const rates = filled.flatMap(({ cell, column }): Reading[] => {
    if (column.role !== 'growth') return [];
    const yearly = YEARLY_HEAD.pattern.test(column.words);
    const headUnit = unitInBrackets(column.words)?.unit;
    const value = readValue(
      words(cell),
      name.direction ? (ofRow ?? '%') : yearly ? (headUnit ?? '%') : (ofRow ?? ''),
    );
    if (!value || (aims.length > 0 && (value.summed || ofRow === '%' || !yearly))) return [];
    const change = value.direction ?? name.direction ?? (yearly && !value.summed ? 'increase' : null);
    return [reading(cell, value, change, table.deadline)];
  });
  return [...aims, ...rates].sort((a, b) => (a.because.value?.start ?? 0) - (b.because.value?.start ?? 0));
}

/** What a cell of a table says is to be done, and by when its row says it is due. */
export interface Task {
  readonly at: Range;
  readonly due: Deadline | null;
}

/** The cells of a table of tasks that say what is to be done in sentences: they are read as paragraphs are. */
export function tasksIn(text: string, { header = [], rows = [] }: Node, year: PlanYear): Task[] {
  const heads = header.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''));
  const told = heads.map((head) => TASK_HEAD.pattern.test(head));
  const dueColumn = heads.findIndex((head) => DUE_HEAD.pattern.test(head));
  return rows.flatMap((row) => {
    const dueCell = row[dueColumn];
    const due = dueCell ? dueInCell(text, dueCell, year) : null;
    return row.flatMap((at, i): Task[] => {
      const words = text.slice(at.start, at.end).trim();
      return told[i] && (isSentence(words) || (due && words.length >= SHORTEST_TASK)) ? [{ at, due }] : [];
    });
  });
}

const SHORTEST_TASK = 6;

/** 新建充电桩500个，其中乡镇100个: more than a value with its unit. */
const isSentence = (cell: string): boolean =>
  /\d/.test(cell) && cell.length >= 8 && (/[，。；]/.test(cell) || OPENS_WITH_DEED.test(cell));

const modalityOf = (attribute: string): 'must' | 'aim' | null =>
  attributeRules.find(({ pattern }) => pattern.test(attribute))?.modality ?? null;

/** The lines of a cell that a table pulled apart has. */
const linesOf = (text: string, { start, end }: Range): Range[] =>
  [...text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
