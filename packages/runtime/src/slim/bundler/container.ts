import type { WebpackRequire } from '../../embed/types';
import { attachShareScopeMap } from './share-scope-map';

/** What a container's `init` is called with, and the build that it belongs to. */
interface Init {
  webpackRequire: WebpackRequire;
  initScope?: unknown[];
  shareScopeKey: string | string[];
  /** The consumer's scopes, by the container's own names. */
  scopes: Record<string, unknown>;
  /** What a consumer with a federation runtime says of itself; others say nothing. */
  remoteEntryInitOptions?: { shareScopeMap?: Record<string, unknown> };
}

/** Joins a consumer's share scopes, and fills them. */
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
