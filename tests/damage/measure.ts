/** Makes damaged copies of a folder of clean texts, repairs them and prints figures by damage kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { decode } from '../../src/stages/1-decode.ts';
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
  await warmUp(texts);
  let seed = 1;
  for (const text of texts) {
    const clean = traditional(text);
    const expected = await repaired(clean);
    for (let i = 0; i < lists; i++) {
      const next = random(seed++);
      const variant = variants[Math.floor(next() * variants.length)];
      if (variant === undefined) continue;
      const { style, doubled, folded } = variant;
      const stray = variant.stray ? (seed % 3 === 0 ? '！？。' : '！？。；') : '';
      const torn = seed % 2 === 0;
      const entities = next() < 0.3;
      const list = randomList(clean, 20 + Math.floor(next() * 380), style, doubled, next);
      const damaged = damage(clean, { glosses: list, stray, torn, folded, entities });
      const started = performance.now();
      const found = await repaired(damaged.text);
      const took = performance.now() - started;
      for (const kind of [
        'glosses: all',
        `glosses: ${style}${doubled ? ', doubled' : ''}`,
        `glosses: stray byte ${stray === '' ? 'off' : `before ${stray}${torn ? ', but for whole ones' : ''}`}`,
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

/** Speed is that after start-up: the repair has worked for a while before it is timed. */
async function warmUp(texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const clean = traditional(text);
    const glosses = randomList(clean, 100, 'toned', false, random(0));
    const damaged = damage(clean, { glosses, stray: '！？。', torn: false, folded: false, entities: false });
    await repaired(damaged.text);
  }
}

type Bytes = Uint8Array<ArrayBufferLike>;

interface Misreading {
  readonly kind: string;
  readonly write: (text: string) => Bytes;
  readonly read: (bytes: Bytes) => string;
  /** The bytes again, to see whether reading lost any. */
  readonly again: (text: string) => Bytes;
  readonly traditional?: boolean;
}

