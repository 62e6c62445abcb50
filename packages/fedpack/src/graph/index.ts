/**
 * The federation as a picture and as data. In here: what the graph is, and its forms as text. Not in here: gathering the
 * graph, which the native side does, and writing files.
 */
export { pageAssets } from './assets.js';
export type { Graph } from './data.js';
export { toDot } from './dot.js';
export { type PageAssets, toHtml } from './html.js';
export { toJson } from './json.js';
export { toMermaid } from './mermaid.js';
