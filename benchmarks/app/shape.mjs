/** Which modules an application has and which of them import which. Numbers only: the text is made elsewhere. */

/** Of ten modules so many are components; the others are plain TypeScript. */
const COMPONENTS_OF_TEN = 7;
/** Children of a component in the tree. */
const BRANCHES = 4;
/** The tree's first levels (1 + 4 + 16 components), which are pages rather than what one exposes. */
const TOP = 21;
/** Plain modules that a component imports. */
const HELPERS = 2;
/** Imports of a remote: one static, one behind `lazy()`. */
export const USES_OF_REMOTE = 2;

/**
 * The number of components: modules `0 … n - 1`. The modules from `n` on are plain.
 *
 * @param {import('../cases.mjs').Case} one
 */
export function componentCount({ modules }) {
  return Math.ceil((modules * COMPONENTS_OF_TEN) / 10);
}

/**
 * @param {import('../cases.mjs').Case} one
 * @param {number} index of a component
 * @returns {{children: number[], helpers: number[]}} indices of the modules that it imports
 */
export function importsOf(one, index) {
  const components = componentCount(one);
  const plain = one.modules - components;
  const children = Array.from({ length: BRANCHES }, (_, at) => index * BRANCHES + at + 1);
  const helpers = Array.from({ length: Math.min(HELPERS, plain) }, (_, at) => components + ((index + at * 7) % plain));
  return { children: children.filter((child) => child < components), helpers: [...new Set(helpers)] };
}

/**
 * The modules that are exposed, spread evenly over those below the pages; over all where these are too few.
 *
 * @param {import('../cases.mjs').Case} one
 * @returns {number[]} indices, rising
 * @throws {Error} when there are fewer modules than exposes
 */
export function exposedModules(one) {
  const { modules, exposes } = one;
  if (exposes > modules) throw new Error(`${exposes} exposes of ${modules} modules`);
  const components = componentCount(one);
  const [first, count] = exposes <= components - TOP ? [TOP, components - TOP] : [0, modules];
  return Array.from({ length: exposes }, (_, at) => first + Math.floor((at * count) / exposes));
}

/**
 * @param {import('../cases.mjs').Case} one
 * @param {number} index of a component
 * @returns {{remote: number, isLazy: boolean} | undefined} the remote that the component imports from
 */
export function remoteUse(one, index) {
  const uses = one.remotes * USES_OF_REMOTE;
  if (uses === 0) return undefined;
  const distance = Math.max(1, Math.floor(componentCount(one) / uses));
  const use = Math.floor(index / distance);
  if (index % distance !== 0 || use >= uses) return undefined;
  return { remote: use % one.remotes, isLazy: use >= one.remotes };
}

/**
 * The modules that are edited while watching: one that no expose has to do with, and one that is exposed itself.
 *
 * @param {import('../cases.mjs').Case} one
 * @returns {Record<'unrelated' | 'exposed', number>} indices of components
 */
export function editedModules(one) {
  const exposed = exposedModules(one);
  return { unrelated: 5, exposed: exposed[Math.floor(exposed.length / 2)] };
}
