/** The line under a title that says when, where and by whom the text was given, approved or adopted. */
import type { PatternRule } from './rule.ts';

/** A report: when and before whom it was given. */
export const DELIVERED: PatternRule = {
  name: 'delivered',
  pattern:
    /^[—–―\-（(\s]*(?<date>\S{4,11}?年\s*\S{1,3}?月\s*\S{1,3}?日)\s*[，,]?\s*在(?<where>[^。；]{4,60}?)(?:上|会议)(?<rest>[^。；]{0,40})$/,
  examples: [
    '——2012年2月29日在某区第十三届人民代表大会第六次会议上',
    '（2020年1月5日在全市工作会议上）',
    '2025年1月14日在某省第十四届人民代表大会第三次会议上某省省长某某作政府工作报告',
  ],
  leaves: ['2019年3月1日在全省范围内开展检查。', '3月1日在全市工作会议上'],
};

/** A Taiwanese plan: approved by which letter. */
export const APPROVED: PatternRule = {
  name: 'approved',
  pattern:
    /^(?:中华)?民国\s*\S{2,4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日\s*(?<number>[\u4e00-\u9fff]{2,14}字第\s*\d{4,12}\s*号)?[\u4e00-\u9fff]{0,12}(?:核定|核备|备查|颁布|订定|修正|发布|公布|公告)[\u4e00-\u9fff]{0,8}$/,
  examples: ['中华民国108年3月1日府授环综字第1080012345号函核定', '民国99年12月5日修正发布'],
  leaves: ['中华民国108年3月1日', '中华民国108年3月1日起实施的计划'],
};

/** A law: adopted when and by whom. */
export const ADOPTED: PatternRule = {
  name: 'adopted',
  pattern:
    /^[（(]\s*(?<date>\d{4}年\d{1,2}月\d{1,2}日).{0,80}(?:通过|批准|公布|修订|修正|发布|印发|审议).{0,200}[）)]$/,
  examples: ['（2018年10月26日某省第十三届人民代表大会常务委员会第五次会议通过）', '(2019年3月1日某局印发)'],
  leaves: ['（2018年10月26日前完成）', '2018年10月26日某省人民代表大会通过'],
};

/** Laws are issued by the congress or committee that adopted them, whatever its term: `place` and `body`. */
export const ADOPTED_BY: PatternRule = {
  name: 'adopted-by',
  pattern:
    /日(?<place>[\u4e00-\u9fff]{2,12}?)第\S{1,4}届(?<body>人民代表大会(?:常务委员会)?)第\S{1,5}次会议.{0,8}(?:通过|修[订正])/,
  examples: [
    '（2018年10月26日某省第十三届人民代表大会常务委员会第五次会议通过）',
    '（2003年1月5日某市第十届人民代表大会第一次会议第二次修正）',
  ],
  leaves: [
    '——2012年2月29日在某区第十三届人民代表大会第六次会议上',
    '（2018年10月26日某市人民政府第五次常务会议通过）',
  ],
};
