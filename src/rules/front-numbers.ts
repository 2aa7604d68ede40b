/** Numbers of documents. Source: GB/T 9704-2012 §7.2.5. */
import type { PatternRule } from './rule.ts';

/** 国办发〔2018〕128号 with every kind of bracket; on web pages the whole stands in brackets under the title. */
export const DOCUMENT_NUMBER: PatternRule = {
  name: 'document-number',
  pattern:
    /^(?<open>[（(])?(?<head>[\u4e00-\u9fff（）()]{1,16}?)\s*(?:[〔[（(【［﹝〖]\s*(?<year>(?:19|20)\d\s*\d)\s*[〕\]）)】］﹞〗]|(?<bare>(?:19|20)\d\d)年?)\s*第?\s*(?<number>\d{1,5})\s*号(?=(?:[）)]\s*)?$|\s)/,
  examples: [
    '国办发〔2018〕128号',
    '某环发[2019]3号',
    '某政发（2020） 12 号',
    '某委【2021】第5号',
    '中发〔2019〕1号　　签发人：某某',
    '（某政办〔2010〕41号）',
  ],
  leaves: ['根据国发〔2018〕22号文件', '国办发〔2018〕128号文件精神', '2018年第12号台风'],
};

/** A number without a year: 第12号 of an order, 府授环综字第1080012345号. */
export const PLAIN_NUMBER: PatternRule = {
  name: 'plain-number',
  pattern: /^(?:[\u4e00-\u9fff]{2,14}字)?第\s*(?<number>\d{1,12}|[〇零一二三四五六七八九十百]{1,6})\s*号$/,
  examples: ['第12号', '府授环综字第1080012345号', '第七十六号'],
  leaves: ['第12号台风', '第三号线'],
};

/** What stands on the line behind a number is not part of it. */
export const BEHIND_NUMBER: PatternRule = {
  name: 'behind-number',
  pattern: /(?<=\d号).+$/,
  examples: ['国办发〔2018〕128号签发人：某某', '某发〔2019〕3号（公开）'],
  leaves: ['国办发〔2018〕128号', '第七十六号令'],
};
