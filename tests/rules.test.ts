/**
 * Every rule that a module of src/rules exports is tried on its own examples and near misses, and nothing else may
 * hold wording: a rule that nobody registered, a bare pattern or a list without examples fails here.
 * (src/rules/targets: target-rules.test.ts.)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMeta } from '../src/outline/claims.ts';
import { cutLines } from '../src/outline/lines.ts';
import { readMarker, readMarkers } from '../src/outline/markers.ts';
import { organsIn, recipientsIn } from '../src/outline/organs.ts';
import { documentTypeOf } from '../src/outline/title-lines.ts';
import { DOCUMENT_TYPES, type DocumentTypes } from '../src/rules/documents.ts';
import { META_RULES, type MetaKeys } from '../src/rules/front-meta.ts';
import type { MarkerRule } from '../src/rules/numbering.ts';
import { ADDRESSEES, ORGANS } from '../src/rules/organs.ts';
import type { PlanFacts, PlanRule } from '../src/rules/plan.ts';
import { startTrail } from '../src/trail.ts';

interface Rule {
  readonly name: string;
  readonly pattern?: RegExp;
  readonly examples: readonly unknown[];
  readonly leaves: readonly unknown[];
}

/** Their rules rewrite text: repair-rules.test.ts runs them. */
const REPAIRS = ['misreadings.ts', 'repairs.ts', 'script.ts'];
/** Exports that are made from rules. */
const MADE_FROM_RULES = ['front-meta META_KEYS'];

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'name' in value && 'examples' in value && 'leaves' in value;

const wholeOf = (text: string, found: readonly { start: number; end: number }[] | null) =>
  found !== null && found[0]?.start === 0 && found.at(-1)?.end === text.length;

/** The field that a line of a metadata table gives, beside a line that is surely one. */
function metaFieldOf(line: string): string | null {
  const { claims, values } = readMeta(cutLines(startTrail(`文件状态：有效\n公开时限：长期\n${line}`), []));
  if (!claims.has(2)) return null;
  return [...values.keys()][0] ?? 'other';
}

/** How the rows of a table without patterns are tried, and those whose patterns are not the whole of it. */
const TRIALS: Readonly<Record<string, (rule: never, example: never) => boolean>> = {
  MARKER_RULES: (rule: MarkerRule, line: string) =>
    typeof readMarker(rule, line)?.ordinal === 'number' &&
    readMarkers(line).some(({ style }) => style === rule.style),
  DOCUMENT_TYPES: (rule: DocumentTypes, example: string | readonly [title: string, type: string]) => {
    const [title, type] = typeof example === 'string' ? [example] : example;
    const found = documentTypeOf(title);
    return found !== null && rule.words.includes(found) && (type === undefined || found === type);
  },
  ORGANS: (_: unknown, line: string) => wholeOf(line, organsIn(line)),
  ADDRESSEES: (_: unknown, line: string) => wholeOf(line, recipientsIn(`${line}：`)),
  META_RULES: ({ field }: MetaKeys, line: string) => metaFieldOf(line) === field,
  planRules: (rule: PlanRule, facts: PlanFacts) => rule.check(facts).some(({ rule: by }) => by === rule.name),
};

function finds(table: string, rule: Rule, example: unknown): boolean {
  const trial = TRIALS[table];
  if (trial) return trial(rule as never, example as never);
  const { pattern } = rule;
  if (!pattern || typeof example !== 'string') throw new TypeError(`${table} needs a trial`);
  return new RegExp(pattern.source, pattern.flags.replace('g', '')).test(example);
}

const files = readdirSync('src/rules')
  .filter((file) => file.endsWith('.ts') && !REPAIRS.includes(file))
  .map((file) => file.slice(0, -3));
const modules = await Promise.all(
  files.map(
    async (file) => [file, (await import(`../src/rules/${file}.ts`)) as Record<string, unknown>] as const,
  ),
);
const exported = modules.flatMap(([file, module]) =>
  Object.entries(module).map(([table, value]) => ({ place: `${file} ${table}`, table, value })),
);
const tables = exported
  .filter(({ place, value }) => typeof value !== 'function' && !MADE_FROM_RULES.includes(place))
  .map(({ place, table, value }) => ({ place, table, rows: Array.isArray(value) ? value : [value] }));

