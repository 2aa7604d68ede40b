/**
 * The contract: what a plan looks like to the programs that read it.
 *
 * The zod schemas come first and every type is inferred from them, so the published JSON Schema, the
 * validation and the compiler cannot disagree. Key order here is key order in the output.
 */
import { z } from 'zod';

/** The number in `schema` is raised whenever the shape of a plan changes. */
export const PLAN_SCHEMA = 'plan-parse/1';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * A stretch of the source. `start` and `end` are half-open UTF-16 offsets into the decoded (or, for HTML
 * and Word, extracted) text before any repair, line ends counted as one line feed; `line` and `column`
 * are those of `start`, counted from 1.
 */
export const spanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  line: z.int().positive(),
  column: z.int().positive(),
});

export const sourceSchema = z.strictObject({
  path: z.string().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
  /** Null where the format holds no text encoding of its own (Word). */
  encoding: z.string().nullable(),
  /** The script the notice was found in, not the script of the output. */
  script: z.enum(['hans', 'hant', 'mixed']).nullable(),
});

export const markerStyleSchema = z.enum([
  'part', // 第一编
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第一条
  'formal-comma', // 壹、
  'han-comma', // 一、
  'han-paren', // （一）
  'digit-dot', // 1. 1、 1．
  'digit-paren', // （1） 1）
  'circled', // ①
  'letter-dot', // A. a.
  'roman-dot', // I.
  'decimal', // 1.1 2.3.1
  'box', // 专栏1
  'table', // 表1
  'attachment', // 附件1
]);

export const markerSchema = z.strictObject({
  raw: z.string(),
  style: markerStyleSchema,
  ordinal: z.int().nonnegative(),
});

export const blockKindSchema = z.enum(['preamble', 'section', 'item', 'table', 'attachment']);

/** One block of the notice; `text` is its own paragraphs, joined by line feeds, without title and children. */
export const blockSchema = z.strictObject({
  id: z.string(),
  kind: blockKindSchema,
  marker: markerSchema.nullable(),
  title: z.string().nullable(),
  /** Empty for a table, whose content is in `header` and `rows`. */
  text: z.string(),
  /** Tables only: the printed head cells and the rows below them. */
  header: z.array(z.string()).optional(),
  rows: z.array(z.array(z.string())).optional(),
  span: spanSchema,
  get children(): z.ZodArray<typeof blockSchema> {
    return z.array(blockSchema);
  },
});

export const targetKindSchema = z.enum(['level', 'change', 'quantity', 'milestone', 'frequency', 'standard']);
export const comparatorSchema = z.enum(['>=', '<=', '>', '<', '~', '=', 'range']);

export const targetSchema = z.strictObject({
  /** Block id, `#`, and the running number of the target inside that block. */
  id: z.string(),
  /** The id of the block it stands in. */
  at: z.string(),
  kind: targetKindSchema,
  indicator: z.string(),
  scope: z.string().nullable(),
  /** Null for a milestone or a standard. */
  comparator: comparatorSchema.nullable(),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  unit: z.string().nullable(),
  direction: z.enum(['increase', 'decrease']).nullable(),
  baseline: z
    .strictObject({ text: z.string(), year: z.union([z.int(), z.literal('previous-year')]).nullable() })
    .nullable(),
  deadline: z.strictObject({ text: z.string(), date: isoDate }).nullable(),
  modality: z.enum(['aim', 'must']).nullable(),
  /** Of a frequency: the period it is counted in. */
  per: z.string().nullable(),
  /** The clause of the notice it was read from, repaired and converted. */
  text: z.string(),
  span: spanSchema,
});

export const severitySchema = z.enum(['error', 'warning', 'info']);

export const findingSchema = z.strictObject({
  severity: severitySchema,
  rule: z.string(),
  message: z.string(),
  span: spanSchema.nullable(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
});

/** One recorded change: `span` in the source, `before` as found by the rule, `after` as written by it. */
export const repairSchema = z.strictObject({
  rule: z.string(),
  span: spanSchema,
  before: z.string(),
  after: z.string(),
  proof: z.string().nullable(),
});

export const planSchema = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  source: sourceSchema,
  title: z.string().nullable(),
  documentType: z.string().nullable(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  year: z.int().nullable(),
  period: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  recipients: z.array(z.string()),
  body: z.array(blockSchema),
  targets: z.array(targetSchema),
  results: z.array(targetSchema),
  findings: z.array(findingSchema),
  /** How often each repair rule changed the text. */
  repairs: z.record(z.string(), z.int().positive()),
  /** Every single change, only where it was asked for. */
  trail: z.array(repairSchema).optional(),
});

export type Span = z.infer<typeof spanSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Script = 'hans' | 'hant' | 'mixed';
export type MarkerStyle = z.infer<typeof markerStyleSchema>;
export type BlockKind = z.infer<typeof blockKindSchema>;
export type Block = z.infer<typeof blockSchema>;
export type TargetKind = z.infer<typeof targetKindSchema>;
export type Comparator = z.infer<typeof comparatorSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Repair = z.infer<typeof repairSchema>;
export type Plan = z.infer<typeof planSchema>;
