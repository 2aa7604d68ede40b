/**
 * How well and how fast `diff` works, on edited pairs whose truth is known.
 *
 *   node scripts/diff-bench.mjs FOLDER [--pairs 500] [--seed 6] [--show]   quality, beside two baselines
 *   node scripts/diff-bench.mjs --scale                                    time at 1,000 and 4,000 items
 *
 * FOLDER holds notices or plan JSON. Each pair is one of its plans and an edited copy: blocks are inserted (from
 * another plan), deleted, moved, split, merged, retitled and reworded, targets loosened, tightened, renamed and
 * dropped. Everything follows from the seed.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { create } from 'jsondiffpatch';

const root = fileURLToPath(new URL('..', import.meta.url));
const value = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

mkdirSync(join(root, 'node_modules/.cache/diff-bench'), { recursive: true });
const bundle = join(root, 'node_modules/.cache/diff-bench/diff.mjs');
await build({
  stdin: {
    contents: `export { alignPlans, comparePlans } from './src/diff/compare.ts'; export const parse = async (bytes, path) => (await (await import('./src/pipeline.ts')).explainNotice(bytes, { path })).plan;`,
    resolveDir: root,
    loader: 'ts',
  },
  outdir: join(root, 'node_modules/.cache/diff-bench'),
  entryNames: 'diff',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  external: ['nodejieba'],
  banner: { js: "import{createRequire as r_}from'node:module';const require=r_(import.meta.url);" },
  logLevel: 'error',
});
const { alignPlans, comparePlans, parse } = await import(pathToFileURL(bundle));

/** Mulberry32: the same numbers from the same seed everywhere. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.children)]);
const clone = (plan) => structuredClone(plan);
const sentencesOf = (text) => text.match(/[^。；\n]+[。；\n]*/gu) ?? [];

