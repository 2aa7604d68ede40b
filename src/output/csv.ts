import type { Block, Plan, Target } from '../model.ts';
import type { Format } from './formats.ts';

interface Row {
  readonly plan: Plan;
  readonly target: Target;
  /** From the outermost block to the one the target stands in. */
  readonly blocks: readonly Block[];
}

type Cell = string | number | null;

/** Column → its value; the order is the order of the columns. */
const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  document: ({ plan }) => plan.source.path,
  documentTitle: ({ plan }) => plan.title,
  issuer: ({ plan }) => plan.issuer,
  documentNumber: ({ plan }) => plan.documentNumber,
  issuedOn: ({ plan }) => plan.issuedOn,
  year: ({ plan }) => plan.year,
  block: ({ target }) => target.at,
  blockTitles: ({ blocks }) =>
    blocks.map((block) => block.title ?? block.marker?.raw ?? block.id).join(' / '),
  id: ({ target }) => target.id,
  kind: ({ target }) => target.kind,
  indicator: ({ target }) => target.indicator,
  scope: ({ target }) => target.scope,
  comparator: ({ target }) => target.comparator,
  value: ({ target }) => target.value,
  upper: ({ target }) => target.upper,
  unit: ({ target }) => target.unit,
  direction: ({ target }) => target.direction,
  baseline: ({ target }) => target.baseline?.text ?? null,
  baselineYear: ({ target }) => target.baseline?.year ?? null,
  deadline: ({ target }) => target.deadline?.text ?? null,
  deadlineDate: ({ target }) => target.deadline?.date ?? null,
  modality: ({ target }) => target.modality,
  per: ({ target }) => target.per,
  text: ({ target }) => target.text,
  start: ({ target }) => target.span.start,
  end: ({ target }) => target.span.end,
  line: ({ target }) => target.span.line,
  column: ({ target }) => target.span.column,
};

/** One target a row (RFC 4180, with the byte order mark that spreadsheets need to read UTF-8). */
export const csv: Format = {
  extension: 'csv',
  head: `\ufeff${line(Object.keys(columns))}`,
  between: '',
  plan: (plan) => {
    const paths = blockPaths(plan.body);
    return plan.targets
      .map((target) => ({ plan, target, blocks: paths.get(target.at) ?? [] }))
      .map((row) => line(Object.values(columns).map((value) => value(row))))
      .join('');
  },
};

function blockPaths(body: readonly Block[], above: readonly Block[] = []): Map<string, readonly Block[]> {
  const paths = new Map<string, readonly Block[]>();
  for (const block of body) {
    const path = [...above, block];
    paths.set(block.id, path);
    for (const [id, below] of blockPaths(block.children, path)) paths.set(id, below);
  }
  return paths;
}

function line(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => {
    const text = cell === null ? '' : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
