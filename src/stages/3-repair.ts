/** Damaged text → the text as it was, each change recorded and, where bytes were broken, proved. */
import { widenBrackets } from '../repair/brackets.ts';
import { findGlosses, type GlossList, learnGlosses } from '../repair/glosses.ts';
import { realign } from '../repair/realign.ts';
import { type RepairRule, repairRules, widthRules } from '../rules/repairs.ts';
import { amend, type Doubt, type Edit, type Trail, toSource } from '../trail.ts';

/** The repaired trail, and what could not be repaired; places in `at` are in the source of the trail. */
export interface Repaired {
  readonly trail: Trail;
  readonly doubts: readonly Doubt[];
}

/**
 * Undoes the damage of broken copies: byte-shifted runs, glosses, half-decoded entities, widths of punctuation.
 * What cannot be repaired with proof stays as found and is a doubt.
 */
export async function repair(found: Trail): Promise<Repaired> {
  const doubts: Doubt[] = [];
  let trail = found;
  const glosses = findGlosses(trail.text);
  const list = learnGlosses(trail.text, glosses);
  const realigned = realign(trail.text, glosses, list);
  for (const doubt of realigned.doubts) {
    doubts.push({ ...doubt, at: doubt.at === null ? null : toSource(trail, doubt.at) });
  }
  trail = amend(trail, realigned.edits);
  trail = amend(trail, glossEdits(trail.text, realigned.list));
  for (const rule of repairRules) trail = amend(trail, ruleEdits(rule, trail.text));
  trail = amend(trail, widenBrackets(trail.text));
  for (const rule of widthRules) trail = amend(trail, ruleEdits(rule, trail.text));
  return { trail, doubts };
}

function glossEdits(text: string, list: GlossList): Edit[] {
  if (list.size === 0) return [];
  return findGlosses(text)
    .filter(({ char }) => list.has(char))
    .map(({ at, char, reading }) => ({
      rule: 'gloss',
      ...at,
      after: '',
      proof: `${reading} is how ${char} is read`,
    }));
}

function ruleEdits(rule: RepairRule, text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const after = rule.write(match);
    if (after !== null)
      edits.push({ rule: rule.name, start: match.index, end: match.index + match[0].length, after });
  }
  return edits;
}
