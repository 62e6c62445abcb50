import { hasFailedRemotes } from './faults/init-remote';
import type { InitializeSharing, WebpackRequire } from './types';

/**
 * Creates a function that initialises share scopes with upstream's `initializeSharing`, which also initialises the remotes of the
 * instance.
 *
 * @param initTokens filled by upstream: the token of each scope, as it appears in an `initScope`
 */
export function createInitializeByInstance(
  require: WebpackRequire,
  initTokens: Record<string, unknown> = {},
): InitializeSharing {
  let initPromises = {};
  return (shareScopeName, initScope) => {
    const { bundlerRuntime, instance } = require.federation;
    if (hasFailedRemotes(instance)) {
      // Upstream never initialises a scope again that has a promise here.
      initPromises = {};
    }
    return bundlerRuntime.I({
      shareScopeName,
      initScope,
      initPromises,
      initTokens,
      webpackRequire: require,
    });
  };
}
