/** Amounts of money for a stretch of time: 每人每年5200元 and 每人每月480元 are compared over a year. */
export interface Period {
  readonly name: string;
  readonly when: RegExp;
  /** How it is printed behind a unit. */
  readonly word: string;
  /** How many of them a year has. */
  readonly perYear: number;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

const period = (
  name: string,
  word: string,
  perYear: number,
  examples: readonly string[],
  leaves: readonly string[],
): Period => ({
  name,
  word: word.slice(0, 1),
  when: new RegExp(
    `每(?:人|户|亩|生|床|套)?[·•・]?每?(?:${word})|元[/／](?:(?:人|户|亩)[·•・/／]?)?(?:${word})`,
    'u',
  ),
  perYear,
  examples,
  leaves,
});

export const periods: readonly Period[] = [
  period('year', '年', 1, ['每人每年5200元', '每年补助200元', '5200元/年'], ['每月480元', '年均收入']),
  period('month', '月', 12, ['每人每月480元', '每月480元', '480元/人·月'], ['每人每年5200元', '6月底前']),
  period('day', '日|天', 365, ['每人每天30元', '30元/日'], ['每人每年5200元']),
];

/** For what time an amount of money is given; undefined where the clause does not say. */
export const periodOf = (clause: string): Period | undefined => periods.find(({ when }) => when.test(clause));
