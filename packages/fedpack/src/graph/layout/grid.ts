import { COLUMN_GAP, LAYER_GAP, MARGIN, type Point, ROW_GAP, type Size } from './geometry.js';

/** A layer that has a place: one or more columns, filled row by row. */
export interface Layer {
  left: number;
  right: number;
  top: number;
  rows: number;
  columns: number;
}

/** Where a node stands. */
export interface Cell {
  layer: number;
  column: number;
  row: number;
  /** The middle of the box. */
  middle: Point;
}

export interface Grid extends Size {
  layers: Layer[];
  cells: ReadonlyMap<number, Cell>;
}

/** Nodes outside of layers. */
export interface Block extends Size {
  middles: Point[];
}

/** The size that the picture is fitted to: about the room on a page of a small laptop. */
const ROOM: Size = { width: 920, height: 720 };
/** With fewer rows than these, a second column is no gain. */
const FEW_ROWS = 5;

/** Places layers side by side. Where one would be so tall that all gets small, it has several columns. */
export function placeLayers(layers: readonly number[][], box: Size): Grid {
  const counts = layers.map(({ length }) => length);
  const { width, height, shapes } = shapeOf(counts, rowsThatFit(counts, box), box);
  const placed: Layer[] = [];
  const cells = new Map<number, Cell>();
  let left = MARGIN;
  for (const [layer, { columns, rows, size }] of shapes.entries()) {
    const top = (height - size.height) / 2;
    placed.push({ left, right: left + size.width, top, rows, columns });
    for (const [index, node] of (layers[layer] ?? []).entries()) {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      cells.set(node, { layer, column, row, middle: middleOf(left, top, column, row, box) });
    }
    left += size.width + LAYER_GAP;
  }
  return { width, height, layers: placed, cells };
}

/** How many rows a layer may have so that the whole is largest on the screen. */
function rowsThatFit(counts: readonly number[], box: Size): number {
  let best = { rows: 1, scale: 0 };
  for (let rows = Math.max(FEW_ROWS, ...counts); rows >= FEW_ROWS; rows--) {
    const { width, height } = shapeOf(counts, rows, box);
    // No larger than it is drawn.
    const scale = Math.min(ROOM.width / width, ROOM.height / height, 1);
    if (scale > best.scale) best = { rows, scale };
  }
  return best.rows;
}

interface Shape {
  columns: number;
  rows: number;
  size: Size;
}

function shapeOf(counts: readonly number[], most: number, box: Size): Size & { shapes: Shape[] } {
  const shapes = counts.map((count) => {
    const columns = Math.ceil(count / most);
    const rows = Math.ceil(count / columns);
    const width = columns * (box.width + COLUMN_GAP) - COLUMN_GAP;
    return { columns, rows, size: { width, height: rows * (box.height + ROW_GAP) - ROW_GAP } };
  });
  return {
    width: 2 * MARGIN - LAYER_GAP + shapes.reduce((sum, { size }) => sum + size.width + LAYER_GAP, 0),
    height: 2 * MARGIN + Math.max(0, ...shapes.map(({ size }) => size.height)),
    shapes,
  };
}

/** Places nodes that have no line, in rows from `top` on that are about as wide as the picture. */
export function placeBlock(nodes: readonly number[], box: Size, { width, top }: { width: number; top: number }): Block {
  const step = box.width + COLUMN_GAP;
  const fitting = Math.floor((width - 2 * MARGIN + COLUMN_GAP) / step);
  const columns = Math.min(
    nodes.length,
    Math.max(fitting, Math.min(nodes.length, 4), Math.ceil(Math.sqrt(nodes.length / 3))),
  );
  return {
    width: 2 * MARGIN + columns * step - COLUMN_GAP,
    height: top + Math.ceil(nodes.length / columns) * (box.height + ROW_GAP) - ROW_GAP + MARGIN,
    middles: nodes.map((_, index) => middleOf(MARGIN, top, index % columns, Math.floor(index / columns), box)),
  };
}

function middleOf(left: number, top: number, column: number, row: number, box: Size): Point {
  return {
    x: left + column * (box.width + COLUMN_GAP) + box.width / 2,
    y: top + row * (box.height + ROW_GAP) + box.height / 2,
  };
}
