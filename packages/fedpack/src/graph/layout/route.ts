import { COLUMN_GAP, type Point, ROW_GAP, type Size } from './geometry.js';
import type { Cell, Grid, Layer } from './grid.js';

/**
 * The way of a line from one box to another, past all other boxes: it crosses layers, and columns of a layer, in the gaps
 * between rows.
 *
 * @returns points from the edge of one box to the edge of the other
 */
export function route(from: Cell, to: Cell, grid: Grid, box: Size): Point[] {
  // Against the flow, where circles were broken, it is the same way backwards.
  if (from.layer > to.layer) return route(to, from, grid, box).reverse();
  const [source, target] = [grid.layers[from.layer], grid.layers[to.layer]];
  if (!source || !target) return [];
  const way: Point[] = [{ x: from.middle.x + box.width / 2, y: from.middle.y }];
  const end = { x: to.middle.x - box.width / 2, y: to.middle.y };
  if (from.column < source.columns - 1) {
    const y = gapBeside(from, to.middle.y, box);
    way.push({ x: from.middle.x + box.width / 2 + COLUMN_GAP / 2, y }, { x: source.right, y });
  }
  for (const layer of grid.layers.slice(from.layer + 1, to.layer)) {
    const y = nearestGap(layer, between(way.at(-1) ?? end, end, (layer.left + layer.right) / 2), box);
    way.push({ x: layer.left, y }, { x: layer.right, y });
  }
  if (to.column > 0) {
    const y = gapBeside(to, way.at(-1)?.y ?? 0, box);
    way.push({ x: target.left, y }, { x: end.x - COLUMN_GAP / 2, y });
  }
  return [...way, end];
}

/** The gap above or below a box, whichever lies towards `y`. */
function gapBeside({ middle }: Cell, y: number, box: Size): number {
  const away = (box.height + ROW_GAP) / 2;
  return y < middle.y ? middle.y - away : middle.y + away;
}

/** The gap of a layer that is nearest to `y`, or `y` itself where the layer does not reach. */
function nearestGap({ top, rows }: Layer, y: number, box: Size): number {
  const step = box.height + ROW_GAP;
  const first = top - ROW_GAP / 2;
  const position = (y - first) / step;
  return position < 0 || position > rows ? y : first + Math.round(position) * step;
}

/** The height at `x` of the straight line between two points. */
function between(start: Point, end: Point, x: number): number {
  const part = end.x === start.x ? 0 : (x - start.x) / (end.x - start.x);
  return start.y + (end.y - start.y) * part;
}
