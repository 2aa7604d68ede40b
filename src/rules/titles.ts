/** Wording of titles: what they hand on, how they go on over several lines, who speaks in them. */
import type { PatternRule } from './rule.ts';

/** A notice that hands on something is named for that only when its title is complete. */
export const HANDS_ON: PatternRule = {
  name: 'hands-on',
  pattern: /(?:关于|^)(?:印发|转发|发布|公布|批转|下发)/,
  examples: ['某市人民政府关于印发某方案', '转发某局某规划', '关于公布某清单'],
  leaves: ['关于做好证书印发工作', '某市新闻发布管理办法'],
};

/** How the title of a notice that hands on something ends. */
export const HANDED_ON: PatternRule = {
  name: 'handed-on',
  pattern: /(?:通知|公告|决定|函|通报|通告|命令|令|意见|批复)(?:[（(][^（）()]*[）)])?$/,
  examples: ['关于印发某方案的通知', '关于公布某目录的公告（第二批）', '某令'],
  leaves: ['关于印发某方案', '关于印发某方案的通知要求', '关于转发某工作计划'],
};

/** The next line of a title: …工作方案 / 的通知. */
export const TITLE_GOES_ON: PatternRule = {
  name: 'title-goes-on',
  pattern: /^的/,
  examples: ['的通知', '的若干意见'],
  leaves: ['目的和意义', '关于开展检查的通知'],
};

/** What a title is about, at the start of a line below the letterhead. */
export const SUBJECT: PatternRule = {
  name: 'subject',
  pattern: /^(?:关于|印发|转发|贯彻|实施|落实)/,
  examples: ['关于做好春耕工作的通知', '印发某办法的通知', '贯彻某条例实施意见'],
  leaves: ['某局关于做好春耕工作的通知', '有关工作安排'],
};

/** A title with its subject, whoever stands before it. */
export const ABOUT: PatternRule = {
  name: 'about',
  pattern: /关于/,
  examples: ['某局关于做好春耕工作的通知'],
  leaves: ['有关工作安排', '关注于民生的意见', '2019年工作要点'],
};

/** Brackets under a title that belong to it: the edition, the years; not when and where it was adopted. */
export const EDITION: PatternRule = {
  name: 'edition',
  pattern: /^(?=.*(?:年|稿|试行|修订|暂行))(?!.*(?:通过|会议))[（(〔][^（）()]{1,40}[）)〕]$/,
  examples: ['（试行）', '（征求意见稿）', '(2021—2035年)', '〔暂行〕'],
  leaves: ['（2018年10月26日某县人民代表大会通过）', '（某局）', '试行', '（试行）第一条'],
};

/** Taiwan's 計畫 may come converted letter by letter. */
export const PLAN_BY_LETTER: PatternRule = {
  name: 'plan-by-letter',
  pattern: /(?<![设统])计画(?![面像册])/g,
  examples: ['净零行动计画', '计画缘起'],
  leaves: ['行动计划', '设计画册', '统计画像'],
};

/** 某某厅关于… names its issuer before 关于, 某某厅2019年… before the year, 某某政府令 before 令. */
export const ISSUER_IN_TITLE: PatternRule = {
  name: 'issuer-in-title',
  pattern:
    /^(?<issuer>.{2,60}?)(?:关于|令$|(?<!\d)(?=(?:19|20)\d\d年)|[\s\u3000]*(?<!\d)(?=(?:(?:中华)?民国)?\d{2,3}年)|[\s\u3000]+[函令]$)/,
  examples: [
    '某省某厅关于做好春耕工作的通知',
    '某县某局2019年工作要点',
    '某市人民政府令',
    '某府　函',
    '某局 108年度计划',
    '某市政府民国115年度施政计划',
  ],
  leaves: ['关于做好春耕工作的通知', '2019年工作要点', '某市园林绿化规划'],
};
