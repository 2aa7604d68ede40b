/** Reads the targets of one paragraph: clause by clause, with what the clauses before have set. */
import type { Reading } from '../notice.ts';
import { modalityRules } from '../rules/targets/cues.ts';
import type { Range } from '../trail.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { BlockContext, ClauseContext } from './context.ts';
import { readFrequencies } from './frequency.ts';
import { readMilestone } from './milestone.ts';
import { readQuantities } from './quantity.ts';
import { readStandards } from './standard.ts';
import { findLeadIns, governing, type LeadIn } from './time.ts';

/** The targets of a paragraph of `text`, in reading order. */
export function readParagraph(text: string, paragraph: Range, block: BlockContext): Reading[] {
  const clauses = splitClauses(text, paragraph);
  const sentences = sentencesOf(clauses);
  const leadIns = findLeadIns(text, paragraph, block);
  const readings: Reading[] = [];
  let previous: Reading | null = null;
  let modality: ClauseContext['modality'] = null;
  let before: Clause | null = null;
  for (const clause of clauses) {
    if (clause.sentence !== before?.sentence) {
      modality = null;
      previous = null;
    }
    modality = findModality(text, clause) ?? modality;
    const governed = governing(leadIns, clause, sentences.get(clause.sentence) ?? clause);
    const clauseBefore: Clause | null = before?.sentence === clause.sentence ? before : null;
    const found = readClause({
      text,
      clause,
      block: block.block,
      deadline: governed?.deadline ?? block.deadline,
      reach: governed?.reach ?? (block.deadline ? 'paragraph' : null),
      dated: datedBy(leadIns, clause, clauseBefore),
      modality,
      previous,
      clauseBefore,
    });
    readings.push(...found);
    previous = found.at(-1) ?? previous;
    before = clause;
  }
  return readings;
}

function readClause(context: ClauseContext): Reading[] {
  const frequencies = readFrequencies(context);
  if (frequencies.length > 0) return frequencies;
  const measured = [...readStandards(context), ...readQuantities(context)];
  if (measured.length > 0) return measured;
  const milestone = readMilestone(context);
  return milestone ? [milestone] : [];
}

/** Number of a sentence → from its first clause to its last. */
function sentencesOf(clauses: readonly Clause[]): Map<number, Range> {
  const sentences = new Map<number, Range>();
  for (const { sentence, start, end } of clauses) {
    sentences.set(sentence, { start: sentences.get(sentence)?.start ?? start, end });
  }
  return sentences;
}

/** The date inside the clause, or in the clause before if that is nothing but a date (到2020年，…). */
function datedBy(leadIns: readonly LeadIn[], clause: Clause, before: Clause | null): LeadIn | null {
  const inside = (leadIn: LeadIn, range: Range) =>
    leadIn.date !== null && leadIn.start >= range.start && leadIn.end <= range.end;
  const own = leadIns.filter((leadIn) => inside(leadIn, clause)).at(-1);
  if (own || !before) return own ?? null;
  const rest = ({ start, end }: LeadIn) => before.end - before.start - (end - start);
  return leadIns.find((leadIn) => inside(leadIn, before) && rest(leadIn) <= 4) ?? null;
}

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
