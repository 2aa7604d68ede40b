/** One notice in, one plan out as text: the work that can be shared out to other processes. */
import { readFile } from 'node:fs/promises';

import type { Finding } from '../model.ts';
import { type FormatName, formatNamed } from '../output/formats.ts';
import { placeFinder } from '../output/places.ts';
import { explainNotice } from '../pipeline.ts';

export interface Job {
  /** For `source.path`; null for standard input. */
  readonly path: string | null;
  /** Where the notice is; null if its bytes are handed over apart. */
  readonly file: string | null;
  /** The member of the archive `file` that is meant. */
  readonly member: string | null;
  readonly format: FormatName;
  readonly to: 'hans' | 'hant' | 'keep';
  readonly trail: boolean;
  readonly encoding: string | null;
}

export interface Product {
  /** The plan in the format asked for, without the format's head. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Of each finding, where in the file it is. */
  readonly places: readonly (string | null)[];
  /** Of the notice's bytes. */
  readonly sha256: string;
}

/**
 * @param bytes of a notice that is no file
 * @throws what reading the file throws
 */
export async function produce(job: Job, bytes?: Uint8Array): Promise<Product> {
  const notice = bytes ?? (await bytesOf(job));
  const { plan, extract } = await explainNotice(notice, {
    to: job.to,
    trail: job.trail,
    ...(job.path !== null && { path: job.path }),
    ...(job.encoding !== null && { encoding: job.encoding }),
  });
  const format = await formatNamed(job.format);
  const placeAt = placeFinder(extract.places);
  const places = plan.findings.map(({ span }) => span && placeAt(span.start));
  return { text: format.plan(plan), findings: plan.findings, places, sha256: plan.source.sha256 };
}

async function bytesOf({ file, member }: Job): Promise<Uint8Array> {
  if (member === null) return readFile(file ?? '');
  const { readMember } = await import('./archives.ts');
  return readMember(file ?? '', member);
}
