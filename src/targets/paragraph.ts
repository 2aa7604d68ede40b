/** Reads the targets of one paragraph: clause by clause, with what the clauses before have set. */
import type { Comparator, TargetKind } from '../model.ts';
import type { Quote, Reading } from '../notice.ts';
import { baselineRules, modalityRules } from '../rules/targets/cues.ts';
import { descriptionRules } from '../rules/targets/descriptions.ts';
import { fiveYearPlan } from '../rules/targets/times.ts';
import type { Range } from '../trail.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type Figure, findFigures } from './figures.ts';
import { readFrequencies } from './frequency.ts';
import { type Government, govern, stripLeading } from './govern.ts';
import { trimObject, trimSubject } from './indicator.ts';
import { readMilestone } from './milestone.ts';
import { lastNoun } from './nouns.ts';
import { readStandards } from './standard.ts';
import { type Deadline, findLeadIns, governing, type LeadIn } from './time.ts';

/** What holds for a whole block. */
export interface BlockContext {
  readonly block: string;
  readonly planYear: number | null;
  /** Set by a heading such as “十四五”时期主要目标. */
  readonly deadline: Deadline | null;
}

/** What a clause is read against. */
export interface ClauseContext {
  readonly text: string;
  readonly clause: Clause;
  readonly block: string;
  readonly deadline: Deadline | null;
  /** The date words of this clause or, where its sentence opens with them, of the sentence. */
  readonly dated: LeadIn | null;
  readonly modality: { readonly modality: 'aim' | 'must'; readonly at: Range } | null;
  readonly previous: Reading | null;
  readonly clauseBefore: Clause | null;
}

/** The targets of a paragraph, in reading order. */
export function readParagraph(text: string, paragraph: Range, block: BlockContext): Reading[] {
  const clauses = splitClauses(text, paragraph);
  const leadIns = findLeadIns(text, paragraph, block.planYear);
  const readings: Reading[] = [];
  let previous: Reading | null = null;
  let modality: ClauseContext['modality'] = null;
  let sentence = -1;
  for (const [i, clause] of clauses.entries()) {
    if (clause.sentence !== sentence) {
      sentence = clause.sentence;
      modality = null;
      previous = null;
    }
    modality = findModality(text, clause) ?? modality;
    const whole = sentenceOf(clauses, clause);
    const context: ClauseContext = {
      text,
      clause,
      block: block.block,
      deadline: governing(leadIns, clause, whole) ?? block.deadline,
      dated: datedBy(leadIns, clause, clauses[i - 1]),
      modality,
      previous,
      clauseBefore: clauses[i - 1]?.sentence === sentence ? (clauses[i - 1] ?? null) : null,
    };
    const found = readClause(context);
    readings.push(...found);
    previous = found.at(-1) ?? previous;
  }
  return readings;
}

function readClause(context: ClauseContext): Reading[] {
  const frequencies = readFrequencies(context);
  if (frequencies.length > 0) return frequencies;
  const figures = readFigures(context);
  if (figures.length > 0) return figures;
  const standards = readStandards(context);
  if (standards.length > 0) return standards;
  const milestone = readMilestone(context);
  return milestone ? [milestone] : [];
}

function sentenceOf(clauses: readonly Clause[], clause: Clause): Range {
  const same = clauses.filter(({ sentence }) => sentence === clause.sentence);
  return { start: same[0]?.start ?? clause.start, end: same.at(-1)?.end ?? clause.end };
}

/** The date inside the clause, or in the clause before if that is nothing but a date (到2020年，…). */
function datedBy(leadIns: readonly LeadIn[], clause: Clause, before: Clause | undefined): LeadIn | null {
  const own = leadIns
    .filter(({ start, end, date }) => date !== null && start >= clause.start && end <= clause.end)
    .at(-1);
  if (own) return own;
  if (!before || before.sentence !== clause.sentence) return null;
  return (
    leadIns.find(
      ({ start, end, date }) =>
        date !== null &&
        start >= before.start &&
        end <= before.end &&
        before.end - before.start - (end - start) <= 4,
    ) ?? null
  );
}

function findModality(text: string, clause: Range): ClauseContext['modality'] {
  const words = text.slice(clause.start, clause.end);
  for (const { modality, pattern } of modalityRules) {
    const match = pattern.exec(words);
    if (match) {
      const start = clause.start + match.index;
      return { modality, at: { start, end: start + match[0].length } };
    }
  }
  return null;
}

