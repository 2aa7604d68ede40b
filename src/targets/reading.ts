/** Puts a reading together from a figure and what governs it. */
import type { Comparator } from '../model.ts';
import type { Quote, Reading } from '../notice.ts';
import type { Range } from '../trail.ts';
import { baselineOf } from './baseline.ts';
import type { ClauseContext } from './context.ts';
import type { Figure } from './figures.ts';
import type { Government } from './govern/government.ts';
import type { Deadline } from './time.ts';

/** @param word the governing word, empty where there is none; offsets into the text */
export function buildReading(
  context: ClauseContext,
  figure: Figure,
  deadline: Deadline | null,
  governed: Government,
  word: Range,
  indicator: Quote,
): Reading {
  const { clause, modality, block } = context;
  const { kind } = governed;
  const baseline = kind === 'change' ? baselineOf(context, figure) : null;
  const because: Record<string, Range> = {
    value: { start: clause.start + figure.start, end: clause.start + figure.end },
  };
  if (figure.boundEnd > figure.end)
    because.comparator = { start: clause.start + figure.end, end: clause.start + figure.boundEnd };
  if (word.end > word.start) {
    because.kind = word;
    if (kind === 'change') because.direction = word;
  }
  if (baseline) because.baseline = baseline.at;
  if (deadline?.words[0]) because.deadline = deadline.words[0];
  if (modality) because.modality = modality.at;
  return {
    block,
    kind,
    indicator,
    scope: null,
    comparator: boundOf(figure, governed),
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit,
    direction: kind === 'change' ? governed.direction : null,
    baseline: baseline && { words: [baseline.at], year: baseline.year },
    deadline,
    modality: modality?.modality ?? null,
    per: null,
    at: { start: clause.start, end: clause.end },
    because,
  };
}

/** What stands behind the figure wins over the verb: 达到90%左右 is `~`. */
function boundOf(figure: Figure, governed: Government): Comparator {
  if (figure.upper !== null) return 'range';
  return figure.bound === null || figure.bound === 'range' ? governed.comparator : figure.bound;
}
