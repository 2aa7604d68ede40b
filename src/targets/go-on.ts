/** What a figure takes over from the one before it, where its own words leave that open. */
import { AT_LEAST_SO_MANY, COME_ABOUT, PART_OF_WHOLE } from '../rules/targets/governing.ts';
import { LIST_OPEN } from '../rules/targets/naming.ts';
import { LEVEL_NOUN, SCOPE_ONLY, stripLeading } from '../rules/targets/phrases.ts';
import type { ClauseContext } from './context.ts';
import type { Figure } from './figures.ts';
import type { Government } from './govern/government.ts';

interface InList {
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
  /** Another figure of the same clause stands before it. */
  readonly listed: boolean;
}

/** The words without adverbs and lead-ins in front. */
const trimmed = (words: string): string => words.slice(stripLeading(words));

/** A figure without a verb takes the kind of the one before it (新增…2500座，温室320座); alone it must be aimed at. */
export function goOn(
  context: ClauseContext,
  governed: Government,
  { before, after, figure, listed }: InList,
): Government | null {
  // A bare number counts nothing unless a level or change word stands next to it (缩小到2.2以内).
  const wordless = governed.by === 'bare' || governed.by === 'noun' || governed.by === 'verb';
  const large =
    figure.value >= 10_000 || /[万亿]/.test(context.clause.masked.slice(figure.start, figure.end));
  if (figure.unit === '' && wordless && !large && figure.value !== 0) return null;
  if (
    governed.by === 'noun' &&
    listed &&
    context.previous?.kind === 'quantity' &&
    figure.unitClass !== 'percent'
  ) {
    return { ...governed, kind: 'quantity' };
  }
  const part =
    PART_OF_WHOLE.pattern.test(before) &&
    context.previous?.kind === 'quantity' &&
    context.previous.unit === figure.unit;
  if (part && governed.kind === 'level') return { ...governed, kind: 'quantity' };
  // 资助专家不少于100名，骨干人才不少于500名: the deed of the clause before goes on.
  const goesOn =
    governed.by === 'level-word' &&
    (figure.unitClass === 'count' || PART_OF_WHOLE.pattern.test(before)) &&
    context.previous?.kind === 'quantity' &&
    context.previous.unit === figure.unit &&
    AT_LEAST_SO_MANY.pattern.test(before) &&
    !LEVEL_NOUN.pattern.test(before.replace(AT_LEAST_SO_MANY.pattern, ''));
  if (goesOn) return { ...governed, kind: 'quantity' };
  // 完成投资400亿元以上、力争达到430亿元; 增长5.5%、力争达到6%: the same again, and more of it.
  const more =
    governed.by === 'level-word' &&
    governed.kind === 'level' &&
    (context.previous?.kind === 'quantity' || context.previous?.kind === 'change') &&
    context.previous.unit === figure.unit &&
    trimmed(before.slice(0, governed.word.start)) === '';
  if (more) return { ...governed, kind: context.previous.kind, direction: context.previous.direction };
  if (governed.by !== 'bare') return governed;
  const { previous, modality, clause } = context;
  const noun = trimmed(before);
  if (figure.unitClass === 'percent') return previous || /^[一-龥“的□]/.test(after) ? governed : null;
  if (previous?.kind === 'quantity') return { ...governed, kind: 'quantity' };
  if (previous?.kind === 'level' && (listed || noun !== '' || previous.unit === figure.unit))
    return { ...governed, kind: 'level' };
  const aimed =
    modality !== null && modality.at.start >= clause.start && modality.at.end <= clause.start + figure.start;
  const comes =
    governed.kind === 'quantity' &&
    (noun === '' || SCOPE_ONLY.pattern.test(noun) || LIST_OPEN.pattern.test(before)) &&
    COME_ABOUT.pattern.test(after);
  return listed || aimed || comes || (noun !== '' && after.trim() === '') ? governed : null;
}
