import { getExposed } from './get-exposed';
import type { InitOptions, JoinFor } from './join-circles';
import { type ConsumerScopes, createJoin, type Scope, scopesToJoin } from './joined-scopes';
import { offerIn } from './offer-in';
import type { WebpackRequire } from './types';

/**
 * What container entries of the chunk call for their `get` and `init`.
 *
 * @param joinFor joins a share scope on behalf of a consumer
 */
export function createContainerFace(require: WebpackRequire, joinFor: JoinFor) {
  /** The federation instance has scopes of its own before it is given any; only those that were given count. */
  const join = createJoin();
  return {
    getExposed: getExposed(require),

    /**
     * `init` of a container: joins the consumer's share scopes.
     *
     * @throws Error when it has joined another one under the same name already
     */
    initContainer(
      shareScopeKey: string | string[],
      shareScope: unknown,
      initScope?: unknown[],
      remoteEntryInitOptions?: InitOptions & ConsumerScopes,
    ): unknown {
      const { bundlerRuntime, instance } = require.federation;
      const scopes = scopesToJoin(shareScopeKey, shareScope, remoteEntryInitOptions);
      join(scopes, instance.shareScopeMap);
      for (const scope of Object.values(scopes)) {
        nameVersions(scope);
      }
      // Upstream joins those that the consumer names, none of which may be called as the container's own.
      Object.assign(instance.shareScopeMap, scopes);
      const others = Object.keys(scopes).filter((name) => ![shareScopeKey].flat().includes(name));
      offerIn(require, shareScopeKey as string, others);
      return joinFor(remoteEntryInitOptions, () => {
        const filled = bundlerRuntime.initContainerEntry({
          shareScopeKey,
          shareScope,
          scopes,
          initScope,
          remoteEntryInitOptions,
          webpackRequire: require,
        });
        return others.length > 0 ? Promise.all([filled, require.I?.(others, initScope)]) : filled;
      });
    },
  };
}

/**
 * Gives the modules of a share scope the version that they stand under, where they don't carry it, as in scopes that are
 * written by hand: upstream reads it from there.
 */
function nameVersions(shareScope: unknown): void {
  const scope = (shareScope ?? {}) as Scope;
  for (const versions of Object.values(scope)) {
    for (const [version, offer] of Object.entries(versions ?? {})) {
      if (offer && offer.version === undefined && Object.isExtensible(offer)) {
        offer.version = version;
      }
    }
  }
}