describe.each(tables)('$place', ({ table, rows }) => {
  it('holds rules with examples and near misses, and each name once', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !isRule(row))).toEqual([]);
    const names = rows.map(({ name }: Rule) => name);
    expect(new Set(names).size).toBe(names.length);
    const bare = rows.filter(({ examples, leaves }: Rule) => examples.length === 0 || leaves.length === 0);
    expect(bare).toEqual([]);
  });
  for (const rule of rows.filter(isRule)) {
    it(`${rule.name} finds its examples`, () => {
      expect(rule.examples.filter((example) => !finds(table, rule, example))).toEqual([]);
    });
    it(`${rule.name} leaves its near misses`, () => {
      expect(rule.leaves.filter((near) => finds(table, rule, near))).toEqual([]);
    });
  }
});

describe('every word of a list is read', () => {
  it.each(DOCUMENT_TYPES)('types: $name', ({ words }) => {
    for (const word of words) expect(documentTypeOf(`某某${word}`)).toBe(word);
  });
  it.each(ORGANS)('bodies: $name', ({ words }) => {
    for (const word of words)
      expect(organsIn(`某某${word}`), word).toEqual([{ start: 0, end: word.length + 2 }]);
  });
  it.each(ADDRESSEES)('addressees: $name', ({ words }) => {
    for (const word of words) expect(recipientsIn(`某某${word}：`)?.length, word).toBe(1);
  });
  it.each(META_RULES)('metadata: $name', ({ words, field }) => {
    for (const word of words) expect(metaFieldOf(`${word}：某某`), word).toBe(field);
  });
  it('no word stands in two rows', () => {
    for (const rows of [DOCUMENT_TYPES, META_RULES, [...ORGANS, ...ADDRESSEES]]) {
      const words = rows.flatMap((row: { readonly words: readonly string[] }) => row.words);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });
});

describe('wording stands in the tables', () => {
  const withoutComments = (file: string) =>
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '');
  /** Numerals, and the sign a year is known by, are no wording. */
  const SIGNS = /[〇○零一二两三四五六七八九十百年]/g;
  const LITERAL = String.raw`\/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*`;
  const PATTERN = new RegExp(
    String.raw`(?<=[(,=>:?&|!]\s*|\n\s*|return )${LITERAL}|(?<!pattern:\s*)new RegExp\([^;]*`,
    'g',
  );
  const OF_A_RULE = new RegExp(String.raw`pattern:\s*${LITERAL}`, 'g');
  const worded = (source: string) =>
    [...source.matchAll(PATTERN)]
      .map(([literal]) => literal)
      .filter((literal) => /\p{Script=Han}/u.test(literal.replace(SIGNS, '')));

  const code = ['outline', 'unwrap', 'stages'].flatMap((folder) =>
    readdirSync(`src/${folder}`).map((name) => `src/${folder}/${name}`),
  );
  it.each(code)('%s has none in its patterns', (file) => {
    expect(worded(withoutComments(file))).toEqual([]);
  });
  it('patterns are seen', () => {
    expect(worded('const A = /^附\\s*[件表]/;')).toHaveLength(1);
    expect(worded('if (!/日$/.test(text)) return x / y;')).toHaveLength(1);
    expect(worded('const a = (text: string) => /附件/.test(text);')).toHaveLength(1);
    expect(worded('const A = new RegExp(`^(?:关于)$`);')).toHaveLength(1);
    expect(worded('if (/[。；：，]/.test(a) || /^\\d年/.test(b)) return;')).toEqual([]);
  });
  it.each(files)('src/rules/%s.ts keeps no pattern outside a rule', (file) => {
    expect(worded(withoutComments(`src/rules/${file}.ts`).replace(OF_A_RULE, ''))).toEqual([]);
  });
});
