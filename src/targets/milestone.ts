/** 6月底前上线运行…系统: something done by a date, without a figure. */
import type { Quote, Reading } from '../notice.ts';
import { completionRules, FILED, finishedRules, TAKEN_UP, vagueRules } from '../rules/targets/deeds.ts';
import { ACTOR_ONLY, ON_A_LIST } from '../rules/targets/naming.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import { trimSubject } from './naming/phrase.ts';
import { lastNoun, objectOf } from './nouns.ts';
import { deadlineOf, type LeadIn } from './time.ts';

const has = (rules: readonly { readonly pattern: RegExp }[], words: string) =>
  rules.some(({ pattern }) => pattern.test(words));

/** The milestones of a clause: one, or one for each date where several are listed (9月底前开工、12月底前完工). */
export function readMilestones(context: ClauseContext): Reading[] {
  // Behind a milestone a bare deed is the next step of the same work.
  const least = context.previous?.kind === 'milestone' ? BARE : LEAST;
  const parts = partsByDate(context);
  const all = parts.length > 1 ? parts.map((part, i) => readMilestone(part, i === 0 ? least : BARE)) : [];
  const steps = all.filter((one) => one !== null);
  const [first] = steps;
  if (!first || steps.length < parts.length) {
    const one = readMilestone(context, least);
    return one ? [one] : [];
  }
  const [thing, ...deeds] = first.indicator;
  return steps.map((one, i) => {
    if (i === 0 || !thing || deeds.length === 0 || one.indicator.length > 1 || !isShort(one.indicator))
      return one;
    const { text } = context;
    return {
      ...one,
      indicator: [workOf(text, thing, text.slice(one.at.start, one.at.end)), ...one.indicator],
    };
  });
}

/** A name of so many characters is nothing but a deed. */
const isShort = (name: Quote): boolean => name.reduce((sum, { start, end }) => sum + end - start, 0) <= 4;

/** The parts of a clause that each have a date of their own, behind 、 but for the first. */
function partsByDate(context: ClauseContext): ClauseContext[] {
  const { text, clause, dates } = context;
  const cuts = dates.filter(({ start }) => text[start - 1] === '、' && start > clause.start);
  const starts = [clause.start, ...cuts.map(({ start }) => start)];
  return starts.flatMap((start, i): ClauseContext[] => {
    const end = (starts[i + 1] ?? clause.end + 1) - 1;
    const dated = dates.find((date) => date.start >= start && date.end <= end);
    const masked = clause.masked.slice(start - clause.start, end - clause.start);
    return dated
      ? [
          {
            ...context,
            clause: { ...clause, start, end, masked },
            dated,
            deadline: deadlineOf(dated),
            dates: [dated],
            // The first tells the others what they are of.
            ...(i === 0 ? {} : { previous: null, clauseBefore: null }),
          },
        ]
      : [];
  });
}

/** Dates so exact that whatever stands beside them is due: 2月15日前将任务分解到村. */
const EXACT = new Set(['from-year', 'day', 'month', 'after-issue', 'quarter']);

/** Fewer characters beside a date say too little; a bare deed has two. */
const LEAST = 4;
const BARE = 2;

function readMilestone(context: ClauseContext, least: number): Reading | null {
  const { clause, text, deadline, dated, clauseBefore, reach, ownDate } = context;
  if (deadline === null || clause.inner) return null;
  const own = dated !== null && dated.start >= clause.start;
  const rest = own && dated ? withoutDate(clause, dated) : [{ start: clause.start, end: clause.end }];
  const words = rest.map(({ start, end }) => text.slice(start, end)).join('');
  if (has(vagueRules, words) || words.length < least) return null;
  const date =
    dated === null ? null : { words: [{ start: dated.start, end: dated.end }], date: dated.date as string };
  // Behind a lead-in only what is finished counts; beside its own date any deed does; 从2019年起 starts something.
  if (dated === null) {
    const done = ownDate ? has(completionRules, words) : reach === 'paragraph' && has(finishedRules, words);
    if (!done) return null;
  } else if (!EXACT.has(dated.rule) && !has(completionRules, words)) return null;
  const named = rest.map((part) => trimSubject(text, part)).filter((part): part is Range => part !== null);
  // Who is to do it, in front of the date, is not what is done.
  const [first, deed] = named;
  let indicator: Quote =
    first && deed && ACTOR_ONLY.pattern.test(text.slice(first.start, first.end)) ? [deed] : named;
  // 年内要完成项目核准, behind 加快…热电联产项目前期: the deed alone does not say of what; nor does 报市安办备案.
  if ((isShort(named) || FILED.pattern.test(words)) && clauseBefore && !isDate(clauseBefore, dated)) {
    const before = text.slice(clauseBefore.start, clauseBefore.end);
    const bare = dated !== null && named.every(({ start }) => start >= dated.end);
    const noun =
      (bare ? begunBefore(context) : null) ??
      (ON_A_LIST.pattern.test(before) ? null : objectOf(text, clauseBefore));
    if (noun) indicator = [workOf(text, noun, words), ...named];
  }
  // 2027年底前全部完成: what was spoken of before.
  if (indicator.length === 0) {
    const noun = clauseBefore && lastNoun(text, clauseBefore);
    indicator = noun ? [noun] : (context.previous?.indicator ?? []);
  }
  if (indicator.length === 0) return null;
  return {
    block: context.block,
    kind: 'milestone',
    indicator,
    scope: null,
    comparator: null,
    value: null,
    upper: null,
    unit: null,
    direction: null,
    baseline: null,
    deadline: date ?? deadline,
    modality: context.modality?.modality ?? null,
    per: null,
    // 7月1日起，…: a clause of nothing but the date belongs to it.
    at: { start: Math.min(clause.start, dated?.start ?? clause.start), end: clause.end },
    because: { deadline: (date ?? deadline).words[0] ?? clause },
  };
}

/** 河堤加固工程3月底前开工，11月底前完工: what the milestone before is about. */
function begunBefore({ previous }: ClauseContext): Range | null {
  const [thing, ...deeds] = previous?.kind === 'milestone' ? previous.indicator : [];
  return thing && deeds.length > 0 ? thing : null;
}

/** 推进公寓建设，年底前启用: what is put to use is built by then. */
function workOf(text: string, { start, end }: Range, deed: string): Range {
  const building = TAKEN_UP.pattern.test(deed) ? /.{2}(建设)$/.exec(text.slice(start, end))?.[1] : undefined;
  return { start, end: end - (building?.length ?? 0) };
}

function withoutDate(clause: Range, date: Range): Range[] {
  return [
    { start: clause.start, end: Math.max(clause.start, date.start) },
    { start: Math.min(clause.end, date.end), end: clause.end },
  ].filter(({ start, end }) => end > start);
}

/** Whether a clause is nothing but the date that leads the next one in. */
const isDate = (clause: Range, date: LeadIn | null) =>
  date !== null && date.start >= clause.start && date.end <= clause.end;
