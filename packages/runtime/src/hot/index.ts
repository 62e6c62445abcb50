/**
 * Hot updates across builds. An entry of every build under development: it tells the other builds of the page of the modules that they have
 * from this one, and takes in those that this one has from them.
 */
import { reloadIfEarly } from './added';
import { waitForChunks } from './chunks';
import { createConsumer } from './consumer';
import { watchContainers } from './containers';
import { fetchEarlyStyles } from './current-styles';
import { type Changed, getPage } from './page';
import { reload } from './reload';
import type { HotApi, HotRequire } from './types';
import { reloadIfUnfetched } from './unfetched';

declare const __webpack_require__: HotRequire;

const hot = (import.meta as { webpackHot?: HotApi }).webpackHot;

if (hot && typeof document === 'object') {
  waitForChunks(__webpack_require__, hot);
  fetchEarlyStyles(__webpack_require__, hot);
  reloadIfUnfetched(__webpack_require__, hot);
  reloadIfEarly(__webpack_require__, hot);
  const { consumers } = getPage();
  consumers.add(createConsumer(__webpack_require__, hot));
  const exposes = watchContainers(__webpack_require__, hot);
  hot.addStatusHandler((status) => {
    if (status === 'idle') {
      tell(exposes.evaluate());
    }
  });
}

/** Where none of the builds knows what it has of them, the code that has got them from a container keeps the old ones. */
function tell(evaluated: unknown[]): void {
  if (evaluated.length === 0) {
    return;
  }
  const changed = new Set(evaluated.filter((exports) => Object(exports) === exports)) as Changed;
  const taken = Array.from(getPage().consumers, (take) => take(changed));
  if (!taken.includes(true)) {
    reload('A changed module of a remote can’t be replaced in place.');
  }
}
