/** What tells the beginning and the end of a paragraph on a wrapped page. */

/** A line that ends so is not cut in the middle of a sentence. */
export const endsSentence = (text: string): boolean => /[。！？；：:;][”’）)」』]*$/.test(text);

/** Markers that open a line of their own wherever they stand. */
const OPENS =
  /^(?:第[〇零一二三四五六七八九十百\d]{1,5}[编篇章节条](?=[\s\u3000：:【]|$)|[〇零一二三四五六七八九十百]{1,4}[、．]|[（(][〇零一二三四五六七八九十百]{1,4}[）)]|[壹贰叁参肆伍陆柒捌玖拾]{1,3}、|\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|专栏\s*\d|附\s*[件表]\s*[\d：:一二三四五]|表\s*\d|注[：:]|[—–]{2}(?=[\u4e00-\u9fff]))/;

/** Whether a line opens a block by itself. */
export const opensBlock = (text: string): boolean => OPENS.test(text);

/** A line that holds a page number and nothing else. */
export const PAGE_NUMBER =
  /^(?:[-—–－·•]\s*\d{1,4}\s*[-—–－·•]|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;
