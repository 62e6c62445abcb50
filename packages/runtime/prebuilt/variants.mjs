import manifest from '../package.json' with { type: 'json' };

/**
 * The runtimes that a build may embed, depending on what it uses. The complete ones have the modules of the API as well.
 *
 * @typedef {object} Variant
 * @property {string} name of the file in `dist/prebuilt`, without `.js`
 * @property {string} input the entry, below `src/prebuilt`
 * @property {'none' | 'scripts' | 'manifests' | 'containers'} remotes each kind includes those before it; `containers` are remotes
 *   that the federation instance doesn't load: those with several locations, and externals
 * @property {'web' | 'node' | 'any'} target the platform; `any` detects it at run time
 * @property {boolean} [onPageCore] whether `@module-federation/runtime-core` is that of the page
 */

const REMOTES = /** @type {const} */ (['scripts', 'manifests', 'containers']);
const TARGETS = /** @type {const} */ (['web', 'node', 'any']);

/** @type {Variant[]} */
export const variants = [
  // A runtime that loads nothing is the same for browsers and Node.
  { name: 'any.none.unshared', input: 'none.unshared.ts', remotes: 'none', target: 'any' },
  { name: 'any.none.shared', input: 'none.shared.ts', remotes: 'none', target: 'any' },
  // A build that shares nothing may still pass its remotes' shared modules on.
  ...REMOTES.flatMap((remotes) =>
    TARGETS.map((target) => ({ name: `${target}.${remotes}`, input: `${remotes}.ts`, remotes, target })),
  ),
  // Only on pages is it worth a file to leave out what is for Node, or for other remotes.
  { name: 'web.complete.manifests', input: 'complete.manifests.ts', remotes: 'manifests', target: 'web' },
  { name: 'web.complete', input: 'complete.ts', remotes: 'containers', target: 'web' },
  { name: 'any.complete', input: 'complete.ts', remotes: 'containers', target: 'any' },
  { name: 'external', input: 'external.ts', remotes: 'containers', target: 'any', onPageCore: true },
  { name: 'external.none', input: 'external.none.ts', remotes: 'none', target: 'any', onPageCore: true },
];

/**
 * Returns the constants that upstream's code checks.
 *
 * @param {Variant} variant
 * @returns {Record<string, string>}
 */
export const constantsOf = ({ remotes, target, name }) => ({
  ...(target !== 'any' && { ENV_TARGET: JSON.stringify(target) }),
  UPSTREAM_VERSION: JSON.stringify(manifest.dependencies['@module-federation/runtime']),
  FEDERATION_OPTIMIZE_NO_REMOTE: String(remotes === 'none'),
  FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: String(remotes === 'none' || remotes === 'scripts'),
  FEDERATION_OPTIMIZE_NO_SHARED: String(name.endsWith('.unshared')),
});
