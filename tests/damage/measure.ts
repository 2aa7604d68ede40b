/** Makes damaged copies of a folder of clean texts, repairs them and prints figures by damage kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import toTraditional from 'opencc-js/dict/STCharacters';
import { polyphonic } from 'pinyin-pro';
import { repair } from '../../src/stages/3-repair.ts';
import { startTrail } from '../../src/trail.ts';
import { count, type Figure, line, newFigure } from './figures.ts';
import { damage, random } from './model.ts';

const forms = new Map(toTraditional.split('|').map((row) => row.split(' ') as [string, string]));

/** What the sites started from: Traditional one character at a time, and only what GBK can write. */
export function traditional(text: string): string {
  let out = '';
  for (const char of text) {
    const form = '于后里'.includes(char) ? char : (forms.get(char) ?? char);
    if (writable(form)) out += form;
    else if (writable(char)) out += char;
  }
  return out;
}

const known = new Map<string, boolean>();
function writable(char: string): boolean {
  let can = known.get(char);
  if (can === undefined) {
    const bytes = iconv.encode(char, 'cp936');
    can = char.charCodeAt(0) < 0x80 || (bytes.length === 2 && iconv.decode(bytes, 'cp936') === char);
    known.set(char, can);
  }
  return can;
}

type Style = 'toned' | 'numbered' | 'bare';

function gloss(char: string, style: Style, doubled: boolean): string | null {
  const reading = polyphonic(char, {
    type: 'array',
    toneType: style === 'numbered' ? 'num' : style === 'bare' ? 'none' : 'symbol',
  })[0]?.[0];
  if (reading === undefined || !/^[\p{Ll}]+\d?$/u.test(reading)) return null;
  const one = `(${reading.normalize('NFC')})`;
  return iconv.encode(one, 'cp936').includes(0x3f) ? null : doubled ? one + one : one;
}

function randomList(
  text: string,
  size: number,
  style: Style,
  doubled: boolean,
  next: () => number,
): Map<string, string> {
  // Sites gloss Traditional characters, common ones more often than rare ones.
  const chars = [...new Set(text)].filter(
    (char) => /\p{Script=Han}/u.test(char) && char >= '\u4e00' && traditionalForms.has(char),
  );
  const list = new Map<string, string>();
  for (let tries = 0; list.size < size && tries < size * 20; tries++) {
    const char = chars[Math.floor(next() * chars.length)];
    const written = char === undefined ? null : gloss(char, style, doubled);
    if (char !== undefined && written !== null) list.set(char, written);
  }
  return list;
}

const traditionalForms = new Set(forms.values());

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
