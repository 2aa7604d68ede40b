/** Persons who give a report or sign an order. */
import type { PatternRule } from './rule.ts';

/** Who speaks: 某市市长　张三 · 国务院总理 (the name on the next line). */
export const SPEAKER: PatternRule = {
  name: 'speaker',
  pattern:
    /^[\u4e00-\u9fff]{0,24}(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|总理|主任|院长|检察长|主席|书记|局长|厅长|部长|专员)(?:[\s\u3000]+[\u4e00-\u9fff·](?:[\s\u3000]*[\u4e00-\u9fff·]){1,3})?$/,
  examples: ['某区人民政府区长　　张某某', '国务院总理', '某市代市长 李 某'],
  leaves: ['市长负责制', '落实区长责任'],
};

/** An order is signed by a person, not by a body. */
export const SIGNED_BY: PatternRule = {
  name: 'signed-by',
  pattern:
    /^[\u4e00-\u9fff]{0,16}(?:长|总理|主席|主任|书记)[\s\u3000]+[\u4e00-\u9fff·](?:[\s\u3000]*[\u4e00-\u9fff·]){1,3}$/,
  examples: ['省长　某某某', '市长 张某', '国务院总理　李　某'],
  leaves: ['省长负责', '某市人民政府', '省长'],
};

/** A name on the line below the office. */
export const NAME_ALONE: PatternRule = {
  name: 'name-alone',
  pattern: /^[\u4e00-\u9fff·](?:[\s\u3000]*[\u4e00-\u9fff·]){1,3}$/,
  examples: ['张某某', '李　某', '某·某某'],
  leaves: ['张', '各位代表：', '某市人民政府'],
};
