/**
 * validate: what can only be doubted with the whole plan in view. (That the plan has the shape of the contract is
 * planSchema's business; see `validatePlan` in the library and `plan-parse validate`.)
 */
import type { Finding, Plan } from '../model.ts';
import { type PlanRule, planRules } from '../rules/plan.ts';

/** What every rule about whole plans finds in this one. */
export function proofread(plan: Plan): Finding[] {
  return planRules.flatMap((rule: PlanRule) => [...rule.check(plan)]);
}
