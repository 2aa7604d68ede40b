/** Reads the figures of a clause: levels, changes and quantities. */
import type { Reading } from '../notice.ts';
import { descriptionRules } from '../rules/targets/descriptions.ts';
import {
  BUILDS_SO_MANY,
  EACH_MANY,
  LIST_MARK,
  LIST_OF_NUMBERS,
  PAYS_FOR,
  SHARED_OUT,
  SIZES,
  TOLD_TWICE,
} from '../rules/targets/governing.ts';
import { LIST_OPEN, NOMINAL_VERB } from '../rules/targets/naming.ts';

import type { ClauseContext } from './context.ts';
import { dueFor } from './due.ts';
import { type Figure, findFigures } from './figures.ts';
import { goOn } from './go-on.ts';
import { namesNothing } from './govern/deeds.ts';
import { govern } from './govern.ts';
import { nameIndicator } from './naming/indicator.ts';
import { countedPart } from './naming/lists.ts';
import { trimObject, trimSubject } from './naming/phrase.ts';
import { buildReading } from './reading.ts';
import { readShared } from './shared.ts';

/** No word governs a figure from further away, in characters; a text without punctuation stays linear. */
const FAR = 160;

/** The targets of a clause that have a figure, in reading order. */
export function readQuantities(context: ClauseContext): Reading[] {
  const figures = figuresOf(context);
  const shared = figures.length > 1 ? context.clause.masked.search(SHARED_OUT.pattern) : -1;
  if (shared >= 0 && figures.every((figure) => figure.start > shared)) {
    return readShared(context, figures, shared);
  }
  const readings: (Reading | null)[] = [];
  for (const i of figures.keys()) {
    const previous = readings.findLast((reading) => reading !== null);
    readings.push(readFigure(previous ? { ...context, previous } : context, figures, i));
  }
  return shareTwins(context, figures, readings);
}

/** 贫困人口85户、162人脱贫, 整修6条、9.5公里道路: what the clause says of either holds for both. */
function shareTwins(
  { clause }: ClauseContext,
  figures: readonly Figure[],
  readings: readonly (Reading | null)[],
): Reading[] {
  const twinOf = (i: number): Reading | null => {
    const [one, other] = [figures[i], figures[i + 1]];
    if (!one || !other) return null;
    if (!TOLD_TWICE.pattern.test(clause.masked.slice(one.start, other.end))) return null;
    // The name in front, unless it was only carried over from another clause.
    const inFront = readings[i];
    const named = inFront?.indicator[0];
    return named && named.start >= clause.start ? inFront : (readings[i + 1] ?? null);
  };
  return figures.flatMap((figure, i) => {
    const own = readings[i];
    const twin = twinOf(i - 1) ?? twinOf(i);
    if (!twin || twin === own) return own ?? [];
    const value = { start: clause.start + figure.start, end: clause.start + figure.end };
    return { ...twin, value: figure.value, unit: figure.unit, because: { ...twin.because, value } };
  });
}

/** The figures of a clause that do not merely describe a thing. */
function figuresOf(context: ClauseContext): Figure[] {
  const { masked, inner } = context.clause;
  if (inner && SIZES.pattern.test(masked)) return [];
  const goesOn = buildsOn(context);
  const all = findFigures(masked);
  let starting = false;
  return all.filter((figure, i) => {
    const before = masked.slice(Math.max(all[i - 1]?.boundEnd ?? 0, figure.start - FAR), figure.start);
    // A bracket behind it is no thing that it describes.
    const after = masked.slice(figure.boundEnd, figure.boundEnd + FAR).replace(/^□+$/, '');
    const described = descriptionRules.find(({ describes }) =>
      describes({ figure, before, after, listed: i > 0, goesOn }),
    );
    // 分别由81%、78%提高到: what the second comes from.
    starting = described?.name === 'starting-point' || (starting && before === '、');
    return described === undefined && !starting;
  });
}

