import { guardRemotes, type TakeGetScope } from './guard-remotes';
import { reportOnce } from './report-once';
import { keepSharing } from './sharing';
import { silenceWarnings } from './silence-warnings';
import type { Instance } from './types';

/** Creates the runtime plugin that keeps a host alive whatever its remotes do. */
export const keepAlivePlugin = (takeGetScope: TakeGetScope) => ({
  name: 'fedpack-keep-alive',
  apply(instance: Instance): void {
    reportOnce(instance);
    keepSharing(instance);
    guardRemotes(instance, takeGetScope);
    // A remote that can't be resolved, such as one without a usable manifest, is reported by whoever asked for it.
    silenceWarnings(instance.sharedHandler.hooks.lifecycle.afterResolve);
  },
});
