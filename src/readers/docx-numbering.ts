/** Word's automatic numbers, printed as a reader sees them. Source: ECMA-376 part 1, §17.9. */
import { SaxesParser } from 'saxes';

export interface Level {
  readonly format: string;
  /** 第%1章, （%2）, %1.%2 */
  readonly text: string;
  readonly start: number;
  /** All numbers of the marker are written in Arabic digits. */
  readonly legal: boolean;
}

export interface Numbering {
  /** numId → abstract list and its levels. */
  readonly lists: ReadonlyMap<
    string,
    { readonly abstract: string; readonly levels: ReadonlyMap<number, Level> }
  >;
}

/** Reads word/numbering.xml. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstract: string; levels: Map<number, Level> }>();
  let levels: Map<number, Level> | null = null;
  let list: { abstract: string; levels: Map<number, Level> } | null = null;
  let at = -1;
  const set = (part: Partial<Level>) => {
    levels?.set(at, { format: 'decimal', text: '', start: 1, legal: false, ...levels.get(at), ...part });
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:abstractNum':
        levels = new Map();
        abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
        break;
      case 'w:num':
        list = { abstract: '', levels: new Map() };
        lists.set(attributes['w:numId'] ?? '', list);
        break;
      case 'w:abstractNumId':
        if (list) {
          list.abstract = value;
          for (const [key, level] of abstracts.get(value) ?? []) list.levels.set(key, level);
          levels = list.levels;
        }
        break;
      case 'w:lvl':
      case 'w:lvlOverride':
        at = Number(attributes['w:ilvl'] ?? 0);
        break;
      case 'w:start':
      case 'w:startOverride':
        set({ start: Number(value) });
        break;
      case 'w:numFmt':
        set({ format: value });
        break;
      case 'w:lvlText':
        set({ text: value });
        break;
      case 'w:isLgl':
        set({ legal: value !== '0' && value !== 'false' });
        break;
    }
  });
  parser.write(xml).close();
  return { lists };
}

/** Counts paragraphs of numbered lists and prints their markers. */
export function startCounting({ lists }: Numbering): (numId: string, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>();
  return (numId, level) => {
    const list = lists.get(numId);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const key = list.abstract;
    const counts = counters.get(key) ?? [];
    counters.set(key, counts);
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const count = counts[index] ?? list.levels.get(index)?.start ?? 1;
      counts[index] ??= count;
      return print(count, own.legal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal'));
    });
  };
}

const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

function print(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'koreanCounting':
      return han(n, DIGITS, '十', '百');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return han(n, FORMAL, '拾', '佰');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n <= 20
        ? String.fromCodePoint(0x2460 + n - 1)
        : n <= 35
          ? String.fromCodePoint(0x3251 + n - 21)
          : `(${n})`;
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(n - 1) % 10] ?? '';
    case 'upperLetter':
      return letters(n);
    case 'lowerLetter':
      return letters(n).toLowerCase();
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'decimalZero':
      return String(n).padStart(2, '0');
    default:
      return String(n);
  }
}

function han(n: number, digits: string, ten: string, hundred: string): string {
  if (n >= 1000 || n <= 0) return String(n);
  const h = Math.floor(n / 100);
  const t = Math.floor((n % 100) / 10);
  const one = n % 10;
  const tens =
    t === 0 ? (h > 0 && one > 0 ? digits[0] : '') : t === 1 && h === 0 ? ten : `${digits[t]}${ten}`;
  return `${h > 0 ? `${digits[h]}${hundred}` : ''}${tens}${one > 0 ? digits[one] : ''}`;
}

const letters = (n: number): string =>
  String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letter] of ROMAN) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}
