/** Reads tables that break indicators down by place: a place a row, an indicator a column. */
import type { Node, Reading } from '../notice.ts';
import { PLACE_HEAD } from '../rules/targets/columns.ts';
import { QUANTITY_SOURCE } from '../rules/targets/verbs.ts';
import type { Range } from '../trail.ts';
import { readName, readValue } from './cells.ts';
import type { BlockContext } from './context.ts';

const OPENS_WITH_DEED = new RegExp(`^(?:${QUANTITY_SOURCE})`);

/** @returns one target for each place and each column whose head names an indicator with its unit; none for other tables */
export function readPlaces(text: string, { header = [], rows = [] }: Node, context: BlockContext): Reading[] {
  const words = ({ start, end }: Range) => text.slice(start, end).trim();
  const place = header.findIndex((head) => PLACE_HEAD.pattern.test(words(head).replace(/\s/g, '')));
  if (place < 0 || place > 1) return [];
  const names = header.map((head) => readName(text, head));
  return rows.flatMap((row) => {
    const where = row[place];
    if (!where || words(where) === '') return [];
    const at = {
      start: Math.min(...row.map(({ start }) => start)),
      end: Math.max(...row.map(({ end }) => end)),
    };
    return row.flatMap((cell, i): Reading[] => {
      const name = names[i];
      const value = name?.unit && i > place ? readValue(words(cell), name.unit) : null;
      if (!name || !value) return [];
      return [
        {
          block: context.block,
          kind: OPENS_WITH_DEED.test(name.words) && value.unit !== '%' ? 'quantity' : 'level',
          indicator: name.indicator,
          scope: [where],
          comparator: value.comparator,
          value: value.value,
          upper: value.upper,
          unit: value.unit,
          direction: null,
          baseline: null,
          deadline: context.deadline,
          modality: null,
          per: null,
          at,
          because: { value: cell, scope: where },
        },
      ];
    });
  });
}
