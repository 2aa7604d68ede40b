import { dump } from 'js-yaml';
import type { Format } from './formats.ts';

/**
 * The same value as the JSON. Lines are never folded, nothing is abbreviated by a reference, and strings that an
 * older (1.1) reader would take for a date or a truth value (2019-03-01, no, 12:30) are quoted.
 */
export const yaml: Format = {
  extension: 'yaml',
  head: '',
  between: '---\n',
  plan: (plan) => dump(plan, { lineWidth: -1, noRefs: true }),
};
