/** What a clause is read against: the block it stands in, the dates that govern it, what was read before it. */
import type { Reading } from '../notice.ts';
import type { Reach } from '../rules/targets/times.ts';
import type { Range } from '../trail.ts';
import type { Clause } from './clauses.ts';
import type { Deadline, LeadIn, PlanYear } from './time.ts';

/** What holds for a whole block. */
export interface BlockContext extends PlanYear {
  readonly block: string;
  /** Set by a heading such as “十四五”时期主要目标. */
  readonly deadline: Deadline | null;
  /** The deadline stands beside these words alone, in the row of a table: any deed it completes is due. */
  readonly ownDate: boolean;
  readonly heading: Range | null;
}

export interface ClauseContext {
  readonly text: string;
  readonly clause: Clause;
  readonly block: string;
  /** The heading of that block, if it is an item: a section's is about too much. */
  readonly heading: Range | null;
  readonly deadline: Deadline | null;
  /** See `BlockContext`. */
  readonly ownDate: boolean;
  /** What governed before the clause began. */
  readonly outer: Deadline | null;
  /** The dates inside the clause, in order. */
  readonly dates: readonly LeadIn[];
  /** How far the governing date reaches; null where there is none. */
  readonly reach: Reach | null;
  /** The date words of this clause or, where its sentence opens with nothing but a date, of the sentence. */
  readonly dated: LeadIn | null;
  readonly modality: { readonly modality: 'aim' | 'must'; readonly at: Range } | null;
  /** What the last clause of the sentence with any figure gave. */
  readonly row: readonly Reading[];
  /** The reading before this one in the same sentence. */
  readonly previous: Reading | null;
  readonly clauseBefore: Clause | null;
}
