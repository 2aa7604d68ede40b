/** The formats a plan can be written in. */
import type { Plan } from '../model.ts';

/** A format, as text: a file is `head` and one plan; several plans in a row stand between `head` and the end. */
export interface Format {
  readonly extension: string;
  readonly head: string;
  /** Between two plans. */
  readonly between: string;
  /** One plan, its last line ended. */
  plan(this: void, plan: Plan): string;
}

export type FormatName = 'json' | 'yaml' | 'ndjson' | 'csv';

const load: Record<FormatName, () => Promise<Format>> = {
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
  yaml: async () => (await import('./yaml.ts')).yaml,
  csv: async () => (await import('./csv.ts')).csv,
};

export const formatNames = Object.keys(load) as FormatName[];

/** Loads what the format needs. */
export const formatNamed = (name: FormatName): Promise<Format> => load[name]();
