/** The option `security.origins`: remotes come from allowed origins alone. */
import type { Manifest } from '@module-federation/sdk';
import type { Instance, Remote } from '../../embed/faults/types';
import { createCheck, type Decide } from './check';
import { manifestUrls } from './manifest-urls';
import { checkNodeEntries } from './node-entries';

/** The parameters, as the build writes them: one of both. */
interface Origins {
  patterns?: string[];
  /** The namespace of the application's module. */
  module?: { default?: Decide } | Decide;
}

type Guarded = Instance & {
  remoteHandler: { registerRemotes(remotes: Remote[], options?: object): void };
  snapshotHandler: { manifestLoading: Record<string, unknown> };
};

interface Resource {
  url: string;
  remoteInfo?: Remote;
}

/** Creates the runtime plugin. */
export default function origins({ patterns, module }: Origins) {
  const decide = typeof module === 'function' ? module : module?.default;
  const check = createCheck(patterns, decide);
  const checkResource = ({ url, remoteInfo }: Resource): void => check(remoteInfo?.name ?? '', url);

  return {
    name: 'fedpack-origins',
    apply(instance: Guarded): void {
      const { remoteHandler, snapshotHandler } = instance;
      const { registerRemotes } = remoteHandler;
      if (!registerRemotes || !snapshotHandler) {
        return;
      }
      checkNodeEntries(instance, check);
      /** The allowed ones are registered in any case. */
      remoteHandler.registerRemotes = (remotes, ...more) => {
        const refused: unknown[] = [];
        const allowed = remotes.filter(({ name, entry }) => {
          try {
            if (entry !== undefined) {
              check(name, entry);
            }
            return true;
          } catch (error) {
            refused.push(error);
            return false;
          }
        });
        registerRemotes.call(remoteHandler, allowed, ...more);
        if (refused.length > 0) {
          throw refused[0];
        }
      };

      const { getManifestJson } = snapshotHandler;
      const checked = new WeakSet<object>();
      snapshotHandler.getManifestJson = async (url, remote, ...more) => {
        try {
          const manifest = (await getManifestJson.call(snapshotHandler, url, remote, ...more)) as Manifest;
          if (!checked.has(manifest)) {
            for (const each of manifestUrls(manifest, url)) {
              check(remote.name, each);
            }
            checked.add(manifest);
          }
          return manifest;
        } catch (error) {
          // The next use asks anew.
          snapshotHandler.manifestCache.delete(url);
          delete snapshotHandler.manifestLoading[url];
          throw error;
        }
      };
    },
    /** Requests of manifests have a remote. */
    async fetch(url: string, _init: object, remote?: Remote): Promise<void> {
      if (remote) {
        check(remote.name, url);
      }
    },
    /** The server may have redirected the request. */
    async afterLoadManifest({ response, moduleInfo }: { response?: Response; moduleInfo: Remote }): Promise<void> {
      if (response?.url) {
        check(moduleInfo.name, response.url);
      }
    },
    async loadEntry({ remoteInfo }: { remoteInfo: { name: string; entry: string } }): Promise<void> {
      check(remoteInfo.name, remoteInfo.entry);
    },
    createScript: checkResource,
    createLink: checkResource,
  };
}
