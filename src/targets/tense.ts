/** Tells whether a figure's sentence speaks of what has been, by the words around its clause. */

import type { PatternRule } from '../rules/rule.ts';
import {
  intentCues,
  judgementCues,
  pastCues,
  pastSentences,
  presentCues,
  THIS_YEAR,
  WAS,
} from '../rules/targets/cues.ts';
import { fiveYearPlan } from '../rules/targets/plans.ts';
import type { Range } from '../trail.ts';
import { commonYear } from './time.ts';

/** 去年，…; 2023年，全县…, in a plan for 2024: the sentence opens with a time gone by. */
export function tellsOfThePast(
  text: string,
  paragraph: Range,
  clause: Range,
  planYear: number | null,
): boolean {
  const words = text.slice(clause.start, clause.end);
  if (isPast(words)) return true;
  const was = WAS.pattern.exec(words)?.[1];
  if (was !== undefined && planYear !== null && Number(was) < planYear) return true;
  const before = text.slice(Math.max(paragraph.start, clause.start - SENTENCE), clause.start);
  const start = clause.start - before.length + before.lastIndexOf('。') + 1;
  const earlier = text.slice(start, clause.start);
  // 目前有…，年交易额超过…: the cue holds for its sentence until a word of intent.
  if (isPast(earlier) && !says(intentCues, earlier + words)) return true;
  const later =
    text.slice(clause.end, Math.min(paragraph.end, clause.end + SENTENCE)).split('。', 1)[0] ?? '';
  if (says(judgementCues, later)) return true;
  const opening = pastSentences
    .map(({ pattern }) => pattern.exec(text.slice(start, start + 30)))
    .find(Boolean);
  // 去年建成2.1万亩，今年再新建1.8万亩: what has been is over.
  if (!opening || THIS_YEAR.pattern.test(earlier + words)) return false;
  if (opening[0].endsWith('以来')) return true;
  const { y, p } = opening.groups ?? {};
  // “十三五”期间，…, in a plan for 2021.
  if (p !== undefined) return planYear !== null && (fiveYearPlan(p)?.to ?? planYear) < planYear;
  return y === undefined || (planYear !== null && commonYear(Number(y)) < planYear);
}

const says = (rules: readonly PatternRule[], words: string) =>
  rules.some(({ pattern }) => pattern.test(words));

const isPast = (words: string) => says(pastCues, words) || says(presentCues, words);

/** No sentence is looked through further than this, so that a file of one long line takes no longer than others. */
const SENTENCE = 300;
