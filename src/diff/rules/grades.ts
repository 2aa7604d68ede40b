/** Named grades that a standard may ask for (达到Ⅲ类标准), best first. */
import type { PairRule } from './rule.ts';

export interface Grades extends PairRule {
  /** Best first; a longer word before the shorter one it contains. */
  readonly words: readonly string[];
  /** Whether the first is the best everywhere: 三级 is better than 二级 for a hospital, and worse for air. */
  readonly ranked: boolean;
}

/** `examples` go from a lower grade to a higher one, or where none is higher from one to another; `leaves` are the same. */
export const gradeRows: readonly Grades[] = [
  {
    name: 'classes of water',
    words: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类'],
    ranked: true,
    examples: [['断面达到Ⅳ类', '断面达到Ⅲ类标准']],
    leaves: [['断面达到Ⅲ类', '断面稳定达到Ⅲ类标准']],
  },
  {
    name: 'discharge',
    words: ['一级A', '一级B'],
    ranked: true,
    examples: [['出水达到一级B标准', '出水达到一级A排放标准']],
    leaves: [['出水达到一级A标准', '出水稳定达到一级A标准']],
  },
  {
    name: 'sights',
    words: ['5A级', '4A级', '3A级'],
    ranked: true,
    examples: [['景区达到3A级标准', '景区达到4A级标准']],
    leaves: [['景区达到4A级标准', '景区创成4A级']],
  },
  {
    name: 'numbered grades',
    words: ['一级', '二级', '三级', '四级'],
    ranked: false,
    examples: [['卫生院达到一级标准', '卫生院达到二级标准']],
    leaves: [['浓度达到二级标准', '浓度稳定达到二级标准']],
  },
];

/** What became of the grade between two clauses: 1 higher, -1 lower, `changed` where neither is better, 0 the same or none. */
export function gradeStep(from: string, to: string): 1 | -1 | 'changed' | 0 {
  for (const { words, ranked } of gradeRows) {
    const [a, b] = [from, to].map((clause) => words.findIndex((word) => clause.includes(word))) as [
      number,
      number,
    ];
    if (a < 0 || b < 0) continue;
    if (a === b) return 0;
    return ranked ? (b < a ? 1 : -1) : 'changed';
  }
  return 0;
}
