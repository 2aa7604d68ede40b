/** 附件: announced under the text, named elsewhere, or opened by a line of their own. */
import type { PatternRule } from './rule.ts';

/** A list of what is attached: 附件：1.某表 and so on. */
export const ATTACHMENT_LIST: PatternRule = {
  name: 'attachment-list',
  pattern: /^附\s*[件表图录]\s*(?<n>[\d〇零一二三四五六七八九十]*)\s*[：:]/,
  examples: ['附件：1.任务分工表', '附 件：', '附件2：名单', '附图：规划范围', '附录一：术语'],
  leaves: ['附件所列项目：', '附：名单', '附件1 任务分工表', '见附件：名单'],
};

/** An attachment that a list names: only 附件 are looked for elsewhere in the file. */
export const ANNOUNCED: PatternRule = {
  name: 'announced',
  pattern: /^附\s*件\s*(?<n>[\d〇零一二三四五六七八九十]*)\s*[：:]\s*(?=\S)/,
  examples: ['附件：1.任务分工表', '附件2：名单', '附 件: 任务清单'],
  leaves: ['附件：', '附表：项目表', '附件1'],
};

/** 附件1 alone on its line. */
export const BARE_ATTACHMENT: PatternRule = {
  name: 'bare-attachment',
  pattern: /^附\s*件\s*[\d０-９〇零一二三四五六七八九十]*\s*[：:]?$/,
  examples: ['附件', '附 件 1', '附件二：', '附件：'],
  leaves: ['附件1：名单', '附表1', '附件均略'],
};

/** Where a file says 附件：如主旨 or 附件：另发, the attachment is sent apart. */
export const ATTACHED_ELSEWHERE: PatternRule = {
  name: 'attached-elsewhere',
  pattern: /^(?:如(?!.{1,2}[市县区])|另(?=[发附寄行送存])|详?见(?!义|习|证)|[（(]?略[）)]?。?$)/,
  examples: ['如主旨', '如说明三', '另发', '详见网站', '见某局网站', '（略）'],
  leaves: ['见义勇为人员名单', '见习基地名单', '如某县任务表', '另类投资清单', '任务概略'],
};
