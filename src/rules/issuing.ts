/** Sentences that hand on a plan: the plan's own title stands in them, in the group `title`. */
import type { PatternRule } from './rule.ts';

export const ISSUES: PatternRule = {
  name: 'issues',
  pattern:
    /(?:现将|将|关于印发|关于发布|制定了?|批准|转发)?\s*《(?<title>[^》]{3,80}(?:《[^》]{1,80}》[^》]{0,80}){0,3})》.{0,60}?(?:印发|发布|转发|公布|下发|予以公布|发给|批转)/,
  examples: [
    '现将《某年工作要点》印发给你们，请认真贯彻落实。',
    '《某工作方案》已经国务院同意，现印发给你们',
    '《关于贯彻〈某条例〉的实施意见》予以公布',
  ],
  leaves: ['按照《某办法》的规定办理。', '印发《某工作方案》'],
};

/** A Taiwanese letter that sends a plan along. */
export const SENDS: PatternRule = {
  name: 'sends',
  pattern: /(?:检送|函送|检附|订定|颁布|核定)[“「『](?<title>[^”」』]{3,80})[”」』]/,
  examples: ['主旨：检送「某市净零行动计划（114年至116年）」，请查照', '订定“某某要点”，并自即日生效'],
  leaves: ['依据「某某办法」办理', '检送资料一份'],
};
