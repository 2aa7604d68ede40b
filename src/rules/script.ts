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

/**
 * Characters that stand for others in Simplified but that Traditional writing has as well, with a meaning of
 * their own (后 里 于 制 系): they do not show that a text is Simplified.
 */
export const alsoTraditional =
  '布谷系私幸家俊胄克札恤即念咽向冢奸娘昆吊雕佛栗戚欲蒙捍拼挲舍挨卷扇折抬教旗既升拐查杆棋矩梁僵泛污溯泄凌沈漓抵呆' +
  '璇酸愈症杯真困朱埼御棱扎弦捆彩致累才玩修庵搜席卜芸姜苔蔑同胡制核托注志噪溪狸逾踊挽回周糖扣巨表旋合板暗只沾秋千刮' +
  '飧糊喂松哄面曲冬出后里于台干余云丑斗范郁岳了几它游夫伙占佣仆朴秘借群峰床';
