/** Reads the measurable targets of a notice, and the figures of its review of past work. */
import type { FrontMatter, Node, Outline, Reading, Readings } from '../notice.ts';
import { BETTERS, conditionCues, NOTE, reviewHeadings, reviewOpenings } from '../rules/targets/cues.ts';
import { DUE_LINE } from '../rules/targets/due.ts';
import { OPENING_YEAR, REPUBLIC } from '../rules/targets/times.ts';
import { IN_CHARGE } from '../rules/unnumbered.ts';
import type { BlockContext } from '../targets/context.ts';
import { closingDate, dueInCell, headingPeriod } from '../targets/due.ts';
import { readParagraph } from '../targets/paragraph.ts';
import { tellScope } from '../targets/scope.ts';
import { doubtParts, doubtTotals } from '../targets/sums.ts';
import { readTable, type Task, tasksIn } from '../targets/table.ts';
import { tellsOfThePast } from '../targets/tense.ts';
import { type Deadline, findLeadIns, type PlanYear } from '../targets/time.ts';
import type { Doubt } from '../trail.ts';

/** What a block hands to the blocks under it. */
interface Inherited {
  readonly review: boolean;
  /** The nearest heading, for tables that have no caption of their own. */
  readonly under: string;
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
  const years = yearsOf(outline.front, text);
  const visit = (node: Node, inherited: Inherited) => {
    const here = inherit(text, node, inherited, years);
    const context: BlockContext = {
      block: node.id,
      ...years,
      deadline: dueInCharge(text, node, years) ?? here.deadline,
      ownDate: false,
      heading: (node.kind === 'item' && node.title?.[0]) || null,
    };
    for (const { at: paragraph, due: ofRow } of passages(text, node, years)) {
      const words = text.slice(paragraph.start, paragraph.end);
      if (NOTE.pattern.test(words) || IN_CHARGE.pattern.test(words.trim())) continue;
      const review = here.review || reviewOpenings.some(({ pattern }) => pattern.test(words.trim()));
      const due = closingDate(text, paragraph, context) ?? ofRow;
      const readings = readParagraph(
        text,
        paragraph,
        due ? { ...context, deadline: due, ownDate: due === ofRow } : context,
      );
      doubts.push(...doubtParts(text, readings));
      for (const read of readings) {
        const reading = { ...read, ...tellScope(text, read.at, read.indicator) };
        const clause = text.slice(reading.at.start, reading.at.end);
        if (conditionCues.some(({ pattern }) => pattern.test(clause))) continue;
        const past = review || tellsOfThePast(text, paragraph, read.at, outline.front.year);
        (past ? results : targets).push(reading);
      }
    }
    if (node.kind === 'table') {
      (here.review ? results : targets).push(...readTable(text, node, here.under, context));
      doubts.push(...doubtTotals(text, node));
    }
    for (const child of node.children) visit(child, here);
  };
  for (const node of outline.body) visit(node, { review: false, under: '', deadline: null });
  return { targets, results: results.filter(({ value }) => value !== null), doubts };
}

function yearsOf({ year, issuedOn, period }: FrontMatter, text: string): PlanYear {
  return {
    planYear: year,
    issuedOn,
    // Without a year of its own, a text that goes through several is a plan for them.
    multiYear: year === null ? goesThroughYears(text) : period !== null && period.to > period.from,
    republic: REPUBLIC.pattern.test(text),
  };
}

const goesThroughYears = (text: string): boolean =>
  new Set([...text.matchAll(OPENING_YEAR.pattern)].map(([, year]) => year)).size > 1;

/** An item's run-in heading may state its target (3.改造小区20个。…); a section's heading on a line of its own names only its subject. */
function passages(text: string, node: Node, years: PlanYear): Task[] {
  const end = node.title?.at(-1)?.end;
  const runIn = node.kind === 'item' || (end !== undefined && text[end] === '。');
  const title = runIn && node.title ? node.title : [];
  const own = [...title, ...node.paragraphs].map((at) => ({ at, due: null }));
  return [...own, ...tasksIn(text, node, years)];
}

/** （责任单位：市民政局；完成时限：2028年底）or 完成时限：2028年底 on a line of its own holds for all of its item. */
function dueInCharge(text: string, node: Node, years: PlanYear): Deadline | null {
  for (const { start, end } of node.paragraphs) {
    const line = text.slice(start, end);
    const [from, to] = DUE_LINE.pattern.exec(line)?.indices?.[1] ?? [];
    const due =
      from !== undefined && to !== undefined
        ? dueInCell(text, { start: start + from, end: start + to }, years)
        : IN_CHARGE.pattern.test(line.trim())
          ? closingDate(text, { start, end }, years)
          : null;
    if (due) return due;
  }
  return null;
}

function inherit(text: string, node: Node, above: Inherited, years: PlanYear): Inherited {
  const title = (node.title ?? []).map(({ start, end }) => text.slice(start, end)).join('');
  if (title === '') return above;
  const review =
    above.review ||
    (reviewHeadings.some(({ pattern }) => pattern.test(title)) && !BETTERS.pattern.test(title));
  const at = node.title?.[0];
  const leadIn = at
    ? findLeadIns(text, at, years).find(({ date, reach }) => date !== null && reach === 'paragraph')
    : undefined;
  const period = at ? headingPeriod(text, at) : null;
  if (period) return { review, under: title, deadline: period };
  const deadline = leadIn?.date
    ? { words: [{ start: leadIn.start, end: leadIn.end }], date: leadIn.date }
    : above.deadline;
  return { review, under: title, deadline };
}
