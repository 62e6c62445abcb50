import type { Graph, GraphEdge, GraphModule } from './data.js';

/** Modules that are imported from an app which is known not to expose them. */
export function missingModules(edge: GraphEdge): GraphModule[] {
  return edge.known ? edge.modules.filter(({ exposed }) => !exposed) : [];
}

/** Ids of apps that are only named as remotes, sorted. */
export function unknownApps({ apps, edges }: Graph): string[] {
  const known = new Set(apps.map(({ id }) => id));
  const named = edges.flatMap(({ from, to }) => [from, to]);
  return [...new Set(named)].filter((id) => !known.has(id)).sort();
}
