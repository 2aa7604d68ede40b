/**
 * Notices that were annotated before the program had read them. The annotations are what a careful reader says, not what
 * the program does, so the score is below one; it must not sink below what was reached. Raise the numbers as it rises.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Gold, rates, scorePlan } from '../scripts/score.mjs';
import { parse } from '../src/library.ts';

const folder = 'fixtures/unseen';

/** What was reached, in percent, rounded down. Strict: the F1 of targets that are right in every field. */
const reached = {
  'basic-education-2024-points.txt': { precision: 100, recall: 100, strict: 100, blocks: 100 },
  'city-2025-report.txt': { precision: 96, recall: 98, strict: 89, blocks: 100 },
  'city-health-2023-points.txt': { precision: 100, recall: 100, strict: 82, blocks: 100 },
  'city-preschool-plan.txt': { precision: 100, recall: 100, strict: 96, blocks: 100 },
  'cold-chain-opinions.txt': { precision: 96, recall: 100, strict: 83, blocks: 100 },
  'county-2023-report.txt': { precision: 100, recall: 100, strict: 94, blocks: 100 },
  'county-2024-report.txt': { precision: 96, recall: 94, strict: 85, blocks: 100 },
  'county-2026-report.txt': { precision: 97, recall: 97, strict: 85, blocks: 100 },
  'county-garbage-sorting.txt': { precision: 100, recall: 100, strict: 96, blocks: 100 },
  'county-grain-scheme.html': { precision: 100, recall: 100, strict: 70, blocks: 100 },
  'county-health-opinions.txt': { precision: 85, recall: 87, strict: 65, blocks: 100 },
  'county-report-2026.txt': { precision: 97, recall: 99, strict: 87, blocks: 100 },
  'county-rural-roads.txt': { precision: 97, recall: 97, strict: 89, blocks: 100 },
  'culture-155-outline.txt': { precision: 100, recall: 100, strict: 100, blocks: 100 },
  'development-zone-2025-points.txt': { precision: 90, recall: 86, strict: 67, blocks: 86 },
  'digital-government-plan.md': { precision: 100, recall: 97, strict: 98, blocks: 100 },
  'elderly-155-plan.txt': { precision: 100, recall: 98, strict: 93, blocks: 96 },
  'elderly-meals-action-plan.txt': { precision: 100, recall: 100, strict: 96, blocks: 100 },
  'employment-subsidy-notice.txt': { precision: 100, recall: 94, strict: 81, blocks: 100 },
  'energy-carbon-scheme.txt': { precision: 100, recall: 100, strict: 97, blocks: 100 },
  'flood-and-fire-plan.txt': { precision: 93, recall: 98, strict: 68, blocks: 100 },
  'food-and-drug-inspections.txt': { precision: 98, recall: 96, strict: 70, blocks: 100 },
  'forestry-145-plan.txt': { precision: 98, recall: 100, strict: 91, blocks: 100 },
  'garbage-three-year-plan.txt': { precision: 97, recall: 97, strict: 88, blocks: 100 },
  'grassroots-2024-points.txt': { precision: 100, recall: 100, strict: 100, blocks: 100 },
  'green-ships-action-plan.txt': { precision: 94, recall: 92, strict: 81, blocks: 92 },
  'health-2024-points.txt': { precision: 100, recall: 100, strict: 100, blocks: 100 },
  'housing-three-year-plan.txt': { precision: 100, recall: 98, strict: 73, blocks: 100 },
  'inland-shipping-opinions.html': { precision: 100, recall: 100, strict: 100, blocks: 100 },
  'joint-notice-straw-subsidy.md': { precision: 95, recall: 98, strict: 63, blocks: 100 },
  'livelihood-2024-projects.txt': { precision: 98, recall: 92, strict: 84, blocks: 100 },
  'manufacturing-digital-plan.txt': { precision: 100, recall: 100, strict: 90, blocks: 100 },
  'ministry-rural-water-2026.txt': { precision: 96, recall: 98, strict: 84, blocks: 100 },
  'municipal-assessment-measures.txt': { precision: 90, recall: 93, strict: 30, blocks: 96 },
  'net-zero-114-plan.txt': { precision: 100, recall: 100, strict: 88, blocks: 100 },
  'outdoor-sports-opinions.html': { precision: 100, recall: 100, strict: 96, blocks: 42 },
  'prefecture-2024-report.txt': { precision: 100, recall: 100, strict: 98, blocks: 100 },
  'provincial-155-digital-plan.html': { precision: 98, recall: 96, strict: 86, blocks: 100 },
  'provincial-2025-report.txt': { precision: 100, recall: 100, strict: 94, blocks: 100 },
  'provincial-water-2024-plan.txt': { precision: 98, recall: 96, strict: 88, blocks: 100 },
  'rural-fairs-action-plan.txt': { precision: 100, recall: 100, strict: 92, blocks: 100 },
  'taiwan-city-policy-plan-115.txt': { precision: 92, recall: 96, strict: 78, blocks: 100 },
  'three-year-action-elderly.txt': { precision: 95, recall: 96, strict: 73, blocks: 100 },
  'town-2024-plan.txt': { precision: 94, recall: 92, strict: 79, blocks: 100 },
  'township-work-plan.txt': { precision: 85, recall: 90, strict: 62, blocks: 100 },
  'transport-145-chapter.md': { precision: 100, recall: 100, strict: 100, blocks: 100 },
  'transport-2025-points.txt': { precision: 100, recall: 97, strict: 89, blocks: 100 },
  'water-network-scheme.txt': { precision: 100, recall: 100, strict: 86, blocks: 100 },
};

const annotationOf = (notice: string) => join(folder, notice.replace(/\.[a-z]+$/, '.gold.json'));

test('every notice has its annotation and its numbers', () => {
  const notices = readdirSync(folder).filter((file) => !file.endsWith('.gold.json'));
  expect(notices.sort()).toEqual(Object.keys(reached));
  expect(readdirSync(folder)).toHaveLength(2 * notices.length);
});

const percent = (share: number) => 100 * share;

describe.each(Object.entries(reached))('%s', (notice, least) => {
  test('is read no worse than before', async () => {
    const gold = JSON.parse(readFileSync(annotationOf(notice), 'utf8')) as Gold;
    const plan = await parse(readFileSync(join(folder, notice)), { path: notice });
    const { targets, blocks, meta } = scorePlan(gold, plan);
    const firm = targets.found + targets.missed.length;
    const read = targets.found + targets.extra.length;
    const { precision, recall } = rates(targets.found, read, firm);
    const strict = rates(targets.strict, read, firm).f1;
    const told = JSON.stringify(
      { missed: targets.missed.map(({ anchor }) => anchor), extra: targets.extra.map(({ text }) => text) },
      null,
      1,
    );
    expect(percent(precision), `precision ${told}`).toBeGreaterThanOrEqual(least.precision);
    expect(percent(recall), `recall ${told}`).toBeGreaterThanOrEqual(least.recall);
    expect(percent(strict), 'fields').toBeGreaterThanOrEqual(least.strict);
    expect(percent(rates(blocks.found, blocks.read, blocks.gold).f1), 'blocks').toBeGreaterThanOrEqual(
      least.blocks,
    );
    expect(meta.wrong).toEqual([]);
  });
});
