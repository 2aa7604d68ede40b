/** What other programs import. */
export { type CompareOptions, comparePlans } from './diff/compare.ts';
export { type Diff, diffSchema } from './diff/model.ts';
export { type CleanText, clean, parse } from './library.ts';
export type {
  Block,
  BlockKind,
  Comparator,
  Finding,
  MarkerStyle,
  Plan,
  Repair,
  Script,
  Severity,
  Source,
  Span,
  Target,
  TargetKind,
} from './model.ts';
export { planSchema } from './model.ts';
export type { ParseOptions } from './pipeline.ts';
