// Rings of imports, found with Tarjan's strongly connected components.

/** In: every file and what it imports. Out: the members of each ring, sorted. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const rings: string[][] = [];
  const lower = (node: string, value: number): void => {
    low.set(node, Math.min(low.get(node) as number, value));
  };

  const enter = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) as number);
    stack.push(node);
    onStack.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        enter(next);
        lower(node, low.get(next) as number);
      } else if (onStack.has(next)) lower(node, index.get(next) as number);
    }
    if (low.get(node) !== index.get(node)) return;
    const ring: string[] = [];
    for (let member = ''; member !== node; ) {
      member = stack.pop() as string;
      onStack.delete(member);
      ring.push(member);
    }
    if (ring.length > 1 || graph.get(node)?.includes(node)) rings.push(ring.sort());
  };

  for (const node of graph.keys()) if (!index.has(node)) enter(node);
  return rings;
}
