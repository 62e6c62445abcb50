import { getExposed } from './get-exposed';
import type { InitOptions, JoinFor } from './join-circles';
import { assertSameScope } from './same-scope';
import type { WebpackRequire } from './types';

/**
 * What container entries of the chunk call for their `get` and `init`.
 *
 * @param joinFor joins a share scope on behalf of a consumer
 */
export function createContainerFace(require: WebpackRequire, joinFor: JoinFor) {
  /** The federation instance has scopes of its own before it is given any; only those that were given count. */
  const given = new Map<string, unknown>();
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
      remoteEntryInitOptions?: InitOptions,
    ): unknown {
      const key = String(shareScopeKey);
      assertSameScope(given.get(key), shareScope);
      given.set(key, shareScope);
      nameVersions(shareScope);
      return joinFor(remoteEntryInitOptions, () =>
        require.federation.bundlerRuntime.initContainerEntry({
          shareScopeKey,
          shareScope,
          initScope,
          remoteEntryInitOptions,
          webpackRequire: require,
        }),
      );
    },
  };
}

/**
 * Gives the modules of a share scope the version that they stand under, where they don't carry it, as in scopes that are
 * written by hand: upstream reads it from there.
 */
function nameVersions(shareScope: unknown): void {
  const scope = (shareScope ?? {}) as Record<string, Record<string, { version?: string }>>;
  for (const versions of Object.values(scope)) {
    for (const [version, offer] of Object.entries(versions ?? {})) {
      if (offer && offer.version === undefined && Object.isExtensible(offer)) {
        offer.version = version;
      }
    }
  }
}
