import type { WebpackRequire } from '../../embed/types';
import { attachShareScopeMap } from './share-scope-map';

/** The scopes to initialise, and the state that is kept between calls. */
interface InitializeSharingArgs {
  webpackRequire: WebpackRequire;
  shareScopeName: string | string[];
  initScope?: unknown[] | 0;
  initPromises: Record<string, Promise<unknown> | true>;
  initTokens: Record<string, object>;
}

/** Initialises share scopes, once each. A circular call for a scope that is being initialised doesn't wait. */
export function initializeSharing({
  webpackRequire: require,
  shareScopeName,
  ...args
}: InitializeSharingArgs): Promise<true> {
  const { initPromises, initTokens } = args;
  const initScope = args.initScope || [];
  const { instance } = require.federation;
  const initialize = (scope: string): Promise<unknown> | true | undefined => {
    initTokens[scope] ??= { from: instance.name };
    if (initScope.includes(initTokens[scope])) {
      return undefined;
    }
    initScope.push(initTokens[scope]);
    if (!initPromises[scope]) {
      const { shareStrategy: strategy } = instance.options;
      const initializing: Promise<unknown>[] = instance.initializeSharing(scope, {
        strategy,
        initScope,
        from: 'build',
      });
      attachShareScopeMap(require);
      initPromises[scope] =
        initializing.length === 0 ||
        Promise.all(initializing).then(() => {
          initPromises[scope] = true;
          return true;
        });
    }
    return initPromises[scope];
  };
  return Promise.all([shareScopeName].flat().map(initialize)).then(() => true);
}
