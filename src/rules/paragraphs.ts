/** What tells the beginning and the end of a paragraph on a wrapped page. */
import type { PatternRule } from './rule.ts';

/** A line that ends so is not cut in the middle of a sentence. */
export const SENTENCE_END: PatternRule = {
  name: 'sentence-end',
  pattern: /[。！？；：:;][”’）)」』]*$/,
  examples: ['确保完成任务。', '现通知如下：', '（见附件。）', '他说：“好！”'],
  leaves: ['确保完成任务，', '“十四五”', '某省（试行）', '时间8:30'],
};

export const endsSentence = (text: string): boolean => SENTENCE_END.pattern.test(text);

/** Markers that open a line of their own wherever they stand. */
export const BLOCK_OPENING: PatternRule = {
  name: 'block-opening',
  pattern:
    /^(?:第[〇零一二三四五六七八九十百\d]{1,5}[编篇章节条](?=[\s\u3000：:【]|$)|[〇零一二三四五六七八九十百]{1,4}[、．]|[（(][〇零一二三四五六七八九十百]{1,4}[）)]|[壹贰叁参肆伍陆柒捌玖拾]{1,3}、|\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|专栏\s*\d|附\s*[件表]\s*[\d：:一二三四五]|表\s*\d|注[：:]|[—–]{2}(?=[\u4e00-\u9fff]))/,
  examples: [
    '第三章 保障',
    '第十条　任何',
    '一、总体',
    '（二）目标',
    '壹、缘起',
    '1.编制',
    '（3）完成',
    '专栏2',
    '附件：',
    '附表一',
    '表3',
    '注：',
    '——坚持',
  ],
  leaves: [
    '第三条规定的',
    '第三季度',
    '1.5倍',
    '（试行）',
    '附近',
    '表明',
    '注意：',
    '—5%',
    '专栏作家',
    '2019年',
  ],
};

/** Whether a line opens a block by itself. */
export const opensBlock = (text: string): boolean => BLOCK_OPENING.pattern.test(text);

/** A line that holds a page number and nothing else. */
export const PAGE_NUMBER: PatternRule = {
  name: 'page-number',
  pattern:
    /^(?:[-—–－·•]\s*\d{1,4}\s*[-—–－·•]|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/,
  examples: ['- 3 -', '— 12 —', '第3页 共10页', '3/10', '·5·'],
  leaves: ['3', '—5%', '第三页', '2019', '- 3 -二、主要任务', '3/10以上'],
};