/** An edited copy with its truth: `links` (old id, new id), `verdicts` (old target id, new target id, verdict). */
function edit(plan, pool, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const made = clone(plan);
  made.year = plan.year;
  for (const block of flat(made.body)) block.was = [block.id];
  for (const target of made.targets) target.was = target.id;
  const rate = 0.05 + 0.3 * next();
  const verdicts = [];
  const donors = pool.filter((other) => other !== plan && other.title !== plan.title);
  const strangers = donors.flatMap((other) =>
    flat(other.body)
      .filter((block) => leaf(block) && block.text.length > 20)
      .map((block) => ({ block, other })),
  );

  const change = (siblings, depth) => {
    for (let i = 0; i < siblings.length; i++) {
      const block = siblings[i];
      if (next() >= rate || block.was.length === 0 || block.done) {
        change(block.children, depth + 1);
        continue;
      }
      const what = pick([
        'insert',
        'delete',
        'move',
        'split',
        'merge',
        'retitle',
        'reword',
        'move and retitle',
      ]);
      if (what === 'insert' && strangers.length > 0) {
        const { block: found, other } = pick(strangers);
        const fresh = {
          ...structuredClone(found),
          id: `new ${made.targets.length} ${i}`,
          was: [],
          children: [],
          done: true,
        };
        siblings.splice(i, 0, fresh);
        for (const target of other.targets.filter(({ at }) => at === found.id))
          made.targets.push({ ...structuredClone(target), was: null, in: fresh });
        i++;
      } else if (what === 'delete' && leaf(block) && siblings.length > 1) {
        siblings.splice(i, 1);
        made.targets = made.targets.filter((target) => target.at !== block.id || target.in !== undefined);
        i--;
      } else if (what === 'split' && leaf(block) && sentencesOf(block.text).length >= 3) {
        const all = sentencesOf(block.text);
        const parts = all.length >= 6 && next() < 0.5 ? 3 : 2;
        // Cut where the parts come out about equally long.
        const cuts = Array.from({ length: parts + 1 }, (_, part) => {
          const wanted = (block.text.length * part) / parts;
          let length = 0;
          let at = 0;
          while (at < all.length && length + all[at].length / 2 < wanted) length += all[at++].length;
          return part === parts ? all.length : at;
        });
        const pieces = cuts.slice(1).map((end, part) => ({
          ...structuredClone(block),
          title: part === 0 ? block.title : null,
          text: all.slice(cuts[part], end).join('').trim(),
          done: true,
        }));
        if (pieces.some(({ text }) => text.length < 15)) continue;
        for (const target of made.targets.filter(
          ({ at, in: moved }) => at === block.id && moved === undefined,
        ))
          target.in = pieces.find(({ text }) => text.includes(target.text.slice(0, 6))) ?? pieces[0];
        siblings.splice(i, 1, ...pieces);
        i += pieces.length - 1;
      } else if (
        what === 'merge' &&
        leaf(block) &&
        i + 1 < siblings.length &&
        leaf(siblings[i + 1]) &&
        !siblings[i + 1].done &&
        siblings[i + 1].was.length === 1
      ) {
        const other = siblings[i + 1];
        const one = {
          ...block,
          text: [block.text, other.title ?? '', other.text].filter((part) => part !== '').join('\n'),
          was: [...block.was, ...other.was],
          done: true,
        };
        for (const target of made.targets)
          if (target.in === undefined && [block.id, other.id].includes(target.at)) target.in = one;
        siblings.splice(i, 2, one);
      } else if (what === 'retitle' || what === 'move and retitle') {
        if (block.title !== null)
          block.title =
            next() < 0.5
              ? (pick(strangers).block.title ?? `新时期${block.title}`)
              : reworded(block.title, next, 0.5, strangers, pick);
        if (what !== 'retitle') wander(siblings, i, block, next, pick, made);
        block.done = true;
      } else if (what === 'move') {
        wander(siblings, i, block, next, pick, made);
        block.done = true;
      } else if (what === 'reword' && block.text !== '') {
        block.text = reworded(block.text, next, 0.1 + 0.4 * next(), strangers, pick);
        block.done = true;
      }
      change(block.children, depth + 1);
    }
  };
  change(made.body, 0);

  // New ids in the new order; targets follow their blocks.
  const names = new Map();
  let serial = 0;
  const number = (blocks, prefix) => {
    blocks.forEach((block, i) => {
      const old = block.id;
      block.id = prefix === '' ? String(i + 1) : `${prefix}.${i + 1}`;
      if (!names.has(old)) names.set(old, block.id);
      number(block.children, block.id);
    });
  };
  number(made.body, '');
  const links = flat(made.body).flatMap((block) => block.was.map((was) => `${was}>${block.id}`));
  const kinds = kindsOf(plan, made);
  const oldTargets = new Map(plan.targets.map((target) => [target.id, target]));
  const kept = [];
  for (const target of made.targets) {
    target.at = target.in?.id ?? names.get(target.at) ?? target.at;
    const before = oldTargets.get(target.was);
    target.id = `${target.at}#${++serial}`;
    if (before === undefined) {
      verdicts.push(`>${target.id} added`);
      kept.push(target);
      continue;
    }
    const verdict = next() < rate ? retarget(target, before, next) : 'same';
    if (verdict === 'removed') continue;
    if (verdict !== 'same') verdicts.push(`${before.id}>${target.id} ${verdict}`);
    kept.push(target);
  }
  const there = new Set(kept.map(({ was }) => was));
  for (const { id } of plan.targets) if (!there.has(id)) verdicts.push(`${id}> removed`);
  made.targets = kept;
  for (const block of flat(made.body)) {
    delete block.was;
    delete block.done;
    delete block.wandered;
  }
  for (const target of made.targets) {
    delete target.was;
    delete target.in;
  }
  return { made, links, verdicts, kinds };
}

/** What a reader would call the change of each block; a block that was split or merged is told as that alone. */
function kindsOf(plan, made) {
  const olds = new Map(flat(plan.body).map((block) => [block.id, block]));
  const parts = new Map();
  for (const block of flat(made.body))
    for (const was of block.was) parts.set(was, [...(parts.get(was) ?? []), block.id]);
  const bare = (text) => (text ?? '').replace(/[^\p{L}\p{N}%]+/gu, '');
  const lines = [];
  for (const id of olds.keys()) {
    const to = parts.get(id);
    if (to === undefined) lines.push(`${id}> removed`);
    else if (to.length > 1) lines.push(`${id}>${to.join(' ')} split`);
  }
  for (const block of flat(made.body)) {
    if (block.was.length === 0) lines.push(`>${block.id} added`);
    if (block.was.length > 1) lines.push(`${block.was.join(' ')}>${block.id} merged`);
    const old = olds.get(block.was[0]);
    if (block.was.length !== 1 || parts.get(block.was[0]).length > 1) continue;
    const line = `${old.id}>${block.id}`;
    if (bare(old.title) !== bare(block.title)) lines.push(`${line} retitled`);
    if (bare(old.text) !== bare(block.text)) lines.push(`${line} edited`);
    if (block.wandered) lines.push(`${line} moved`);
  }
  return lines;
}