const codec = (name: string) => ({
  write: (text: string): Bytes => iconv.encode(text, name),
  read: (bytes: Bytes): string => iconv.decode(Buffer.from(bytes), name),
});
/** As browsers read GBK: what its users may define is kept. */
const [utf8, gbk, big5] = [codec('utf8'), codec('gb18030'), codec('big5-hkscs')];
/** Windows-1252 as browsers read it: its five free bytes are control characters. */
const latin = {
  read: (bytes: Bytes): string =>
    [...bytes]
      .map((byte) =>
        [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
          ? String.fromCharCode(byte)
          : iconv.decode(Buffer.from([byte]), 'cp1252'),
      )
      .join(''),
  write: (text: string): Bytes =>
    Uint8Array.from(
      [...text].map((char) =>
        [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(char.charCodeAt(0))
          ? char.charCodeAt(0)
          : (iconv.encode(char, 'cp1252')[0] ?? 0x3f),
      ),
    ),
};

/** Two bytes that may be one character of UTF-8 are read so, all others as Windows-1252. */
const mixed = {
  read: (bytes: Bytes): string =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/([\xc2-\xdf][\x80-\xbf])|[\s\S]/g, (found, two) =>
        two === undefined
          ? latin.read(Buffer.from(found, 'latin1'))
          : Buffer.from(two, 'latin1').toString('utf8'),
      ),
  write: (text: string): Bytes =>
    Buffer.concat(
      [...text].map((char) => {
        const alone = latin.write(char);
        return latin.read(alone) === char ? alone : Buffer.from(char, 'utf8');
      }),
    ),
};

const misreadings: readonly Misreading[] = [
  { kind: 'UTF-8 read as CP1252', write: utf8.write, read: latin.read, again: latin.write },
  {
    kind: 'UTF-8 read as CP1252, twice',
    write: utf8.write,
    read: (bytes) => latin.read(utf8.write(latin.read(bytes))),
    again: (text) => latin.write(utf8.read(latin.write(text))),
  },
  { kind: 'GBK read as CP1252', write: gbk.write, read: latin.read, again: latin.write },
  {
    kind: 'GBK read as UTF-8 where it may be, else CP1252',
    write: gbk.write,
    read: mixed.read,
    again: mixed.write,
  },
  { kind: 'UTF-8 read as GBK', write: utf8.write, read: gbk.read, again: gbk.write },
  { kind: 'GBK read as Big5', write: gbk.write, read: big5.read, again: big5.write },
  { kind: 'Big5 read as GBK', write: big5.write, read: gbk.read, again: gbk.write, traditional: true },
];

const same = (one: Bytes, other: Bytes): boolean => Buffer.from(one).equals(Buffer.from(other));

/** Sentences of at least ten characters, each alone, picked at random. */
function sentences(texts: readonly string[], many: number): string[] {
  const all = texts.flatMap((text) => text.match(/[^。\n\t]{10,}[。]?/g) ?? []).map((text) => text.trim());
  const next = random(99);
  return Array.from({ length: many }, () => all[Math.floor(next() * all.length)] ?? '');
}

async function measureMisreadings(texts: readonly string[], show: boolean): Promise<void> {
  for (const { kind, write, read, again, traditional: old } of misreadings) {
    let survive = 0;
    let exact = 0;
    const partly = newFigure(kind);
    const misses: string[] = [];
    const picked = sentences(old === true ? texts.map(traditional) : texts, 1000).filter(
      (text) =>
        text !== '' &&
        gbk.read(gbk.write(text)) === text &&
        (old !== true || big5.read(big5.write(text)) === text),
    );
    for (const sentence of picked) {
      const bytes = write(sentence);
      const damaged = read(bytes);
      const expected = await repaired(sentence);
      const found = await repaired(damaged);
      if (!same(again(damaged), bytes)) {
        count(partly, expected, found);
        continue;
      }
      survive++;
      if (found === expected) exact++;
      else misses.push(`${damaged} → ${found}`);
    }
    const lost = picked.length - survive;
    console.log(
      `${kind.padEnd(44)}  sentences ${picked.length}  bytes survive in ${survive}, of these exact ${((100 * exact) / survive).toFixed(2)}%; lost bytes in ${lost}, of their characters restored ${((100 * Math.max(0, partly.restored)) / Math.max(1, partly.chars)).toFixed(1)}%`,
    );
    if (show) for (const miss of misses.slice(0, 10)) console.log('  ', miss);
  }
  let changed = 0;
  const picked = sentences(texts, 1000);
  for (const sentence of picked) {
    const { trail } = await repair(startTrail(sentence));
    if (trail.layers.some(({ edits }) => edits.some(({ rule }) => rule !== 'width' && rule !== 'space')))
      changed++;
  }
  console.log(`clean sentences: ${picked.length}, changed beyond width and spacing: ${changed}`);
}

/** How many samples of so many bytes are detected as what they are. */
function measureDetection(texts: readonly string[]): void {
  const encodings = [
    ['utf-8', 'utf8'],
    ['gb18030', 'gb18030'],
    ['big5', 'big5-hkscs'],
    ['utf-16le', 'utf16-le'],
    ['utf-16be', 'utf16-be'],
  ] as const;
  for (const [label, name] of encodings) {
    const next = random(7);
    const counts: string[] = [];
    for (const size of [60, 200, 2000]) {
      let right = 0;
      let all = 0;
      for (const text of texts) {
        const written = label === 'big5' ? traditional(text) : text;
        for (let i = 0; i < 50; i++) {
          const at = Math.floor(next() * Math.max(1, written.length - size));
          const piece = iconv.encode(written.slice(at, at + size), name);
          // A sample without a Chinese character is ASCII, whichever encoding it came from.
          if (!/[^\0-\x7f]/.test(written.slice(at, at + size / 3 - 2))) continue;
          all++;
          const { encoding } = decode(new Uint8Array(piece.subarray(0, size)));
          if (encoding === label) right++;
        }
      }
      counts.push(`${size} bytes ${right} of ${all}`);
    }
    console.log(`detection: ${label.padEnd(33)}  ${counts.join('  ')}`);
  }
}

const [folder = '', ...options] = process.argv.slice(2);
const texts = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .filter((text) => text.length > 0);
const lists = Number(options.find((option) => /^\d+$/.test(option)) ?? 10);
const show = options.includes('--misses');
measureDetection(texts);
await measureMisreadings(texts, show);
if (lists > 0) for (const figure of await measureGlosses(texts, lists, show)) console.log(line(figure));
