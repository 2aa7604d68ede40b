/** What is known while the lines of a notice are walked over for the parts that frame its text. */
import type { Quote } from '../notice.ts';
import type { Claim, Claims } from './claims.ts';
import type { Heading } from './headings.ts';
import type { Line } from './lines.ts';

export interface FoundTitle {
  readonly line: number;
  readonly last: number;
  readonly quote: Quote;
  /** Without blanks. */
  readonly words: string;
  /** Stands behind numbered text, a signature or 附件: the title of what the notice issues. */
  readonly embedded: boolean;
  /** The text before it says that it issues this: 《…》, or the notice's own title holds this one. */
  readonly issued: boolean;
}

/** Where a date was printed that no names stand above. */
export type DateFrom = 'delivered' | 'adopted' | 'alone';

/** The state of the walk. Only the walk and its takers change it. */
export interface Walk {
  readonly lines: readonly Line[];
  /** Lines that are told as something else already. */
  readonly claimed: Claims;
  readonly numbered: ReadonlyMap<number, Heading>;
  /** The first line that is not claimed. */
  readonly first: number;
  readonly claims: Map<number, Claim>;
  readonly titles: FoundTitle[];
  readonly numbers: { readonly line: number; readonly text: string }[];
  readonly dates: { readonly from: DateFrom; readonly iso: string }[];
  /** Lines under the title that say where and by whom a report was given. */
  readonly delivery: string[];
  /** Names of bodies printed under a title. */
  readonly authors: string[];
  /** Names, without blanks, of what the text says it issues. */
  readonly issued: Set<string>;
  recipients: Quote[];
  /** Names under the text, in the order printed, and the date below them. */
  signature: { readonly organs: Quote; readonly iso: string | null } | null;
  /** A title may stand here. */
  open: boolean;
  /** A numbered heading has been seen. */
  numberedSeen: boolean;
  /** What comes now is issued by the notice: behind its signature, behind 附件. */
  embedded: boolean;
  /** A sentence of the text has been seen. */
  speech: boolean;
}

export function startWalk(
  lines: readonly Line[],
  claimed: Claims,
  numbered: ReadonlyMap<number, Heading>,
): Walk {
  return {
    lines,
    claimed,
    numbered,
    first: lines.findIndex((_, i) => !claimed.has(i)),
    claims: new Map(),
    titles: [],
    numbers: [],
    dates: [],
    delivery: [],
    authors: [],
    issued: new Set(),
    recipients: [],
    signature: null,
    open: true,
    numberedSeen: false,
    embedded: false,
    speech: false,
  };
}

export const despaced = (text: string): string => text.replace(/[\s\u3000]/g, '');
