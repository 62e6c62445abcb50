import { init as initInstance } from '@module-federation/runtime';
import type { WebpackRequire } from '../../embed/types';

/** Creates the federation instance of a build. */
export const init = ({ webpackRequire }: { webpackRequire: WebpackRequire }) =>
  initInstance(webpackRequire.federation.initOptions);
