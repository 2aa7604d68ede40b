/** Recorded changes as a person wants to read them. */
import type { Repair } from '../model.ts';
import type { Palette } from './palette.ts';

/** `line:column  before → after  rule  (proof)`, one a line. */
export function changeList(repairs: readonly Repair[], paint: Palette): string {
  return repairs.map((repair) => `${changeLine(repair, paint)}\n`).join('');
}

export function changeLine({ span, before, after, rule, proof }: Repair, paint: Palette): string {
  const written = after === '' ? paint.dim('(nothing)') : paint.green(visible(after));
  const found = before === '' ? paint.dim('(nothing)') : paint.red(visible(before));
  return `${span.line}:${span.column}\t${found} → ${written}\t${rule}${proof === null ? '' : `\t${paint.dim(proof)}`}`;
}

/** Line feeds, tabs and invisible characters spelt out. */
function visible(text: string): string {
  return text
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(
      /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu,
      (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
    );
}
