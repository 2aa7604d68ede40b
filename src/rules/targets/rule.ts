/** What every rule of a pattern table carries. One generic test runs the examples and near misses of all. */
export interface PatternRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Texts the pattern must be found in. */
  readonly examples: readonly string[];
  /** Near misses: texts it must not be found in. */
  readonly leaves: readonly string[];
}
