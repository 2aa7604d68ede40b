/** Work done ahead, answers taken in turn. */

/** Starts the work on up to `ahead` items and gives the answers in the order of the items. */
export async function* inOrder<Item, Answer>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<[Item, Promise<Answer>]> {
  const begun: [Item, Promise<Answer>][] = [];
  for (const item of items) {
    const answer = work(item);
    // Whoever takes the answer deals with its failure.
    answer.catch(() => {});
    begun.push([item, answer]);
    if (begun.length >= ahead) yield begun.shift() as [Item, Promise<Answer>];
  }
  yield* begun;
}
