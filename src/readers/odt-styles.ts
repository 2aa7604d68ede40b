/** What the styles of an OpenDocument text say: who stands in the middle, how lists are numbered. */
import { SaxesParser } from 'saxes';
import type { Level, Numbering } from './docx-numbering.ts';

export interface OdtStyles {
  /** Paragraph style → its parent and alignment. */
  readonly paragraphs: Map<string, { parent: string; align: string | null }>;
  /** List style → its levels, counted from 0. */
  readonly lists: Map<string, Map<number, Level>>;
}

/** Number formats, by their first numbers as OpenDocument lists them, in the words of Word. */
const FORMATS: Readonly<Record<string, string>> = {
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  壱: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  '①': 'decimalEnclosedCircle',
  A: 'upperLetter',
  a: 'lowerLetter',
  I: 'upperRoman',
  i: 'lowerRoman',
};

/** Reads styles.xml or content.xml into `styles`; the later file adds to the earlier. */
export function readOdtStyles(xml: string, styles: OdtStyles): void {
  let paragraph: { parent: string; align: string | null } | null = null;
  let levels: Map<number, Level> | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'style:style' && attributes['style:family'] === 'paragraph') {
      paragraph = { parent: attributes['style:parent-style-name'] ?? '', align: null };
      styles.paragraphs.set(attributes['style:name'] ?? '', paragraph);
    } else if (name === 'style:paragraph-properties' && paragraph) {
      paragraph.align = attributes['fo:text-align'] ?? null;
    } else if (name === 'text:list-style' || name === 'text:outline-style') {
      levels = new Map();
      styles.lists.set(attributes['style:name'] ?? '', levels);
    } else if (name === 'text:list-level-style-number' || name === 'text:outline-level-style') {
      const level = Number(attributes['text:level'] ?? 1);
      const format = attributes['style:num-format'] ?? '';
      levels?.set(level - 1, {
        format: format === '' ? 'none' : (FORMATS[format.charAt(0)] ?? 'decimal'),
        text: templateOf(attributes, level),
        start: Number(attributes['text:start-value'] ?? 1),
        legal: false,
      });
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'style:style') paragraph = null;
    else if (name === 'text:list-style' || name === 'text:outline-style') levels = null;
  });
  parser.write(xml).close();
}

/** LibreOffice writes the whole marker (第%1%章); others say what stands before and behind the number. */
function templateOf(attributes: Readonly<Record<string, string>>, level: number): string {
  const whole = attributes['loext:num-list-format'];
  if (whole !== undefined) return whole.replace(/%(\d+)%/g, '%$1');
  const shown = Math.min(level, Number(attributes['text:display-levels'] ?? 1));
  const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 1 + i}`).join('.');
  return `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`;
}

/** How the lists of one style are numbered, for `startCounting`. */
export const numberingOf = (style: string, { lists }: OdtStyles): Numbering => ({
  lists: new Map([[style, { abstract: style, levels: lists.get(style) ?? new Map() }]]),
});