const leaf = (block) => block.children.length === 0 && block.kind !== 'table' && block.kind !== 'attachment';

function wander(siblings, i, block, next, pick, made) {
  const away = flat(made.body).filter(
    (other) => other !== block && other.children.length > 0 && !flat([block]).includes(other),
  );
  const [taken] = siblings.splice(i, 1);
  taken.wandered = true;
  const into = away.length > 0 && next() < 0.6 ? pick(away).children : siblings;
  into.splice(Math.floor(next() * (into.length + 1)), 0, taken);
}

/** Some clauses dropped, some taken from elsewhere, some words swapped. */
function reworded(text, next, share, strangers, pick) {
  const clauses = text.match(/[^，。；、\n]+[，。；、\n]*/gu) ?? [text];
  const changed = clauses.flatMap((clause) => {
    if (next() >= share) return [clause];
    const how = next();
    if (how < 0.25 && clauses.length > 1) return [];
    if (how < 0.5 && strangers.length > 0)
      return [
        clause,
        `${pick(pick(strangers).block.text.match(/[^，。；、\n]{4,}/gu) ?? ['统筹推进']).slice(0, 14)}，`,
      ];
    const at = Math.floor(next() * Math.max(1, clause.length - 3));
    return [
      `${clause.slice(0, at)}${pick(['加快', '切实', '全面', '稳步', '着力', '有序'])}${clause.slice(at + (next() < 0.5 ? 2 : 0))}`,
    ];
  });
  return changed.join('') || text;
}

/** Changes one target and says what a reader would call it. Figures only where a bound or a cut says which way is stricter. */
function retarget(target, before, next) {
  const up = next() < 0.5;
  const factor = up ? 1 + 0.05 + next() : 1 / (1.05 + next());
  const bound = ['>=', '>'].includes(target.comparator)
    ? 1
    : ['<=', '<'].includes(target.comparator)
      ? -1
      : target.direction === 'decrease' && target.comparator !== 'range'
        ? 1
        : 0;
  const how = next();
  if (how < 0.15) return 'removed';
  if (how < 0.3 && target.deadline !== null) {
    const year = Number(target.deadline.date.slice(0, 4)) + (up ? 1 : -1);
    target.deadline = { text: `到${year}年`, date: `${year}${target.deadline.date.slice(4)}` };
    return up ? 'relaxed' : 'tightened';
  }
  if (how < 0.45) {
    target.text = `着力实现${target.text}的要求`;
    return 'restated';
  }
  if (how < 0.6 && target.indicator.length >= 6) {
    // A rename: a word in front goes or comes, or one in the middle is put differently.
    target.indicator =
      next() < 0.5
        ? `重点领域${target.indicator}`
        : `${target.indicator.slice(0, 2)}有关${target.indicator.slice(2)}`;
    target.text = target.text.replace(before.indicator, target.indicator);
    return 'restated';
  }
  if (bound === 0 || target.value === null || target.value === 0) return 'same';
  target.value = Number((target.value * factor).toPrecision(3));
  if (target.value === before.value) return 'same';
  return target.value > before.value === bound > 0 ? 'tightened' : 'relaxed';
}

/** F1 of found against true lines. */
function tally(sum, found, truth) {
  const wanted = new Set(truth);
  const got = new Set(found);
  sum.right += [...got].filter((line) => wanted.has(line)).length;
  sum.found += got.size;
  sum.true += wanted.size;
}
const empty = () => ({ right: 0, found: 0, true: 0 });
const score = ({ right, found, true: wanted }) => {
  const [precision, recall] = [right / found, right / wanted];
  return `F1 ${((2 * right) / (found + wanted)).toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`;
};

