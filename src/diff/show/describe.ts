/** How targets and changes are put into words, for every output that people read. */
import type { Block, Plan, Target } from '../../model.ts';
import { contextsBetween, headingOf } from '../contexts.ts';
import type { BlockChange, Diff, Outcome, TargetChange } from '../model.ts';
import type { Passage } from '../passages.ts';
import { wordsOf } from '../pieces.ts';
import { periodOf } from '../rules/periods.ts';
import { asChange } from '../rules/rates.ts';
import { coreOf, plainName } from '../rules/synonyms.ts';
import { unitOf } from '../rules/units.ts';
import { type Cut, compareWords, likeness, type Run } from '../words.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '~': '≈',
  '=': '',
  range: '',
};

/** A number as it is printed in notices: 460000 → 46万, 1400000000000 → 1.4万亿. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  for (const [word, times] of [
    ['万亿', 1e12],
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    if (size < times) continue;
    const scaled = Number((value / times).toPrecision(12));
    if (String(scaled).replace(/^-?\d+\.?/u, '').length <= 2) return `${scaled}${word}`;
  }
  return String(Number(value.toPrecision(12)));
}

/** What a target asks for, without its indicator: `≥83%`, `+5%–5.5%`, `by 2025-06-30`, `≥1次/年`. */
export function amount(target: Target): string {
  const parts: string[] = [];
  if (target.value !== null) {
    const sign = SIGNS[target.comparator ?? '='] ?? '';
    const way = target.direction === 'increase' ? '+' : target.direction === 'decrease' ? '−' : '';
    const unit = target.unit ?? '';
    // A unit such as 万元 brings its own multiplier.
    const number = /^[十百千万亿]/u.test(unit) ? String : shortNumber;
    const upper = target.upper === null ? '' : `–${number(target.upper)}`;
    const time = target.per ?? (unitOf(unit).dimension === 'money' ? periodOf(target.text)?.word : undefined);
    const per = time === undefined ? '' : `/${time}`;
    // ≥−10% would say the opposite of "a fall of 10% or more".
    const signed = way === '−' && /[≥≤<>]/u.test(sign) ? `${way}${sign}` : `${sign}${way}`;
    parts.push(`${signed}${number(target.value)}${upper}${unit}${per}`);
  }
  if (target.baseline !== null) parts.push(target.baseline.text);
  if (target.deadline !== null) parts.push(`by ${target.deadline.date}`);
  if (target.kind === 'standard') parts.unshift(grade(target));
  if (parts.length === 0) parts.push(target.kind);
  return parts.join(' ');
}

/** What is to be reached: the clause behind the name (出水达到一级A标准: 达到一级A标准). */
const grade = ({ indicator, text }: Target): string =>
  short(text.slice(text.includes(indicator) ? text.indexOf(indicator) + indicator.length : 0), 20, 0);

/** A target beside its outcome; rates of change are written alike on both sides. */
export const outcomeAmounts = ({
  target,
  result,
}: Outcome): { readonly aimed: string; readonly reached: string } => ({
  aimed: amount(asChange(target)),
  reached: reachedAmount(asChange(result)),
});

/** What was reached. 达到 means a bound in a target and a figure in a report. */
export const reachedAmount = (result: Target): string =>
  amount({ ...result, comparator: result.comparator === '>=' ? '=' : result.comparator });

/** The indicator of an outcome; where the report names it otherwise, both. */
export const outcomeName = ({ target, result }: Outcome): string =>
  plainName(asChange(target).indicator) === plainName(asChange(result).indicator)
    ? target.indicator
    : `${target.indicator} (${result.indicator})`;

/**
 * What the plans say around the targets that their names do not tell apart: 投资, or one name for two amounts.
 * @returns for each change a line, or null where the name is enough.
 */
export function surroundings({ targets }: Diff, from: Plan, to: Plan): (string | null)[] {
  const key = (target: Target): string =>
    [plainName(target.indicator), target.kind, unitOf(target.unit).dimension].join(' ');
  const times = new Map<string, number>();
  for (const target of new Set(targets.map(({ from: a, to: b }) => b ?? a)))
    if (target !== null) times.set(key(target), (times.get(key(target)) ?? 0) + 1);
  const contexts = contextsBetween(from, to);
  const around = (target: Target): string => {
    const { sentence, heading } = contexts(target);
    const behind = sentence.slice(Math.max(0, sentence.indexOf(target.text)));
    // A sentence that ends in 9月底前开园 has said of what before.
    const said = short(behind.length < 12 ? sentence : behind, 40, 0);
    return heading === '' || said.startsWith(heading.slice(0, 8))
      ? said
      : `${short(heading, 20, 0)}：${said}`;
  };
  return targets.map(({ from: a, to: b }) => {
    const twins = [b ?? a].some((target) => target !== null && (times.get(key(target)) ?? 0) > 1);
    const poor = [a, b].some((target) => target !== null && saysLittle(target));
    if (!twins && !poor) return null;
    return [...new Set([a, b].filter((target) => target !== null).map(around))].join(' → ');
  });
}

/** Nothing but words for doing (改造任务), or the deed alone (开园). */
const saysLittle = ({ indicator, kind }: Target): boolean => {
  const name = plainName(indicator);
  return coreOf(name).length < 2 || (kind === 'milestone' && name.length <= 4);
};

/** One letter or arrow a verdict, so that it can be seen without colour. */
export const MARKS: Readonly<Record<BlockChange['change'] | TargetChange['change'], string>> = {
  tightened: '▲',
  relaxed: '▼',
  changed: '≠',
  added: '+',
  removed: '−',
  moved: '↷',
  retitled: 'T',
  edited: '~',
  split: '⋔',
  merged: '⋎',
  restated: '=',
};

