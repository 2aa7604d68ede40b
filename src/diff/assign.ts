/**
 * Optimal pairing of two sides where only a few pairs come into question.
 *
 * Maximum-weight bipartite matching on a sparse graph: one left node after the other is brought in along the
 * shortest augmenting path (Dijkstra on reduced costs, as in Jonker–Volgenant). A node may stay alone at
 * weight 0. The search stops as soon as staying alone is cheaper, so on graphs whose good pairs are local the
 * cost is near-linear in the number of pairs.
 */

/** A pair that comes into question, with what it is worth; only worth above 0 is ever taken. */
export interface Pairing {
  readonly left: number;
  readonly right: number;
  readonly worth: number;
}

/**
 * The pairs of greatest total worth. Same input, same output: ties go to the lower index.
 * @param lefts number of nodes on the left, @param rights on the right.
 * @returns for each left node the right node it is paired with, or -1.
 */
export function assign(lefts: number, rights: number, pairs: readonly Pairing[]): Int32Array {
  const edges: Pairing[][] = Array.from({ length: lefts }, () => []);
  for (const pair of pairs) if (pair.worth > 0) edges[pair.left]?.push(pair);
  for (const list of edges) list.sort((a, b) => b.worth - a.worth || a.right - b.right);

  const rightOf = new Int32Array(lefts).fill(-1);
  const leftOf = new Int32Array(rights).fill(-1);
  // Dual prices: worth(l, r) <= gain[l] + price[r], with equality on matched pairs. Alone means worth 0.
  const gain = Float64Array.from(edges, (list) => list[0]?.worth ?? 0);
  const price = new Float64Array(rights);

  const distance = new Map<number, number>(); // right node → slack of the best path to it
  const cameFrom = new Map<number, number>(); // right node → left node before it
  for (let start = 0; start < lefts; start++) {
    if (edges[start]?.length === 0) continue;
    distance.clear();
    cameFrom.clear();
    const done = new Map<number, number>();
    const reached = new Map<number, number>([[start, 0]]); // left node → slack when reached
    let left = start;
    let far = 0;
    // Ending at a left node that goes alone costs its gain; the cheapest such end found so far.
    let aloneAt = start;
    let aloneCost = gain[start] as number;
    let end = -1;
    for (;;) {
      for (const { right, worth } of edges[left] as Pairing[]) {
        if (done.has(right)) continue;
        const cost = far + (gain[left] as number) + (price[right] as number) - worth;
        const known = distance.get(right);
        if (known === undefined || cost < known - 1e-12) {
          distance.set(right, cost);
          cameFrom.set(right, left);
        }
      }
      let next = -1;
      let nearest = Infinity;
      for (const [right, cost] of distance) {
        if (done.has(right)) continue;
        if (cost < nearest - 1e-12 || (Math.abs(cost - nearest) <= 1e-12 && right < next)) {
          nearest = cost;
          next = right;
        }
      }
      if (next < 0 || aloneCost <= nearest + 1e-12) break;
      far = nearest;
      done.set(next, far);
      const owner = leftOf[next] as number;
      if (owner < 0) {
        end = next;
        break;
      }
      left = owner;
      reached.set(left, far);
      if (far + (gain[left] as number) < aloneCost - 1e-12) {
        aloneCost = far + (gain[left] as number);
        aloneAt = left;
      }
    }
    const total = end >= 0 ? far : aloneCost;
    for (const [node, cost] of reached) gain[node] = (gain[node] as number) - Math.max(0, total - cost);
    for (const [node, cost] of done) price[node] = (price[node] as number) + Math.max(0, total - cost);
    // Flip the path that ends in the free right node, or in the left node that now goes alone.
    let right = end;
    if (end < 0) {
      right = rightOf[aloneAt] as number;
      rightOf[aloneAt] = -1;
    }
    while (right >= 0) {
      const owner = cameFrom.get(right) as number;
      const before = rightOf[owner] as number;
      rightOf[owner] = right;
      leftOf[right] = owner;
      right = owner === start ? -1 : before;
    }
  }
  return rightOf;
}
