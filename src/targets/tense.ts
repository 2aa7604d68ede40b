/** Tells whether a figure's sentence speaks of what has been, by the words around its clause. */
import { pastCues, presentCues } from '../rules/targets/cues.ts';
import { fiveYearPlan } from '../rules/targets/times.ts';
import type { Range } from '../trail.ts';

/** 去年，…; 2023年，全县…, in a plan for 2024: the sentence opens with a time gone by. */
export function tellsOfThePast(
  text: string,
  paragraph: Range,
  clause: Range,
  planYear: number | null,
): boolean {
  if (isPast(text.slice(clause.start, clause.end))) return true;
  const before = text.slice(Math.max(paragraph.start, clause.start - SENTENCE), clause.start);
  const start = clause.start - before.length + before.lastIndexOf('。') + 1;
  const earlier = text.slice(start, clause.start);
  // 目前有…，年交易额超过…: the cue holds for its sentence until a word of intent.
  if (isPast(earlier) && !INTENT.test(earlier)) return true;
  const later =
    text.slice(clause.end, Math.min(paragraph.end, clause.end + SENTENCE)).split('。', 1)[0] ?? '';
  if (JUDGED.test(later)) return true;
  const opening = PAST_OPENING.exec(text.slice(start, start + 30));
  if (!opening) return false;
  const { y, p } = opening.groups ?? {};
  // “十三五”期间，…, in a plan for 2021.
  if (p !== undefined) return planYear !== null && (fiveYearPlan(p)?.to ?? planYear) < planYear;
  return y === undefined || (planYear !== null && Number(y) < planYear);
}

const isPast = (words: string) => [...pastCues, ...presentCues].some(({ pattern }) => pattern.test(words));

/** No sentence is looked through further than this, so that a file of one long line takes no longer than others. */
const SENTENCE = 300;

/** A judgement behind a figure: it has come about. */
const JUDGED = /[好高低]于预期|程度较[高低]|能力(?:还|仍)?不强|列全[国省市]第/;

const INTENT =
  /力争|确保|争取|努力|要(?!素|求|点)|将|目标|到20\d{2}年|底前|推进|推动|加快|加强|实施|建设|完善|深化|开展/;

const PAST_OPENING =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:去年|上年(?!度?[末底]?相比)|截[至止]|“?(?<p>十[一二三四五六]?)五”?(?:期间|时期|以来)|(?<y>20\d{2})年(?!以?[前内]|底前|起|开始|度?(?:计划|目标|工作|重点)))/;
