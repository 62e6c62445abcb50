import { getExposed } from '../embed/get-exposed';
import { type ConsumerScopes, scopesToJoin } from '../embed/joined-scopes';
import { assertSameScope } from '../embed/same-scope';
import type { WebpackRequire } from '../embed/types';
import { scopesOf } from './share-scope';

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
      options?: ConsumerScopes,
    ): unknown {
      const scopes = scopesOf(require);
      const given = scopesToJoin(shareScopeKey, shareScope, options);
      for (const [name, scope] of Object.entries(given)) {
        assertSameScope(scopes[name], scope);
      }
      Object.assign(scopes, given);
      if (typeof shareScopeKey === 'string') {
        offerIn(require, shareScopeKey, Object.keys(given));
      }
      const names = Object.keys(given);
      return require.I?.(names.length > 1 ? names : shareScopeKey, initScope);
    },
  };
}

/** Offers what this build shares in its one scope in further scopes of a consumer, too, where it knows nothing of these. */
function offerIn({ initializeSharingData }: WebpackRequire, own: string, names: string[]): void {
  const stages = initializeSharingData?.scopeToSharingDataMapping;
  const shares = stages?.[own]?.filter((stage) => typeof stage !== 'string');
  for (const name of names) {
    if (stages && shares && !stages[name]) {
      stages[name] = shares;
    }
  }
}
