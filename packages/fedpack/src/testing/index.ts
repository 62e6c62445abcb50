/**
 * Unit tests of federated apps: imports of remotes lead to the sources of the remotes in the workspace, to stubs of their types, or to
 * what the test gives, so that no server has to run. For Vitest, Rstest, and whatever else Vite or Rsbuild builds.
 */
export type { TestingOptions } from './options.js';
export { remotesForRsbuild } from './rsbuild.js';
export { type RemotesForVite, remotesForVite } from './vite.js';
