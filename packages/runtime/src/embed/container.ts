import { getExposed } from './get-exposed';
import { assertSameScope } from './same-scope';
import type { WebpackRequire } from './types';

/** What container entries of the chunk call for their `get` and `init`. */
export function createContainerFace(require: WebpackRequire) {
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
      remoteEntryInitOptions?: unknown,
    ): unknown {
      const key = String(shareScopeKey);
      assertSameScope(given.get(key), shareScope);
      given.set(key, shareScope);
      return require.federation.bundlerRuntime.initContainerEntry({
        shareScopeKey,
        shareScope,
        initScope,
        remoteEntryInitOptions,
        webpackRequire: require,
      });
    },
  };
}
