/**
 * Finds what leads back to itself.
 *
 * @template N
 * @param {N[]} nodes
 * @param {(node: N) => Iterable<N>} next
 * @returns {N[][]} groups in which each node leads to each other one (Tarjan's strongly connected components of two or more)
 */
export function circles(nodes, next) {
  const found = [];
  const stack = [];
  const entered = new Map();
  const lowest = new Map();
  const visit = (node) => {
    entered.set(node, entered.size);
    lowest.set(node, entered.get(node));
    stack.push(node);
    for (const other of next(node)) {
      if (!entered.has(other)) visit(other);
      if (stack.includes(other)) lowest.set(node, Math.min(lowest.get(node), lowest.get(other)));
    }
    if (lowest.get(node) !== entered.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group);
  };
  for (const node of nodes) if (!entered.has(node)) visit(node);
  return found;
}

/**
 * The shortest way back to where it starts.
 *
 * @template N
 * @param {N[]} group one that {@link circles} found
 * @param {(node: N) => Iterable<N>} next
 * @returns {N[]} it ends with the node that it starts with
 */
export function shortestCircle(group, next) {
  const ways = group.map((start) => wayBack(start, next, new Set(group)));
  return ways.reduce((best, way) => (way.length < best.length ? way : best));
}

function wayBack(start, next, within) {
  const seen = new Set();
  let ways = [[start]];
  for (;;) {
    const longer = [];
    for (const way of ways) {
      for (const node of next(way.at(-1))) {
        if (node === start) return [...way, node];
        if (!within.has(node) || seen.has(node)) continue;
        seen.add(node);
        longer.push([...way, node]);
      }
    }
    ways = longer;
  }
}
