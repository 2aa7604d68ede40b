import type { Hint, Node, Quote } from '../src/notice.ts';
import { outline } from '../src/stages/5-outline.ts';
import { startTrail } from '../src/trail.ts';

/** The outline as one line a block: id, kind, marker, title, text. */
export function sketch(text: string, hints: readonly Hint[] = []): string {
  const { body, doubts } = outline(startTrail(text), hints);
  const say = (quote: Quote) => quote.map(({ start, end }) => text.slice(start, end)).join('');
  const lines: string[] = [];
  const walk = (node: Node, depth: number) => {
    const marker = node.marker ? text.slice(node.marker.at.start, node.marker.at.end) : '-';
    const words = node.paragraphs.map(({ start, end }) => text.slice(start, end)).join('⏎');
    const cells = (row: Quote) => row.map(({ start, end }) => text.slice(start, end)).join(' ');
    const table = node.rows ? ` | ${[node.header ?? [], ...node.rows].map(cells).join(' ⏎ ')}` : '';
    lines.push(
      `${'  '.repeat(depth)}${node.id} ${node.kind} ${marker} | ${node.title ? say(node.title) : '∅'} | ${words}${table}`.trimEnd(),
    );
    for (const child of node.children) walk(child, depth + 1);
  };
  for (const node of body) walk(node, 0);
  for (const { rule, expected, actual } of doubts)
    lines.push(`! ${rule} ${expected ?? ''} ${actual ?? ''}`.trimEnd());
  return lines.join('\n');
}

/** The front matter, what is not known left out. */
export function frontOf(text: string, hints: readonly Hint[] = []): Record<string, unknown> {
  const { front } = outline(startTrail(text), hints);
  const say = (quote: Quote) => quote.map(({ start, end }) => text.slice(start, end)).join('');
  const all = { ...front, title: front.title && say(front.title), recipients: front.recipients.map(say) };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && String(value) !== ''),
  );
}
