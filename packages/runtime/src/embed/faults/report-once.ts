import type { Failure, Instance } from './types';

/** Set on an instance: the errors that loads have failed with, of which its plugins were told. */
const FAILED: unique symbol = Symbol.for('fedpack.failed-loads') as never;

/** Whether a load of an instance has failed with an error. */
export const hasFailedLoad = (instance: { [FAILED]?: WeakSet<object> }, error: unknown): boolean =>
  Boolean(instance[FAILED]?.has(Object(error)));

/**
 * Calls `errorLoadRemote` once for each failure. Upstream calls it once more for each stage that a failure passes, and for a request that
 * sharing and an import wait for together, once for each of the two.
 *
 * Of these calls, that of the import is left (`onLoad`), as most plugins return what is used instead there. A manifest that fails is
 * told of before it (`afterResolve`), as plugins return another manifest there.
 */
export function reportOnce(instance: Instance & { [FAILED]?: WeakSet<object> }): void {
  const { remoteHandler } = instance;
  /** The ids that are being loaded. Each failure of theirs is reported when it reaches the import. */
  const loading: string[] = [];
  const reported = new WeakSet<object>();
  const failed = new WeakSet<object>();
  instance[FAILED] = failed;

  const { loadRemote } = remoteHandler;
  remoteHandler.loadRemote = async (id, ...more) => {
    loading.push(id);
    try {
      return await loadRemote.call(remoteHandler, id, ...more);
    } catch (error) {
      failed.add(Object(error));
      throw error;
    } finally {
      loading.splice(loading.indexOf(id), 1);
    }
  };

  const { errorLoadRemote } = remoteHandler.hooks.lifecycle;
  const { emit } = errorLoadRemote;
  errorLoadRemote.emit = async (failure) => {
    const { error, lifecycle, remote } = failure;
    const isTold =
      lifecycle === 'afterResolve'
        ? // The next location is better than what a plugin has.
          remote?.isLocation
        : lifecycle !== 'onLoad' && (loading.some((id) => concerns(failure, id)) || reported.has(error));
    if (isTold) {
      return undefined;
    }
    // Several scopes may wait for one container.
    reported.add(Object(error));
    return emit.call(errorLoadRemote, failure);
  };
}

/** Whether a failure makes the load of an id fail. */
const concerns = ({ id: failed, remote }: Failure, id: string): boolean =>
  failed === id || [remote?.name, remote?.alias].some((name) => name && `${id}/`.startsWith(`${name}/`));
