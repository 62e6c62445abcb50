import type { WebpackRequire } from '../../embed/types';
import { attachShareScopeMap } from './share-scope-map';

/** The arguments of a container's `init`, and its build. */
interface Init {
  webpackRequire: WebpackRequire;
  initScope?: unknown[];
  shareScopeKey: string | string[];
  /** The consumer's scopes, by the container's own names. */
  scopes: Record<string, unknown>;
  /** The options of a consumer with a federation runtime. Others pass none. */
  remoteEntryInitOptions?: { shareScopeMap?: Record<string, unknown> };
}

/** Joins a consumer's share scopes and initialises them. */
export function initContainerEntry({
  webpackRequire: require,
  initScope,
  shareScopeKey,
  scopes,
  remoteEntryInitOptions: options,
}: Init): unknown {
  const { federation } = require;
  if (!require.S || !federation?.instance || !federation.initOptions) {
    return undefined;
  }
  const { instance, initOptions } = federation;
  instance.initOptions({ name: initOptions.name, remotes: [], ...options });
  for (const [name, scope] of Object.entries(scopes)) {
    instance.initShareScopeMap(name, scope, { hostShareScopeMap: options?.shareScopeMap ?? {} });
  }
  attachShareScopeMap(require);
  return require.I?.(shareScopeKey, initScope);
}
