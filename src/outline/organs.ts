/** Names of bodies: who issues a notice and to whom it goes. */

import { ORGAN_ENDINGS } from '../rules/documents.ts';
import { ADDRESS } from '../rules/front.ts';
import type { Range } from '../trail.ts';

const ORGAN = new RegExp(
  `^[\\u4e00-\\u9fff·“”]{1,30}(?:[（(][\\u4e00-\\u9fff、]{1,20}[）)])?(?:${ORGAN_ENDINGS})(?:[（(][^（）()]{1,12}[）)])?$`,
);
/** Words that open a sentence or name a deed, not a body. */
const NOT_A_NAME =
  /^(?:由|对|将|为|按|经|请|在|以|向|与|和|据|把|让|使)|的$|负责|会同|要|应当|现就|现将|如下|以下|开展|落实|做好|加强|推进|完善|实施/;

/** Offsets in a line: the names of bodies it consists of, null where anything else stands in it. */
export function organsIn(text: string): Range[] | null {
  if (text.length > 80 || /[。；：，:;,\d]/.test(text)) return null;
  // 国 务 院: letters set apart.
  if (/^(?:[\u4e00-\u9fff][\s\u3000]+){2,}[\u4e00-\u9fff]$/.test(text)) {
    return ORGAN.test(text.replace(/[\s\u3000]/g, '')) ? [{ start: 0, end: text.length }] : null;
  }
  const organs: Range[] = [];
  for (const match of text.matchAll(/[^\s\u3000]+/g)) {
    for (const part of moved(splitNames(match[0]), match.index)) {
      const name = text.slice(part.start, part.end);
      if (!ORGAN.test(name) || NOT_A_NAME.test(name)) return null;
      organs.push(part);
    }
  }
  return organs.length > 0 ? organs : null;
}

/** Cuts a row of names at the 、 that stand between names and not within one. */
const splitNames = (text: string) => splitAt(text, (mark, name) => mark === '、' && ENDS_NAME.test(name));

const ENDS_NAME = new RegExp(
  `(?:${ORGAN_ENDINGS}|机构|单位|部门|企业|团体|组织|机关|基地|园区|开发区|高新区|示范区|新区|管委会|中小学|小学|中学|幼儿园|高校|院校|学校|卫生院|乡镇|街道|社区|分局|分行|支行|大队|商会|科室|处室|人员|委员|代表处)(?:[（(][^（）()]*[）)])?$`,
);
/** A place stands for its government where nothing follows: 各区、县： */
const ENDS_PLACE = /[市县区州盟旗省镇乡]$/;
/** 各有关企业, 市直各部门: whatever they are called, they are addressed. */
const ADDRESSED = /^(?:各|[省市县区州盟旗]属|[省市县区州盟旗][直级]|中央驻|驻)/;
const RECIPIENT = /^(?:[\u4e00-\u9fff、，,；;“”《》\s（）()·]|\d)+$/;

/** Offsets of the recipients in a line such as 各市、县人民政府，省级各单位： · null where it is something else. */
export function recipientsIn(text: string): Range[] | null {
  const body = text.replace(/[：:]\s*$/, '');
  if (body === text || body.length > 400 || ADDRESS.test(body) || !RECIPIENT.test(body)) return null;
  const lead = /^(?:主送|致)[：:\s]*/.exec(body)?.[0].length ?? 0;
  const parts: Range[] = [];
  const commas = splitAt(body.slice(lead), (mark) => /[，,；;]/.test(mark)).filter(
    ({ start, end }) => body.slice(lead + start, lead + end).trim() !== '',
  );
  for (const part of commas) {
    const from = lead + part.start;
    const name = body.slice(from, lead + part.end);
    if (commas.length > 1) parts.push({ start: from, end: lead + part.end });
    else parts.push(...moved(splitNames(name), from));
  }
  const trimmed = parts.map(({ start, end }) => {
    const words = text.slice(start, end);
    const leadBlanks = words.length - words.trimStart().length;
    return { start: start + leadBlanks, end: start + leadBlanks + words.trim().length };
  });
  return trimmed.length > 0 &&
    trimmed.every(
      ({ start, end }) =>
        (ENDS_NAME.test(text.slice(start, end)) ||
          ENDS_PLACE.test(text.slice(start, end)) ||
          ADDRESSED.test(text.slice(start, end))) &&
        !NOT_A_NAME.test(text.slice(start, end)),
    )
    ? trimmed
    : null;
}

/** Cuts at the marks outside brackets that `parts` says yes to, given the words since the cut before. */
function splitAt(text: string, parts: (mark: string, words: string) => boolean): Range[] {
  const cut: Range[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '（' || c === '(') depth++;
    else if (c === '）' || c === ')') depth--;
    else if (depth <= 0 && parts(c, text.slice(start, i))) {
      cut.push({ start, end: i });
      start = i + 1;
    }
  }
  cut.push({ start, end: text.length });
  return cut;
}

const moved = (ranges: readonly Range[], offset: number): Range[] =>
  ranges.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
