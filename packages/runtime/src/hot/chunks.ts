import { currentChunks } from './current-chunks';
import type { HotApi, HotRequire } from './types';
import { wrapLoader } from './wrap-loader';

/**
 * Holds an update back while chunks are on their way. A chunk that was sent before the rebuild would otherwise arrive after its update, and
 * put the old modules in the place of the new ones: the edit would be lost, as the build takes itself for the newest.
 *
 * @param hot of any module of the build
 */
export function waitForChunks(require: HotRequire, hot: HotApi): void {
  const loading = new Set<Promise<unknown>>();
  const track = (promise: Promise<unknown>) => {
    const forget = () => loading.delete(promise);
    loading.add(promise);
    promise.then(forget, forget);
  };
  wrapLoader(require, hot, 'j', currentChunks(require, hot, track));
  // The server has rebuilt by then, so what is requested from now on is new enough.
  hot.addStatusHandler((status) => (status === 'check' ? settled(loading) : undefined));
}

/** Whatever has become of them. */
function settled(loading: Set<Promise<unknown>>): Promise<unknown> {
  return Promise.all(Array.from(loading, (promise) => promise.catch(() => undefined)));
}
