/** What the marks of Chinese writing cost, by how common they are. */
const punctuation: Readonly<Record<number, string>> = {
  4: '，',
  5: '。、',
  6: '“”',
  7: '（）；：',
  8: '《》　',
  9: '—·％',
  11: '？！〔〕…〈〉‘’',
  13: 'ⅠⅡⅢⅣⅤⅥⅦⅧ①②③④⑤⑥⑦⑧⑨⑩℃×【】～',
};

/** By code unit: what a mark costs, in eighths of a bit. */
export const marks: ReadonlyMap<number, number> = new Map(
  Object.entries(punctuation).flatMap(([bits, chars]) =>
    [...chars].map((char) => [char.charCodeAt(0), Number(bits) * 8] as const),
  ),
);
