/**
 * Repairs that a pattern can tell: what was left half-decoded, what cannot be seen, what stands in the wrong width.
 * Each row is applied on its own, in this order; a match is rewritten as a whole.
 */

export interface RepairRule {
  /** Counted under this name in `repairs`. */
  readonly name: string;
  readonly pattern: RegExp;
  /** What the match becomes; null leaves it as it is. */
  readonly write: (match: RegExpMatchArray) => string | null;
  /** Before and after. */
  readonly examples: readonly (readonly [string, string])[];
  readonly leaves: readonly string[];
}

const han = '\\u3400-\\u9fff\\uf900-\\ufaff〇';
/** Characters that only Chinese writing sets: Han, its punctuation, its brackets and quotation marks. */
const chinese = `${han}，。、；：？！（）《》〈〉“”‘’…【】〔〕「」『』`;

const namedEntities: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u3000',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  micro: 'µ',
  sup2: '²',
  sup3: '³',
  le: '≤',
  ge: '≥',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

const codePoint = (digits: string, base: number): string | null => {
  const value = Number.parseInt(digits, base);
  const allowed = value >= 0x20 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  return allowed ? String.fromCodePoint(value) : null;
};

export const repairRules: readonly RepairRule[] = [
  {
    name: 'entity',
    pattern: /&(?:amp;)?(?:#(\d{2,6})|#x([\da-f]{2,6})|([a-z]+\d?));/gi,
    write: ([, decimal, hex, name]) => {
      if (decimal !== undefined) return codePoint(decimal, 10);
      if (hex !== undefined) return codePoint(hex, 16);
      return namedEntities[name ?? ''] ?? null;
    },
    examples: [
      ['咨询日&rdquo;活动', '咨询日”活动'],
      ['&#22686;长', '增长'],
      ['&#x589E;长', '增长'],
      ['&amp;ldquo;', '“'],
    ],
    leaves: ['R&D;', 'AT&T', '&word;'],
  },
  {
    name: 'escape',
    pattern: /\\u([\da-f]{4})/gi,
    write: ([, hex = '']) => {
      const unit = Number.parseInt(hex, 16);
      return unit >= 0x2000 && (unit < 0xe000 || unit >= 0xf900) ? String.fromCharCode(unit) : null;
    },
    examples: [['\\u751f\\u6001', '生态']],
    leaves: ['C:\\users', '\\u0000'],
  },
];

/** Half-width marks and their full-width forms. */
export const fullWidth: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);

export const widthRules: readonly RepairRule[] = [
  {
    name: 'width',
    // A mark beside Chinese writing; figures (1,000  8:30) keep theirs, as do addresses (http://).
    pattern: new RegExp(
      `(?<=[${chinese}%℃\\dA-Za-z])[,;:](?=[${chinese}])|(?<=[${chinese}])[,;:](?!//)`,
      'g',
    ),
    write: ([mark = '']) => fullWidth.get(mark) ?? null,
    examples: [
      ['目标,任务', '目标，任务'],
      ['40%,其中', '40%，其中'],
      ['通知如下:', '通知如下：'],
      ['下降20%;优于', '下降20%；优于'],
    ],
    leaves: ['1,000吨', '8:30', 'http://a', 'a, b'],
  },
  {
    name: 'width',
    pattern: new RegExp(`(?<=[${chinese}%\\d])(?<![?!])[?!]{1,2}(?=[${chinese}\\s]|$)`, 'gm'),
    write: ([marks = '']) =>
      marks.length === 2 && marks[0] === marks[1]
        ? null
        : marks.replace(/[?!]/g, (m) => fullWidth.get(m) ?? m),
    examples: [
      ['怎么办?', '怎么办？'],
      ['怎么办?!', '怎么办？！'],
    ],
    leaves: ['是??的', 'what?', '?a=1'],
  },
  {
    name: 'space',
    // Between Chinese words and the marks that stand close to them.
    pattern: new RegExp(
      `(?<=[${han}，。、；：？！”’》〉）】〕])[ \\u00a0]+(?=[，。、；：？！“‘”’《〈》〉（）【】〔〕])|(?<=[“‘《〈（【〔，。、；：？！”’》〉])[ \\u00a0]+(?=[${han}“‘《])`,
      'g',
    ),
    write: () => '',
    examples: [
      ['围绕 “千万工程” 建设', '围绕“千万工程”建设'],
      ['（ 一）', '（一）'],
    ],
    leaves: ['甲 乙', 'a b', '（一） 总体'],
  },
];