const systems = {
  'plan-parse': (from, to) => {
    const { diff, rows } = alignPlans(from, to);
    return {
      links: rows.flatMap((row) => row.from.flatMap((a) => row.to.map((b) => `${a}>${b}`))),
      kinds: diff.blocks.map((each) => `${each.from.join(' ')}>${each.to.join(' ')} ${each.change}`),
      verdicts: diff.targets.map((each) => `${each.from?.id ?? ''}>${each.to?.id ?? ''} ${each.change}`),
    };
  },
  'greedy bigrams': (from, to) => {
    const bigrams = (text) =>
      new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
    const words = (block) => `${block.title ?? ''}${block.text}`;
    const right = flat(to.body).map((block) => ({ block, bag: bigrams(words(block)), taken: false }));
    const pairs = [];
    for (const block of flat(from.body)) {
      const bag = bigrams(words(block));
      let best = null;
      let most = 0.4;
      for (const other of right) {
        if (other.taken) continue;
        const both = [...bag].filter((each) => other.bag.has(each)).length;
        const like = (2 * both) / (bag.size + other.bag.size || 1);
        if (like > most) [most, best] = [like, other];
      }
      if (best === null) continue;
      best.taken = true;
      pairs.push([block.id, best.block.id]);
    }
    return { links: pairs.map(([a, b]) => `${a}>${b}`), verdicts: byName(from, to, new Map(pairs)) };
  },
  'jsondiffpatch by title': (from, to) => {
    const key = (block) => block.title ?? block.text.slice(0, 20);
    const [olds, news] = [flat(from.body), flat(to.body)];
    const name = (block) => ({ name: key(block), text: block.text });
    const delta = patcher.diff(olds.map(name), news.map(name));
    const gone = new Set();
    const come = new Set();
    const pairs = [];
    for (const [at, entry] of Object.entries(delta ?? {})) {
      if (at === '_t') continue;
      if (at.startsWith('_')) {
        const index = Number(at.slice(1));
        gone.add(index);
        if (entry[2] === 3) {
          pairs.push([olds[index].id, news[entry[1]].id]);
          come.add(entry[1]);
        }
      } else if (Array.isArray(entry)) come.add(Number(at));
    }
    const left = olds.filter((_, i) => !gone.has(i));
    const right = news.filter((_, i) => !come.has(i));
    left.forEach((block, i) => {
      if (right[i] !== undefined) pairs.push([block.id, right[i].id]);
    });
    return { links: pairs.map(([a, b]) => `${a}>${b}`), verdicts: byName(from, to, new Map(pairs)) };
  },
};

const patcher = create({ objectHash: ({ name }) => name, arrays: { detectMove: true } });

/** What both baselines do about targets: the same indicator in the paired block, else anywhere; higher is tighter. */
function byName(from, to, blocks) {
  const taken = new Set();
  const lines = [];
  for (const target of from.targets) {
    const free = to.targets.filter((other) => !taken.has(other.id) && other.indicator === target.indicator);
    const other = free.find(({ at }) => at === blocks.get(target.at)) ?? free[0];
    if (other === undefined) {
      lines.push(`${target.id}> removed`);
      continue;
    }
    taken.add(other.id);
    const line = `${target.id}>${other.id}`;
    if (other.value !== target.value)
      lines.push(
        `${line} ${other.value > target.value === (target.comparator !== '<=') ? 'tightened' : 'relaxed'}`,
      );
    else if (other.deadline?.date !== target.deadline?.date)
      lines.push(`${line} ${other.deadline?.date > target.deadline?.date ? 'relaxed' : 'tightened'}`);
    else if (other.text !== target.text) lines.push(`${line} restated`);
  }
  for (const { id } of to.targets) if (!taken.has(id)) lines.push(`>${id} added`);
  return lines;
}

async function load(folder) {
  const plans = [];
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    const plan = name.endsWith('.json')
      ? JSON.parse(bytes.toString())
      : await parse(bytes, name).catch(() => null);
    if (plan === null || flat(plan.body).length < 5) continue;
    // A target that a plan states twice is one target: which of the two went on has no answer.
    const said = ({ indicator, value, unit, kind, direction, deadline }) =>
      JSON.stringify([indicator, value, unit, kind, direction, deadline?.date]);
    const seen = new Set();
    plan.targets = plan.targets.filter((target) => !seen.has(said(target)) && seen.add(said(target)));
    plans.push(plan);
  }
  return plans;
}

async function quality(folder) {
  const plans = await load(folder);
  const pairs = value('pairs', 500);
  const seed = value('seed', 6);
  const sums = Object.fromEntries(
    Object.keys(systems).map((name) => [name, { links: empty(), verdicts: empty(), kinds: empty(), ms: 0 }]),
  );
  for (let i = 0; i < pairs; i++) {
    const next = random(seed * 100003 + i);
    const plan = plans[i % plans.length];
    const { made, links, verdicts, kinds } = edit(plan, plans, next);
    for (const [name, run] of Object.entries(systems)) {
      const start = performance.now();
      const found = run(plan, made);
      sums[name].ms += performance.now() - start;
      tally(sums[name].links, found.links, links);
      tally(sums[name].verdicts, found.verdicts, verdicts);
      if (found.kinds !== undefined) tally(sums[name].kinds, found.kinds, kinds);
      if (name === 'plan-parse' && process.argv.includes('--show'))
        show(i, plan, made, found, { links, verdicts, kinds });
    }
  }
  console.log(`${pairs} pairs made from ${plans.length} plans, seed ${seed}`);
  for (const [name, { links, verdicts, kinds, ms }] of Object.entries(sums)) {
    console.log(`${name}  (${(ms / pairs).toFixed(1)} ms a pair)`);
    console.log(`  blocks   ${score(links)}`);
    console.log(`  targets  ${score(verdicts)}`);
    if (kinds.found > 0) console.log(`  changes  ${score(kinds)}  (what became of each changed block)`);
  }
}

