/** Reads indicator tables: one level, quantity or change for each row and target column. */
import type { Comparator } from '../model.ts';
import type { Node, Quote, Reading } from '../notice.ts';
import { attributeRules, type ColumnRole, columnRules, TARGET_CAPTION } from '../rules/targets/columns.ts';
import { endOf } from '../rules/targets/times.ts';
import { unitAt } from '../rules/targets/units.ts';
import { QUANTITY_SOURCE } from '../rules/targets/verbs.ts';
import type { Range } from '../trail.ts';
import type { BlockContext } from './context.ts';
import { findFigures } from './figures.ts';
import { type Grid, gridOf } from './rows.ts';

interface Column {
  readonly role: ColumnRole;
  readonly year: number | null;
  readonly head: Range;
}

/** A cell that may hold a value: a number, a bounded number (≥30), a dash, possibly behind a label (重点城市≥30). */
const VALUE =
  /^[[［(（]?\s*(?:[—–-]{1,2}|\/|[<>≤≥＜＞≦≧~～约]?\s*-?\d[\d,.]*|[一-龥]{1,8}[<>≤≥＜＞≦≧]\s*\d[\d,.]*)/;
const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '≧': '>=',
  '>': '>',
  '＞': '>',
  '≤': '<=',
  '≦': '<=',
  '<': '<',
  '＜': '<',
  约: '~',
  '~': '~',
  '～': '~',
};
const OPENS_WITH_DEED = new RegExp(`^(?:${QUANTITY_SOURCE})`);
/** （单位：万元） or （%） at the end of a name or head. */
const BRACKETS = /[（(]\s*(?:单位[:：])?\s*([万亿百千]*)([^（()）]+)[）)]\s*$/;

/** @returns the targets of an indicator table, none for a table of another kind. */
export function readTable(text: string, node: Node, context: BlockContext): Reading[] {
  const grid = gridOf(text, node);
  if (!grid) return [];
  const columns = grid.header.map((head) => columnOf(text, head, context.planYear));
  const title = (node.title ?? []).map(({ start, end }) => text.slice(start, end)).join('');
  if (!columns.some(({ role }) => role === 'indicator') || !columns.some(({ role }) => role === 'target'))
    return [];
  if (
    !TARGET_CAPTION.pattern.test(title) &&
    !columns.some(({ role }) => role === 'attribute' || role === 'baseline' || role === 'unit')
  )
    return [];
  // 表2 …（单位：公里）: the caption's unit holds where neither row nor head has one.
  const unit = unitInBrackets(title)?.[0] ?? '';
  return grid.rows.flatMap((row) => readRow(text, row, columns, { ...grid, unit }, context));
}

function columnOf(text: string, head: Range, planYear: number | null): Column {
  const words = text.slice(head.start, head.end).replace(/\s/g, '');
  const found = /(20\d{2})\s*年?/.exec(words);
  const year = found ? Number(found[1]) : null;
  const role = columnRules.find(({ pattern }) => pattern.test(words))?.role ?? 'other';
  // A bare year is what is aimed at from the plan's year on, and what is known before it.
  if (year !== null && role !== 'baseline' && role !== 'target' && role !== 'growth') {
    return { role: planYear !== null && year < planYear ? 'baseline' : 'target', year, head };
  }
  return { role, year, head };
}

function readRow(
  text: string,
  row: readonly Range[],
  columns: readonly Column[],
  grid: Grid & { readonly unit: string },
  context: BlockContext,
): Reading[] {
  const cells = grid.rebuilt
    ? alignRebuilt(text, row, columns)
    : row.map((cell, i) => ({ cell, column: columns[i] }));
  const words = ({ start, end }: Range) => text.slice(start, end).trim();
  const cellOf = (role: ColumnRole) =>
    cells.filter(({ column, cell }) => column?.role === role && words(cell) !== '').at(-1)?.cell;
  const name = cellOf('indicator');
  if (!name) return [];
  const at = {
    start: Math.min(...row.map(({ start }) => start)),
    end: Math.max(...row.map(({ end }) => end)),
  };
  const unitCell = cellOf('unit');
  const attribute = cellOf('attribute');
  const named = unitInBrackets(words(name));
  const indicator = trimName(text, name, named?.[0].length ?? 0);
  const modality =
    (attribute && attributeRules.find(({ pattern }) => pattern.test(words(attribute)))?.modality) ?? null;
  return cells.flatMap(({ cell, column }): Reading[] => {
    if (column?.role !== 'target') return [];
    const headUnit = unitInBrackets(words(column.head))?.[0];
    const unitWords = unitCell
      ? words(unitCell)
      : (named?.[0] ?? headUnit ?? grid.unit).replace(/[（()）\s]|单位[:：]/g, '');
    const value = readValue(words(cell), unitWords);
    if (!value) return [];
    const past = cells.find((other) => other.column?.role === 'baseline' && /\d/.test(words(other.cell)));
    const deadline =
      column.year !== null ? { words: [column.head], date: endOf(column.year) } : context.deadline;
    return [
      {
        block: context.block,
        kind: OPENS_WITH_DEED.test(words(name)) && value.unit !== '%' ? 'quantity' : 'level',
        indicator,
        scope: null,
        comparator: value.comparator,
        value: value.value,
        upper: value.upper,
        unit: value.unit,
        direction: null,
        // Only a change has a baseline; where the indicator stood before is shown by `because`.
        baseline: null,
        deadline,
        modality,
        per: null,
        at,
        because: {
          value: cell,
          ...(unitCell ? { unit: unitCell } : {}),
          ...(attribute ? { modality: attribute } : {}),
          ...(past ? { 'stood at': past.cell } : {}),
        },
      },
    ];
  });
}

/** The bracket that holds a unit and nothing else, or null. */
function unitInBrackets(words: string): RegExpExecArray | null {
  const match = BRACKETS.exec(words);
  const unit = match?.[2]?.trim() ?? '';
  return match && unit !== '' && unitAt(unit, 0) === unit ? match : null;
}

/** The name of the indicator without the unit in brackets behind it. */
function trimName(text: string, { start, end }: Range, unitLength: number): Quote {
  const words = text.slice(start, end);
  const trailing = words.length - words.trimEnd().length;
  return [{ start: start + (words.length - words.trimStart().length), end: end - trailing - unitLength }];
}

function readValue(cell: string, unitWords: string) {
  const sign = /[<>≤≥＜＞≦≧]|[约~～](?=\d)/.exec(cell)?.[0];
  // The cell's number with the column's unit, read as any figure of the text is.
  const bare = cell.replace(/^.*?(?=-?\d)/, '').replace(/[\]］)）]+$/, '');
  const [, digits = '', bound = ''] = /^(-?[\d.,—–～~-]+)((?:及?以[上下内]|左右)?)$/.exec(bare) ?? [];
  const figure = findFigures(digits === '' ? bare : `${digits}${unitWords}${bound}`)[0];
  if (!figure) return null;
  const comparator: Comparator =
    figure.upper !== null ? 'range' : (figure.bound ?? (sign === undefined ? '=' : (SIGNS[sign] ?? '=')));
  return { value: figure.value, upper: figure.upper, unit: figure.unit || unitWords, comparator };
}

