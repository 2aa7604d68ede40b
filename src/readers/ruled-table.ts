/** Tables and forms whose cells are ruled on the page: what stands in a box belongs together. */
/** A straight line printed on the page, from left to right or from top to bottom. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box of a ruled table, and how many columns and rows it takes. */
export interface Box extends Rule {
  readonly columns: number;
  readonly rows: number;
}

export interface RuledTable extends Rule {
  /** The boxes of each row, from left to right; a box over several rows stands in the first. */
  readonly rows: readonly (readonly Box[])[];
  /** The rows are ruled into the same columns; otherwise it is a form. */
  readonly aligned: boolean;
}

/** Rules that end this near to each other meet: a share of the page's width, 1.2 mm of A4. */
const NEAR = 1 / 175;
/** A strip thicker than this is no rule. */
export const THIN = 1 / 260;
/** More than a page can hold. */
const MOST_LINES = 200;
/** Pages with more are drawings. */
export const MOST_RULES = 5000;

/**
 * The ruled tables of a page from top to bottom: two columns and two rows at least.
 * @param width of the page, in the units of the rules
 */
export function ruledTables(rules: readonly Rule[], width: number): RuledTable[] {
  if (rules.length > MOST_RULES) return [];
  const upright = rules.filter((rule) => rule.bottom - rule.top > rule.right - rule.left);
  const level = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top);
  const near = NEAR * width;
  return bandsOf(upright, near).flatMap((band) => {
    const { top, bottom } = extentOf(band);
    const across = level.filter((rule) => rule.top > top - near && rule.bottom < bottom + near);
    const table = tableOf(band, across, near);
    return table ? [table] : [];
  });
}

/** Upright rules that touch or overlap from top to bottom, table by table. */
function bandsOf(upright: readonly Rule[], near: number): Rule[][] {
  const bands: Rule[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const rule of [...upright].sort((a, b) => a.top - b.top)) {
    if (rule.top > bottom + near) bands.push([]);
    bands.at(-1)?.push(rule);
    bottom = Math.max(bottom, rule.bottom);
  }
  return bands;
}

const extentOf = (rules: readonly Rule[]): Rule => ({
  left: Math.min(...rules.map(({ left }) => left)),
  top: Math.min(...rules.map(({ top }) => top)),
  right: Math.max(...rules.map(({ right }) => right)),
  bottom: Math.max(...rules.map(({ bottom }) => bottom)),
});

/** Places that lie near each other are one. */
function placesOf(values: readonly number[], near: number): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > near) places.push(value);
  }
  return places;
}

function tableOf(upright: readonly Rule[], level: readonly Rule[], near: number): RuledTable | null {
  const xs = placesOf(
    upright.map(({ left }) => left),
    near,
  );
  const ys = placesOf(
    level.map(({ top }) => top),
    near,
  );
  if (xs.length < 3 || ys.length < 3 || xs.length > MOST_LINES || ys.length > MOST_LINES) return null;
  const parted = (rules: readonly Rule[], place: number, middle: number, isUpright: boolean): boolean =>
    rules.some((rule) =>
      isUpright
        ? Math.abs(rule.left - place) <= near && rule.top <= middle && rule.bottom >= middle
        : Math.abs(rule.top - place) <= near && rule.left <= middle && rule.right >= middle,
    );
  const middle = (places: readonly number[], i: number) => ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2;
  const taken = new Set<number>();
  const rows: Box[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const boxes: Box[] = [];
    for (let column = 0; column + 1 < xs.length; column++) {
      if (taken.has(row * MOST_LINES + column)) continue;
      let right = column + 1;
      while (right + 1 < xs.length && !parted(upright, xs[right] ?? 0, middle(ys, row), true)) right++;
      let bottom = row + 1;
      while (bottom + 1 < ys.length && !parted(level, ys[bottom] ?? 0, middle(xs, column), false)) bottom++;
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(r * MOST_LINES + c);
      boxes.push({
        left: xs[column] ?? 0,
        top: ys[row] ?? 0,
        right: xs[right] ?? 0,
        bottom: ys[bottom] ?? 0,
        columns: right - column,
        rows: bottom - row,
      });
      column = right - 1;
    }
    rows.push(boxes);
  }
  // Most rows of a table have a box in every column, or miss one that goes on from above.
  const full = rows.filter((boxes) => boxes.every(({ columns }) => columns === 1)).length;
  return { ...extentOf([...upright, ...level]), rows, aligned: full * 2 > rows.length };
}
