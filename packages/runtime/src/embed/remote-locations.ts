import { silenceWarnings } from './faults/silence-warnings';
import type { Instance, Remote } from './faults/types';
import type { UseFirst } from './load-container';
import type { RemoteInfo, WebpackRequire } from './types';

/** Arguments of upstream's `beforeRequest` hook. */
interface Request {
  id: string;
}

/**
 * A runtime plugin for remotes with several locations, which the instance only knows once one was reached: `loadRemote` of such a
 * remote tries the locations first.
 */
export function locationsPlugin(require: WebpackRequire, remotes: Record<string, RemoteInfo[]>, useFirst: UseFirst) {
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
      const { remotes: registered } = require.federation.instance.options;
      if (name && entry && !registered.some((remote: Remote) => entry[1].some((info) => info.name === remote.name))) {
        await useFirst(entry[1]);
      }
      return request;
    },
  };
}
