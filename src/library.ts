/** Parsing and cleaning as functions: what `index.ts` hands to other programs and the command line uses too. */
import type { Finding, Plan, Repair, Script } from './model.ts';
import { cleanNotice, explainNotice, type ParseOptions } from './pipeline.ts';
import { placer, toFinding, toRepairs } from './stages/7-assemble.ts';
import { wordingFor } from './stages/7-wording.ts';

/** A notice as text: repaired, in one script. */
export interface CleanText {
  /** One paragraph, heading or table row a line; the cells of a row are separated by tabs. */
  readonly text: string;
  /** The script the notice was found in; null where it holds no Chinese. */
  readonly script: Script | null;
  /** Every recorded change, in the order it was made. */
  readonly repairs: readonly Repair[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a notice.
 *
 * @param input the bytes of a file (text in any supported encoding, Markdown, HTML, Word, OpenDocument, PDF, OFD), or text already decoded.
 * @param options `path` is shown in `source.path`; `encoding` switches detection off; `to` is the script of the
 * output; `trail` puts every recorded change into the plan.
 * @returns a plan that holds `planSchema`. Spans are half-open UTF-16 offsets into the decoded text (line ends as
 * line feeds), for the other formats into the extracted text. What is wrong with the notice is in `findings`.
 * @throws RangeError when `options.encoding` is no encoding.
 */
export async function parse(input: Uint8Array | string, options: ParseOptions = {}): Promise<Plan> {
  const { plan } = await explainNotice(...asBytes(input, options));
  return plan;
}

/**
 * Repairs a notice and brings it to one script, without reading its structure.
 *
 * @param input as for `parse`.
 * @param options `to`: `hans` (default), `hant`, or `keep` for the script of the notice.
 * @throws RangeError when `options.encoding` is no encoding.
 */
export async function clean(
  input: Uint8Array | string,
  options: Omit<ParseOptions, 'trail'> = {},
): Promise<CleanText> {
  const { extract, converted, doubts } = await cleanNotice(...asBytes(input, options));
  const place = placer(extract.text);
  const { text } = await wordingFor(converted, options.to ?? 'hans');
  return {
    text,
    script: converted.script,
    repairs: toRepairs(converted, place),
    findings: doubts.map((doubt) => toFinding(doubt, place)),
  };
}

function asBytes(input: Uint8Array | string, options: ParseOptions): [Uint8Array, ParseOptions] {
  return typeof input === 'string'
    ? [new TextEncoder().encode(input), { ...options, encoding: 'utf-8' }]
    : [input, options];
}
