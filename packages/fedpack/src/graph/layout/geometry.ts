/** Indices of nodes: the consumer and the remote. */
export type Pair = readonly [from: number, to: number];

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Px that the picture keeps free at its edges. */
export const MARGIN = 24;
/** Px between two boxes of a column: lines run there. */
export const ROW_GAP = 18;
/** Px between two columns of a layer. */
export const COLUMN_GAP = 32;
/** Px between two layers. */
export const LAYER_GAP = 96;
