/** What other programs import. */
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
