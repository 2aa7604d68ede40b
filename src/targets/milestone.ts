/** 6月底前上线运行…系统: something done by a date, without a figure. */
import type { Quote, Reading } from '../notice.ts';
import { completionRules, FILED, finishedRules, TAKEN_UP, vagueRules } from '../rules/targets/deeds.ts';
import { ACTOR_ONLY, ON_A_LIST } from '../rules/targets/naming.ts';
import type { Range } from '../trail.ts';
import type { ClauseContext } from './context.ts';
import { trimSubject } from './naming/phrase.ts';
import { lastNoun, objectOf } from './nouns.ts';
import type { LeadIn } from './time.ts';

const has = (rules: readonly { readonly pattern: RegExp }[], words: string) =>
  rules.some(({ pattern }) => pattern.test(words));

/** Dates so exact that whatever stands beside them is due: 2月15日前将任务分解到村. */
const EXACT = new Set(['from-year', 'day', 'month', 'after-issue', 'quarter']);

export function readMilestone(context: ClauseContext): Reading | null {
  const { clause, text, deadline, dated, clauseBefore, reach, ownDate } = context;
  if (deadline === null || clause.inner) return null;
  const own = dated !== null && dated.start >= clause.start;
  const rest = own && dated ? withoutDate(clause, dated) : [{ start: clause.start, end: clause.end }];
  const words = rest.map(({ start, end }) => text.slice(start, end)).join('');
  if (has(vagueRules, words) || words.length < 4) return null;
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
  const length = named.reduce((sum, part) => sum + part.end - part.start, 0);
  if ((length <= 4 || FILED.pattern.test(words)) && clauseBefore && !isDate(clauseBefore, dated)) {
    const before = text.slice(clauseBefore.start, clauseBefore.end);
    const noun = ON_A_LIST.pattern.test(before) ? null : objectOf(text, clauseBefore);
    if (noun) indicator = [TAKEN_UP.pattern.test(words) ? withoutBuilding(text, noun) : noun, ...named];
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
    at: { start: clause.start, end: clause.end },
    because: { deadline: (date ?? deadline).words[0] ?? clause },
  };
}

/** 推进公寓建设，年底前启用: what is put to use is built by then. */
const withoutBuilding = (text: string, { start, end }: Range): Range => ({
  start,
  end: end - (/.{2}(建设)$/.exec(text.slice(start, end))?.[1]?.length ?? 0),
});

function withoutDate(clause: Range, date: Range): Range[] {
  return [
    { start: clause.start, end: Math.max(clause.start, date.start) },
    { start: Math.min(clause.end, date.end), end: clause.end },
  ].filter(({ start, end }) => end > start);
}

/** Whether a clause is nothing but the date that leads the next one in. */
const isDate = (clause: Range, date: LeadIn | null) =>
  date !== null && date.start >= clause.start && date.end <= clause.end;
