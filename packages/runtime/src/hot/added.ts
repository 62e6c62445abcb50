import { getPage } from './page';
import { reload } from './reload';
import { toldErrors } from './told';
import type { HotApi, HotRequire } from './types';

/** What the runtime says of a module that an update has added, and that is still being loaded (`embed/load-added-modules.ts`). */
const EARLY = /^Module .+ has come with a hot update/;

/**
 * Loads the page anew when code needs a module that an update has added before that is there. While an update is applied, the update fails
 * for it. Afterwards nobody would know: code of a chunk that was on its way, as on a page that was opened while it could not be built.
 *
 * @param hot of any module of the build
 */
export function reloadIfEarly(require: HotRequire, hot: HotApi): void {
  const told = toldErrors();
  require.i.push((execution) => {
    const { factory } = execution;
    execution.factory = function (this: unknown, ...given) {
      try {
        factory.apply(this, given);
      } catch (error) {
        if (error instanceof Error && EARLY.test(error.message)) {
          if (hot.status() !== 'apply') {
            reload('A module that has come with a hot update was needed before it was there.');
          }
          if (hot.status() === 'apply' || getPage().isReloading) {
            told.add(error);
          }
        }
        throw error;
      }
    };
  });
}
