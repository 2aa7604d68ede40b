/** Compares repaired texts with what they were and counts, by damage kind. */

import type { Run } from './model.ts';

export interface Figure {
  readonly kind: string;
  chars: number;
  restored: number;
  runs: number;
  exact: number;
  /** The same without those that lost a single-byte character. */
  whole: number;
  wholeExact: number;
  bytes: number;
  milliseconds: number;
  /** The first differences, for looking into. */
  readonly misses: string[];
}

export const newFigure = (kind: string): Figure => ({
  kind,
  chars: 0,
  restored: 0,
  runs: 0,
  exact: 0,
  whole: 0,
  wholeExact: 0,
  bytes: 0,
  milliseconds: 0,
  misses: [],
});

/** Stretches of `clean` that `found` does not hold, by walking both and meeting again at the next common stretch. */
export function differences(clean: string, found: string): { start: number; end: number; found: string }[] {
  const all: { start: number; end: number; found: string }[] = [];
  let i = 0;
  let j = 0;
  while (i < clean.length || j < found.length) {
    if (clean[i] === found[j]) {
      i++;
      j++;
      continue;
    }
    const [di, dj] = meet(clean, i, found, j);
    all.push({ start: i, end: i + di, found: found.slice(j, j + dj) });
    i += di;
    j += dj;
  }
  return all;
}

/** How far each text must go on until they agree for a while. */
function meet(clean: string, i: number, found: string, j: number): [number, number] {
  for (let far = 1; far < 400; far++) {
    for (let di = 0; di <= far; di++) {
      const key = clean.slice(i + di, i + di + 5);
      if (found.startsWith(key, j + far - di)) return [di, far - di];
    }
  }
  return [clean.length - i, found.length - j];
}

/** Adds one pair to a figure; `runs` are stretches of the clean text that the damage had torn. */
export function count(figure: Figure, clean: string, found: string, runs: readonly Run[] = []): void {
  const wrong = differences(clean, found);
  figure.chars += clean.length;
  figure.restored +=
    clean.length -
    wrong.reduce(
      (sum, { start, end, found: other }) => sum + Math.max(end - start, other.length > 0 ? 1 : 0),
      0,
    );
  figure.runs += runs.length;
  for (const { start, end, lost } of runs) {
    const exact = !wrong.some((miss) => miss.start < end + 1 && miss.end >= start);
    if (exact) figure.exact++;
    if (lost) continue;
    figure.whole++;
    if (exact) figure.wholeExact++;
  }
  for (const { start, end, found: other } of wrong.slice(0, 40)) {
    figure.misses.push(
      `${clean.slice(Math.max(0, start - 6), start)}[${clean.slice(start, end)}→${other}]${clean.slice(end, end + 6)}`.replaceAll(
        '\n',
        '⏎',
      ),
    );
  }
}

const share = (part: number, of: number): string =>
  of === 0 ? '      –' : `${((100 * part) / of).toFixed(3)}%`.padStart(8);

/** One line for a figure. */
export function line(figure: Figure): string {
  const speed =
    figure.milliseconds === 0 ? '' : `${(figure.bytes / 1000 / figure.milliseconds).toFixed(1)} MB/s`;
  return [
    figure.kind.padEnd(44),
    `chars ${share(figure.restored, figure.chars)} of ${String(figure.chars).padStart(8)}`,
    `runs ${share(figure.exact, figure.runs)} of ${String(figure.runs).padStart(6)}`,
    `that lost no byte ${share(figure.wholeExact, figure.whole)} of ${String(figure.whole).padStart(6)}`,
    speed,
  ].join('  ');
}
