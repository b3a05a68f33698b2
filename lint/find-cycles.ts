/** Rings in a directed graph: for each group of nodes that all reach each other, its shortest ring, first node last as well.
 * @param edges  by node, the nodes that it leads to */
export function findCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reachable = new Map<string, ReadonlySet<string>>();
  const reachOf = (node: string): ReadonlySet<string> => {
    const known = reachable.get(node) ?? walk(edges, node);
    reachable.set(node, known);
    return known;
  };
  const grouped = new Set<string>();
  const cycles: string[][] = [];
  for (const node of [...edges.keys()].sort()) {
    if (grouped.has(node) || !reachOf(node).has(node)) continue;
    const group = [...reachOf(node)].filter((other) => reachOf(other).has(node)).sort();
    for (const other of group) grouped.add(other);
    const rings = group.map((start) => shortestRing(edges, start));
    cycles.push(rings.reduce((shortest, ring) => (ring.length < shortest.length ? ring : shortest)));
  }
  return cycles;
}

/** Nodes that can be reached over one edge or more. */
function walk(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (const next of edges.get(node) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
  return seen;
}

function shortestRing(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] {
  const before = new Map<string, string>();
  const waiting = [start];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift())
    for (const next of edges.get(node) ?? []) {
      if (next === start) {
        const ring = [start];
        for (let at: string | undefined = node; at !== undefined && at !== start; at = before.get(at))
          ring.unshift(at);
        return [start, ...ring];
      }
      if (!before.has(next)) {
        before.set(next, node);
        waiting.push(next);
      }
    }
  return [];
}
