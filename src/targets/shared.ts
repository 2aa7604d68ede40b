/** Lists behind 分别: the nth figure belongs to the nth subject. */
import type { Reading } from '../notice.ts';
import type { ClauseContext } from './context.ts';
import { dueFor, yearsApart } from './due.ts';
import type { Figure } from './figures.ts';
import { goOn } from './go-on.ts';
import { govern } from './govern.ts';
import { listItems } from './naming/lists.ts';
import { trimObject, trimSubject } from './naming/phrase.ts';
import { buildReading } from './reading.ts';

/** 甲、乙、丙分别增长6%、8%、20%: the nth figure belongs to the nth subject. */
export function readShared(context: ClauseContext, figures: readonly Figure[], at: number): Reading[] {
  const { clause, text, previous, row } = context;
  const first = figures[0] as Figure;
  const words = { before: clause.masked.slice(0, first.start), after: clause.masked.slice(first.boundEnd) };
  const own = govern(words.before, words.after, first);
  if (!own) return [];
  const governed = goOn(context, own, { ...words, figure: first, listed: false }) ?? own;
  const word = { start: clause.start + governed.word.start, end: clause.start + governed.word.end };
  const years = yearsApart(text, { start: clause.start, end: clause.start + at }, figures.length);
  // 岗前培训、转岗培训各不少于…: a verb inside the list is part of a name.
  const inList = word.end <= clause.start + at && trimSubject(text, { start: clause.start, end: word.start });
  const listEnd = inList ? clause.start + at : Math.min(clause.start + at, word.start);
  const subject = trimSubject(text, { start: clause.start, end: years?.[0]?.words[0]?.start ?? listEnd });
  const subjects = subject ? listItems(text, subject, figures.length) : [];
  const last = figures.at(-1) as Figure;
  // 2026年、2027年分别新增床位200张、300张; 分别改造130个、140个小区: what the verb is about.
  const counted =
    trimObject(text, { start: clause.start + last.boundEnd, end: clause.end }) ??
    trimSubject(text, { start: word.end, end: clause.start + first.start });
  const named = subject ?? (years && counted);
  return figures.map((figure, i) =>
    buildReading(
      context,
      likeLast(figure, last),
      years?.[i] ?? dueFor(context, figures, i),
      governed,
      word,
      subjects[i] ??
        (named ? [named] : ((row.length === figures.length ? row[i] : previous)?.indicator ?? [])),
    ),
  );
}

/** 分别达到15、12和10标台以上: unit and bound printed behind the last figure hold for all. */
const likeLast = (figure: Figure, { unit, unitClass, bound }: Figure): Figure => ({
  ...figure,
  // 提高1个和2个百分点
  ...(figure.unit === '' || (figure.unit === '个' && unitClass === 'point') ? { unit, unitClass } : {}),
  bound: figure.bound ?? bound,
});
