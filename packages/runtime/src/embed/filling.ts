import { hasRemoteDown } from './faults/join';
import type { InitializeSharing, WebpackRequire } from './types';

/**
 * Makes what fills share scopes by the upstream runtime, which tells the remotes of them that it loads.
 *
 * @param initTokens is filled with what stands in the lists of those who are being told, by scope
 */
export function createFilling(require: WebpackRequire, initTokens: Record<string, unknown> = {}): InitializeSharing {
  let initPromises = {};
  return (shareScopeName, initScope) => {
    const { bundlerRuntime, instance } = require.federation;
    if (hasRemoteDown(instance)) {
      // What is kept here is never filled again.
      initPromises = {};
    }
    return bundlerRuntime.I({
      shareScopeName,
      initScope: initScope || [],
      initPromises,
      initTokens,
      webpackRequire: require,
    });
  };
}