/** Every line that is wrong, for looking into. */
function show(i, from, to, found, truth) {
  const [olds, news] = [from, to].map(
    (plan) => new Map([...flat(plan.body), ...plan.targets].map((each) => [each.id, each])),
  );
  const said = (line) => {
    const [a, b] = line.split(' ')[0].split('>');
    const name = (each) =>
      each === undefined
        ? ''
        : (each.indicator ?? `${each.title ?? ''}|${each.text}`).slice(0, 50).replace(/\n/g, ' ');
    return `${line}  ${name(olds.get(a))} → ${name(news.get(b))}`;
  };
  for (const part of ['links', 'verdicts', 'kinds']) {
    for (const line of truth[part])
      if (!found[part].includes(line)) console.log(`${i} missing ${said(line)}`);
    for (const line of found[part])
      if (!truth[part].includes(line)) console.log(`${i} wrong   ${said(line)}`);
  }
}

/** Two plans of so many items and twice as many targets, a third of them edited. */
function large(items) {
  const next = random(items);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const parts = [
    '推进',
    '完善',
    '加强',
    '建设',
    '整治',
    '培育',
    '河道',
    '管网',
    '园区',
    '学校',
    '医院',
    '社区',
    '农田',
    '绿地',
    '企业',
    '道路',
    '公园',
    '平台',
    '机制',
    '监管',
    '改革',
    '服务',
    '标准',
    '设施',
    '能力',
    '项目',
    '资源',
    '环境',
    '安全',
    '质量',
  ];
  const phrase = (words) => Array.from({ length: words }, () => pick(parts)).join('');
  const span = { start: 0, end: 0, line: 1, column: 1 };
  const plan = { title: '大规模工作要点', year: 2024, period: null, body: [], targets: [], results: [] };
  for (let i = 0; i < items / 10; i++) {
    const section = {
      id: String(i + 1),
      kind: 'section',
      marker: null,
      title: phrase(4),
      text: phrase(6),
      span,
      children: [],
    };
    for (let j = 0; j < 10; j++) {
      const id = `${i + 1}.${j + 1}`;
      section.children.push({
        id,
        kind: 'item',
        marker: null,
        title: phrase(4),
        text: Array.from({ length: 8 }, () => `${phrase(6)}，`).join(''),
        span,
        children: [],
      });
      for (let k = 0; k < 2; k++)
        plan.targets.push({
          id: `${id}#${k + 1}`,
          at: id,
          kind: 'level',
          indicator: `${phrase(3)}率`,
          scope: null,
          comparator: '>=',
          value: Math.round(next() * 100),
          upper: null,
          unit: '%',
          direction: null,
          baseline: null,
          deadline: null,
          modality: null,
          per: null,
          text: phrase(6),
          span,
        });
    }
    plan.body.push(section);
  }
  const made = structuredClone(plan);
  for (const block of flat(made.body)) if (next() < 0.3) block.text = block.text.replace(/^.{8}/u, phrase(4));
  for (const target of made.targets) if (next() < 0.3) target.value += 5;
  made.body = made.body.filter(() => next() > 0.03);
  return [plan, made];
}

function scale() {
  const times = [1000, 4000].map((items) => {
    const [from, to] = large(items);
    const runs = Array.from({ length: 3 }, () => {
      const start = performance.now();
      comparePlans(from, to);
      return performance.now() - start;
    });
    const ms = Math.min(...runs);
    console.log(
      `${items} items, ${from.targets.length} targets: ${Math.round(ms)} ms (first run ${Math.round(runs[0])} ms)`,
    );
    return ms;
  });
  console.log(`4 times the size: ${(times[1] / times[0]).toFixed(2)} times the time`);
}

if (process.argv.includes('--scale')) scale();
else await quality(process.argv[2]);
