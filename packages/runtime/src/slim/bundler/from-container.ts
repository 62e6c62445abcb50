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
  const { handleFunction, onFactory, onError } = steps;
  const [scope, expose, id] = data;
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
