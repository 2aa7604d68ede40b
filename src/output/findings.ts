/** How findings are printed, for people and for programs. */
import type { Finding } from '../model.ts';
import type { Palette } from './palette.ts';

/** A finding and the notice it is about. */
export interface Reported {
  readonly path: string;
  readonly finding: Finding;
  /** Where in the file it is, for formats whose lines nobody sees: `page 3`. */
  readonly place?: string | null;
}

/** `file:line:column severity message (expected …, found …) [rule]`, one a line. */
export function findingLine({ path, finding, place }: Reported, paint: Palette): string {
  const { severity, rule, message, span, expected, actual } = finding;
  const at = span ? `${path}:${span.line}:${span.column}` : path;
  const color = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.dim;
  const detail = [
    expected === null ? [] : [`expected ${expected}`],
    actual === null ? [] : [`found ${actual}`],
  ].flat();
  const where = place ? `, ${place}` : '';
  const details = detail.length > 0 ? ` (${detail.join(', ')})` : '';
  return `${at} ${color(severity)} ${message}${details}${where && paint.dim(where)} ${paint.dim(`[${rule}]`)}\n`;
}
