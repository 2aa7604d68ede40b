/**
 * The plain values that flow from stage to stage. Nothing here does anything.
 *
 * Stages up to `convert` work on characters and hand edits to the trail. Everything behind it works on the
 * trail's text (repaired, Simplified, one paragraph a line) and answers with ranges of that text; strings are
 * cut at the very end, when the plan is assembled.
 */
import type { BlockKind, Comparator, MarkerStyle, Script, TargetKind } from './model.ts';
import type { Doubt, Range, Trail } from './trail.ts';

/** decode → read. Text formats come decoded, line ends as line feeds; the others keep their bytes. */
export interface Decoded {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Null for formats that are not text (Word, PDF, OFD). */
  readonly text: string | null;
  /** The WHATWG label of the encoding, null where there is no text. */
  readonly encoding: string | null;
  /** Offsets in `at` are into `text`. */
  readonly doubts: readonly Doubt[];
}

/** What a reader knows about a stretch of the extracted text beyond its characters. */
export interface Hint {
  /** In the extracted text; always whole lines. */
  readonly at: Range;
  /**
   * heading: marked up as a heading of `level` · row: a table row, its cells separated by tabs or told by `cells` ·
   * meta: a `key<tab>value` line of the page's metadata table · aside: page furniture, no part of the notice ·
   * centred: set in the middle of the line, as titles are
   */
  readonly kind: 'heading' | 'row' | 'meta' | 'aside' | 'centred';
  /** Of a heading, from 1. */
  readonly level?: number;
  /** Of a row: which table it belongs to, counted from 0. */
  readonly table?: number;
  /** Of a row: it is part of the table's head. */
  readonly head?: boolean;
  /** Of a row whose cells no tabs separate: their places in the extracted text, none for an empty cell. */
  readonly cells?: readonly (Range | null)[];
}

/** Where in the file a stretch of the extracted text stands, for people: `page 3`, `paragraph 12`. */
export interface Place {
  readonly at: Range;
  readonly place: string;
}

/** read → repair. The extracted text: one paragraph, heading or table row a line. */
export interface Extract {
  readonly text: string;
  readonly hints: readonly Hint[];
  readonly doubts: readonly Doubt[];
  /** In order; absent where the extracted text is the file's own, whose lines say enough. */
  readonly places?: readonly Place[];
}

/** convert → outline. */
export interface Converted {
  /** Its text is Simplified. */
  readonly trail: Trail;
  /** The text as it was before the conversion; same length in code points, so ranges carry over. */
  readonly script: Script | null;
  /** How many layers of the trail the text had before conversion: what `--to keep` prints. */
  readonly layersBefore: number;
}

/** Words of the notice: stretches of the trail's text, put together in this order. */
export type Quote = readonly Range[];

export interface Marker {
  readonly at: Range;
  readonly style: MarkerStyle;
  readonly ordinal: number;
}

/** One block, by its places in the trail's text. */
export interface Node {
  readonly id: string;
  readonly kind: BlockKind;
  readonly marker: Marker | null;
  readonly title: Quote | null;
  /** The block's own paragraphs. */
  readonly paragraphs: readonly Range[];
  readonly header?: readonly Range[];
  readonly rows?: readonly (readonly Range[])[];
  /** From the marker to the end of the last paragraph of the last child. */
  readonly at: Range;
  readonly children: readonly Node[];
}

/** What the notice says of itself. Strings where the notice does not hold the words in one place. */
export interface FrontMatter {
  readonly title: Quote | null;
  readonly documentType: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly year: number | null;
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly recipients: readonly Quote[];
}

/** outline → targets. */
export interface Outline {
  readonly front: FrontMatter;
  readonly body: readonly Node[];
  /** Places in `at` are in the trail's text. */
  readonly doubts: readonly Doubt[];
}

/** A target as read: every field beside the words that gave it. */
export interface Reading {
  /** The block's id. */
  readonly block: string;
  readonly kind: TargetKind;
  readonly indicator: Quote;
  readonly scope: Quote | null;
  readonly comparator: Comparator | null;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly direction: 'increase' | 'decrease' | null;
  readonly baseline: { readonly words: Quote; readonly year: number | 'previous-year' | null } | null;
  readonly deadline: { readonly words: Quote; readonly date: string } | null;
  readonly modality: 'aim' | 'must' | null;
  readonly per: string | null;
  /** The clause it stands in. */
  readonly at: Range;
  /** Field → the words that gave it, for `explain`. */
  readonly because: Readonly<Record<string, Range>>;
}

/** targets → assemble. */
export interface Readings {
  readonly targets: readonly Reading[];
  readonly results: readonly Reading[];
  /** Places in `at` are in the trail's text. */
  readonly doubts: readonly Doubt[];
}
