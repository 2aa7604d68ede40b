/** What the numbering of the blocks makes doubtful: gaps and repeats. */
import type { MarkerStyle } from '../model.ts';
import type { Node } from '../notice.ts';
import type { Doubt } from '../trail.ts';

/**
 * Compares every number with the one before it. Numbers may start anew under each heading or run on over the
 * headings of the level above, and articles of a law run on through everything.
 */
export function doubtNumbering(text: string, body: readonly Node[]): Doubt[] {
  const doubts: Doubt[] = [];
  const lastOf = new Map<MarkerStyle, number>();
  const walk = (nodes: readonly Node[]) => {
    const here = new Map<MarkerStyle, number>();
    for (const node of nodes) {
      const { marker } = node;
      if (
        marker &&
        marker.ordinal > 0 &&
        marker.style !== 'table' &&
        marker.style !== 'box' &&
        marker.style !== 'attachment'
      ) {
        const beside = here.get(marker.style);
        const runsOn = (lastOf.get(marker.style) ?? 0) + 1;
        const first = marker.ordinal === runsOn || marker.style === 'article' ? runsOn : 1;
        const expected = beside === undefined ? first : beside + 1;
        if (marker.ordinal !== expected) {
          doubts.push(doubtOf(text, node, expected));
        }
        here.set(marker.style, marker.ordinal);
        lastOf.set(marker.style, marker.ordinal);
      }
      walk(node.children);
    }
  };
  walk(body);
  return doubts;
}

function doubtOf(text: string, node: Node, expected: number): Doubt {
  const at = node.marker?.at ?? node.at;
  const actual = text.slice(at.start, at.end);
  const wanted = rewrite(actual, expected);
  const gap = (node.marker?.ordinal ?? 0) > expected;
  return {
    severity: 'warning',
    rule: gap ? 'numbering-gap' : 'numbering-repeat',
    message: gap
      ? `${actual} follows where ${wanted} is due: an item is missing or the number is wrong`
      : `${actual} stands where ${wanted} is due: the number was used before`,
    at,
    expected: wanted,
    actual,
  };
}

const HAN = '〇一二三四五六七八九';

/** The marker with another number, printed the same way. */
function rewrite(marker: string, ordinal: number): string {
  if (/\d/.test(marker)) return marker.replace(/\d+(?=\D*$)/, String(ordinal));
  return marker.replace(/[〇零一二两三四五六七八九十百]+/, hanOf(ordinal));
}

function hanOf(n: number): string {
  if (n >= 100)
    return `${HAN[Math.floor(n / 100)]}百${n % 100 === 0 ? '' : n % 100 < 10 ? `零${HAN[n % 10]}` : hanOf(n % 100)}`;
  const tens = Math.floor(n / 10);
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${HAN[tens]}十`}${n % 10 === 0 && tens > 0 ? '' : HAN[n % 10]}`;
}
