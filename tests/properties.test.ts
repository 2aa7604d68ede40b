/** What must hold for every input: the trail replays, spans cut what they say, nothing throws, nothing varies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, planSchema } from '../src/model.ts';
import type { Node, Quote } from '../src/notice.ts';
import { type Explained, explainNotice } from '../src/pipeline.ts';
import { fromSource, type Range, replay, toSource } from '../src/trail.ts';

const inputs = [
  ...readdirSync('seeds').map((name) => join('seeds', name)),
  ...readdirSync('fixtures/cases').flatMap((name) =>
    readdirSync(join('fixtures/cases', name))
      .filter((file) => file.startsWith('input.'))
      .map((file) => join('fixtures/cases', name, file)),
  ),
];

const blocksOf = (body: readonly Block[]): Block[] =>
  body.flatMap((block) => [block, ...blocksOf(block.children)]);
const nodesOf = (body: readonly Node[]): Node[] => body.flatMap((node) => [node, ...nodesOf(node.children)]);

/** Everything the properties promise about one run. */
function holds({ converted, extract, outline, readings, plan }: Explained): void {
  const { trail } = converted;
  expect(trail.source).toBe(extract.text);
  expect(replay(trail)).toBe(trail.text);
  expect(planSchema.safeParse(plan).error).toBeUndefined();

  const cut = ({ start, end }: Range) => trail.text.slice(start, end);
  const quote = (words: Quote) => words.map(cut).join('');
  /** The span, taken through all the changes again, holds the words. */
  const says = (span: Range, range: Range) => {
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(extract.text.length);
    const again = fromSource(trail, span);
    expect(cut(again)).toContain(cut(range));
    expect({ start: span.start, end: span.end }).toEqual(toSource(trail, range));
    if (trail.layers.length === 0) expect(extract.text.slice(span.start, span.end)).toBe(cut(range));
  };
  const place = ({ start, line, column }: { start: number; line: number; column: number }) => {
    const lines = extract.text.slice(0, start).split('\n');
    expect([line, column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
  };

  const nodes = nodesOf(outline.body);
  const blocks = blocksOf(plan.body);
  expect(blocks.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  nodes.forEach((node, i) => {
    const block = blocks[i] as Block;
    says(block.span, node.at);
    place(block.span);
    expect(block.title).toBe(node.title && quote(node.title));
    for (const part of [
      ...(node.title ?? []),
      ...node.paragraphs,
      ...(node.marker ? [node.marker.at] : []),
    ]) {
      expect(part.start).toBeGreaterThanOrEqual(node.at.start);
      expect(part.end).toBeLessThanOrEqual(node.at.end);
    }
  });
  const ids = new Set(blocks.map(({ id }) => id));
  for (const [targets, read] of [
    [plan.targets, readings.targets],
    [plan.results, readings.results],
  ] as const) {
    expect(targets).toHaveLength(read.length);
    targets.forEach((target, i) => {
      const reading = read[i] as (typeof read)[number];
      expect(target.text).toBe(cut(reading.at));
      expect(ids).toContain(target.at);
      says(target.span, reading.at);
      place(target.span);
    });
  }
  const all = [...plan.targets, ...plan.results].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
}

describe.each(inputs)('%s', (path) => {
  const bytes = readFileSync(path);

  test('the trail replays and every span cuts what it says', async () => {
    holds(await explainNotice(bytes, { path, trail: true }));
  });

  test('parsing twice gives the same bytes', async () => {
    const [first, second] = [await explainNotice(bytes, { path }), await explainNotice(bytes, { path })];
    expect(JSON.stringify(first.plan)).toBe(JSON.stringify(second.plan));
  });

  test.each(['hant', 'keep'] as const)('in the script %s it has the same places', async (to) => {
    const { plan } = await explainNotice(bytes, { path });
    const other = (await explainNotice(bytes, { path, to })).plan;
    const places = (body: readonly Block[]) => blocksOf(body).map(({ id, span }) => ({ id, span }));
    expect(places(other.body)).toEqual(places(plan.body));
    expect(other.targets.map(({ span }) => span)).toEqual(plan.targets.map(({ span }) => span));
    expect(planSchema.safeParse(other).error).toBeUndefined();
  });
});

/** Pieces that notices, and broken notices, are made of. */
const pieces = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '(二)',
    '1.',
    '2．',
    '①',
    '第三章 ',
    '附件1：',
    '\n',
    '\n\n',
    '。',
    '，',
    '；',
    '？',
    ' ',
    '\t',
  ],
  ...[
    '達到90%以上',
    '下降20%',
    '年底前完成',
    '每季度召開一次',
    '新建12座',
    '比2017年',
    '到2025年',
    '5—10萬元',
    '全部',
    '为零',
  ],
  ...[
    '環(huán)境',
    '質(zhì)量',
    '?cái)嗝孢_',
    '??偨Y(jié)',
    '&rdquo;',
    '&nbsp;',
    '\\u751f',
    '%E7%94%9F',
    'ç”Ÿæ€',
    '锟斤拷',
    '�',
  ],
  ...[
    '生态环境',
    '工作要点',
    '第',
    '万',
    '“',
    '”',
    '《',
    '》',
    '(',
    ')',
    '𠮷',
    '\u200b',
    '\ue000',
    '⼀',
    '㎡',
    '2019',
  ],
);

const soup = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: pieces },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

describe('random input', () => {
  test('any text of notice-like pieces: no throw, a valid plan, true spans', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        holds(await explainNotice(new TextEncoder().encode(text), { encoding: 'utf-8' }));
      }),
      { numRuns: 300, seed: 20190301 },
    );
  });

  test('any text in Traditional or as found: no throw', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.constantFrom('hant' as const, 'keep' as const), async (text, to) => {
        const { plan } = await explainNotice(new TextEncoder().encode(text), { encoding: 'utf-8', to });
        expect(planSchema.safeParse(plan).error).toBeUndefined();
      }),
      { numRuns: 100, seed: 20190302 },
    );
  });

  test('any bytes: no throw, a valid plan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        holds(await explainNotice(bytes));
      }),
      { numRuns: 200, seed: 20190303 },
    );
  });

  test('the seed, damaged in any one place', async () => {
    const seed = readFileSync(inputs[0] ?? '').subarray(0, 6000);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(seed.length - 1),
        fc.uint8Array({ maxLength: 6 }),
        fc.nat(8),
        async (at, added, gone) => {
          const damaged = Buffer.concat([seed.subarray(0, at), added, seed.subarray(at + gone)]);
          holds(await explainNotice(damaged));
        },
      ),
      { numRuns: 60, seed: 20190304 },
    );
  });
});
