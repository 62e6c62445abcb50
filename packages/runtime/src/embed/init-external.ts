import { isThenable } from '../thenable';
import { uncacheOnFailure } from './failed-containers';
import type { WebpackRequire } from './types';

/** A container, as far as it joins share scopes. */
interface Container {
  init?(shareScope: unknown, initScope: unknown[], options: object): unknown;
}

/**
 * Initialises an external container with a share scope, as webpack's `initExternal` does. If it fails, there is a warning.
 *
 * @param id the module that exports the container, or a promise of it
 * @param onFailure called with the error and with what the module exports
 * @returns a promise if there is something to wait for
 */
export function initExternal(
  require: WebpackRequire,
  id: string,
  scope: string,
  initScope: unknown[],
  onFailure?: (error: unknown, container: unknown) => PromiseLike<unknown> | undefined,
): PromiseLike<unknown> | undefined {
  // `init` is called once for each scope, so the container has to be told which scopes its remote uses.
  const rows = Object.values(require.remotesLoadingData?.moduleIdToRemoteDataMapping ?? {});
  const shareScopeKeys = rows.find(({ externalModuleId }) => externalModuleId === id)?.shareScope ?? scope;
  const init = (container: Container | undefined) =>
    container?.init?.(require.S?.[scope], initScope, { shareScopeMap: require.S, shareScopeKeys });
  let container: Container | PromiseLike<Container> | undefined;
  const onError = (error: unknown) => {
    console.warn(`Initialization of sharing external failed: ${error}`);
    return onFailure?.(error, container);
  };
  try {
    container = require(id) as typeof container;
    if (isThenable<Container>(container)) {
      uncacheOnFailure(require, id);
      return container.then(init).then(undefined, onError);
    }
    const result = init(container);
    return isThenable(result) ? result.then(undefined, onError) : undefined;
  } catch (error) {
    return onError(error);
  }
}
