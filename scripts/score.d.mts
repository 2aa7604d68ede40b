import type { Block, Plan, Target } from '../src/model.ts';

/** A target as annotated; fields that do not apply are left out. */
export interface GoldTarget {
  readonly anchor: string;
  readonly kind: Target['kind'];
  readonly indicator?: string;
  readonly comparator?: Target['comparator'];
  readonly value?: number;
  readonly upper?: number;
  readonly unit?: string;
  readonly direction?: Target['direction'];
  readonly baseline?: number | string;
  readonly deadline?: string;
  /** Careful readers differ. */
  readonly soft?: boolean;
}

export interface GoldBlock {
  readonly depth: number;
  readonly marker: string;
  readonly title: string | null;
}

export interface Gold {
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly blocks?: readonly GoldBlock[];
  readonly targets: readonly GoldTarget[];
}

export interface Score {
  readonly targets: {
    readonly found: number;
    readonly strict: number;
    readonly missed: readonly GoldTarget[];
    readonly extra: readonly Target[];
    readonly wrong: readonly { readonly field: string; readonly gold: GoldTarget; readonly read: Target }[];
  };
  readonly blocks: {
    readonly found: number;
    readonly gold: number;
    readonly read: number;
    readonly missed: readonly GoldBlock[];
    readonly extra: readonly GoldBlock[];
  };
  readonly meta: { readonly all: number; readonly wrong: readonly string[] };
}

export const fieldNames: readonly string[];
export function alike(one: string | undefined, other: string | undefined): number;
export function headings(body: readonly Block[], depth?: number): GoldBlock[];
export function scorePlan(gold: Gold, plan: Plan): Score;
export function rates(
  right: number,
  read: number,
  gold: number,
): { readonly precision: number; readonly recall: number; readonly f1: number };
