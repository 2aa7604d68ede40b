/** What Word's paragraph styles say about headings and numbering. */
import { SaxesParser } from 'saxes';

export interface Style {
  readonly heading: number | null;
  readonly contents: boolean;
  readonly centred: boolean;
  readonly numId: string | null;
  readonly level: number | null;
}

interface Raw {
  name: string;
  basedOn: string | null;
  outline: number | null;
  centred: boolean | null;
  numId: string | null;
  level: number | null;
}

/** Reads word/styles.xml: style id → what it means, inheritance resolved. */
export function readStyles(xml: string): Map<string, Style> {
  const raw = new Map<string, Raw>();
  let style: Raw | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') {
      style = { name: '', basedOn: null, outline: null, centred: null, numId: null, level: null };
      if (attributes['w:type'] === 'paragraph') raw.set(attributes['w:styleId'] ?? '', style);
    } else if (style) {
      if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.outline = Number(value);
      else if (name === 'w:jc') style.centred = value === 'center';
      else if (name === 'w:numId') style.numId = value;
      else if (name === 'w:ilvl') style.level = Number(value);
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:style') style = null;
  });
  parser.write(xml).close();
  return new Map([...raw.keys()].map((id) => [id, resolve(id, raw)]));
}

function resolve(id: string, raw: ReadonlyMap<string, Raw>): Style {
  const chain: Raw[] = [];
  for (let at: string | null = id; at !== null && chain.length < 20; ) {
    const style: Raw | undefined = raw.get(at);
    if (!style) break;
    chain.push(style);
    at = style.basedOn;
  }
  const first = <T>(pick: (style: Raw) => T | null): T | null => {
    for (const style of chain) {
      const value = pick(style);
      if (value !== null) return value;
    }
    return null;
  };
  const name = chain[0]?.name ?? '';
  const named = /^(?:heading|标题)\s*(\d)$/i.exec(name)?.[1];
  const outline = first((style) => style.outline);
  return {
    heading: named ? Number(named) : outline !== null && outline < 9 ? outline + 1 : null,
    contents: /^(?:toc|目录)\s*\d?$/i.test(name),
    centred: /^(?:title|标题|subtitle)$/i.test(name) || first((style) => style.centred) === true,
    numId: first((style) => style.numId),
    level: first((style) => style.level),
  };
}
