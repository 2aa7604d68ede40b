/** What the marks of Chinese writing cost, by how common they are. */
const punctuation: Readonly<Record<number, string>> = {
  4: '，',
  5: '。、',
  6: '“”',
  7: '（）；：',
  8: '《》　',
  9: '—·％',
  11: '！〔〕…〈〉‘’',
  13: '？ⅠⅡⅢⅣⅤⅥⅦⅧ①②③④⑤⑥⑦⑧⑨⑩℃×【】～',
};

/** By code unit: what a mark costs, in eighths of a bit. */
export const marks: ReadonlyMap<number, number> = new Map(
  Object.entries(punctuation).flatMap(([bits, chars]) =>
    [...chars].map((char) => [char.charCodeAt(0), Number(bits) * 8] as const),
  ),
);

/** Marks that end a clause or a member of a list, full-width and folded. */
export const clauseEnds: ReadonlySet<number> = new Set(
  [...'，。、；：？！,;:?!\n'].map((mark) => mark.charCodeAt(0)),
);

/** Clauses are told apart up to this length. */
export const LONG_CLAUSE = 31;

/** The least length of each column below. */
const lengths = [0, 2, 3, 4, 5, 7, 9, 12, 16, 21, LONG_CLAUSE];

/**
 * Bits that a mark costs more or less than elsewhere behind so many characters without one: members of a list are short,
 * clauses and sentences long. Counted in reports and plans of two dozen governments.
 */
const byLength: Readonly<Record<string, readonly number[]>> = {
  '，': [6, 3.3, 2.7, 0.8, 0.5, -0.3, -0.9, -1.5, -1.7, -1.7, -1.3],
  '。': [7, 5.8, 3.4, 1.8, 1.6, 0.1, -0.8, -1.5, -1.7, -1.8, -0.8],
  '、': [2.3, -0.7, 0.2, -1.4, -0.3, -0.3, 0, 0.3, 0.2, 1, 1.6],
  '；': [6, 6, 6, 2, 1.8, 0, -0.8, -1.5, -1.8, -2, 1],
};

/** By mark: what it costs beside its cost elsewhere, in eighths of a bit, by the length of the clause in front of it. */
export const clauseCosts: ReadonlyMap<number, Int8Array> = new Map(
  Object.entries(byLength).map(([mark, bits]) => [
    mark.charCodeAt(0),
    Int8Array.from({ length: LONG_CLAUSE + 1 }, (_, length) =>
      Math.round(8 * (bits[lengths.findLastIndex((least) => least <= length)] ?? 0)),
    ),
  ]),
);
