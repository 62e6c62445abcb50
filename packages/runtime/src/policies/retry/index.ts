/** The option `retry`: what can't be loaded of a remote is tried again, on other domains, too. */
import { ATTEMPTS, type Attempts } from '../../embed/faults/attempts';
import type { Instance } from '../../embed/faults/types';
import type { WebpackRequire } from '../../embed/types';
import { createAttempts } from './attempts';
import { repeatExposes } from './exposes';
import { repeatOwnChunks } from './own-chunks';
import { createRepeat, type RetryOptions } from './repeat';

/** Creates the runtime plugin. */
export default function retry({ require, options }: { require: WebpackRequire; options: RetryOptions }) {
  repeatOwnChunks(require, createRepeat(options));
  return {
    name: 'fedpack-retry',
    apply(instance: Instance & { [ATTEMPTS]?: Attempts }): void {
      // A runtime without remotes has nothing else to load.
      if (instance.loaderHook.lifecycle.getModuleFactory && instance.moduleCache) {
        const repeat = createRepeat(options);
        const { attempts, within } = createAttempts(repeat);
        instance[ATTEMPTS] = attempts;
        repeatExposes(instance, repeat, within, options.domains.length > 0);
      }
    },
  };
}
