import type { HotApi, HotRequire, LoadChunk } from './types';

/**
 * Puts something around what loads chunks of a kind, now and whenever an update brings it anew: code that the update runs uses it at once.
 *
 * @param hot of any module of the build
 */
export function wrapLoader(
  require: HotRequire,
  hot: HotApi,
  kind: 'j' | 'miniCss' | 'css',
  wrap: (load: LoadChunk) => LoadChunk,
): void {
  let watched: HotRequire['f'];
  watch();
  hot.addStatusHandler(watch);

  /** Of a build that has loaded no chunks so far, an update brings all of it. */
  function watch(): void {
    const loaders = require.f;
    if (!loaders || loaders === watched) {
      return;
    }
    watched = loaders;
    const set = (load: LoadChunk | undefined) => {
      const current = load && wrap(load);
      // All that is enumerable is called.
      Object.defineProperty(loaders, kind, {
        configurable: true,
        enumerable: Boolean(current),
        get: () => current,
        set,
      });
    };
    set(loaders[kind]);
  }
}
