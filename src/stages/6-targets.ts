/** Reads the measurable targets of a notice, and the figures of its review of past work. */
import type { FrontMatter, Node, Outline, Reading, Readings } from '../notice.ts';
import {
  conditionCues,
  pastCues,
  presentCues,
  reviewHeadings,
  reviewOpenings,
} from '../rules/targets/cues.ts';
import { endOf, fiveYearPlan } from '../rules/targets/times.ts';
import type { BlockContext } from '../targets/context.ts';
import { readParagraph } from '../targets/paragraph.ts';
import { tellScope } from '../targets/scope.ts';
import { doubtParts, doubtTotals } from '../targets/sums.ts';
import { readTable } from '../targets/table.ts';
import { type Deadline, deadlineOf, findLeadIns, type PlanYear } from '../targets/time.ts';
import type { Doubt, Range } from '../trail.ts';

/** What a block hands to the blocks under it. */
interface Inherited {
  readonly review: boolean;
  readonly deadline: Deadline | null;
}

/**
 * @param text the repaired, Simplified text the outline's ranges point into
 * @returns the targets in reading order, and apart from them the results: figures of past work
 */
export async function readTargets(text: string, outline: Outline): Promise<Readings> {
  const targets: Reading[] = [];
  const results: Reading[] = [];
  const doubts: Doubt[] = [];
  const years = yearsOf(outline.front, REPUBLIC.test(text));
  const visit = (node: Node, inherited: Inherited) => {
    const here = inherit(text, node, inherited, years);
    const context: BlockContext = {
      block: node.id,
      ...years,
      deadline: here.deadline,
    };
    for (const paragraph of passages(node)) {
      const words = text.slice(paragraph.start, paragraph.end);
      // A note under a table explains its figures.
      if (/^\s*注[:：]/.test(words)) continue;
      const review = here.review || reviewOpenings.some(({ pattern }) => pattern.test(words.trim()));
      const due = closingDate(text, paragraph, context);
      const readings = readParagraph(text, paragraph, due ? { ...context, deadline: due } : context);
      doubts.push(...doubtParts(text, readings));
      for (const read of readings) {
        const reading = { ...read, ...tellScope(text, read.at, read.indicator) };
        const clause = text.slice(reading.at.start, reading.at.end);
        if (conditionCues.some(({ pattern }) => pattern.test(clause))) continue;
        const past =
          review ||
          [...pastCues, ...presentCues].some(({ pattern }) => pattern.test(clause)) ||
          tellsOfThePast(text, paragraph, read.at, outline.front.year);
        (past ? results : targets).push(reading);
      }
    }
    if (node.kind === 'table') {
      (here.review ? results : targets).push(...readTable(text, node, context));
      doubts.push(...doubtTotals(text, node));
    }
    for (const child of node.children) visit(child, here);
  };
  for (const node of outline.body) visit(node, { review: false, deadline: null });
  return { targets, results: results.filter(({ value }) => value !== null), doubts };
}

/** （民政部牵头，2025年10月底前完成）at the end of a paragraph holds for all of it. */
function closingDate(text: string, { start, end }: Range, year: PlanYear): Deadline | null {
  const bracket = /[（(][^（()）]*[）)]\s*。?\s*$/.exec(text.slice(start, end));
  if (!bracket || !/完成|落实|实施|推进|见效/.test(bracket[0])) return null;
  const at = { start: start + bracket.index + 1, end: start + bracket.index + bracket[0].length - 1 };
  const leadIn = findLeadIns(text, at, year).find(({ date }) => date !== null);
  return leadIn ? deadlineOf(leadIn) : null;
}

/** （二）实施阶段（2024年9月—2026年8月）: what is under the heading is due when its period ends. */
function headingPeriod(text: string, { start, end }: Range): Deadline | null {
  const match =
    /[（(](?:20\d{2})年(?:\d{1,2}月)?[^（()）]*?[-—–－~～至到]+\s*(?:(20\d{2})年)?(?:(\d{1,2})月)?底?[）)]\s*。?$/.exec(
      text.slice(start, end),
    );
  const year = match?.[1] ?? /20\d{2}/.exec(match?.[0] ?? '')?.[0];
  if (!match || year === undefined) return null;
  const words = [{ start: start + match.index + 1, end: start + match.index + match[0].length - 1 }];
  return { words, date: endOf(Number(year), match[2] === undefined ? 12 : Number(match[2])) };
}

/** 去年，…; 2023年，全县…, in a plan for 2024: the sentence opens with a time gone by. */
function tellsOfThePast(text: string, paragraph: Range, clause: Range, planYear: number | null): boolean {
  const before = text.slice(Math.max(paragraph.start, clause.start - SENTENCE), clause.start);
  const start = clause.start - before.length + before.lastIndexOf('。') + 1;
  const earlier = text.slice(start, clause.start);
  // 目前有…，年交易额超过…: the cue holds for its sentence until a word of intent.
  if ([...pastCues, ...presentCues].some(({ pattern }) => pattern.test(earlier)) && !INTENT.test(earlier))
    return true;
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

/** No sentence is looked through further than this, so that a file of one long line takes no longer than others. */
const SENTENCE = 300;

/** A judgement behind a figure: it has come about. */
const JUDGED = /[好高低]于预期|程度较[高低]|能力(?:还|仍)?不强|列全[国省市]第/;

const INTENT =
  /力争|确保|争取|努力|要(?!素|求|点)|将|目标|到20\d{2}年|底前|推进|推动|加快|加强|实施|建设|完善|深化|开展/;
/** A notice that dates by the Republic: 中华民国114年, or 114年3月. */
const REPUBLIC = /民国\s*\d{2,3}\s*年|(?<!\d)1[01]\d年\d{1,2}月/;

const PAST_OPENING =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:去年|上年(?!度?[末底]?相比)|截[至止]|“?(?<p>十[一二三四五六]?)五”?(?:期间|时期|以来)|(?<y>20\d{2})年(?!以?[前内]|底前|起|开始|度?(?:计划|目标|工作|重点)))/;

const yearsOf = ({ year, issuedOn, period }: FrontMatter, republic: boolean): PlanYear => ({
  planYear: year,
  issuedOn,
  multiYear: period !== null && period.to > period.from,
  republic,
});

/** An item's run-in heading may state its target (3.改造小区20个。…); a section's names only its subject. */
function passages(node: Node): Range[] {
  const title = node.kind === 'item' && node.title ? node.title : [];
  return [...title, ...node.paragraphs];
}

function inherit(text: string, node: Node, above: Inherited, years: PlanYear): Inherited {
  const title = (node.title ?? []).map(({ start, end }) => text.slice(start, end)).join('');
  if (title === '') return above;
  const review = above.review || reviewHeadings.some(({ pattern }) => pattern.test(title));
  const at = node.title?.[0];
  const leadIn = at
    ? findLeadIns(text, at, years).find(({ date, reach }) => date !== null && reach === 'paragraph')
    : undefined;
  const period = at ? headingPeriod(text, at) : null;
  if (period) return { review, deadline: period };
  const deadline = leadIn?.date
    ? { words: [{ start: leadIn.start, end: leadIn.end }], date: leadIn.date }
    : above.deadline;
  return { review, deadline };
}
