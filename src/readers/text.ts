/** Plain text is its own extract; rows of a table typed into it are told by their tabs or their wide blanks. */
import type { Extract } from '../notice.ts';
import { spacedRows } from './spaced-table.ts';
import { tabbedRows } from './tabbed-table.ts';

/** @param text decoded, line ends as line feeds; the extract is the same text, so offsets are those of the file */
export function readText(text: string): Extract {
  const tabbed = text.includes('\t') ? tabbedRows(text) : [];
  const spaced = spacedRows(text, 1 + (tabbed.at(-1)?.table ?? -1));
  const hints = [...tabbed, ...spaced].sort((a, b) => a.at.start - b.at.start);
  return { text, hints, doubts: [] };
}
