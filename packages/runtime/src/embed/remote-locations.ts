import { silenceWarnings } from './faults/silence-warnings';
import type { Instance } from './faults/types';
import type { RemoteInfo, WebpackRequire } from './types';

/** Arguments of upstream's `beforeRequest` hook. */
interface Request {
  id: string;
}

/**
 * A runtime plugin for remotes with several locations, which the instance only knows once one was reached: `loadRemote` of such a
 * remote tries the locations first.
 */
export function locationsPlugin(require: WebpackRequire, remotes: Record<string, RemoteInfo[]>) {
  const remotesWithLocations = Object.entries(remotes).filter(
    ([, infos]) => infos.some(({ entry }) => entry) && infos.length > 1,
  );
  const names = Object.entries(remotes).flatMap(([key, infos]) => [key, ...infos.flatMap(({ name }) => name ?? [])]);
  return {
    name: 'fedpack-remote-locations',
    apply({ remoteHandler }: Instance): void {
      silenceWarnings(remoteHandler.hooks.lifecycle.beforeRequest);
    },
    async beforeRequest<T extends Request>(request: T): Promise<T> {
      // The longest matching name wins, as names may be prefixes of others.
      const matches = names.filter((name) => request.id === name || request.id.startsWith(`${name}/`));
      const name = matches.sort((a, b) => b.length - a.length)[0];
      const entry = remotesWithLocations.find(
        ([key, infos]) => key === name || infos.some((info) => info.name === name),
      );
      if (name && entry) {
        await registerFirstReachable(require, entry[1]);
      }
      return request;
    },
  };
}

/** Registers the first usable location. Rejects with the last error if there is none. */
async function registerFirstReachable(require: WebpackRequire, infos: RemoteInfo[]): Promise<void> {
  const { instance, loadContainer } = require.federation;
  const names = infos.map(({ name }) => name);
  if (instance.options.remotes.some((remote: { name: string }) => names.includes(remote.name))) {
    return;
  }
  let lastError: unknown;
  for (const { name, entry, shareScope, alias } of infos) {
    if (name && entry) {
      try {
        const container = await loadContainer(name, entry, shareScope, alias);
        await container.init(undefined, []);
        return;
      } catch (error) {
        lastError = error;
      }
    }
  }
  throw lastError;
}
