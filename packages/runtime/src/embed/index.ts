/**
 * The complete runtime, which fedpack embeds where an application uses the API of the federation runtime: both hold the
 * modules of the upstream packages, as one copy.
 */
import upstream from '@module-federation/webpack-bundler-runtime';
import { choicePlugin } from './choose';
import { claimsPlugin } from './claims';
import { createContainerSide } from './container-side';
import { manifestPlugin } from './faults/manifest';
import { redeployedPlugin } from './faults/redeployed';
import { createShareSide } from './share-side';
import { createStart, type Start } from './start';
import type { Upstream } from './types';

export type { StartOptions, WebpackRequire } from './types';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: upstream as unknown as Upstream,
  createRemoteSide: createContainerSide,
  createShareSide,
  plugins: [claimsPlugin, choicePlugin],
  lastPlugins: [manifestPlugin, redeployedPlugin],
});
