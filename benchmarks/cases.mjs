/**
 * @typedef {object} Case a generated application, by its sizes
 * @property {string} name as reports call it
 * @property {number} modules components and plain modules of the application, without its entries
 * @property {number} exposes modules that the container exposes
 * @property {number} shared packages that are shared; the first two are `react` and `react-dom`
 * @property {number} entries pages, each an entry
 * @property {number} remotes remotes that the application imports from, two modules of each
 * @property {boolean} [typed] whether it is a project of TypeScript, in which every export says its type
 * @property {'guide' | 'dashboard' | 'analytics' | 'settings' | 'design-system'} [page] an application that is not generated: the guide's
 *   pair, or a route of `examples/workspace`; the sizes, but for `remotes`, are then of no meaning
 * @property {'floor' | 'none' | 'single' | 'fedpack' | 'enhanced-rsbuild'} [baseline] the contender that ratios are against; `floor` unless given
 */

const BASE = { modules: 1000, exposes: 100, shared: 5, entries: 1, remotes: 0 };
const SMALL = { modules: 50, exposes: 5, shared: 5, entries: 1, remotes: 0 };

/** @type {Case[]} the base case, and what differs from it in one size */
export const cases = [
  { name: 'base', ...BASE },
  { name: 'modules-10000', ...BASE, modules: 10_000 },
  { name: 'exposes-1', ...BASE, exposes: 1 },
  { name: 'exposes-1000', ...BASE, exposes: 1000 },
  { name: 'shared-2', ...BASE, shared: 2 },
  { name: 'shared-10', ...BASE, shared: 10 },
  { name: 'shared-100', ...BASE, shared: 100 },
  { name: 'entries-20', ...BASE, entries: 20 },
  { name: 'remotes-5', ...BASE, remotes: 5 },
  { name: 'remotes-50', ...BASE, remotes: 50 },
  { name: 'manifest', ...BASE, exposes: 1000, shared: 500 },
  // What types cost a small build, against the same build without them.
  { name: 'types', ...BASE, modules: 65, exposes: 5, typed: true, baseline: 'fedpack' },
  // For sizes: what is downloaded does not depend on how large the application is.
  { name: 'size-remote', ...SMALL },
  { name: 'size-host', ...SMALL, remotes: 5 },
  { name: 'size-consumer', ...SMALL, exposes: 0, remotes: 5, baseline: 'none' },
  // A page and three remotes, each an app of its own with so many modules; what a remote shows is its one expose.
  { name: 'download', ...SMALL, exposes: 1, remotes: 3, baseline: 'single' },
  // A page and a remote on development servers, edited while they are open. What is there is written by hand.
  { name: 'hmr', modules: 4, exposes: 2, shared: 2, entries: 1, remotes: 1, baseline: 'enhanced-rsbuild' },
  // How pages with remotes come over a slow line.
  ...['guide', 'dashboard', 'analytics', 'settings', 'design-system'].map((page) => ({
    name: `waterfall-${page}`,
    ...SMALL,
    remotes: page === 'guide' ? 1 : 4,
    page,
    baseline: 'single',
  })),
  { name: 'waterfall-remotes-10', ...SMALL, exposes: 1, remotes: 10, baseline: 'single' },
];

/**
 * Cases in which one size grows tenfold, smallest first; the first is what is subtracted, so that what is left is the part
 * of that size alone.
 *
 * @type {{size: string, cases: [string, string, string]}[]}
 */
export const ladders = [
  { size: 'exposes', cases: ['exposes-1', 'base', 'exposes-1000'] },
  { size: 'shared', cases: ['shared-2', 'shared-10', 'shared-100'] },
  { size: 'remotes', cases: ['base', 'remotes-5', 'remotes-50'] },
];

/**
 * @param {string} name
 * @returns {Case}
 * @throws {Error} when there is no such case
 */
export function caseNamed(name) {
  const found = cases.find((one) => one.name === name);
  if (!found) throw new Error(`there is no case ${name}`);
  return found;
}
