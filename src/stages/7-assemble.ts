/**
 * assemble: the ranges of the earlier stages become the strings, places and ids of a plan.
 *
 * Nothing is decided here about what the notice means. Strings are cut in the script of the output, spans are
 * mapped back to the source, and what was doubted on the way becomes the list of findings.
 */
import { createHash } from 'node:crypto';
import type { Block, Finding, Plan, Repair, Span, Target } from '../model.ts';
import type { Converted, Decoded, Extract, Node, Outline, Quote, Reading, Readings } from '../notice.ts';
import { changes, type Doubt, lineFinder, type Range, toSource } from '../trail.ts';
import { type Wording, wordingFor } from './7-wording.ts';
import { proofread } from './8-validate.ts';

export interface Assembly {
  readonly decoded: Decoded;
  readonly extract: Extract;
  readonly converted: Converted;
  /** Offsets in `at` are into the extracted text. */
  readonly doubts: readonly Doubt[];
  readonly outline: Outline;
  readonly readings: Readings;
}

/** What the plan is to look like. */
export interface AssembleOptions {
  /** For `source.path`. */
  readonly path?: string;
  readonly to?: 'hans' | 'hant' | 'keep';
  /** Put every recorded change into the plan. */
  readonly trail?: boolean;
}

/**
 * @returns a plan that holds planSchema, its keys in the schema's order.
 * Targets and results are numbered together, in reading order and from 1 in each block, so that `2.5#4` names one
 * figure of the plan. Findings stand in the order of their places, those without a place first.
 */
export async function assemble(all: Assembly, options: AssembleOptions = {}): Promise<Plan> {
  const { decoded, converted, outline, readings } = all;
  const { front } = outline;
  const wording = await wordingFor(converted, options.to ?? 'hans');
  const place = placer(all.extract.text);
  const inSource = (range: Range): Span => place(toSource(converted.trail, range));
  const ids = numberReadings([...readings.targets, ...readings.results]);
  const target = (reading: Reading) => toTarget(reading, ids.get(reading) ?? '', wording, inSource);

  const plan: Plan = {
    schema: 'plan-parse/1',
    source: {
      path: options.path ?? null,
      sha256: createHash('sha256').update(decoded.bytes).digest('hex'),
      bytes: decoded.bytes.length,
      mediaType: decoded.mediaType,
      encoding: decoded.encoding,
      script: converted.script,
    },
    title: front.title && wording.quote(front.title),
    documentType: wording.words(front.documentType),
    issuer: wording.words(front.issuer),
    documentNumber: wording.words(front.documentNumber),
    issuedOn: front.issuedOn,
    year: front.year,
    period: front.period && { from: front.period.from, to: front.period.to },
    recipients: front.recipients.map(wording.quote),
    body: outline.body.map((node) => toBlock(node, wording, inSource)),
    targets: readings.targets.map(target),
    results: readings.results.map(target),
    findings: [],
    repairs: countRepairs(converted),
  };
  plan.findings = firstOfEach([
    ...all.doubts.map((doubt) => toFinding(doubt, place)),
    ...[...outline.doubts, ...readings.doubts].map((doubt) => toFinding(doubt, inSource)),
    ...proofread(plan),
  ]);
  if (options.trail) plan.trail = toRepairs(converted, place);
  return plan;
}

/** Every recorded change in the order it was made, the change of script included. */
export function toRepairs({ trail }: Converted, place: (range: Range) => Span): Repair[] {
  return changes(trail).map(({ rule, at, before, after, proof }) => ({
    rule,
    span: place(at),
    before,
    after,
    proof,
  }));
}

/** A doubt as a finding; `place` says where in the source its `at` lies. */
export function toFinding(doubt: Doubt, place: (range: Range) => Span): Finding {
  return {
    severity: doubt.severity,
    rule: doubt.rule,
    message: doubt.message,
    span: doubt.at && place(doubt.at),
    expected: doubt.expected ?? null,
    actual: doubt.actual ?? null,
  };
}

/** Ranges of the extracted text → spans with line and column. */
export function placer(text: string): (range: Range) => Span {
  const lineOf = lineFinder(text);
  return ({ start, end }) => {
    const { line, column } = lineOf(start);
    return { start, end, line, column };
  };
}

function toBlock(node: Node, wording: Wording, inSource: (range: Range) => Span): Block {
  const { marker } = node;
  const cell = (at: Range) => unbroken(wording.cut(at));
  return {
    id: node.id,
    kind: node.kind,
    marker: marker && { raw: wording.cut(marker.at), style: marker.style, ordinal: marker.ordinal },
    title: node.title && wording.quote(node.title),
    text: node.paragraphs.map(wording.cut).join('\n'),
    ...(node.header && { header: node.header.map(cell) }),
    ...(node.rows && { rows: node.rows.map((cells) => cells.map(cell)) }),
    span: inSource(node.at),
    children: node.children.map((child) => toBlock(child, wording, inSource)),
  };
}

/** The words of a cell that was wrapped over several lines. */
const unbroken = (words: string): string =>
  words.replace(/(?<=([\d%％])?)\s*\n\s*/g, (_, figure) => (figure ? ' ' : ''));

function toTarget(reading: Reading, id: string, wording: Wording, inSource: (range: Range) => Span): Target {
  const { baseline, deadline } = reading;
  const words = (quote: Quote | null) => quote && wording.quote(quote);
  return {
    id,
    at: reading.block,
    kind: reading.kind,
    indicator: wording.quote(reading.indicator),
    scope: words(reading.scope),
    comparator: reading.comparator,
    value: reading.value,
    upper: reading.upper,
    unit: wording.words(reading.unit),
    direction: reading.direction,
    baseline: baseline && { text: wording.quote(baseline.words), year: baseline.year },
    deadline: deadline && { text: wording.quote(deadline.words), date: deadline.date },
    modality: reading.modality,
    per: wording.words(reading.per),
    text: wording.cut(reading.at),
    span: inSource(reading.at),
  };
}

function numberReadings(readings: readonly Reading[]): Map<Reading, string> {
  const counted = new Map<string, number>();
  const ids = new Map<Reading, string>();
  for (const reading of [...readings].sort((a, b) => a.at.start - b.at.start)) {
    const number = (counted.get(reading.block) ?? 0) + 1;
    counted.set(reading.block, number);
    ids.set(reading, `${reading.block}#${number}`);
  }
  return ids;
}

function countRepairs({ trail }: Converted): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { edits } of trail.layers) {
    for (const { rule } of edits) counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
}

/** What is wrong a thousand times over is wrong in one way. */
const MOST_OF_A_RULE = 200;

/** The findings in the order of their places, of each rule the first ones and how many more there are. */
function firstOfEach(findings: Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const kept = findings.sort(byPlace).filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST_OF_A_RULE;
  });
  return kept.map((finding, i) => {
    const more = (counts.get(finding.rule) ?? 0) - MOST_OF_A_RULE;
    if (more <= 0 || kept.findLastIndex(({ rule }) => rule === finding.rule) !== i) return finding;
    return { ...finding, message: `${finding.message}, and ${more} more like it` };
  });
}

function byPlace(a: Finding, b: Finding): number {
  const start = (finding: Finding) => finding.span?.start ?? -1;
  return start(a) - start(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
