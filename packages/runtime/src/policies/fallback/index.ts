/** The option `fallback` of a remote: local modules stand in for a remote that can't be used. */
import type { Instance, Remote } from '../../embed/faults/types';
import type { ChunkHandler, WebpackRequire } from '../../embed/types';
import { type Fallbacks, findFallback, findFallbackOf } from './find';
import { standInForModules } from './stand-in';

export type { Fallbacks };

/** Arguments of upstream's `errorLoadRemote` hook. */
interface Failure {
  id: string;
  error?: unknown;
  from?: string;
  lifecycle?: string;
  remote?: Remote & { alias?: string };
  expose?: string;
}

/** Creates the runtime plugin, for `loadRemote`. */
export default function fallback({ remotes }: { remotes: Fallbacks }) {
  return {
    name: 'fedpack-fallback',
    apply({ remoteHandler }: Instance): void {
      const { errorLoadRemote } = remoteHandler.hooks.lifecycle;
      const { emit } = errorLoadRemote;
      // Upstream's hook uses the last result. Wrapping it lets that of an application's plugin win.
      errorLoadRemote.emit = async (given) => {
        const recovered = await emit.call(errorLoadRemote, given);
        const { id, error, from, lifecycle, remote, expose } = given as Failure;
        // Imports of the build are asked again at the next use, so their handler loads what stands in for them.
        if (recovered || from === 'build' || lifecycle !== 'onLoad') {
          return recovered;
        }
        const found =
          expose && remote ? findFallback(remotes, remote.alias ?? remote.name, expose) : findFallbackOf(remotes, id);
        return found?.(error);
      };
    },
  };
}

/** Wraps the handler that loads the remote modules of a chunk. */
export const wrapRemotes = (require: WebpackRequire, remotes: Fallbacks, load: ChunkHandler): ChunkHandler =>
  standInForModules(require, load, (key, expose) => findFallback(remotes, key, expose));
