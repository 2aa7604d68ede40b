/** The line of recipients (主送机关), beside the names of bodies. Source: GB/T 9704-2012 §7.3.2. */
import type { PatternRule } from './rule.ts';

/** Somebody is spoken to: not a recipient. */
export const ADDRESS: PatternRule = {
  name: 'address',
  pattern: /^(?:各位|尊敬的|同志们|同胞们|朋友们|女士们|主席[，、]|主任[，、])/,
  examples: ['各位代表：', '尊敬的各位来宾：', '同志们：', '主席，各位委员：'],
  leaves: ['各县人民政府：', '主席团成员：', '主任办公会：', '请各位代表：'],
};

/** A place stands for its government where nothing follows: 各区、县： */
export const PLACE_END: PatternRule = {
  name: 'place-end',
  pattern: /[市县区州盟旗省镇乡]$/,
  examples: ['各设区市', '某自治州', '各乡'],
  leaves: ['县级', '全市的', '各街道'],
};

/** 各有关企业, 市直各部门: whatever they are called, they are addressed. */
export const ADDRESSED: PatternRule = {
  name: 'addressed',
  pattern:
    /^(?:(?:[省市县区州盟旗镇乡](?:委|人民政府|政府)?)?各|[省市县区州盟旗镇乡]属|[省市县区州盟旗镇乡][直级]|中央驻|驻)/,
  examples: [
    '各有关企业',
    '区政府各委、办、局',
    '市直各部门',
    '省属高校',
    '镇直各办（站、所、中心）',
    '中央驻某单位',
    '驻某部队',
  ],
  leaves: ['自各县', '市政府', '直属单位', '属地政府'],
};

/** 各委、办、局 are one addressee, named by what their names end in. */
export const ONE_OF_A_ROW: PatternRule = {
  name: 'one-of-a-row',
  pattern: /各委(?:、办)?$/,
  examples: ['市各委', '区政府各委、办'],
  leaves: ['市教委', '市委'],
};

/** What some notices print before the recipients. */
export const TO_WHOM: PatternRule = {
  name: 'to-whom',
  pattern: /^(?:主送|致)[：:\s]*/,
  examples: ['主送：某市人民政府', '致某县水务局'],
  leaves: ['抄送：某市人民政府', '一致同意', '某县水务局'],
};

/** 正本：如受文者: the addressees stand in another field. */
export const AS_ELSEWHERE: PatternRule = {
  name: 'as-elsewhere',
  pattern: /^如(?!.{1,2}[市县区])/,
  examples: ['如受文者', '如正副本行文单位', '如列'],
  leaves: ['如某县人民政府', '某府、如受文者'],
};
