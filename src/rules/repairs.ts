/**
 * Repairs that a pattern can tell: what was left half-decoded, what cannot be seen, what stands in the wrong width.
 * Each row is applied on its own, in this order; a match is rewritten as a whole.
 */

export interface RepairRule {
  /** Counted under this name in `repairs`. */
  readonly name: string;
  /** Characters of which a text must have one for the pattern to be tried; `a-z` is a range. */
  readonly needs: string;
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

/** What cannot be seen goes first: it stands in the middle of words. */
export const invisibleRules: readonly RepairRule[] = [
  {
    name: 'invisible',
    needs: '\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff',
    pattern: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g,
    write: () => '',
    examples: [['生\u200b态', '生态']],
    leaves: ['甲\t乙', '甲\n乙', '一 二'],
  },
];

const anEntity = /&(?:amp;)?(?:#(\d{2,6})|#x([\da-f]{2,6})|([a-z]+\d?));/gi;

function decoded([, decimal, hex, name]: RegExpMatchArray): string | null {
  if (decimal !== undefined) return codePoint(decimal, 10);
  if (hex !== undefined) return codePoint(hex, 16);
  return namedEntities[name ?? ''] ?? null;
}

/** The character that an entity stands for; null when it is none. */
export function entityOf(written: string): string | null {
  const [match] = written.matchAll(anEntity);
  return match === undefined ? null : decoded(match);
}

/** What was left half-decoded. */
export const escapeRules: readonly RepairRule[] = [
  {
    name: 'entity',
    needs: '&',
    pattern: anEntity,
    write: decoded,
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
    needs: '\\',
    pattern: /\\u([\da-f]{4})/gi,
    write: ([, hex = '']) => {
      const unit = Number.parseInt(hex, 16);
      return unit >= 0x2000 && (unit < 0xe000 || unit >= 0xf900) ? String.fromCharCode(unit) : null;
    },
    examples: [['\\u751f\\u6001', '生态']],
    leaves: ['C:\\users', '\\u0000'],
  },
  {
    name: 'escape',
    needs: '%',
    // Not in an address.
    pattern: /(?<![\w/=&?.#%-])(?:%[\da-f]{2}){3,}/gi,
    write: ([escaped = '']) => {
      try {
        const text = decodeURIComponent(escaped);
        return /[\u3000-\u9fff\uff00-\uffef]/.test(text) ? text : null;
      } catch {
        return null;
      }
    },
    examples: [['%E7%94%9F%E6%80%81', '生态']],
    leaves: ['50%20%30%', '%20%20%20', 'http://example.cn/%E4%B8%8A'],
  },
];

const units: Readonly<Record<string, string>> = {
  '㎎': 'mg',
  '㎏': 'kg',
  '㎜': 'mm',
  '㎝': 'cm',
  '㎞': 'km',
  '㏄': 'cc',
};
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * Radicals that Unicode gives no compatibility mapping, though PDF files hold them for the characters they look like.
 * Source: EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
 */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺁厂⺇几⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺒巳⺓幺⺝月⺩王⺫目⺶羊⺼肉⺾艹'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', usual = '']) => [radical, usual]),
);

