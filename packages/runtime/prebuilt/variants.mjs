/**
 * The runtimes that a build may embed instead of the complete one, by what a build can use of it.
 *
 * @typedef {object} Variant
 * @property {string} name of the file in `dist/prebuilt`, without `.js`
 * @property {string} input the entry, below `src/prebuilt`
 * @property {'none' | 'scripts' | 'manifests' | 'containers'} remotes each kind with those before it; `containers` are those
 *   that the federation instance does not load by itself: lists of places, and externals
 * @property {'web' | 'node' | 'any'} target where it runs; `any` finds out
 */

const REMOTES = /** @type {const} */ (['scripts', 'manifests', 'containers']);
const TARGETS = /** @type {const} */ (['web', 'node', 'any']);

/** @type {Variant[]} */
export const variants = [
  // Where nothing is loaded from elsewhere, it is the same in browsers and in Node.
  { name: 'any.none.unshared', input: 'none.unshared.ts', remotes: 'none', target: 'any' },
  { name: 'any.none.shared', input: 'none.shared.ts', remotes: 'none', target: 'any' },
  // Remotes share with each other through a build that shares nothing.
  ...REMOTES.flatMap((remotes) =>
    TARGETS.map((target) => ({ name: `${target}.${remotes}`, input: `${remotes}.ts`, remotes, target })),
  ),
];

/**
 * The constants that upstream's code is written against.
 *
 * @param {Variant} variant
 * @returns {Record<string, string>}
 */
export const constantsOf = ({ remotes, target, name }) => ({
  ...(target !== 'any' && { ENV_TARGET: JSON.stringify(target) }),
  FEDERATION_OPTIMIZE_NO_REMOTE: String(remotes === 'none'),
  FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: String(remotes === 'none' || remotes === 'scripts'),
  FEDERATION_OPTIMIZE_NO_SHARED: String(name.endsWith('.unshared')),
});
