import type { GraphData, GraphVersion } from '../binding/native-types.js';

export type {
  EdgeKind,
  GraphApp,
  GraphEdge,
  GraphExpose,
  GraphKey,
  GraphModule,
  GraphShare,
} from '../binding/native-types.js';

/** The federation of a workspace, or of what is deployed, as it is drawn and written. Names in it are data. */
export type Graph = Omit<GraphData, 'diagnostics'>;

/** Who has a version, or asks for a range. */
export type GraphUsers = Pick<GraphVersion, 'apps' | 'deployed'>;
