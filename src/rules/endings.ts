/** What tells whether a text breaks off. */
import type { PatternRule } from './rule.ts';

/** Something must follow. */
export const GOES_ON: PatternRule = {
  name: 'goes-on',
  pattern:
    /[，、：,（(“《—]$|^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?|第[一二三四五六七八九十]{1,3}[章节条]?)$/,
  examples: ['建成公园，', '现通知如下：', '（三', '二', '第三章'],
  leaves: ['建成公园。', '某市水利局', '2024年2月8日', '第三章 保障措施'],
};

/** A sentence, or something in brackets or quotation marks, has ended. */
export const ENDED: PatternRule = {
  name: 'ended',
  pattern: /[。！？；!?;…][”’）)》」』】]*$|[）)》」』】”]$/,
  examples: ['建成公园20个。', '请认真贯彻！', '（此件公开发布）', '学习《办法》'],
  leaves: ['建成公园20个，新增绿地', '某市水利局'],
};

/** Words with a mark within are a sentence; without one they may be a name, a date or the words of a list. */
export const MARKED: PatternRule = {
  name: 'marked',
  pattern: /[，。；]/,
  examples: ['建成公园20个，新增绿地'],
  leaves: ['加强领导', '2024年2月8日', '咨询电话：12345678'],
};

/** Lines that need no stop: lists of attachments, notes, who is to be asked. */
export const NEEDS_NO_STOP: PatternRule = {
  name: 'needs-no-stop',
  pattern: /^(?:附\s*[件表图录]|附[：:]|备?注|联系|电\s*话|地\s*址|邮\s*编|抄\s*送|主题词|来源|责任|牵头)/,
  examples: [
    '附件：任务分工表',
    '注：以上为全市数据',
    '联系人：某某，电话：12345',
    '抄送：市委办公室，市政协办公室',
  ],
  leaves: ['加强组织领导，压实', '完善制度，附件'],
};