/** `3 added, 1 removed`, leaving out what did not happen; null if nothing did. */
export function counts(summary: Readonly<Record<string, number>>): string | null {
  const parts = Object.entries(summary)
    .filter(([, times]) => times > 0)
    .map(([name, times]) => `${times} ${name}`);
  return parts.length === 0 ? null : parts.join(', ');
}

/** Nothing is different. */
export const unchanged = (diff: Diff): boolean => diff.blocks.length === 0 && diff.targets.length === 0;

/** The name of a plan as shown in headings. */
export const planName = ({ title, year }: Pick<Plan, 'title' | 'year'>): string =>
  title === null
    ? year === null
      ? '(no title)'
      : String(year)
    : year === null || /\d{4}/u.test(title)
      ? title
      : `${title} (${year})`;

/** Blocks by id, whole tree. */
export function blocksById(plan: Plan): Map<string, Block> {
  const found = new Map<string, Block>();
  const walk = (block: Block): void => {
    found.set(block.id, block);
    block.children.forEach(walk);
  };
  plan.body.forEach(walk);
  return found;
}

/** A block as named in a list: its title, else the beginning of its text. */
export function blockName(block: Block | undefined, longest = 40): string {
  if (block?.kind === 'preamble') return '(preamble)';
  const name = block?.title ?? (block?.text || block?.header?.join(' | ')) ?? '';
  const line = name.split('\n')[0] ?? '';
  return line.length > longest ? `${line.slice(0, longest)}…` : line || '(no title)';
}

/** All changes of the same blocks in one entry, in the order of the list. */
export interface BlockEntry {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly changes: readonly BlockChange[];
}

export function blockEntries(diff: Diff): BlockEntry[] {
  const entries = new Map<
    string,
    { from: readonly string[]; to: readonly string[]; changes: BlockChange[] }
  >();
  for (const change of diff.blocks) {
    const key = `${change.from.join(' ')}>${change.to.join(' ')}`;
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { from: change.from, to: change.to, changes: [change] });
    else entry.changes.push(change);
  }
  return [...entries.values()];
}

/** `old → new`, all blocks of a split or merge by name; one name where both sides bear it. */
export function entryName(
  { from, to }: Pick<BlockEntry, 'from' | 'to'>,
  olds: ReadonlyMap<string, Block>,
  news: ReadonlyMap<string, Block>,
): string {
  const names = (ids: readonly string[], blocks: ReadonlyMap<string, Block>): string =>
    ids.map((id) => blockName(blocks.get(id), ids.length > 1 ? 16 : 40)).join(' / ');
  const [before, after] = [names(from, olds), names(to, news)];
  return before === after || before === '' ? after : after === '' ? before : `${before} → ${after}`;
}

/** Titles this long are items in themselves (年内改造危桥6座): what changed in them is told word by word. */
const LONG_TITLE = 20;

/** The words that changed in the long title of a block; null where old and new are better told as a whole. */
export function retitledWords(
  { from, to, changes }: BlockEntry,
  olds: ReadonlyMap<string, Block>,
  news: ReadonlyMap<string, Block>,
  cut: Cut,
): readonly Run[] | null {
  const [a, b] = [olds.get(from[0] ?? '')?.title ?? '', news.get(to[0] ?? '')?.title ?? ''];
  if (!changes.some(({ change }) => change === 'retitled')) return null;
  if (Math.max(a.length, b.length) < LONG_TITLE || likeness(a, b) < 0.5) return null;
  return compareWords(a, b, cut);
}

/** The ids of an entry, `1.2 → 2.1, 2.2`; one side where both are the same. */
export function entryIds({ from, to }: Pick<BlockEntry, 'from' | 'to'>): string {
  return [...new Set([from.join(', '), to.join(', ')].filter((ids) => ids !== ''))].join(' → ');
}

/** A long stretch of text by its beginning and its end. */
export const short = (text: string, first: number, last: number): string =>
  text.length <= first + last + 1 ? text : `${text.slice(0, first)}…${last === 0 ? '' : text.slice(-last)}`;

/** What a block says below its title. */
export const bodyOf = (block: Block): string => wordsOf(block).slice((block.title ?? '').length);

/** Text for one line: the cells of a table's row set apart, line feeds gone. */
export const inLine = (text: string): string => text.replace(/\t/gu, ' | ').replace(/\s*\n\s*/gu, ' ');

/** A paragraph by its heading, else by its beginning. */
export const passageName = (text: string, longest = 30): string =>
  inLine(short(headingOf(text) ?? text.trim(), longest, 0));

/** A paragraph shorter than this (各位代表！) is no news where it comes or goes. */
const TRIVIAL = 8;

/** Whether a reader is to be told of a paragraph. */
export const tellable = ({ change, from, to }: Passage): boolean =>
  change === 'added' || change === 'removed' ? `${from}${to}`.length >= TRIVIAL : change !== 'same';

/** So many changed places of one paragraph can be read as changes … */
const PLACES = 6;
/** … and of a paragraph that is at least so much alike, twice as many. */
const ALIKE = 0.7;

/** Changed in so many places that what was and what is are better read whole: what can be said of it then. */
export function rewritten({ change, from, to, runs, alike }: Passage): string | null {
  const places = runs.filter(({ same }) => !same).length;
  if (change !== 'edited' || places <= (alike >= ALIKE ? 2 * PLACES : PLACES)) return null;
  const sentences = (text: string): readonly string[] => text.match(/[^。；！？]+/gu) ?? [];
  const old = new Set(sentences(from));
  const all = sentences(to);
  const kept = all.filter((sentence) => old.has(sentence)).length;
  return `rewritten, ${kept} of ${all.length} ${all.length === 1 ? 'sentence' : 'sentences'} kept`;
}