/**
 * Gives the cells of a rebuilt row their columns: what looks like a value belongs to the value columns in order,
 * the last other text before it is the indicator, the last one behind is the attribute.
 */
function alignRebuilt(text: string, row: readonly Range[], columns: readonly Column[]) {
  const words = row.map(({ start, end }) => text.slice(start, end).trim());
  const valued = columns.filter(({ role }) => role === 'baseline' || role === 'target');
  const column = (role: ColumnRole) => columns.find((c) => c.role === role);
  const values = row.map((_, i) => i).filter((i) => i > 0 && VALUE.test(words[i] ?? ''));
  const firstValue = values[0] ?? row.length;
  const texts = row.map((_, i) => i).filter((i) => i > 0 && i < firstValue);
  const unitAt = column('unit') ? texts.at(-1) : undefined;
  const nameAt = unitAt === undefined ? texts.at(-1) : texts.at(-2);
  const perColumn = values.length / Math.max(1, valued.length);
  return row.flatMap((cell, i) => {
    if (i === nameAt) return [{ cell, column: column('indicator') }];
    if (i === unitAt) return [{ cell, column: column('unit') }];
    const k = values.indexOf(i);
    if (k >= 0) {
      // 重点城市≥30 / 一般城市≥15 in one cell lie on two lines: they share a column.
      const even = Number.isInteger(perColumn);
      return [
        { cell, column: even ? valued[Math.floor(k / perColumn)] : valued[Math.min(k, valued.length - 1)] },
      ];
    }
    return i > firstValue ? [{ cell, column: column('attribute') }] : [];
  });
}
