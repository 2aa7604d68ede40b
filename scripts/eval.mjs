/**
 * Parses the notices of a folder and scores the plans against annotations.
 *
 *   npm run eval -- CORPUS GOLD [--list]
 *
 * GOLD holds NAME.gold.json; the notice is the file in CORPUS of the same name. --list prints every miss. The built
 * program is measured, so build first.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from '../dist/index.js';
import { fieldNames, rates, scorePlan } from './score.mjs';

const [corpus, goldFolder, ...flags] = process.argv.slice(2);
if (!corpus || !goldFolder) {
  console.error('usage: npm run eval -- CORPUS GOLD [--list]');
  process.exit(2);
}
const notices = await readdir(corpus);
const total = { targets: [0, 0, 0], strict: 0, blocks: [0, 0, 0], meta: [0, 0], wrong: {} };
const percent = (share) => (100 * share).toFixed(1).padStart(7);

/** One line of the table. */
function line(name, { targets, strict, blocks, meta }) {
  const [found, read, gold] = targets;
  const { precision, recall, f1 } = rates(found, read, gold);
  const cells = [
    precision,
    recall,
    f1,
    rates(strict, read, gold).f1,
    rates(...blocks).f1,
    1 - meta[1] / (meta[0] || 1),
  ];
  console.log(`${name.slice(0, 38).padEnd(40)}${String(gold).padStart(7)}${cells.map(percent).join('')}`);
}

console.log(`${'document'.padEnd(40)}targets      P      R     F1 strict blocks   meta`);
for (const file of (await readdir(goldFolder)).filter((name) => name.endsWith('.gold.json')).sort()) {
  const name = file.slice(0, -'.gold.json'.length);
  const gold = JSON.parse(await readFile(join(goldFolder, file), 'utf8'));
  const notice = notices.find((other) => basename(other, extname(other)) === name);
  if (!notice) {
    console.log(`${name}: no notice of this name in ${corpus}`);
    process.exitCode = 2;
    continue;
  }
  const plan = await parse(await readFile(join(corpus, notice)), { path: notice });
  const { targets, blocks, meta } = scorePlan(gold, plan);
  const firm = targets.found + targets.missed.length;
  const row = {
    targets: [targets.found, targets.found + targets.extra.length, firm],
    strict: targets.strict,
    blocks: [blocks.found, blocks.read, blocks.gold],
    meta: [meta.all, meta.wrong.length],
  };
  line(name, row);
  row.targets.forEach((count, i) => {
    total.targets[i] += count;
  });
  row.blocks.forEach((count, i) => {
    total.blocks[i] += count;
  });
  total.strict += row.strict;
  total.meta = [total.meta[0] + meta.all, total.meta[1] + meta.wrong.length];
  for (const { field } of targets.wrong) total.wrong[field] = (total.wrong[field] ?? 0) + 1;

  if (!flags.includes('--list')) continue;
  for (const one of targets.missed) {
    console.log(`  missed: ${one.kind} ${one.value ?? one.deadline ?? ''}${one.unit ?? ''} ${one.anchor}`);
  }
  for (const one of targets.extra)
    console.log(`  false: ${one.kind} ${one.value ?? ''}${one.unit ?? ''} ${one.text}`);
  for (const { field, gold: one, read } of targets.wrong) {
    console.log(
      `  ${field}: ${JSON.stringify(one[field] ?? null)} read as ${JSON.stringify(read[field] ?? null)} in ${one.anchor}`,
    );
  }
  for (const { depth, marker, title } of blocks.missed)
    console.log(`  block missed: ${depth} ${marker} ${title ?? ''}`);
  for (const { depth, marker, title } of blocks.extra)
    console.log(`  block false: ${depth} ${marker} ${title ?? ''}`);
  for (const key of meta.wrong) {
    console.log(`  ${key}: ${JSON.stringify(gold.meta[key])} read as ${JSON.stringify(plan[key])}`);
  }
}
line('ALL', total);
const right = (field) => (100 * (1 - (total.wrong[field] ?? 0) / (total.targets[0] || 1))).toFixed(1);
console.log(`fields right among found: ${fieldNames.map((field) => `${field} ${right(field)}`).join(' · ')}`);
