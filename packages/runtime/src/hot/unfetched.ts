import { reload } from './reload';
import type { HotApi, HotRequire } from './types';

/**
 * Loads the page anew when an update could not be fetched. The build would wait for that update for ever, and take no other.
 *
 * @param hot of any module of the build
 */
export function reloadIfUnfetched(require: HotRequire, hot: HotApi): void {
  const watched = new WeakSet<HotApi>();
  const watch = (own: HotApi) => {
    if (watched.has(own)) {
      return;
    }
    watched.add(own);
    const { check } = own;
    own.check = (apply) =>
      check(apply).catch((error) => {
        if (hot.status() === 'check' || hot.status() === 'prepare') {
          reload('An update could not be fetched.');
        }
        throw error;
      });
  };
  // Each module has a copy of the function, and that of a development server's client may be there before this one.
  for (const module of Object.values(require.c)) {
    if (module?.hot) {
      watch(module.hot);
    }
  }
  require.i.push(({ module }) => watch(module.hot));
}
