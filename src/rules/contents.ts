/** Tables of contents. */
import type { PatternRule } from './rule.ts';

export const CONTENTS_TITLE: PatternRule = {
  name: 'contents-title',
  pattern: /^目\s*[录次]$/,
  examples: ['目录', '目　　录', '目 次'],
  leaves: ['目录如下', '项目录入', '名目', '目录管理'],
};

/** The page number behind an entry, and the dots or the tab that lead to it. */
export const CONTENTS_LEADER: PatternRule = {
  name: 'contents-leader',
  pattern:
    /(?:[.．·…‥]\s*){2,}\s*(?:[\d０-９]{1,4}|[ivxⅠ-Ⅻ]{1,4})\s*$|(?:[.．·…‥]\s*){8,}$|\t[\d０-９]{1,4}$/i,
  examples: ['一、总体要求……1', '（二）目标 . . . . . 12', '总则\t3', '前言……iv', '附则……………………'],
  leaves: ['学校、医院等等……', '增长2.12', '2.3.1', '指标\t3.5'],
};
