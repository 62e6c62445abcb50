import { type Load, loadByInstance } from './remotes';

/** A container in a module of the build. */
interface Container {
  get(expose: string, getScope: unknown[]): () => unknown;
}

/** Loads a remote module by the federation instance, or from a container that a module of the build holds. */
export const loadFromAny: Load = (require, data, remote, steps, getScope) => {
  if (remote?.externalType === 'script' && remote.name) {
    loadByInstance(require, data, remote, steps, getScope);
    return;
  }
  const { take, end, fail } = steps;
  const [scope, expose, id] = data;
  const get = (container: Container | undefined, isFirst?: boolean) =>
    container
      ? take(
          () => require.I?.(scope, 0),
          (_, first) => take(() => container.get(expose, getScope), end, first),
          isFirst,
        )
      : fail();
  take(() => require(id) as Container | undefined, get, true);
};
