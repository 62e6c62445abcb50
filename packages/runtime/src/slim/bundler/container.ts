import type { WebpackRequire } from '../../embed/types';
import { attachShareScopeMap } from './share-scope-map';

type ShareScopes = Record<string, unknown>;

/** What a container's `init` is called with, and the build that it belongs to. */
interface Init {
  webpackRequire: WebpackRequire;
  shareScope: unknown;
  initScope?: unknown[];
  shareScopeKey: string | string[];
  /** What a consumer with a federation runtime says of itself; others say nothing. */
  remoteEntryInitOptions?: { shareScopeKeys?: string | string[]; shareScopeMap?: ShareScopes };
}

/** Joins a consumer's share scopes, and fills them. */
export function initContainerEntry({
  webpackRequire: require,
  shareScope,
  initScope,
  shareScopeKey: own,
  remoteEntryInitOptions: options,
}: Init): unknown {
  const { federation } = require;
  if (!require.S || !federation?.instance || !federation.initOptions) {
    return undefined;
  }
  const { instance, initOptions } = federation;
  instance.initOptions({ name: initOptions.name, remotes: [], ...options });
  const { shareScopeKeys: theirs, shareScopeMap: scopes } = options ?? {};
  const several = Array.isArray(own);
  const joinGiven = (name: string) => join(name, shareScope);
  const joinNamed = (name: string) => {
    const all = scopes as ShareScopes;
    all[name] ||= {};
    join(name, all[name]);
  };
  const join = (name: string, scope: unknown) =>
    instance.initShareScopeMap(name, scope, { hostShareScopeMap: scopes ?? {} });

  if (several) {
    own.forEach(theirs && scopes ? joinNamed : joinGiven);
  } else if (Array.isArray(theirs)) {
    theirs.forEach(joinNamed);
  } else {
    joinGiven(own || 'default');
  }
  attachShareScopeMap(require);
  return require.I?.(several ? own : own || 'default', initScope);
}
