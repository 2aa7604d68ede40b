/**
 * Deeds that say of whom or of what they are without naming it: a report that counts 脱贫 counts poor people, one that
 * counts 征拆 counts homes. A figure of such a deed needs no other name to be told from others in its unit.
 */
import type { PairRule } from './rule.ts';

export interface Deed extends PairRule {
  readonly words: readonly string[];
}

/** `examples` are clauses that tell of the same deed, `leaves` are not. */
export const deeds: readonly Deed[] = [
  {
    name: 'out of poverty',
    words: ['脱贫', '摘帽', '出列'],
    examples: [['剩余贫困户58户年内稳定脱贫', '58户实现脱贫']],
    leaves: [['58户脱贫', '58户搬迁']],
  },
  {
    name: 'homes cleared',
    words: ['拆迁', '征迁', '征拆', '征收', '动迁', '腾迁'],
    examples: [['城东片区600户征拆任务', '完成动迁612户']],
    leaves: [['完成拆迁612户', '完成安置612户']],
  },
  {
    name: 'moved elsewhere',
    words: ['搬迁', '迁出', '搬离'],
    examples: [['地灾点群众120户搬迁', '迁出120户']],
    leaves: [['搬迁120户', '拆迁120户']],
  },
  {
    name: 'housed',
    words: ['安置', '入住', '回迁'],
    examples: [['回迁居民900户', '安置900户']],
    leaves: [['安置900户', '改造900户']],
  },
  {
    name: 'settled in a park',
    words: ['入驻', '入园', '落户'],
    examples: [['企业入园12家', '入驻12家']],
    leaves: [['入驻12家', '培育12家']],
  },
  {
    name: 'on the exchange',
    words: ['上市', '挂牌'],
    examples: [['企业上市3家', '挂牌3家']],
    leaves: [['上市3家', '上云3家']],
  },
  {
    name: 'trained',
    words: ['培训', '轮训'],
    examples: [['基层干部轮训800人次', '培训820人次']],
    leaves: [['培训800人次', '体检800人次']],
  },
  {
    name: 'trees planted',
    words: ['造林', '植树'],
    examples: [['荒山造林2000亩', '造林2100亩']],
    // What is made green may be a street or a roof.
    leaves: [['造林2000亩', '绿化2000亩']],
  },
  {
    name: 'open to traffic',
    words: ['通车', '贯通'],
    examples: [['环线通车12公里', '贯通12.6公里']],
    // Begun and finished says nothing of what.
    leaves: [['通车12公里', '开工12公里']],
  },
];

/** The deeds of the table that words tell of, by name. */
export const deedsIn = (words: string): readonly string[] =>
  deeds.filter((deed) => deed.words.some((word) => words.includes(word))).map(({ name }) => name);

const ALL = new RegExp(deeds.flatMap(({ words }) => words).join('|'), 'gu');

/** A name without the deeds of the table. */
export const withoutDeeds = (name: string): string => name.replace(ALL, '');
