/** What was spoken of just before. */
import type { Quote } from '../../notice.ts';
import type { ClauseContext } from '../context.ts';
import { lastNoun } from '../nouns.ts';

/** What the clause before is about: its last noun phrase (提升入海排污口，全省控制在122个以内). */
export function topic({ text, clauseBefore }: ClauseContext): Quote {
  const noun = clauseBefore && lastNoun(text, clauseBefore);
  return noun ? [noun] : [];
}
