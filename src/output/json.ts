import type { Format } from './formats.ts';

/** Indented by two spaces. */
export const json: Format = {
  extension: 'json',
  head: '',
  between: '',
  plan: (plan) => `${JSON.stringify(plan, null, 2)}\n`,
};

/** One plan a line. */
export const ndjson: Format = {
  extension: 'ndjson',
  head: '',
  between: '',
  plan: (plan) => `${JSON.stringify(plan)}\n`,
};
