/**
 * What stands around the body of a notice: kinds of documents, who issues them, the lines of the head and the
 * foot. Source for the parts and their places: GB/T 9704-2012 and 党政机关公文处理工作条例 (2012) §9.
 */

export interface LineRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

/** The number of a document: 国办发〔2018〕128号 with every kind of bracket. */
export const DOCUMENT_NUMBER: LineRule = {
  name: 'document-number',
  pattern:
    /^(?<head>[\u4e00-\u9fff（）()]{1,16}?)\s*(?:[〔[（(【［﹝〖]\s*(?<year>(?:19|20)\d\s*\d)\s*[〕\]）)】］﹞〗]|(?<bare>(?:19|20)\d\d)年?)\s*第?\s*(?<number>\d{1,5})\s*号(?=$|\s)/,
  examples: [
    '国办发〔2018〕128号',
    '浙环发[2019]3号',
    '某政发（2020） 12 号',
    '某委【2021】第5号',
    '中发〔2019〕1号　　签发人：某某',
  ],
  leaves: ['根据国发〔2018〕22号文件', '国办发〔2018〕128号文件精神', '2018年第12号台风'],
};

/** A number without a year: 第12号 of an order, 府授环综字第1080012345号. */
export const PLAIN_NUMBER: LineRule = {
  name: 'plain-number',
  pattern: /^(?:[\u4e00-\u9fff]{2,14}字)?第\s*(?<number>\d{1,12}|[〇零一二三四五六七八九十百]{1,6})\s*号$/,
  examples: ['第12号', '府授环综字第1080012345号', '第七十六号'],
  leaves: ['第12号台风', '第三号线'],
};

