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
 * @returns a promise if there is something to wait for
 */
export function initExternal(
  require: WebpackRequire,
  id: string,
  scope: string,
  initScope: unknown[],
): PromiseLike<unknown> | undefined {
  const warn = (error: unknown) => console.warn(`Initialization of sharing external failed: ${error}`);
  // `init` is called once for each scope, so the container has to be told which scopes its remote uses.
  const rows = Object.values(require.remotesLoadingData?.moduleIdToRemoteDataMapping ?? {});
  const shareScopeKeys = rows.find(({ externalModuleId }) => externalModuleId === id)?.shareScope ?? scope;
  const init = (container: Container | undefined) =>
    container?.init?.(require.S?.[scope], initScope, { shareScopeMap: require.S, shareScopeKeys });
  try {
    const container = require(id) as Container | PromiseLike<Container> | undefined;
    if (isThenable<Container>(container)) {
      uncacheOnFailure(require, id);
      return container.then(init).then(undefined, warn);
    }
    const result = init(container);
    return isThenable(result) ? result.then(undefined, warn) : undefined;
  } catch (error) {
    warn(error);
    return undefined;
  }
}
