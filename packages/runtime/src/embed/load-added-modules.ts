import type { Handlers, Hot, WebpackRequire } from './types';

/** The type of `loadAddedModules`. */
export type LoadAddedModules = (require: WebpackRequire, handlers: Handlers, hot: Hot | undefined) => void;

/**
 * Loads the shared and remote modules that a hot update has added to chunks which are already loaded, as nothing requests these
 * chunks again. Code that the update runs at once can't wait for them: the modules throw, and the page is reloaded.
 *
 * @param hot the `module.hot` of a module that no module accepts
 */
export const loadAddedModules: LoadAddedModules = (require, handlers, hot) => {
  const tables = [
    { chunks: require.remotesLoadingData?.chunkMapping, load: handlers.remotes },
    { chunks: require.consumesLoadingData?.chunkMapping, load: handlers.consumes },
  ];
  const factories = require.m ?? {};
  for (const { chunks = {}, load } of tables) {
    for (const [chunk, ids] of Object.entries(chunks)) {
      const added = ids.filter((id) => !factories[id]);
      if (added.length === 0 || !isChunkRequested(require, chunk)) {
        continue;
      }
      for (const id of added) {
        factories[id] = () => {
          delete require.c?.[id];
          if (hot?.status() === 'apply') {
            hot.invalidate();
          }
          throw new Error(`Module ${id} has come with a hot update and is still being loaded.`);
        };
      }
      load?.(chunk, []);
    }
  }
};

/** Whether a chunk is loaded or loading. Each kind of chunk loading keeps its state here, so that it outlives hot updates. */
function isChunkRequested(require: WebpackRequire, chunk: string): boolean {
  const kinds = require as unknown as Record<string, Record<string, unknown> | undefined>;
  const states = Object.keys(kinds).filter((key) => key.startsWith('hmrS_'));
  return states.some((key) => (kinds[key]?.[chunk] ?? null) !== null);
}