/** Characters that stand for others. Ⅲ and ① stay: they are how notices number. */
export const formRules: readonly RepairRule[] = [
  {
    name: 'private-use',
    needs: '\u0080-\u009f\ue000-\uf8ff',
    pattern: /[\u0080-\u009f\ue000-\uf8ff]+/g,
    write: () => '',
    examples: [['（一）\ue5e5总体', '（一）总体']],
    leaves: ['𠮷野家'],
  },
  {
    name: 'compatibility',
    needs: '\u2e80-\u2fdf\uf900-\ufaff',
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    write: ([char = '']) => {
      const usual = radicals[char] ?? char.normalize('NFKC');
      return usual === char ? null : usual;
    },
    examples: [
      ['⼀、⽣态', '一、生态'],
      ['⼈⺠政府，河⻓制', '人民政府，河长制'],
    ],
    leaves: ['Ⅲ类', '①', '㈠'],
  },
  {
    name: 'compatibility',
    needs: '㎎㎏㎜㎝㎞㏄',
    pattern: /[㎎㎏㎜㎝㎞㏄]/g,
    write: ([char = '']) => units[char] ?? null,
    examples: [['5㎏', '5kg']],
    leaves: ['25℃', '㎡', '№'],
  },
  {
    name: 'width',
    needs: '０-９Ａ-Ｚａ-ｚ％．／－＋﹪',
    pattern: /[０-９Ａ-Ｚａ-ｚ％]+|(?<=[\d０-９])[．／－＋](?=[\d０-９])|(?<=[\d０-９])．|﹪/g,
    write: ([wide = '']) => (wide === '﹪' ? '%' : halfWidth(wide)),
    examples: [
      ['２０１９年', '2019年'],
      ['ＰＭ２．５', 'PM2.5'],
      ['１．编制', '1.编制'],
      ['达到８３％', '达到83%'],
    ],
    leaves: ['Ⅲ类', '（一）', '甲－乙'],
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
    name: 'doubled',
    // Some sites put a comma in front of every other mark.
    needs: ',，',
    pattern: new RegExp(
      `[,，](?=[，、。；：！？]|[,;:?!](?=[${chinese}\\s]|$))(?<=[${han}\\dA-Za-z%”’》）)].)(?![,，]{2})`,
      'gm',
    ),
    write: () => '',
    examples: [
      ['学习,、工作', '学习、工作'],
      ['整改，。检查', '整改。检查'],
      ['入手,,治理', '入手,治理'],
    ],
    leaves: ['，，，', '1,,2', 'a,,b'],
  },
  {
    name: 'width',
    // A mark beside Chinese writing; figures (1,000  8:30) keep theirs, as do addresses (http://).
    needs: ',;:',
    pattern: new RegExp(
      `[,;:](?:(?<=[${chinese}%℃\\dA-Za-z].)(?=[${chinese}])|(?<=[${chinese}].)(?!//))`,
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
    needs: '?!',
    pattern: new RegExp(`[?!](?<=[${chinese}%\\d].)[?!]?(?=[${chinese}\\s]|$)`, 'gm'),
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
    name: 'doubled',
    needs: '，。、；：',
    pattern: /([，。、；：])\1(?<![，。、；：]..)(?![，。、；：])/g,
    write: ([, mark = '']) => mark,
    examples: [['任务，，确保', '任务，确保']],
    leaves: ['。。。', '……', '——'],
  },
  {
    name: 'space',
    needs: ' ',
    pattern:
      / (?:(?<=\d.) *(?=[年月日号〕\]）])|(?<=\d ?[年月].) *(?=\d{1,2} ?[月日])|(?<=[〔[（].) *(?=\d))/g,
    write: () => '',
    examples: [
      ['2018 年 5 月 1 日', '2018年5月1日'],
      ['〔 2018 〕', '〔2018〕'],
    ],
    leaves: ['2018 标准', '1. 2019年'],
  },
  {
    name: 'space',
    // A chemical or a class that its number was torn from.
    needs: ' ',
    pattern: new RegExp(
      ` (?:(?<=(?:^|[${chinese}])(?:[A-Z]{1,3}|[A-Z][a-z]).)(?=\\d(?:\\.\\d)?[${chinese}])|(?<=\\d.) *\\. *(?=\\d))`,
      'gm',
    ),
    write: ([torn = '']) => torn.trim(),
    examples: [
      ['细颗粒物PM 2.5浓度', '细颗粒物PM2.5浓度'],
      ['增长6 . 5%', '增长6.5%'],
    ],
    leaves: ['GB 3095—2012', '1. 2019年'],
  },
  {
    name: 'space',
    // Between Chinese words and the marks that stand close to them.
    needs: ' \u00a0',
    pattern: new RegExp(
      `[ \\u00a0](?:(?<=[${han}，。、；：？！”’》〉）】〕].)[ \\u00a0]*(?=[，。、；：？！“‘”’《〈》〉（）【】〔〕])|(?<=[“‘《〈（【〔，。、；].)[ \\u00a0]*(?=[${han}“‘《]))`,
      'g',
    ),
    write: () => '',
    examples: [
      ['围绕 “千万工程”建设', '围绕“千万工程”建设'],
      ['（ 一）', '（一）'],
    ],
    leaves: ['甲 乙', 'a b', '（一） 总体', '“云雀” 台风'],
  },
];
