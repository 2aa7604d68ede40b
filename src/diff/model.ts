/**
 * The contract of a comparison: what `plan-parse diff` and `plan-parse diff --series` print as JSON.
 *
 * Zod first, types inferred, as in `../model.ts`. Key order here is key order in the output.
 */
import { z } from 'zod';
import { targetSchema } from '../model.ts';

/** The number is raised whenever the shape of a comparison changes. */
export const DIFF_SCHEMA = 'plan-parse-diff/1';
/** The number is raised whenever the shape of a series changes. */
export const SERIES_SCHEMA = 'plan-parse-series/1';

export const blockChangeKindSchema = z.enum([
  'added',
  'removed',
  'moved',
  'retitled',
  'edited',
  'split',
  'merged',
]);

export const targetChangeKindSchema = z.enum([
  'added',
  'removed',
  'tightened',
  'relaxed',
  'changed',
  'restated',
]);

const planNameSchema = z.strictObject({ title: z.string().nullable(), year: z.int().nullable() });

/**
 * Words that changed. `at` are UTF-16 offsets into the title, a line feed and the text of the two blocks. A paragraph
 * that only stands in another place of the block is given with the same words on both sides.
 */
export const wordChangeSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  at: z.strictObject({ from: z.int().nonnegative(), to: z.int().nonnegative() }),
});

/**
 * One change of one block. A block that was moved and edited is listed once for each, so that the counts of
 * the summary say how often each thing happened.
 */
export const blockChangeSchema = z.strictObject({
  change: blockChangeKindSchema,
  /** Block ids of the old plan; empty for an added block. */
  from: z.array(z.string()),
  to: z.array(z.string()),
  /** Titles of the first block on either side; null where there is none. */
  title: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  /** 0 (nothing in common) to 1 (the same words); 0 for added and removed. */
  similarity: z.number().min(0).max(1),
  /** Of an edited block; empty for every other change. */
  words: z.array(wordChangeSchema),
});

const fieldValueSchema = z.union([z.string(), z.number()]).nullable();

export const targetChangeSchema = z.strictObject({
  change: targetChangeKindSchema,
  from: targetSchema.nullable(),
  to: targetSchema.nullable(),
  /** Every field that differs. Deadlines are given by their dates, baselines by their words. */
  fields: z.record(z.string(), z.strictObject({ from: fieldValueSchema, to: fieldValueSchema })),
});

/** Last year's target beside what the new plan reports as reached. */
export const outcomeSchema = z.strictObject({
  /** Null where the figures cannot be set against each other. */
  met: z.boolean().nullable(),
  target: targetSchema,
  result: targetSchema,
});

const count = z.int().nonnegative();

export const diffSchema = z.strictObject({
  schema: z.literal(DIFF_SCHEMA),
  from: planNameSchema,
  to: planNameSchema,
  blocks: z.array(blockChangeSchema),
  targets: z.array(targetChangeSchema),
  outcomes: z.array(outcomeSchema),
  summary: z.strictObject({
    blocks: z.strictObject({
      added: count,
      removed: count,
      moved: count,
      retitled: count,
      edited: count,
      split: count,
      merged: count,
    }),
    targets: z.strictObject({
      added: count,
      removed: count,
      tightened: count,
      relaxed: count,
      changed: count,
      restated: count,
    }),
    outcomes: z.strictObject({ met: count, missed: count, unclear: count }),
  }),
});

/** One indicator over the years; `cells` has one entry for each plan of the series. */
export const seriesRowSchema = z.strictObject({
  indicator: z.string(),
  kind: targetSchema.shape.kind,
  unit: z.string().nullable(),
  cells: z.array(
    z.strictObject({
      /** What the plan of this column aims at. */
      target: targetSchema.nullable(),
      /** What a later plan of the series reports as reached in the year of this column. */
      reached: targetSchema.nullable(),
    }),
  ),
});

export const seriesSchema = z.strictObject({
  schema: z.literal(SERIES_SCHEMA),
  plans: z.array(planNameSchema),
  rows: z.array(seriesRowSchema),
});

export type BlockChangeKind = z.infer<typeof blockChangeKindSchema>;
export type TargetChangeKind = z.infer<typeof targetChangeKindSchema>;
export type WordChange = z.infer<typeof wordChangeSchema>;
export type BlockChange = z.infer<typeof blockChangeSchema>;
export type TargetChange = z.infer<typeof targetChangeSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Diff = z.infer<typeof diffSchema>;
export type SeriesRow = z.infer<typeof seriesRowSchema>;
export type Series = z.infer<typeof seriesSchema>;
