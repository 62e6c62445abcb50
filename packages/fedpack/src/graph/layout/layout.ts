import { MARGIN, type Pair, type Point, type Size } from './geometry.js';
import { placeBlock, placeLayers } from './grid.js';
import { layersOf } from './layers.js';
import { route } from './route.js';

/** The sizes of the picture's parts, in px. */
export interface Layout extends Size {
  /** By the index of the node: the middle of its box. */
  nodes: Point[];
  /** By the index of the pair: the way from the consumer to the remote; none for what consumes itself. */
  lines: Point[][];
  /** Nodes as one reads them: layer by layer, each from top to bottom. */
  order: number[];
}

/** Places boxes of one size: consumers left of what they consume, and what has no line at all in a block below. */
export function layOut(count: number, pairs: readonly Pair[], box: Size): Layout {
  const layers = layersOf(
    pairs.filter(([from, to]) => from !== to),
    box,
  );
  const grid = placeLayers(layers, box);
  const alone = Array.from({ length: count }, (_, index) => index).filter((index) => !grid.cells.has(index));
  const top = layers.length > 0 ? grid.height + MARGIN : MARGIN;
  const block = alone.length > 0 ? placeBlock(alone, box, { width: grid.width, top }) : undefined;
  const middles = new Map<number, Point>();
  for (const [node, { middle }] of grid.cells) middles.set(node, middle);
  for (const [index, node] of alone.entries()) middles.set(node, block?.middles[index] ?? { x: 0, y: 0 });
  return {
    width: Math.max(grid.width, block?.width ?? 0, 2 * MARGIN),
    height: Math.max(layers.length > 0 ? grid.height : 0, block?.height ?? 0, 2 * MARGIN),
    nodes: Array.from({ length: count }, (_, index) => middles.get(index) ?? { x: 0, y: 0 }),
    lines: pairs.map(([from, to]) => {
      const [start, end] = [grid.cells.get(from), grid.cells.get(to)];
      return start && end && from !== to ? route(start, end, grid, box) : [];
    }),
    order: [...layers.flat(), ...alone],
  };
}
