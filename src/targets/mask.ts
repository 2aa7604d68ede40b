/** Hides from the figure finder what holds digits but is no figure. Length and offsets stay as they are. */
import { QUOTED_STATEMENT } from '../rules/targets/clauses.ts';
import { nameRules } from '../rules/targets/names.ts';

/** Stands for one hidden character: no word of any rule, no digit, no punctuation. */
export const HIDDEN = '□';

const hide = (text: string) => HIDDEN.repeat(text.length);

/** Replaces titles of works, quoted names and the names of `rules/targets/names.ts` by fillers of the same length. */
export function mask(text: string): string {
  let masked = text.replace(/《[^》\n]*》/g, hide);
  masked = masked.replace(/“([^”\n]*)”/g, (whole, inner: string) =>
    QUOTED_STATEMENT.pattern.test(inner) ? whole : `“${hide(inner)}”`,
  );
  // Most names hold a digit; the few written in Han characters are looked for everywhere.
  const digits = /\d/.test(masked);
  for (const { pattern, han } of nameRules) if (digits || han) masked = masked.replace(pattern, hide);
  return masked;
}
