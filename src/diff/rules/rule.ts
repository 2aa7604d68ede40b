/**
 * What every row of the comparison's tables has: a name, pairs of words it must bring together, and near
 * misses it must leave apart. One generic test runs them all.
 */
export interface PairRule {
  readonly name: string;
  readonly examples: readonly (readonly [string, string])[];
  readonly leaves: readonly (readonly [string, string])[];
}
