/** The option `retry`: what can't be loaded of a remote is tried again, on other domains, too. */
import { ATTEMPTS, type Attempts } from '../../embed/faults/attempts';
import type { Instance } from '../../embed/faults/types';
import type { WebpackRequire } from '../../embed/types';
import { createAttempts } from './attempts';
import { onDomain } from './domains';
import { repeatExposes } from './exposes';
import { repeatOwnChunks } from './own-chunks';
import { createRepeat, type RetryOptions } from './repeat';
import { repeatStylesheets } from './stylesheets';

/** What a hook is told of a manifest that was read. */
interface Snapshot {
  moduleInfo: { name: string };
  remoteSnapshot: { publicPath?: unknown };
}

/** Creates the runtime plugin. */
export default function retry({ require, options }: { require: WebpackRequire; options: RetryOptions }) {
  repeatOwnChunks(require, createRepeat(options));
  const repeat = createRepeat(options);
  return {
    name: 'fedpack-retry',
    createLink: repeatStylesheets(repeat, () => require.nc),
    /** What a manifest names is on the domain that it came from. */
    loadRemoteSnapshot({ moduleInfo, remoteSnapshot }: Snapshot): void {
      const domain = repeat.domainOf(moduleInfo.name);
      if (domain !== undefined && typeof remoteSnapshot.publicPath === 'string') {
        remoteSnapshot.publicPath = onDomain(remoteSnapshot.publicPath, domain);
      }
    },
    apply(instance: Instance & { [ATTEMPTS]?: Attempts }): void {
      // A runtime without remotes has nothing else to load.
      if (instance.loaderHook.lifecycle.getModuleFactory && instance.moduleCache) {
        const forget = (name: string) => {
          const module = instance.moduleCache.get(name);
          if (module) {
            const { entryGlobalName } = module.remoteInfo;
            module.remoteEntryExports = undefined;
            // Where Node has put what it was sent.
            Reflect.deleteProperty(globalThis, entryGlobalName);
          }
        };
        const { attempts, within } = createAttempts(repeat, forget);
        instance[ATTEMPTS] = attempts;
        repeatExposes(instance, repeat, within, options.domains.length > 0);
      }
    },
  };
}