/** The line under a report's title: when and before whom it was given. */
export const DELIVERED: LineRule = {
  name: 'delivered',
  pattern:
    /^[—–―\-（(\s]*(?<date>\S{4,11}?年\s*\S{1,3}?月\s*\S{1,3}?日)\s*[，,]?\s*在(?<where>[^。；]{4,60}?)(?:上|会议)(?<rest>[^。；]{0,40})$/,
  examples: [
    '——2012年2月29日在某区第十三届人民代表大会第六次会议上',
    '（2020年1月5日在全市工作会议上）',
    '2025年1月14日在某省第十四届人民代表大会第三次会议上某省省长某某作政府工作报告',
  ],
  leaves: ['2019年3月1日在全省范围内开展检查。'],
};

/** A Taiwanese plan's line under the title: approved by which letter. */
export const APPROVED: LineRule = {
  name: 'approved',
  pattern:
    /^(?:中华)?民国\s*\S{2,4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日\s*(?<number>[\u4e00-\u9fff]{2,14}字第\s*\d{4,12}\s*号)?[\u4e00-\u9fff]{0,12}(?:核定|核备|备查|颁布|订定|修正|发布|公布|公告)[\u4e00-\u9fff]{0,8}$/,
  examples: ['中华民国108年3月1日府授环综字第1080012345号函核定', '民国99年12月5日修正发布'],
  leaves: ['中华民国108年3月1日', '中华民国108年3月1日起实施的计划'],
};

/** A law's line under the title: adopted when and by whom. */
export const ADOPTED: LineRule = {
  name: 'adopted',
  pattern:
    /^[（(]\s*(?<date>\d{4}年\d{1,2}月\d{1,2}日).{0,80}(?:通过|批准|公布|修订|修正|发布|印发|审议).{0,200}[）)]$/,
  examples: ['（2018年10月26日某省第十三届人民代表大会常务委员会第五次会议通过）'],
  leaves: ['（2018年10月26日前完成）'],
};

/** Who speaks: 某市市长　张三 · 国务院总理 (the name on the next line). */
export const SPEAKER: LineRule = {
  name: 'speaker',
  pattern:
    /^[\u4e00-\u9fff]{0,24}(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|总理|主任|院长|检察长|主席|书记|局长|厅长|部长|专员)(?:[\s\u3000]+[\u4e00-\u9fff·](?:[\s\u3000]*[\u4e00-\u9fff·]){1,3})?$/,
  examples: ['某区人民政府区长　　张某某', '国务院总理', '某市代市长 李 某'],
  leaves: ['市长负责制', '落实区长责任'],
};

/** An order is signed by a person, not by a body. */
export const SIGNED_BY: LineRule = {
  name: 'signed-by',
  pattern:
    /^[\u4e00-\u9fff]{0,16}(?:长|总理|主席|主任|书记)[\s\u3000]+[\u4e00-\u9fff·](?:[\s\u3000]*[\u4e00-\u9fff·]){1,3}$/,
  examples: ['省长　某某某', '市长 张某', '国务院总理　李　某'],
  leaves: ['省长负责', '某市人民政府'],
};

/** In whose name a report is given. */
export const ON_BEHALF: LineRule = {
  name: 'on-behalf',
  pattern: /(?:我(?:谨)?代表|受)(?<who>[\u4e00-\u9fff]{2,24}?)(?:的?委托)?[，,、]?(?:向|就|作|做|报告|现将)/,
  examples: [
    '现在，我代表国务院，向大会报告政府工作',
    '我代表区政府向大会作工作报告',
    '受市人民政府委托，现将',
  ],
  leaves: ['我们代表广大群众'],
};

/** Somebody is spoken to: not a recipient. */
export const ADDRESS = /^(?:各位|尊敬的|同志们|同胞们|朋友们|女士们|主席[，、]|主任[，、])/;

/** A sentence that hands on a plan: the plan's own title stands in it. */
export const ISSUES: LineRule = {
  name: 'issues',
  pattern:
    /(?:现将|将|关于印发|关于发布|制定了?|批准|转发)?\s*《(?<title>[^》]{3,80}(?:《[^》]{1,80}》[^》]{0,80}){0,3})》.{0,60}?(?:印发|发布|转发|公布|下发|予以公布|发给|批转)/,
  examples: [
    '现将《某年工作要点》印发给你们，请认真贯彻落实。',
    '《某工作方案》已经国务院同意，现印发给你们',
  ],
  leaves: ['按照《某办法》的规定办理。'],
};

/** A Taiwanese letter that sends a plan along. */
export const SENDS: LineRule = {
  name: 'sends',
  pattern: /(?:检送|函送|检附|订定|颁布|核定)[“「『](?<title>[^”」』]{3,80})[”」』]/,
  examples: ['主旨：检送「某市净零行动计划（114年至116年）」，请查照', '订定“某某要点”，并自即日生效'],
  leaves: ['依据「某某办法」办理'],
};

/** Words for an unnumbered run-in heading that opens a paragraph: 总体要求：… */
export const RUN_IN: LineRule = {
  name: 'run-in',
  pattern:
    /^(?<title>[\u4e00-\u9fff“”、]{0,10}(?:要求|目标|指标|指导思想|基本思路|总体思路|原则|重点任务|主要任务|工作任务|重大意义|工作背景|适用范围|实施范围|实施步骤|时间安排|进度安排|保障措施|工作措施|主要措施|基本情况|主要成效|存在问题))[：:](?=.)/,
  examples: ['总体要求与目标：坚持以', '具体指标：到2022年', '指导思想：高举', '基本原则:坚持'],
  leaves: ['主要目标是：力争', '2012年的总体要求是：', '现提出以下要求：'],
};

/** Lines under an item that say who does it: no text of its own. */
export const IN_CHARGE: LineRule = {
  name: 'in-charge',
  pattern:
    /^[（(]?(?:责任|牵头|配合|承办|主办|协办|参与|实施|完成)(?:单位|部门|领导|处室|科室|人|时限|时间)[：:]/,
  examples: ['责任单位：市教育局', '（牵头单位：市住建局）', '完成时限：6月底前'],
  leaves: ['责任单位要加强领导'],
};

/** Headings without a number that stand on a line of their own. */
export const STANDING: LineRule = {
  name: 'standing',
  pattern:
    /^(?:前\s*言|引\s*言|序\s*言|导\s*言|结\s*语|结\s*束\s*语|编\s*制\s*说\s*明|名\s*词\s*(?:解释|说明|注释)|术\s*语\s*解\s*释)$/,
  examples: ['前  言', '引言', '结束语', '名词解释'],
  leaves: ['前言部分', '语言'],
};
