/**
 * Proofreading rules: what looks wrong only when the whole plan is in view. To add one, add a record; the generic
 * test runs its examples (plans it must speak up about) and its near misses.
 */
import type { Finding, Plan } from '../model.ts';

export interface PlanRule {
  readonly name: string;
  check(this: void, plan: PlanFacts): readonly Finding[];
  /** Plans that must give a finding. */
  readonly examples: readonly PlanFacts[];
  /** Plans that must give none. */
  readonly leaves: readonly PlanFacts[];
}

/** The part of a plan that these rules read. */
export interface PlanFacts {
  readonly issuedOn: Plan['issuedOn'];
  readonly period: Plan['period'];
  readonly targets: readonly Pick<Plan['targets'][number], 'deadline' | 'span'>[];
}

const nowhere = { start: 0, end: 1, line: 1, column: 1 };
const facts = (some: Partial<PlanFacts>): PlanFacts => ({
  issuedOn: null,
  period: null,
  targets: [],
  ...some,
});
const due = (text: string, date: string) => ({ deadline: { text, date }, span: nowhere });

/** A day that had passed when the notice was written cannot be promised: one of the two dates was misread or misprinted. */
const deadlinePassed: PlanRule = {
  name: 'deadline-before-issue',
  check: ({ issuedOn, targets }) =>
    issuedOn === null
      ? []
      : targets.flatMap(({ deadline, span }) =>
          deadline === null || deadline.date >= issuedOn
            ? []
            : [
                {
                  severity: 'warning',
                  rule: 'deadline-before-issue',
                  message: `the deadline “${deadline.text}” had passed when the notice was issued`,
                  span,
                  expected: `on or after ${issuedOn}`,
                  actual: deadline.date,
                },
              ],
        ),
  examples: [facts({ issuedOn: '2019-03-01', targets: [due('2018年底前', '2018-12-31')] })],
  leaves: [
    facts({ issuedOn: '2019-03-01', targets: [due('3月1日前', '2019-03-01')] }),
    facts({ issuedOn: null, targets: [due('2018年底前', '2018-12-31')] }),
  ],
};

/** A plan's period runs forward. */
const periodBackward: PlanRule = {
  name: 'period-backward',
  check: ({ period }) =>
    period === null || period.from <= period.to
      ? []
      : [
          {
            severity: 'warning',
            rule: 'period-backward',
            message: 'the period ends before it begins',
            span: null,
            expected: `an end in ${period.from} or later`,
            actual: String(period.to),
          },
        ],
  examples: [facts({ period: { from: 2025, to: 2021 } })],
  leaves: [facts({ period: { from: 2021, to: 2025 } })],
};

export const planRules: readonly PlanRule[] = [deadlinePassed, periodBackward];
