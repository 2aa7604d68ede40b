/** Cuts the noun phrases around a figure, as a reader would. */
import { baselineRules } from '../../rules/targets/cues.ts';
import { IN_TIME } from '../../rules/targets/governing.ts';
import {
  ACTOR,
  DESCRIBED,
  FROM,
  IN_TIME_LEAD,
  MODAL,
  OBJECT_END,
  OBJECT_LEAD,
  OPENING_BRACKET,
} from '../../rules/targets/naming.ts';
import { MANNER_ONLY, SCOPE_ONLY, stripLeading, stripTrailing } from '../../rules/targets/phrases.ts';
import type { Range } from '../../trail.ts';
import type { Government } from '../govern/government.ts';

/** A phrase of so many characters is more than a name. */
const LONG = 20;

/** The subject in front of a governing word: leading adverbs, trailing adverbs and the comparison cut off. */
export function trimSubject(text: string, range: Range): Range | null {
  let { start, end } = range;
  const words = text.slice(start, end);
  const baseline = [...baselineRules, FROM]
    .map(({ pattern }) => pattern.exec(words))
    .find((match) => match !== null);
  if (baseline) end = start + baseline.index;
  start += stripLeading(text.slice(start, end));
  start += ACTOR.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  start += MODAL.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  start += stripLeading(text.slice(start, end));
  // 10分钟内响应率: the time in front belongs to the rate.
  if (IN_TIME.pattern.test(text.slice(start, end)))
    start -= IN_TIME_LEAD.pattern.exec(text.slice(start - LONG, start))?.[0].length ?? 0;
  end = start + stripTrailing(text.slice(start, end));
  const rest = text.slice(start, end);
  if (rest === '' || SCOPE_ONLY.pattern.test(rest) || MANNER_ONLY.pattern.test(rest)) return null;
  return { start, end };
}

/** The thing counted behind a figure: up to the next boundary, list mark or 等. */
export function trimObject(text: string, range: Range): Range | null {
  let { start, end } = range;
  start += OPENING_BRACKET.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  start += OBJECT_LEAD.pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  const cut = OBJECT_END.pattern.exec(text.slice(start, end));
  // 10万人次、高技能人才…: what is listed next is not what was counted.
  if (/^[、，]/.test(text.slice(start, end))) return null;
  // 8项任务按期完成整改: two characters are no name.
  if (cut && cut.index > 2) end = start + cut.index;
  while (end > start && /[\s、和及与，]$/.test(text.slice(start, end))) end--;
  // 能够突破关键技术…的领军人才; 法院、律师…等法治人才: the noun that a long description leads up to.
  if (end - start > LONG)
    start = end - (DESCRIBED.pattern.exec(text.slice(start, end))?.[1]?.length ?? end - start);
  return end > start ? { start, end } : null;
}

/** The phrases around a figure, any of which may name its indicator. */
export interface Phrases {
  readonly kind: Government['kind'];
  readonly by: Government['by'];
  /** The masked words in front of the figure. */
  readonly before: string;
  /** The governing word. */
  readonly word: Range;
  /** In front of the governing word. */
  readonly subject: Range | null;
  /** Between the governing word and the figure. */
  readonly object: Range | null;
  readonly behind: Range | null;
  /** 每10万人, where it stands next to the figure. */
  readonly per: Range | null;
  readonly unit: string;
  /** The unit is a measure word. */
  readonly counted: boolean;
}
