/** The rooms and the direction of imports between them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** A file may import code from its own room and from rooms of a lower floor (types, which leave no trace, from anywhere). */
const floors: readonly (readonly string[])[] = [
  ['model.ts', 'trail.ts'],
  ['notice.ts'],
  ['rules'],
  ['language'],
  ['repair', 'outline', 'targets'],
  ['unwrap'],
  ['readers'],
  ['stages'],
  ['pipeline.ts'],
  ['library.ts', 'output'],
  ['diff'],
  ['index.ts'],
  ['cli'],
];

const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
const room = (file: string) => relative('src', file).split(sep)[0] ?? '';
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join('src', file));

function imports(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [
    ...code.replaceAll(/^(?:im|ex)port type [^;]*;/gm, '').matchAll(/(?:\bfrom |\bimport\()'(\.[^']+)'/g),
  ].map((match) => join(dirname(file), match[1] ?? ''));
}

test('every source file stands in a room that is on the list', () => {
  expect(sources.filter((file) => !floorOf.has(room(file)))).toEqual([]);
  expect(sources.length).toBeGreaterThan(50);
});

test('imports point one way: cli → pipeline → stages → rooms → rules → model', () => {
  const upward = sources.flatMap((file) =>
    imports(file)
      .filter((target) => room(target) !== room(file))
      .filter((target) => (floorOf.get(room(target)) ?? 99) >= (floorOf.get(room(file)) ?? -1))
      .map((target) => `${file} imports ${target}`),
  );
  expect(upward).toEqual([]);
});

test('one file knows nodejieba, and no stage needs zod at run time', () => {
  const naming = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, 'utf8')));
  expect(naming(/['"]nodejieba['"]/)).toEqual([join('src', 'language', 'words.ts')]);
  const zod = naming(/^import (?!type).*from 'zod'/m).map(room);
  expect(zod.filter((name) => name !== 'model.ts' && name !== 'diff')).toEqual([]);
});
