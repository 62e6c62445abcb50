/**
 * @typedef {object} Order what a process is told to build
 * @property {string} contender a name of {@link contenders}
 * @property {import('../cases.mjs').Case} one
 * @property {string} app the application's folder
 * @property {string} output an absolute folder that does not exist yet
 * @property {'production' | 'development'} mode
 * @property {boolean} [minimize] false leaves production code as it is
 * @property {string} [cache] the folder of a persistent cache
 * @property {string} [remotes] where the remotes' manifests are served
 * @property {boolean} [manifest] false turns the manifest off
 * @property {boolean} [facts] also tell what was built
 * @property {boolean} [isSlow] the process takes many times as long as usual
 * @property {boolean} [idle] import everything, and build nothing
 * @property {string} [peers] the folder where the peers are installed
 */

/**
 * @typedef {object} Contender
 * @property {string} title for readers of a report
 * @property {'rspack' | 'peer'} table our binary, or a tool of its own
 * @property {boolean} [installed] whether it comes with the peers
 * @property {boolean} federated whether it makes a container
 * @property {string} baseline what its ratios are against, where the case does not say otherwise: the floor of its tool
 * @property {string[]} kinds what can be measured of it; see `plan/kinds.mjs`
 */

/** What can only be counted where a build takes seconds: counting makes it ten to twenty times as long. */
const COUNTED = [
  'production-instructions',
  'development-instructions',
  'first-watch-instructions',
  'rebuild-instructions',
];
const RSPACK = {
  table: 'rspack',
  federated: false,
  baseline: 'floor',
  kinds: ['production', 'unminified', 'development', 'warm', 'rebuild', 'sizes', ...COUNTED],
};
const FEDERATED = { ...RSPACK, federated: true, kinds: [...RSPACK.kinds, 'manifest', 'download'] };
/** Types are a case of their own, against the same plugin without them. */
const TYPED = { ...RSPACK, federated: true, baseline: 'fedpack', kinds: ['types'] };
/** Only as Rsbuild's users have it. */
const RSBUILD = { ...RSPACK, baseline: 'single', kinds: ['download', 'waterfall'] };
const WEBPACK = {
  table: 'peer',
  installed: true,
  baseline: 'webpack-floor',
  kinds: ['production', 'development', 'rebuild', 'sizes'],
};
const VITE = { table: 'peer', installed: true, baseline: 'vite-floor', kinds: ['production', 'sizes'] };

/** @type {Record<string, Contender>} in the order of reports */
export const contenders = {
  none: { ...RSPACK, title: 'no federation' },
  floor: { ...RSPACK, title: 'no federation, the same chunks' },
  single: { ...RSBUILD, title: 'the same application as one build' },
  builtin: { ...FEDERATED, title: "Rspack's built-in plugin" },
  enhanced: { ...FEDERATED, kinds: [...FEDERATED.kinds, 'waterfall'], title: '@module-federation/enhanced/rspack' },
  'enhanced-rsbuild': {
    ...RSBUILD,
    kinds: ['download', 'waterfall', 'hmr'],
    federated: true,
    installed: true,
    title: '@module-federation/rsbuild-plugin',
  },
  'enhanced-types': { ...TYPED, title: '@module-federation/enhanced/rspack, with types' },
  fedpack: { ...FEDERATED, kinds: [...FEDERATED.kinds, 'waterfall', 'types', 'hmr'], title: 'fedpack' },
  'fedpack-hinted': {
    ...RSBUILD,
    kinds: ['waterfall'],
    federated: true,
    title: 'fedpack, and a server that adds early hints',
  },
  'fedpack-types': { ...TYPED, title: 'fedpack, with types' },
  'webpack-floor': { ...WEBPACK, federated: false, title: 'webpack, no federation, the same chunks' },
  webpack: { ...WEBPACK, federated: true, title: 'webpack with @module-federation/enhanced' },
  'vite-floor': { ...VITE, federated: false, title: 'vite, no federation, the same chunks' },
  vite: { ...VITE, federated: true, title: 'vite with @module-federation/vite' },
};

/**
 * Imports a contender in this process.
 *
 * @param {Order} order
 * @returns {Promise<{importMs: number, create(): Bundler}>} how long its federation plugin took to be imported, and
 *   what configures it: `create` is a part of what federation costs, and is to be measured
 *
 * @typedef {object} Bundler
 * @property {() => Promise<object>} build gives the bundler's own statistics
 * @property {import('@rspack/core').Compiler} [compiler] where there is one to watch with
 * @property {(stats: object) => string[]} problems errors and warnings
 * @property {(stats: object) => Promise<Facts>} facts
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Facts
 * @property {number} exposeChunks
 * @property {string[]} initial files that the first page loads before any `import()`
 * @property {string[]} remoteEntry files of the container's entry, or of that of `floor`
 * @property {number} built modules that were built rather than taken from a cache
 */
export async function loadContender(order) {
  const { load } = await import(`./${order.contender}.mjs`);
  return load(order);
}
