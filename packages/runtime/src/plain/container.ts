import { getExposed } from '../embed/get-exposed';
import { assertSameScope } from '../embed/same-scope';
import type { WebpackRequire } from '../embed/types';
import { scopesOf } from './share-scope';

/** What a consumer tells besides its scope: all of its scopes, for a container that takes part in several. */
interface InitOptions {
  shareScopeMap?: Record<string, unknown>;
}

/** What container entries of the chunk call for their `get` and `init`. */
export function createContainerFace(require: WebpackRequire) {
  return {
    getExposed: getExposed(require),

    /**
     * `init` of a container: takes the consumer's share scope for its own, and fills it.
     *
     * @throws Error when it has another one already
     */
    initContainer(
      shareScopeKey: string | string[],
      shareScope: unknown,
      initScope?: unknown[],
      options?: InitOptions,
    ): unknown {
      const scopes = scopesOf(require);
      const names = typeof shareScopeKey === 'string' ? [shareScopeKey] : shareScopeKey;
      for (const name of names) {
        const given = names.length > 1 ? (options?.shareScopeMap?.[name] ?? shareScope) : shareScope;
        assertSameScope(scopes[name], given);
        scopes[name] = given;
      }
      return require.I?.(shareScopeKey, initScope);
    },
  };
}