/** 新建一座图书馆，三处书屋、两条步行街: the verb of the clause before holds for the list that this clause opens with. */
const buildsOn = ({ clause, clauseBefore }: ClauseContext): boolean =>
  clauseBefore !== null &&
  LIST_OF_NUMBERS.pattern.test(clause.masked) &&
  BUILDS_SO_MANY.pattern.test(clauseBefore.masked);

function readFigure(context: ClauseContext, figures: readonly Figure[], i: number): Reading | null {
  const { clause, text } = context;
  const { masked } = clause;
  const figure = figures[i] as Figure;
  const from = Math.max(segmentStart(masked, figures, i), figure.start - FAR);
  const to = Math.max(figure.boundEnd, Math.min(figure.boundEnd + FAR, wordsEnd(masked, figures, i)));
  const before = masked.slice(from, figure.start);
  const after = masked.slice(figure.boundEnd, to);
  const own = govern(before, after, figure);
  const listed = i > 0 || buildsOn(context);
  const governed = own && goOn(context, own, { before, after, figure, listed });
  if (!governed) return null;
  const word = {
    start: clause.start + from + governed.word.start,
    end: clause.start + from + governed.word.end,
  };
  const figureAt = { start: clause.start + figure.start, end: clause.start + figure.boundEnd };
  const pays = figure.unitClass === 'money' && PAYS_FOR.pattern.test(masked.slice(figure.boundEnd));
  const listOpen = LIST_OPEN.pattern.test(before);
  const between = masked.slice(word.end - clause.start, figure.start);
  const idle = namesNothing(between) && !NOMINAL_VERB.pattern.test(between);
  const many = EACH_MANY.pattern.exec(text.slice(clause.start + from, figureAt.start));
  const behind = trimObject(text, { start: figureAt.end, end: clause.start + (pays ? masked.length : to) });
  const indicator = nameIndicator(context, {
    per: many && { start: clause.start + from + many.index, end: figureAt.start },
    unit: figure.unit,
    counted: figure.unitClass === 'count',
    kind: governed.kind,
    by: governed.by,
    before,
    word,
    subject: trimSubject(text, { start: clause.start + from, end: word.start }),
    object: idle || listOpen ? null : trimSubject(text, { start: word.end, end: figureAt.start }),
    behind: behind && countedPart(text, behind, figure.unitClass === 'count' ? figure.unit : ''),
  });
  const { previous } = context;
  // 提供不少于400场…、1000场…: a bound in front of the first figure of a list holds for the others.
  const shared =
    own?.by === 'bare' &&
    i > 0 &&
    governed.comparator === '=' &&
    (previous?.comparator === '>=' || previous?.comparator === '<=') &&
    previous.because.comparator === undefined
      ? previous.comparator
      : governed.comparator;
  return indicator.length === 0
    ? null
    : buildReading(
        context,
        figure,
        dueFor(context, figures, i),
        { ...governed, comparator: shared },
        word,
        indicator,
      );
}

/** Where the words of figure i begin: behind the figure before it and the last list mark between the two. */
function segmentStart(masked: string, figures: readonly Figure[], i: number): number {
  const before = figures[i - 1];
  const figure = figures[i];
  if (!before || !figure) return 0;
  const between = masked.slice(before.boundEnd, figure.start);
  const mark = [...between.matchAll(LIST_MARK.pattern)].at(-1);
  return before.boundEnd + (mark ? mark.index + mark[0].length : 0);
}

/** Where the words behind figure i end: at the list mark before the next one, or at the next one (66个项目54亿元). */
function wordsEnd(masked: string, figures: readonly Figure[], i: number): number {
  const next = figures[i + 1];
  if (!next) return masked.length;
  const start = segmentStart(masked, figures, i + 1);
  return start === figures[i]?.boundEnd && figures[i]?.unitClass === 'count' ? next.start : start;
}
