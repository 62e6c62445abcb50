import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import { groupBy } from '../group.js';
import type { Pair, Size } from './geometry.js';

interface Placed {
  id: number;
  x: number;
  y: number;
}

/**
 * Deals nodes out to layers, each one right of whatever consumes it, in an order in which few lines cross. Circles are
 * broken somewhere. Nodes without a line belong to no layer.
 *
 * @returns the layers from left to right, each from top to bottom
 */
export function layersOf(pairs: readonly Pair[], box: Size): number[][] {
  const dag = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  dag.setGraph({ rankdir: 'LR', ranker: 'tight-tree' });
  for (const node of [...new Set(pairs.flat())].sort((one, other) => one - other))
    dag.setNode(String(node), { ...box });
  for (const [from, to] of pairs) dag.setEdge(String(from), String(to), {});
  if (dag.nodeCount() === 0) return [];
  layout(dag);
  const place = (id: string): Placed => ({ id: Number(id), x: dag.node(id).x ?? 0, y: dag.node(id).y ?? 0 });
  const placed: Placed[] = dag.nodes().map(place);
  const layers = [...groupBy(placed, ({ x }) => x)].sort(([one], [other]) => one - other);
  return layers.map(([, nodes]) =>
    nodes.sort((one, other) => one.y - other.y || one.id - other.id).map(({ id }) => id),
  );
}
