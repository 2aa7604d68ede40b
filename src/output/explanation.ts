/** Everything the pipeline knows about a notice, to be read from top to bottom. */
import type { Block, Plan, Span, Target } from '../model.ts';
import type { Reading } from '../notice.ts';
import type { Explained } from '../pipeline.ts';
import { changeLine } from './changes.ts';
import { findingLine } from './findings.ts';
import type { Palette } from './palette.ts';
import { placeFinder } from './places.ts';

/** @param explained with the plan's trail. */
export function explanation({ extract, converted, readings, plan }: Explained, paint: Palette): string {
  const placeAt = placeFinder(extract.places);
  const where = ({ line, start }: Span): string => {
    const place = placeAt(start);
    return place === null ? `line ${line}` : `line ${line}, ${place}`;
  };
  const { text } = converted.trail;
  return [
    section('Source', source(plan), paint),
    section('Repairs and conversion', changes(plan, paint), paint),
    section('Front matter', front(plan), paint),
    section(
      'Outline',
      plan.body.flatMap((block) => outline(block, '', where, paint)),
      paint,
    ),
    section('Targets', readingLines(plan.targets, readings.targets, text, where, paint), paint),
    section('Results of past work', readingLines(plan.results, readings.results, text, where, paint), paint),
    section(
      'Findings',
      plan.findings.map((finding) =>
        findingLine(
          { path: plan.source.path ?? '-', finding, place: finding.span && placeAt(finding.span.start) },
          paint,
        ).trimEnd(),
      ),
      paint,
    ),
  ].join('\n');
}

/** A line of the extracted text, and where in the file that is. */
type Where = (span: Span) => string;

function section(title: string, lines: readonly string[], paint: Palette): string {
  const body = lines.length === 0 ? ['  (none)'] : lines.map((line) => (line === '' ? '' : `  ${line}`));
  return `${paint.bold(title)}\n${body.join('\n')}\n`;
}

const scripts = { hans: 'Simplified', hant: 'Traditional', mixed: 'Simplified and Traditional mixed' };

function source({ source }: Plan): string[] {
  return [
    `${source.path ?? 'standard input'}: ${source.bytes} bytes, ${source.mediaType}`,
    `encoding ${source.encoding ?? 'its own (no text format)'}, script ${source.script ? scripts[source.script] : 'none'}`,
    `sha256 ${source.sha256}`,
  ];
}

/** A rule that made more changes than this made them all alike: the first few will do. */
const MANY = 20;
const FIRST_FEW = 5;

function changes({ trail = [], repairs }: Plan, paint: Palette): string[] {
  return Object.entries(repairs).flatMap(([rule, count]) => {
    const made = trail.filter((change) => change.rule === rule);
    const shown = made.slice(0, count > MANY ? FIRST_FEW : MANY);
    const left = count - shown.length;
    return [
      `${rule}: ${count}`,
      ...shown.map((change) => `  ${changeLine(change, paint)}`),
      ...(left > 0 ? [paint.dim(`  … ${left} more; plan-parse clean --explain lists all`)] : []),
    ];
  });
}

function front(plan: Plan): string[] {
  const { period } = plan;
  const rows: [string, string | number | null][] = [
    ['title', plan.title],
    ['type', plan.documentType],
    ['issuer', plan.issuer],
    ['number', plan.documentNumber],
    ['issued on', plan.issuedOn],
    ['year', plan.year],
    ['period', period && `${period.from}–${period.to}`],
    ['recipients', plan.recipients.join('；') || null],
  ];
  return rows.map(([name, value]) => `${name.padEnd(12)}${value ?? '–'}`);
}

/** Enough of a block without a title to recognise it by. */
const OPENING = 24;

function outline(block: Block, indent: string, where: Where, paint: Palette): string[] {
  const opening = block.text.slice(0, OPENING).replaceAll('\n', ' ');
  const name =
    block.title ?? paint.dim(block.kind === 'table' ? `${block.rows?.length ?? 0} rows` : `${opening}…`);
  return [
    `${indent}${paint.dim(block.id.padEnd(8))}${block.marker?.raw ?? ''}${name} ${paint.dim(`(${block.kind}, ${where(block.span)})`)}`,
    ...block.children.flatMap((child) => outline(child, `${indent}  `, where, paint)),
  ];
}

const FIELDS = [
  'kind',
  'indicator',
  'scope',
  'value',
  'upper',
  'unit',
  'comparator',
  'direction',
  'baseline',
  'deadline',
  'modality',
  'per',
] as const satisfies readonly (keyof Target)[];

function readingLines(
  targets: readonly Target[],
  readings: readonly Reading[],
  text: string,
  where: Where,
  paint: Palette,
): string[] {
  return targets.flatMap((target, i) => {
    const because = readings[i]?.because ?? {};
    const said = (field: string) => {
      const range = because[field];
      return range ? text.slice(range.start, range.end).replaceAll('\n', ' ') : '';
    };
    return [
      ...(i > 0 ? [''] : []),
      `${paint.bold(target.id)} ${summary(target)} ${paint.dim(`(${where(target.span)})`)}`,
      `  ${target.text.replaceAll('\n', ' ')}`,
      ...FIELDS.filter((field) => target[field] !== null).map((field) => {
        const read = value(target, field);
        const words = said(field) || wordsBehind(target, field, said);
        const why =
          words === read ? '' : `  ${paint.dim('from')} ${paint.green(words || '(no word of its own)')}`;
        return `    ${field.padEnd(10)}  ${read}${why}`;
      }),
    ];
  });
}

/** Fields whose words the reading keeps elsewhere. */
function wordsBehind(
  target: Target,
  field: (typeof FIELDS)[number],
  said: (field: string) => string,
): string {
  switch (field) {
    case 'indicator':
    case 'scope':
      return target[field] ?? '';
    case 'baseline':
    case 'deadline':
      return target[field]?.text ?? '';
    case 'unit':
    case 'upper':
      return said('value');
    case 'comparator':
      // A bare amount is exact; 达到 says both that it is a level and that it is the least.
      return target.comparator === '=' ? '' : said('kind');
    default:
      return '';
  }
}

function summary(target: Target): string {
  const range = target.upper === null ? '' : `–${target.upper}`;
  const figure =
    target.value === null ? '' : ` ${target.comparator ?? ''} ${target.value}${range}${target.unit ?? ''}`;
  const by = target.deadline ? ` by ${target.deadline.date}` : '';
  return `${target.kind}: ${target.indicator}${figure}${by}`;
}

/** What the words came to. */
function value(target: Target, field: (typeof FIELDS)[number]): string {
  if (field === 'baseline') return String(target.baseline?.year ?? 'of no year');
  if (field === 'deadline') return target.deadline?.date ?? '';
  return String(target[field]);
}
