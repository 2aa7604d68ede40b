/**
 * Scores one plan against the annotation of a careful reader.
 *
 * A target is found when its text and the annotated anchor are the same stretch of the notice and the figure (value and
 * unit) or, without a figure, the kind agrees. It is right in all fields (strict) when also comparator, upper, kind,
 * direction, baseline, deadline and indicator agree. Blocks are compared in reading order with depth, marker and title.
 */

/** Differences of width, space and punctuation are none to a reader. */
const bare = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{P}~]/gu, (char) => (char === '%' ? char : ''))
    .toLowerCase();

const bareUnit = (unit) =>
  (unit ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^个百分点$/, '百分点');

const close = (a, b) =>
  a == null || b == null
    ? (a ?? null) === (b ?? null)
    : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

const hasFigure = ({ value }) => value != null;

/** Length of the longest stretch that two strings share. */
function sharedStretch(a, b) {
  let longest = 0;
  let above = new Array(b.length + 1).fill(0);
  for (const char of a) {
    const row = new Array(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++) {
      if (b[j - 1] !== char) continue;
      row[j] = above[j - 1] + 1;
      longest = Math.max(longest, row[j]);
    }
    above = row;
  }
  return longest;
}

/** One stretch of the notice: most of the shorter text stands in the longer. */
function sameStretch(anchor, text) {
  const [a, b] = [bare(anchor), bare(text)];
  return sharedStretch(a, b) >= 0.6 * Math.max(1, Math.min(a.length, b.length));
}

function pairs(text) {
  const counts = new Map();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two names are, 0 to 1: shared pairs of characters, or one name inside the other. */
export function alike(one, other) {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && short.length >= 0.4 * long.length && long.includes(short)) return 0.9;
  const [left, right] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const all = a.length + b.length - 2;
  return all > 0 ? (2 * shared) / all : 0;
}

/** Field → whether the plan's target reads it as the annotation does. */
const fields = {
  kind: (gold, read) => gold.kind === read.kind,
  comparator: (gold, read) =>
    !hasFigure(gold) || gold.kind === 'frequency' || (gold.comparator ?? '=') === (read.comparator ?? '='),
  upper: (gold, read) => close(gold.upper, read.upper),
  direction: (gold, read) =>
    gold.kind === 'change' || gold.direction ? (gold.direction ?? null) === read.direction : true,
  baseline: (gold, read) => String(gold.baseline ?? '') === String(read.baseline?.year ?? ''),
  deadline: (gold, read) => (gold.deadline ?? null) === (read.deadline?.date ?? null),
  indicator: (gold, read) => gold.indicator == null || alike(gold.indicator, read.indicator) >= 0.5,
};
export const fieldNames = Object.keys(fields);

function isFound(gold, read) {
  if (!sameStretch(gold.anchor, read.text)) return false;
  if (gold.kind === 'frequency') return read.kind === 'frequency';
  if (hasFigure(gold)) return close(gold.value, read.value) && bareUnit(gold.unit) === bareUnit(read.unit);
  return !hasFigure(read) && gold.kind === read.kind;
}

const wrongFields = (gold, read) => fieldNames.filter((name) => !fields[name](gold, read));

/** The likeliest of the candidates: fewest wrong fields, then the name most alike, then the anchor whole. */
function best(gold, candidates) {
  const fit = (read) =>
    alike(gold.indicator, read.indicator) +
    (bare(read.text).includes(bare(gold.anchor)) ? 1 : 0) -
    wrongFields(gold, read).length;
  return candidates.reduce((one, other) => (one && fit(one) >= fit(other) ? one : other), undefined);
}

function scoreTargets(gold, read) {
  const left = new Set(read);
  const take = (one) => {
    const found = best(
      one,
      [...left].filter((other) => isFound(one, other)),
    );
    left.delete(found);
    return found;
  };
  const firm = gold.filter(({ soft }) => !soft);
  const pairsFound = firm.map((one) => ({ gold: one, read: take(one) }));
  // Careful readers differ on these: finding one costs nothing.
  for (const one of gold.filter(({ soft }) => soft)) take(one);
  const found = pairsFound.filter((pair) => pair.read);
  const wrong = found.flatMap((pair) =>
    wrongFields(pair.gold, pair.read).map((field) => ({ field, ...pair })),
  );
  return {
    found: found.length,
    strict: found.filter((pair) => wrongFields(pair.gold, pair.read).length === 0).length,
    missed: pairsFound.filter((pair) => !pair.read).map((pair) => pair.gold),
    extra: [...left],
    wrong,
  };
}

/** The headings and items of a plan in reading order; tables and text before the first heading are none. */
export function headings(body, depth = 1) {
  return body.flatMap((block) => {
    if (block.kind === 'table') return [];
    if (block.kind === 'preamble' || (block.kind === 'attachment' && !block.marker)) {
      return headings(block.children, depth);
    }
    const own = { depth, marker: block.marker?.raw ?? '', title: block.title };
    return [own, ...headings(block.children, depth + 1)];
  });
}

/** Blocks found in their order: the longest list that both hold. */
function scoreBlocks(gold, read) {
  const bareMarker = (marker) => (marker ?? '').normalize('NFKC').replace(/[\s、.,()：:]/g, '');
  const key = ({ depth, marker, title }) => `${depth} ${bareMarker(marker)} ${bare(title)}`;
  const [a, b] = [gold.map(key), read.map(key)];
  const lengths = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] =
        a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const missed = gold.filter((_, i) => !b.includes(a[i]));
  const extra = read.filter((_, j) => !a.includes(b[j]));
  return { found: lengths[0][0], missed, extra, gold: a.length, read: b.length };
}

function scoreMeta(gold, plan) {
  const said = (value) => bare(Array.isArray(value) ? value.join('') : String(value ?? ''));
  const names = Object.keys(gold);
  const wrong = names.filter((name) => said(gold[name]) !== said(plan[name]));
  return { all: names.length, wrong };
}

/**
 * @param gold an annotation as in `NAME.gold.json`
 * @param plan the plan of the same notice
 */
export const scorePlan = (gold, plan) => ({
  targets: scoreTargets(gold.targets, plan.targets),
  blocks: scoreBlocks(gold.blocks ?? [], headings(plan.body)),
  meta: scoreMeta(gold.meta ?? {}, plan),
});

/** Precision, recall and their harmonic mean, 0 to 1. */
export function rates(right, read, gold) {
  const precision = read > 0 ? right / read : 0;
  const recall = gold > 0 ? right / gold : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}
