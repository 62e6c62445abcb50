import type { Graph } from './data.js';

/** The graph as it is, for other programs. */
export function toJson(data: Graph): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
