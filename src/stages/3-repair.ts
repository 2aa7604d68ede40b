/** Damaged text → the text as it was, each change recorded and, where bytes were broken, proved. */
import { widenBrackets } from '../repair/brackets.ts';
import { areRepeated, findGlosses, type GlossList, learnGlosses } from '../repair/glosses.ts';
import { lostIndents } from '../repair/indents.ts';
import { rereadPassages } from '../repair/passages.ts';
import { addPresent, hasAny, presentIn } from '../repair/present.ts';
import { pairQuotes } from '../repair/quotes.ts';
import { realign } from '../repair/realign.ts';
import { closeUp } from '../repair/spaced.ts';
import { restoreStops } from '../repair/stops.ts';
import { findUnreadable } from '../repair/unreadable.ts';
import { escapeRules, formRules, invisibleRules, type RepairRule, widthRules } from '../rules/repairs.ts';
import { amend, type Doubt, type Edit, type Trail, toSource } from '../trail.ts';

/** The repaired trail, and what could not be repaired; places in `at` are in the source of the trail. */
export interface Repaired {
  readonly trail: Trail;
  readonly doubts: readonly Doubt[];
}

/**
 * Undoes the damage of broken copies, the deepest first: bytes read in the wrong encoding, byte-shifted runs and
 * glosses, what was left half-decoded, then characters and marks in the wrong form, width or place.
 * What cannot be repaired with proof stays as found and is a doubt.
 */
export async function repair(found: Trail): Promise<Repaired> {
  const doubts: Doubt[] = [];
  let trail = found;
  const note = (more: readonly Doubt[]): void => {
    for (const doubt of more)
      doubts.push({ ...doubt, at: doubt.at === null ? null : toSource(trail, doubt.at) });
  };
  // What repairs put in is added; that they may have taken the last of a character away does not matter.
  const present = presentIn(trail.text);
  const make = (edits: readonly Edit[]): void => {
    trail = amend(trail, edits);
    for (const { after } of edits) addPresent(present, after);
  };
  const rows = (rules: readonly RepairRule[]): void => {
    for (const rule of rules) if (hasAny(present, rule.needs)) make(ruleEdits(rule, trail.text));
  };
  note(findUnreadable(trail.text));
  // Soft hyphens and control characters may be misread bytes, so they go after.
  const reread = rereadPassages(trail.text);
  note(reread.doubts);
  make(reread.edits);
  rows(invisibleRules);
  make(lostIndents(trail.text));
  const glosses = findGlosses(trail.text);
  const realigned = realign(trail.text, glosses, learnGlosses(trail.text, glosses));
  note(realigned.doubts);
  make(realigned.edits);
  make(glossEdits(trail.text, realigned.list, areRepeated(glosses)));
  rows(escapeRules);
  rows(formRules);
  make(closeUp(trail.text));
  make(widenBrackets(trail.text));
  rows(widthRules);
  make(restoreStops(trail.text));
  make(pairQuotes(trail.text));
  return { trail, doubts };
}

/** @param all whether each gloss is damage, not only those of the list */
function glossEdits(text: string, list: GlossList, all: boolean): Edit[] {
  if (list.size === 0 && !all) return [];
  return findGlosses(text)
    .filter(({ char }) => all || list.has(char))
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
