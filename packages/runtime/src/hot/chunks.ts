import { onlyCurrentChunks } from './current-chunks';
import type { HotApi, HotRequire } from './types';

/**
 * Holds an update back while chunks are on their way. A chunk that was sent before the rebuild would otherwise arrive after its update, and
 * put the old modules in the place of the new ones: the edit would be lost, as the build takes itself for the newest.
 *
 * @param hot of any module of the build
 */
export function waitForChunks(require: HotRequire, hot: HotApi): void {
  const loading = new Set<Promise<unknown>>();
  const currentOnly = onlyCurrentChunks(require);
  let watched: unknown;
  watch();
  hot.addStatusHandler((status) => {
    // An update may bring the code that loads chunks anew.
    watch();
    // The server has rebuilt by then, so what is requested from now on is new enough.
    return status === 'check' ? settled(loading) : undefined;
  });

  function watch(): void {
    const load = require.f?.j;
    if (!require.f || !load || load === watched) {
      return;
    }
    const loadCurrent = currentOnly(load);
    const track: typeof load = (chunk, promises, ...rest) => {
      const before = promises.length;
      loadCurrent(chunk, promises, ...rest);
      for (const promise of promises.slice(before)) {
        const forget = () => loading.delete(promise);
        loading.add(promise);
        promise.then(forget, forget);
      }
    };
    require.f.j = track;
    watched = track;
  }
}

/** Whatever has become of them. */
function settled(loading: Set<Promise<unknown>>): Promise<unknown> {
  return Promise.all(Array.from(loading, (promise) => promise.catch(() => undefined)));
}
