import { quiet } from './faults/quiet';
import type { Instance } from './faults/types';
import type { RemoteInfo, WebpackRequire } from './types';

/** A request that the federation instance is about to match with its remotes. */
interface Request {
  id: string;
}

/**
 * A runtime plugin for remotes with several places, which the instance does not know until one was reached: `loadRemote`
 * of such a remote tries the places first.
 */
export function placesPlugin(require: WebpackRequire, remotes: Record<string, RemoteInfo[]>) {
  const lists = Object.entries(remotes).filter(([, infos]) => infos.some(({ entry }) => entry) && infos.length > 1);
  const known = Object.entries(remotes).flatMap(([key, infos]) => [key, ...infos.flatMap(({ name }) => name ?? [])]);
  return {
    name: 'fedpack-places',
    apply({ remoteHandler }: Instance): void {
      quiet(remoteHandler.hooks.lifecycle.beforeRequest);
    },
    async beforeRequest<T extends Request>(request: T): Promise<T> {
      // The longest name that fits is meant; a list may stand beside a remote with a longer name.
      const fits = known.filter((name) => request.id === name || request.id.startsWith(`${name}/`));
      const meant = fits.sort((a, b) => b.length - a.length)[0];
      const list = lists.find(([key, infos]) => key === meant || infos.some(({ name }) => name === meant));
      if (meant && list) {
        await reachOne(require, list[1]);
      }
      return request;
    },
  };
}

/** Makes the first place that can be used known to the instance. Rejects with the last error when there is none. */
async function reachOne(require: WebpackRequire, infos: RemoteInfo[]): Promise<void> {
  const { instance, loadContainer } = require.federation;
  const names = infos.map(({ name }) => name);
  if (instance.options.remotes.some((remote: { name: string }) => names.includes(remote.name))) {
    return;
  }
  let failure: unknown;
  for (const { name, entry, shareScope, alias } of infos) {
    if (name && entry) {
      try {
        const container = await loadContainer(name, entry, shareScope, alias);
        await container.init(undefined, []);
        return;
      } catch (error) {
        failure = error;
      }
    }
  }
  throw failure;
}
