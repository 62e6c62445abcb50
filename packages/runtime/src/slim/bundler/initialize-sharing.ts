import type { WebpackRequire } from '../../embed/types';
import { attachShareScopeMap } from './share-scope-map';

/** The scopes that are being filled, and what has been filled; kept from call to call. */
interface Filling {
  webpackRequire: WebpackRequire;
  shareScopeName: string | string[];
  initScope: unknown[];
  initPromises: Record<string, Promise<unknown> | true>;
  initTokens: Record<string, object>;
}

/** Fills share scopes, once each; who asks for one that it is being told of does not wait. */
export function initializeSharing({ webpackRequire: require, shareScopeName, ...filling }: Filling): Promise<true> {
  const { initScope, initPromises, initTokens } = filling;
  const { instance } = require.federation;
  const fill = (scope: string): Promise<unknown> | true | undefined => {
    initTokens[scope] ??= { from: instance.name };
    if (initScope.includes(initTokens[scope])) {
      return undefined;
    }
    initScope.push(initTokens[scope]);
    if (!initPromises[scope]) {
      const { shareStrategy: strategy } = instance.options;
      const joining: Promise<unknown>[] = instance.initializeSharing(scope, { strategy, initScope, from: 'build' });
      attachShareScopeMap(require);
      initPromises[scope] =
        joining.length === 0 ||
        Promise.all(joining).then(() => {
          initPromises[scope] = true;
          return true;
        });
    }
    return initPromises[scope];
  };
  return Promise.all([shareScopeName].flat().map(fill)).then(() => true);
}
