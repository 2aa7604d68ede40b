/** Reads the targets of one paragraph: clause by clause, with what the clauses before have set. */
import type { Reading } from '../notice.ts';
import { modalityRules } from '../rules/targets/cues.ts';
import type { Range } from '../trail.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { BlockContext, ClauseContext } from './context.ts';
import { readFrequencies } from './frequency.ts';
import { readMilestones } from './milestone.ts';
import { readQuantities } from './quantity.ts';
import { readStandards } from './standard.ts';
import { deadlineOf, findLeadIns, followDates, type LeadIn } from './time.ts';

/** The targets of a paragraph of `text`, in reading order. */
export function readParagraph(text: string, paragraph: Range, block: BlockContext): Reading[] {
  const clauses = splitClauses(text, paragraph);
  const dates = followDates(findLeadIns(text, paragraph, block));
  const readings: Reading[] = [];
  let previous: Reading | null = null;
  let row: readonly Reading[] = [];
  let modality: ClauseContext['modality'] = null;
  let before: Clause | null = null;
  let ownBefore: LeadIn | null = null;
  for (const clause of clauses) {
    if (clause.sentence !== before?.sentence) {
      modality = null;
      previous = null;
      row = [];
    }
    modality = findModality(text, clause) ?? modality;
    const { governs, outer, inside } = dates(clause);
    const own = inside.at(-1) ?? null;
    const clauseBefore: Clause | null = before?.sentence === clause.sentence ? before : null;
    const found = readClause({
      text,
      clause,
      block: block.block,
      ownDate: block.ownDate,
      heading: block.heading,
      deadline: (governs && deadlineOf(governs)) ?? block.deadline,
      outer: (outer && deadlineOf(outer)) ?? block.deadline,
      dates: inside,
      reach: governs?.reach ?? null,
      dated: own ?? (clauseBefore && leadsIn(ownBefore, clauseBefore)),
      modality,
      // A bracket speaks of the figure it stands behind.
      previous: (clause.inner && row.findLast((reading) => endsBefore(reading, clause))) || previous,
      row,
      clauseBefore,
    });
    readings.push(...found);
    previous = found.at(-1) ?? previous;
    if (found.length > 0) row = found;
    before = clause;
    ownBefore = own;
  }
  return readings;
}

const endsBefore = ({ because }: Reading, { start }: Range): boolean =>
  because.value !== undefined && because.value.end <= start;

function readClause(context: ClauseContext): Reading[] {
  const frequencies = readFrequencies(context);
  if (frequencies.length > 0) return [...inFrontOf(frequencies, context), ...frequencies];
  const measured = [...readStandards(context), ...readQuantities(context)];
  if (measured.length > 0) return measured;
  return readMilestones(context);
}

/** 线路达到85条、每周开行3列: what is listed in front of the period. */
function inFrontOf([first]: readonly Reading[], context: ClauseContext): Reading[] {
  const { text, clause } = context;
  const mark = text.lastIndexOf('、', first?.because.per?.start ?? 0);
  if (mark <= clause.start || !/\d/.test(text.slice(clause.start, mark))) return [];
  const masked = clause.masked.slice(0, mark - clause.start);
  return readQuantities({ ...context, clause: { ...clause, end: mark, masked } });
}

/** The date of a clause before that is nothing but a date (到2020年，…): it stands beside this clause's deed. */
const leadsIn = (date: LeadIn | null, before: Clause): LeadIn | null =>
  date !== null && before.end - before.start - (date.end - date.start) <= 4 ? date : null;

function findModality(text: string, clause: Range): ClauseContext['modality'] {
  const words = text.slice(clause.start, clause.end);
  for (const { modality, pattern } of modalityRules) {
    const match = pattern.exec(words);
    if (!match) continue;
    const start = clause.start + match.index;
    return { modality, at: { start, end: start + match[0].length } };
  }
  return null;
}
