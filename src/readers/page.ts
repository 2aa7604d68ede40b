/** Collects lines and hints in reading order: what every reader writes to. */
import type { Extract, Hint, Place } from '../notice.ts';
import type { Doubt } from '../trail.ts';

export interface Page {
  /** Says where in the file the lines stand that are added from now on. */
  place(place: string): void;
  /** Adds a line; blank ones are left out. Line feeds in the text start lines of their own. */
  add(text: string, hint?: Omit<Hint, 'at'>): void;
  /** Adds a table, row by row, the cells separated by tabs. */
  rows(grid: readonly (readonly string[])[], heads: number): void;
  done(doubts?: readonly Doubt[]): Extract;
}

/** An empty page. */
export function startPage(): Page {
  const parts: string[] = [];
  const hints: Hint[] = [];
  let length = 0;
  let tables = 0;
  const places: Place[] = [];
  let here = '';
  const told = (start: number, end: number) => {
    if (here === '') return;
    const last = places.at(-1);
    if (last?.place === here) places[places.length - 1] = { at: { start: last.at.start, end }, place: here };
    else places.push({ at: { start, end }, place: here });
  };
  const add = (text: string, hint?: Omit<Hint, 'at'>) => {
    for (const line of text.split('\n')) {
      const words = line.replace(/[\s\u3000]+$/, '');
      if (words.trim() === '') continue;
      parts.push(words, '\n');
      if (hint) hints.push({ at: { start: length, end: length + words.length }, ...hint });
      told(length, length + words.length);
      length += words.length + 1;
    }
  };
  return {
    add,
    place(place) {
      here = place;
    },
    rows(grid, heads) {
      const table = tables++;
      const cell = (text: string) =>
        text
          .replace(/(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])/g, '')
          .replace(/[\t\n]+/g, ' ')
          .trim();
      const head = joinHeads(grid.slice(0, heads));
      for (const [i, row] of [...(head ? [head] : []), ...grid.slice(heads)].entries()) {
        const line = row.map(cell).join('\t');
        // Continued on another page, a table prints its head again.
        if (line.trim() === '' || (i > 0 && line === head?.map(cell).join('\t'))) continue;
        parts.push(line, '\n');
        hints.push({
          at: { start: length, end: length + line.length },
          kind: 'row',
          table,
          ...(head !== null && i === 0 && { head: true }),
        });
        told(length, length + line.length);
        length += line.length + 1;
      }
    },
    done: (doubts = []) => ({
      text: parts.join(''),
      hints,
      doubts,
      ...(places.length > 0 && { places }),
    }),
  };
}

/** What is read from pages that are pictures. */
export const noWords = (): Extract => ({
  text: '',
  hints: [],
  doubts: [
    {
      severity: 'error',
      rule: 'needs-ocr',
      message: 'The pages hold no words, only pictures. Run text recognition (OCR) on the file first.',
      at: null,
    },
  ],
});

/** Several rows of a table's head as one: 整治计划 over 2021年 becomes 整治计划 2021年. */
function joinHeads(heads: readonly (readonly string[])[]): string[] | null {
  const [first, ...rest] = heads;
  if (!first) return null;
  return first.map((cell, column) => {
    const words = [cell.trim()];
    for (const row of rest) {
      const under = (row[column] ?? '').trim();
      if (under !== '' && !words.includes(under)) words.push(under);
    }
    return words.filter((word) => word !== '').join(' ');
  });
}
