/**
 * The stages, top to bottom. Each takes a plain value and returns one; see `notice.ts` for the values.
 *
 *   bytes → decode → read → repair → unwrap → convert → outline → targets → assemble → plan
 */

import type { Plan } from './model.ts';
import type { Converted, Decoded, Extract, Outline, Readings } from './notice.ts';
import { decode } from './stages/1-decode.ts';
import { read } from './stages/2-read.ts';
import { repair } from './stages/3-repair.ts';
import { unwrap } from './stages/3-unwrap.ts';
import { convert } from './stages/4-convert.ts';
import { outline } from './stages/5-outline.ts';
import { readTargets } from './stages/6-targets.ts';
import { assemble } from './stages/7-assemble.ts';
import { type Doubt, startTrail } from './trail.ts';

export interface ParseOptions {
  /** Shown in `source.path` and used to tell formats apart that look alike. */
  readonly path?: string;
  /** A WHATWG encoding label; without it the encoding is detected. */
  readonly encoding?: string;
  /** Script of the output: Simplified (default), Traditional, or as found. */
  readonly to?: 'hans' | 'hant' | 'keep';
  /** Put every recorded change into the plan. */
  readonly trail?: boolean;
}

/** Everything the pipeline knows about a notice, stage by stage: what `explain` prints. */
export interface Explained {
  readonly decoded: Decoded;
  readonly extract: Extract;
  readonly converted: Converted;
  readonly outline: Outline;
  readonly readings: Readings;
  readonly plan: Plan;
}

/** The text of a notice, repaired and brought to one script, with all that was done to get there. */
export interface Cleaned {
  readonly decoded: Decoded;
  readonly extract: Extract;
  readonly converted: Converted;
  /** Offsets in `at` are into the extracted text. */
  readonly doubts: readonly Doubt[];
}

/** bytes → decode → read → repair → unwrap → convert. */
export async function cleanNotice(bytes: Uint8Array, options: ParseOptions = {}): Promise<Cleaned> {
  const decoded = decode(bytes, options);
  const extract = await read(decoded);
  const repaired = await repair(startTrail(extract.text));
  const converted = await convert(unwrap(repaired.trail, extract.hints));
  return { decoded, extract, converted, doubts: [...extract.doubts, ...repaired.doubts] };
}

/** The whole pipeline. There is one code path: it always knows everything that `explain` prints. */
export async function explainNotice(bytes: Uint8Array, options: ParseOptions = {}): Promise<Explained> {
  const { decoded, extract, converted, doubts } = await cleanNotice(bytes, options);
  const outlined = outline(converted.trail, extract.hints);
  const readings = await readTargets(converted.trail.text, outlined);
  const plan = await assemble({ decoded, extract, converted, doubts, outline: outlined, readings }, options);
  return { decoded, extract, converted, outline: outlined, readings, plan };
}
