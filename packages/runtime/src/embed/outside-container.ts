import { isThenable } from '../thenable';
import { dropWhenFailed } from './failed-containers';
import type { WebpackRequire } from './types';

/** The object that two containers share a scope by. */
interface Container {
  init?(shareScope: unknown, initScope: unknown[], options: object): unknown;
}

/**
 * Lets the container that a module of this build holds join a share scope. One that fails is left out with a warning.
 *
 * @param id of the module; it may give a promise of the container
 * @returns a promise where there is something to wait for
 */
export function joinContainer(
  require: WebpackRequire,
  id: string,
  scope: string,
  initScope: unknown[],
): PromiseLike<unknown> | undefined {
  const warn = (error: unknown) => console.warn(`Initialization of sharing external failed: ${error}`);
  // All scopes of its remote: a container is told of them one by one, and has to know which belong together.
  const rows = Object.values(require.remotesLoadingData?.moduleIdToRemoteDataMapping ?? {});
  const shareScopeKeys = rows.find(({ externalModuleId }) => externalModuleId === id)?.shareScope ?? scope;
  const init = (container: Container | undefined) =>
    container?.init?.(require.S?.[scope], initScope, { shareScopeMap: require.S, shareScopeKeys });
  try {
    const container = require(id) as Container | PromiseLike<Container> | undefined;
    if (isThenable<Container>(container)) {
      dropWhenFailed(require, id);
      return container.then(init).then(undefined, warn);
    }
    const result = init(container);
    return isThenable(result) ? result.then(undefined, warn) : undefined;
  } catch (error) {
    warn(error);
    return undefined;
  }
}
