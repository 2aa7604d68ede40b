/** Makes damaged copies of a folder of clean texts, repairs them and prints figures by damage kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repair } from '../../src/stages/3-repair.ts';
import { startTrail } from '../../src/trail.ts';
import { count, type Figure, line, newFigure } from './figures.ts';
import { damage, random } from './model.ts';
import { randomList, traditional } from './pairs.ts';

async function repaired(text: string): Promise<string> {
  return (await repair(startTrail(text))).trail.text;
}

async function measureGlosses(texts: readonly string[], lists: number, show: boolean): Promise<Figure[]> {
  const figures = new Map<string, Figure>();
  const variants = (['toned', 'numbered', 'bare'] as const).flatMap((style) =>
    [false, true].flatMap((doubled) =>
      [false, true].flatMap((stray) => [false, true].map((folded) => ({ style, doubled, stray, folded }))),
    ),
  );
  let seed = 1;
  for (const text of texts) {
    const clean = traditional(text);
    const expected = await repaired(clean);
    for (let i = 0; i < lists; i++) {
      const next = random(seed++);
      const variant = variants[Math.floor(next() * variants.length)];
      if (variant === undefined) continue;
      const { style, doubled, stray, folded } = variant;
      const entities = next() < 0.3;
      const list = randomList(clean, 20 + Math.floor(next() * 380), style, doubled, next);
      const damaged = damage(clean, { glosses: list, stray, folded, entities });
      const started = performance.now();
      const found = await repaired(damaged.text);
      const took = performance.now() - started;
      for (const kind of [
        'glosses: all',
        `glosses: ${style}${doubled ? ', doubled' : ''}`,
        `glosses: stray byte ${stray ? 'on' : 'off'}`,
        `glosses: ${folded ? 'half-width' : 'full-width'}`,
        `glosses: entities ${entities ? 'on' : 'off'}`,
      ]) {
        const figure = figures.get(kind) ?? newFigure(kind);
        figures.set(kind, figure);
        figure.bytes += Buffer.byteLength(damaged.text);
        figure.milliseconds += took;
        count(figure, expected, found, damaged.runs);
      }
    }
  }
  const all = [...figures.values()];
  if (show) for (const miss of (all[0]?.misses ?? []).slice(0, 150)) console.log('  ', miss);
  return all;
}

const [folder = '', ...options] = process.argv.slice(2);
const texts = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .filter((text) => text.length > 0);
const lists = Number(options.find((option) => /^\d+$/.test(option)) ?? 10);
for (const figure of await measureGlosses(texts, lists, options.includes('--misses')))
  console.log(line(figure));
