/** Where lines that ran together are cut apart again. */
import type { PatternRule } from './rule.ts';

/** Where a marker may begin inside a line: at any of the characters that markers begin with. */
export const MARKER_INSIDE: PatternRule = {
  name: 'marker-inside',
  pattern:
    /第|[（(](?=[一二三四五六七八九十])|(?<![一二三四五六七八九十百第])[一二三四五六七八九十]{1,3}(?=、)|(?<![\d.．])\d{1,2}(?=[.．、](?!\d))/g,
  examples: ['要求。一、总体', '任务（一）加强', '如下：1.编制', '附则。第十条'],
  leaves: ['增长3.5', '共十个', '（试行）', '到2020、', '1．5倍'],
};

/** - 3 -二、主要任务: the number of the page before stuck to the first line of the next. */
export const GLUED_PAGE_NUMBER: PatternRule = {
  name: 'glued-page-number',
  pattern:
    /(?<=^|\n)[ \t\f]*[-—–－]\s*\d{1,3}\s*[-—–－](?=[ \t]*(?:第|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[\u4e00-\u9fff]{4}))/g,
  examples: ['- 3 -二、主要任务', '—12— 第三章', '-4-继续完善制度'],
  leaves: ['- 3 -', '3-5年', '增长-3-二、', '—5—亿元'],
};
