import { type InitFor, type InitOptions, isOfUpstream } from './circular-init';
import { getExposed } from './get-exposed';
import { type ConsumerScopes, createJoinScopes, type Scope, scopesToJoin } from './joined-scopes';
import { shareInScopes } from './share-in-scopes';
import type { WebpackRequire } from './types';

/**
 * Creates the functions that container entries of the chunk call for their `get` and `init`.
 *
 * @param initFor initialises a container for a consumer
 */
export function createContainerInterface(require: WebpackRequire, initFor: InitFor) {
  /** The instance has its own scopes first. Only scopes that a consumer has passed count. */
  const joinScopes = createJoinScopes();
  return {
    getExposed: getExposed(require),

    /**
     * `init` of a container: joins the consumer's share scopes. A second host of upstream gets what upstream's containers give it: its
     * scopes replace the first one's.
     *
     * @throws Error if it has joined a different scope under the same name before, that of another host
     */
    initContainer(
      shareScopeKey: string | string[],
      shareScope: unknown,
      initScope?: unknown[],
      remoteEntryInitOptions?: InitOptions & ConsumerScopes,
    ): unknown {
      const { bundlerRuntime, instance } = require.federation;
      const scopes = scopesToJoin(shareScopeKey, shareScope, remoteEntryInitOptions);
      joinScopes(scopes, instance.shareScopeMap, isOfUpstream(remoteEntryInitOptions));
      for (const scope of Object.values(scopes)) {
        addMissingVersions(scope);
      }
      // Upstream joins the scopes by the consumer's names, which may all differ from the container's.
      Object.assign(instance.shareScopeMap, scopes);
      const others = Object.keys(scopes).filter((name) => ![shareScopeKey].flat().includes(name));
      shareInScopes(require, shareScopeKey as string, others);
      return initFor(remoteEntryInitOptions, () => {
        const initialized = bundlerRuntime.initContainerEntry({
          shareScopeKey,
          shareScope,
          scopes,
          initScope,
          remoteEntryInitOptions,
          webpackRequire: require,
        });
        return others.length > 0 ? Promise.all([initialized, require.I?.(others, initScope)]) : initialized;
      });
    },
  };
}

/** Sets the `version` of shared modules from their key, which upstream reads. Scopes that are written by hand lack it. */
function addMissingVersions(shareScope: unknown): void {
  const scope = (shareScope ?? {}) as Scope;
  for (const versions of Object.values(scope)) {
    for (const [version, shared] of Object.entries(versions ?? {})) {
      if (shared && shared.version === undefined && Object.isExtensible(shared)) {
        shared.version = version;
      }
    }
  }
}
