/** What the numbering of the blocks makes doubtful: gaps, repeats, levels left out. */
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
    let leadIn = false;
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
        if (marker.ordinal !== expected && !(marker.ordinal === 1 && leadIn)) {
          doubts.push(doubtOf(text, node, expected));
        }
        here.set(marker.style, marker.ordinal);
        lastOf.set(marker.style, marker.ordinal);
      }
      for (const child of node.children) {
        const skipped = levelSkipped(node, child);
        // Once for each parent: the first child shows it.
        if (
          skipped &&
          child === node.children.find(({ marker: own }) => own?.style === child.marker?.style)
        ) {
          doubts.push(skippedDoubt(text, node, child));
        }
      }
      leadIn = endsInColon(text, node);
      walk(node.children);
    }
  };
  walk(body);
  return doubts;
}

/** 实施以下项目： behind the last item of a list begins a new one. */
function endsInColon(text: string, node: Node): boolean {
  const last = node.children.at(-1);
  if (last) return endsInColon(text, last);
  const end = node.paragraphs.at(-1)?.end;
  return end !== undefined && /[：:]/.test(text[end - 1] ?? '');
}

/** The levels of GB/T 9704. 一、 over 1. is a custom of its own and no mistake. */
const LEVELS: readonly MarkerStyle[] = ['han-comma', 'han-paren', 'digit-dot', 'digit-paren', 'circled'];

function levelSkipped(parent: Node, child: Node): boolean {
  const outer = LEVELS.indexOf(parent.marker?.style ?? 'table');
  const inner = LEVELS.indexOf(child.marker?.style ?? 'table');
  return outer >= 0 && inner > outer + 1 && !(outer === 0 && inner === 2);
}

function skippedDoubt(text: string, parent: Node, child: Node): Doubt {
  const at = child.marker?.at ?? child.at;
  const actual = text.slice(at.start, at.end);
  const over = parent.marker ? text.slice(parent.marker.at.start, parent.marker.at.end) : '';
  const expected =
    ['一、', '（一）', '1.', '（1）', '①'][LEVELS.indexOf(parent.marker?.style ?? 'han-comma') + 1] ?? '';
  return {
    severity: 'info',
    rule: 'level-skipped',
    message: `${actual} stands right under ${over}: the level ${expected} between them is left out`,
    at,
    expected,
    actual,
  };
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
