/**
 * What every rule with a pattern carries. tests/rules.test.ts imports every module of this folder and runs the
 * examples and near misses of all that it exports.
 */
export interface PatternRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Texts the pattern must be found in. */
  readonly examples: readonly string[];
  /** Near misses: texts it must not be found in. */
  readonly leaves: readonly string[];
}

/** Words of several kinds as the alternatives of a pattern; not behind what makes another word of them. */
export const alternatives = (
  rules: readonly { readonly words: readonly string[]; readonly notBehind?: string }[],
): string =>
  rules
    .map(({ words, notBehind }) => `${notBehind ? `(?<!${notBehind})` : ''}(?:${words.join('|')})`)
    .join('|');
