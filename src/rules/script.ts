/**
 * What the conversion to Simplified needs beside the tables of OpenCC.
 *
 * OpenCC's `t` leaves 著 wherever the Traditional text has it, though Simplified writes 着 for the particle and
 * the verb (沿着, 着力) and 著 only for "known" and "write" (显著, 著作).
 */

/** Where the Traditional 著 stays 著; everywhere else it is 着. Matched on the converted text. */
export interface KeptWord {
  readonly name: string;
  /** Matches a word with 著 in it. */
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

export const keptWords: readonly KeptWord[] = [
  {
    name: 'known',
    pattern: /[显卓昭彰较土]著/g,
    examples: ['成效显著', '卓著', '臭名昭著', '彰明较著', '土著'],
    leaves: ['沿著道路', '执著'],
  },
  {
    name: 'written',
    pattern: /[名原专论译巨合拙遗编撰旧新]著(?!手|力|眼|重|实)/g,
    examples: ['四大名著', '专著一部', '编著'],
    leaves: ['重新著手', '新著力点', '随著'],
  },
  {
    name: 'famous or writing',
    pattern: /(?<![沿随顺围绕味朝])著(?=[名作者述书称录文]|有《|《)/g,
    examples: ['著名学者', '著作权', '著书立说', '以此著称', '著有《论语》'],
    leaves: ['沿著名胜', '著力', '著眼', '著手', '著重', '有著'],
  },
];

/** Traditional variants that OpenCC's tables pass over. */
export const variants: ReadonlyMap<string, string> = new Map([
  ['託', '托'],
  ['衞', '卫'],
  ['敍', '叙'],
  ['疎', '疏'],
]);

/**
 * Characters that Simplified writing uses too, in some word or name (乾隆, 瞭望, 毕昇): the tables of
 * OpenCC convert them, but they do not show that a text is Traditional.
 */
export const inBothScripts = '乾吒夥徵拚捱摺榘菸薹袷醣麴麽瞭著藉昇鎔';
