import type { Handlers, Hot, WebpackRequire } from './types';

/**
 * Loads the shared and remote modules that a hot update has brought into chunks which are there already: nothing asks for these
 * chunks again. The code that the update evaluates at once can't wait for them: there they fail, and the page is loaded anew.
 *
 * @param hot of a module that nobody accepts
 */
export function loadLate(require: WebpackRequire, handlers: Handlers, hot: Hot | undefined): void {
  const tables = [
    { chunks: require.remotesLoadingData?.chunkMapping, load: handlers.remotes },
    { chunks: require.consumesLoadingData?.chunkMapping, load: handlers.consumes },
  ];
  const factories = require.m ?? {};
  for (const { chunks = {}, load } of tables) {
    for (const [chunk, ids] of Object.entries(chunks)) {
      const late = ids.filter((id) => !factories[id]);
      if (late.length === 0 || !isAskedFor(require, chunk)) {
        continue;
      }
      for (const id of late) {
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
}

/** Whether a chunk is there or on the way. The bundler keeps its state there so that it outlives hot updates, by kind of chunks. */
function isAskedFor(require: WebpackRequire, chunk: string): boolean {
  const kinds = require as unknown as Record<string, Record<string, unknown> | undefined>;
  const states = Object.keys(kinds).filter((key) => key.startsWith('hmrS_'));
  return states.some((key) => (kinds[key]?.[chunk] ?? null) !== null);
}
