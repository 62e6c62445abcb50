import type { Failure, Instance } from './types';

/**
 * A runtime plugin that calls `errorLoadRemote` once for each failure. Upstream calls it once more for each stage that a failure
 * passes, and for a request that sharing and an import wait for together, once for each of the two.
 *
 * Of these calls, that of the import is left (`onLoad`), as most plugins return what is used instead there.
 */
export const reportOncePlugin = {
  name: 'fedpack-report-once',
  apply({ remoteHandler }: Instance): void {
    /** The ids that are being loaded. Each failure of theirs is reported when it reaches the import. */
    const loading: string[] = [];
    const reported = new WeakSet<object>();

    const { loadRemote } = remoteHandler;
    remoteHandler.loadRemote = async (id, ...more) => {
      loading.push(id);
      try {
        return await loadRemote.call(remoteHandler, id, ...more);
      } finally {
        loading.splice(loading.indexOf(id), 1);
      }
    };

    const { errorLoadRemote } = remoteHandler.hooks.lifecycle;
    const { emit } = errorLoadRemote;
    errorLoadRemote.emit = async (failure) => {
      const { error, lifecycle } = failure;
      if (lifecycle !== 'onLoad' && (loading.some((id) => concerns(failure, id)) || reported.has(error))) {
        return undefined;
      }
      // Several scopes may wait for one container.
      reported.add(Object(error));
      return emit.call(errorLoadRemote, failure);
    };
  },
};

/** Whether a failure makes the load of an id fail. */
const concerns = ({ id: failed, remote }: Failure, id: string): boolean =>
  failed === id || [remote?.name, remote?.alias].some((name) => name && `${id}/`.startsWith(`${name}/`));
