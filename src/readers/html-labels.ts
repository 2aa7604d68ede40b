/** Elements that hold nothing but the name of a field of the front matter: <dt>发文机关</dt>, <b>索引号：</b>. */
import type { Nodes } from 'hast';
import { META_KEYS } from '../rules/front-meta.ts';

const LONGEST_LABEL = 16;
/** Elements around a label, one in the other. */
const DEEPEST_LABEL = 4;

/** The field an element names, without blanks and colon; null where it holds anything else. */
export function labelOf(node: Nodes): string | null {
  if (node.type !== 'element') return null;
  const key = (shortText(node, DEEPEST_LABEL) ?? '').replace(/[\s\u3000\u00a0：:【】[\]]/g, '');
  return key !== '' && META_KEYS[key] ? key : null;
}

/** The words of an element with little in it; null for any other. */
function shortText(node: Nodes, deep: number): string | null {
  if (node.type === 'text') return node.value.length > LONGEST_LABEL ? null : node.value;
  if (node.type !== 'element') return '';
  if (deep === 0 || node.children.length > LONGEST_LABEL) return null;
  let text = '';
  for (const child of node.children) {
    const words = shortText(child as Nodes, deep - 1);
    if (words === null || text.length + words.length > LONGEST_LABEL) return null;
    text += words;
  }
  return text;
}

/** How many labels stand in a tree, two being enough to know. */
export function countLabels(root: Nodes): number {
  const waiting: Nodes[] = [root];
  let labels = 0;
  for (let node = waiting.pop(); node && labels < 2; node = waiting.pop()) {
    if (labelOf(node) !== null) labels++;
    else if ('children' in node) for (const child of node.children) waiting.push(child as Nodes);
  }
  return labels;
}
