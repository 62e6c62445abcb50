import { getExposed } from '../embed/get-exposed';
import { type ConsumerScopes, scopesToJoin } from '../embed/joined-scopes';
import { assertSameScope } from '../embed/same-scope';
import type { WebpackRequire } from '../embed/types';
import { scopesOf } from './share-scope';

/** Creates the functions that container entries of the chunk call for their `get` and `init`. */
export function createContainerInterface(require: WebpackRequire) {
  return {
    getExposed: getExposed(require),

    /**
     * `init` of a container: joins the consumer's share scope and initialises it.
     *
     * @throws Error if it has joined a different scope before
     */
    initContainer(
      shareScopeKey: string | string[],
      shareScope: unknown,
      initScope?: unknown[],
      options?: ConsumerScopes,
    ): unknown {
      const scopes = scopesOf(require);
      const given = scopesToJoin(shareScopeKey, shareScope, options);
      for (const [name, scope] of Object.entries(given)) {
        assertSameScope(scopes[name], scope);
      }
      Object.assign(scopes, given);
      if (typeof shareScopeKey === 'string') {
        shareInScopes(require, shareScopeKey, Object.keys(given));
      }
      const names = Object.keys(given);
      return require.I?.(names.length > 1 ? names : shareScopeKey, initScope);
    },
  };
}

/** Adds the shared modules of the build's only scope to a consumer's other scopes, unless the build uses these itself. */
function shareInScopes({ initializeSharingData }: WebpackRequire, own: string, names: string[]): void {
  const stages = initializeSharingData?.scopeToSharingDataMapping;
  const shares = stages?.[own]?.filter((stage) => typeof stage !== 'string');
  for (const name of names) {
    if (stages && shares && !stages[name]) {
      stages[name] = shares;
    }
  }
}