function readFigures(context: ClauseContext): Reading[] {
  const { clause } = context;
  const all = findFigures(clause.masked);
  const figures = all.filter((figure, i) => {
    const before = clause.masked.slice(all[i - 1]?.boundEnd ?? 0, figure.start);
    const after = clause.masked.slice(figure.boundEnd);
    return !descriptionRules.some(({ describes }) => describes({ figure, before, after }));
  });
  const shared = /分别/.exec(clause.masked);
  if (shared && figures.length > 1 && figures.every((figure) => figure.start > shared.index)) {
    return readShared(context, figures, shared.index);
  }
  const readings: Reading[] = [];
  for (const [i, figure] of figures.entries()) {
    const reading = readFigure({ ...context, previous: readings.at(-1) ?? context.previous }, figures, i);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** Where the words of figure i begin: behind the figure before it and the list mark between the two. */
function segmentStart(masked: string, figures: readonly Figure[], i: number): number {
  const before = figures[i - 1];
  const figure = figures[i];
  if (!before || !figure) return 0;
  const between = masked.slice(before.boundEnd, figure.start);
  const mark = Math.max(
    between.lastIndexOf('、'),
    between.lastIndexOf('和'),
    between.lastIndexOf('及'),
    between.lastIndexOf('与'),
  );
  return mark < 0 ? before.boundEnd : before.boundEnd + mark + 1;
}

function readFigure(context: ClauseContext, figures: readonly Figure[], i: number): Reading | null {
  const { clause, text, previous } = context;
  const { masked } = clause;
  const figure = figures[i] as Figure;
  const from = segmentStart(masked, figures, i);
  const to = i + 1 < figures.length ? segmentStart(masked, figures, i + 1) : masked.length;
  const before = masked.slice(from, figure.start);
  const after = masked.slice(figure.boundEnd, Math.max(figure.boundEnd, to));
  const governed = govern(before, after, figure);
  if (!governed) return null;
  const inherited = inherit(context, governed, before, after, figure, i);
  if (!inherited) return null;
  const { kind } = inherited;
  const subjectEnd = clause.start + from + inherited.word.start;
  const objectStart = clause.start + from + inherited.word.end;
  const figureStart = clause.start + figure.start;
  const figureEnd = clause.start + figure.boundEnd;
  const subject = trimSubject(text, { start: clause.start + from, end: subjectEnd });
  const behind = trimObject(text, { start: figureEnd, end: clause.start + Math.max(figure.boundEnd, to) });
  const object =
    objectStart < figureStart ? trimSubject(text, { start: objectStart, end: figureStart }) : null;
  const carried: Quote | null = previous?.indicator ?? null;
  let indicator: Quote;
  if (kind === 'quantity') {
    const own = object ?? (inherited.by === 'verb' ? (behind ?? subject) : (subject ?? behind));
    indicator = own ? [own] : (carried ?? topic(context));
  } else {
    const comparing = /^[比较同]/.test(before.trim());
    const own = subject ?? (comparing && carried ? null : (behind ?? null));
    indicator = own ? [own] : (carried ?? topic(context));
  }
  if (indicator.length === 0) return null;
  return build(context, figure, inherited, indicator);
}

/** A figure without a verb takes the kind of the one before it in the list (新增…2500座，温室320座). */
function inherit(
  { previous, modality, clause }: ClauseContext,
  governed: Government,
  before: string,
  after: string,
  figure: Figure,
  i: number,
): Government | null {
  if (governed.by !== 'bare' && governed.by !== 'noun') return governed;
  const counted =
    figure.unitClass === 'count' ||
    figure.unitClass === 'physical' ||
    figure.unitClass === 'none' ||
    figure.unitClass === 'money';
  if (counted && previous?.kind === 'quantity' && (governed.by === 'bare' || previous.unit === figure.unit))
    return { ...governed, kind: 'quantity' };
  if (governed.by === 'noun') {
    if (counted && previous?.kind === 'level') return governed;
    return governed;
  }
  if (figure.unitClass === 'percent') return /^[一-龥“的□]/.test(after) || previous ? governed : null;
  if (previous?.kind === 'level' && before.slice(stripLeading(before)) !== '')
    return { ...governed, kind: 'level' };
  const emphatic =
    modality !== null && modality.at.start >= clause.start && modality.at.end <= clause.start + figure.start;
  const named = before.slice(stripLeading(before)) !== '' && /^$/.test(after.trim());
  if (i > 0 && previous) return { ...governed, kind: previous.kind === 'level' ? 'level' : 'quantity' };
  return emphatic || named ? governed : null;
}

/** What the clause before is about: its last noun phrase (提升入海排污口，全省控制在122个以内). */
function topic({ text, clauseBefore }: ClauseContext): Quote {
  if (!clauseBefore) return [];
  const noun = lastNoun(text, clauseBefore);
  return noun ? [noun] : [];
}

/** 甲、乙、丙分别增长6%、8%、20%: the nth figure belongs to the nth subject. */
function readShared(context: ClauseContext, figures: readonly Figure[], at: number): Reading[] {
  const { clause, text, previous } = context;
  const { masked } = clause;
  const first = figures[0] as Figure;
  const governed = govern(masked.slice(0, first.start), masked.slice(first.boundEnd), first);
  if (!governed) return [];
  const subject = trimSubject(text, {
    start: clause.start,
    end: clause.start + Math.min(at, governed.word.start),
  });
  const subjects = subject ? listItems(text, subject, figures.length) : [];
  return figures.map((figure, i) => {
    const indicator: Quote = subjects[i] ?? (subject ? [subject] : (previous?.indicator ?? []));
    return build(context, figure, governed, indicator);
  });
}

/** Splits a list of exactly `count` items; an item without a head takes the last one's (种植、收获机械化率). */
function listItems(text: string, range: Range, count: number): Quote[] {
  const words = text.slice(range.start, range.end);
  const items: Range[] = [];
  let start = 0;
  for (const mark of [...words.matchAll(/[、和与及]|以及/g), null]) {
    const end = mark ? mark.index : words.length;
    if (end > start) items.push({ start: range.start + start, end: range.start + end });
    start = mark ? end + mark[0].length : end;
  }
  if (items.length !== count) return [];
  const last = items.at(-1) as Range;
  const lastWords = text.slice(last.start, last.end);
  const head =
    /(?:[一-龥]{2}(?:[率量额值数比度]|收入|支出|标准|增加值|面积|水平|出口|进口|规模))$/.exec(
      lastWords,
    )?.[0] ?? '';
  return items.map((item) => {
    const own = text.slice(item.start, item.end);
    if (head === '' || item === last || new RegExp(`${head.slice(-1)}$`).test(own)) return [item];
    return [item, { start: last.end - head.length, end: last.end }];
  });
}

function build(context: ClauseContext, figure: Figure, governed: Government, indicator: Quote): Reading {
  const { clause, text, deadline, modality, block } = context;
  const at = { start: clause.start, end: clause.end };
  const figureAt = { start: clause.start + figure.start, end: clause.start + figure.boundEnd };
  const comparator: Comparator = figure.upper !== null ? 'range' : (figure.bound ?? governed.comparator);
  const baseline =
    governed.kind === 'change' || governed.kind === 'level'
      ? findBaseline(text, { start: clause.start, end: figureAt.start })
      : null;
  const because: Record<string, Range> = { value: figureAt };
  if (governed.word.end > governed.word.start) {
    // The governing word lies before the figure; its offsets count from the segment's start.
    because.kind = { start: Math.max(clause.start, figureAt.start - 12), end: figureAt.start };
  }
  if (baseline) because.baseline = baseline.at;
  if (deadline?.words[0]) because.deadline = deadline.words[0];
  if (modality) because.modality = modality.at;
  return {
    block,
    kind: governed.kind satisfies TargetKind,
    indicator,
    scope: null,
    comparator: comparator === 'range' && figure.upper === null ? '=' : comparator,
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit,
    direction: governed.kind === 'change' ? governed.direction : null,
    baseline: baseline && governed.kind === 'change' ? { words: [baseline.at], year: baseline.year } : null,
    deadline,
    modality: modality?.modality ?? null,
    per: null,
    at,
    because,
  };
}

function findBaseline(
  text: string,
  range: Range,
): { at: Range; year: number | 'previous-year' | null } | null {
  const words = text.slice(range.start, range.end);
  for (const { pattern, year } of baselineRules) {
    const match = pattern.exec(words);
    if (!match) continue;
    const start = range.start + match.index;
    const at = { start, end: start + match[0].length };
    if (year === 'previous-year') return { at, year };
    if (year === 'group') return { at, year: Number(match.groups?.y) };
    return { at, year: fiveYearPlan(match.groups?.p ?? '')?.to ?? null };
  }
  return null;
}
