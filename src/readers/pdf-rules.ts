/** The straight lines a PDF page draws: what its tables are ruled with. */
import { MOST_RULES, type Rule } from './ruled-table.ts';

/** What a page is drawn with, as pdf.js lists it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of the operators looked at; see `OPS` of pdf.js. */
export type Operators = Readonly<
  Record<'save' | 'restore' | 'transform' | 'constructPath' | 'stroke' | 'closeStroke' | 'endPath', number>
>;

type Matrix = readonly [number, number, number, number, number, number];

/** How pdf.js writes a path: a code and its numbers. */
const NUMBERS_OF: readonly number[] = [2, 2, 6, 4, 0];
const MOVE = 0;

/**
 * @param thin nothing thicker is a line
 * @param toPage turns a point of the drawing into one of the page, from its top left
 */
export function rulesIn(
  { fnArray, argsArray }: Drawing,
  ops: Operators,
  thin: number,
  toPage: (x: number, y: number) => readonly [number, number],
): Rule[] {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, i) => {
    // A drawing, not a table: one rule too many says so.
    if (rules.length > MOST_RULES) return;
    const args = argsArray[i];
    if (operator === ops.save) kept.push(matrix);
    else if (operator === ops.restore) matrix = kept.pop() ?? matrix;
    else if (operator === ops.transform) matrix = times(matrix, args as Matrix);
    else if (operator === ops.constructPath) {
      const [paint, [data]] = args as [number, [ArrayLike<number> | null]];
      if (paint === ops.endPath || !data) return;
      const stroked = paint === ops.stroke || paint === ops.closeStroke;
      for (const points of partsOf(data)) {
        rules.push(
          ...linesOf(
            points.map(([x, y]) => toPage(...through(matrix, x, y))),
            stroked,
            thin,
          ),
        );
      }
    }
  });
  return rules;
}

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + c * B,
  b * A + d * B,
  a * C + c * D,
  b * C + d * D,
  a * E + c * F + e,
  b * E + d * F + f,
];

const through = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The corners of each part of a path; parts with curves are left out. */
function partsOf(data: ArrayLike<number>): [number, number][][] {
  const parts: [number, number][][] = [];
  for (let i = 0; i < data.length; ) {
    const code = data[i] ?? MOVE;
    const count = NUMBERS_OF[code];
    if (count === undefined) return parts;
    if (code === MOVE) parts.push([]);
    if (count === 2) parts.at(-1)?.push([data[i + 1] ?? 0, data[i + 2] ?? 0]);
    else if (count > 2) parts.pop();
    i += 1 + count;
  }
  return parts;
}

/** A thin strip is one line; the sides of a box that is not filled are four. */
function linesOf(points: readonly (readonly [number, number])[], stroked: boolean, thin: number): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (points.length < 2 || Math.max(width, height) < 3 * thin) return [];
  if (Math.min(width, height) <= thin) return [box];
  const corners = points.every(
    ([x, y]) =>
      (x - box.left < thin || box.right - x < thin) && (y - box.top < thin || box.bottom - y < thin),
  );
  if (!stroked || !corners || points.length < 4) return [];
  return [
    { ...box, bottom: box.top },
    { ...box, top: box.bottom },
    { ...box, right: box.left },
    { ...box, left: box.right },
  ];
}
