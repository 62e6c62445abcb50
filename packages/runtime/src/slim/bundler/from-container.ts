import { isThenable } from '../../thenable';
import { type LoadRemoteModule, loadByInstance } from './remotes';

/** A container that a module of the build exports. */
interface Container {
  get(expose: string, getScope: unknown[]): () => unknown;
}

/** Loads a remote module through the federation instance, or from a container that a module of the build exports. */
export const loadByInstanceOrContainer: LoadRemoteModule = (require, data, remote, steps, getScope) => {
  if (remote?.externalType === 'script' && remote.name) {
    loadByInstance(require, data, remote, steps, getScope);
    return;
  }
  const { loading, onFactory, onError } = steps;
  const [scope, expose, id] = data;

  /** Calls `run`, then `next` with the result, synchronously if there is no promise. The first promise covers all steps. */
  const handleFunction = <T>(
    run: () => T | PromiseLike<T>,
    next: (result: T, isFirst?: boolean) => unknown,
    isFirst?: boolean,
  ): unknown => {
    try {
      const result = run();
      if (!isThenable<Awaited<typeof result>>(result)) {
        return next(result as never, isFirst);
      }
      const promise = result.then((value) => next(value as never), onError) as Promise<unknown>;
      if (isFirst) {
        loading(promise);
      }
      return promise;
    } catch (error) {
      return onError(error);
    }
  };
  const get = (container: Container | undefined, isFirst?: boolean) =>
    container
      ? handleFunction(
          () => require.I?.(scope, 0),
          (_, first) => handleFunction(() => container.get(expose, getScope), onFactory, first),
          isFirst,
        )
      : onError();
  handleFunction(() => require(id) as Container | undefined, get, true);
};
