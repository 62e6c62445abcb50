import { crossOriginOf, crossOrigins } from './chunk-cross-origin';

/** The fields of a snapshot that are read here, where it has them. */
interface Snapshot {
  publicPath?: string;
  crossOrigin?: string;
  modules?: { assets: Record<'js' | 'css', { sync?: string[]; async?: string[] }> }[];
}

/** Snapshots whose files are noted: the hook is called for each module. */
const noted = new WeakSet<Snapshot>();

/**
 * A runtime plugin that preloads the files of remotes as their containers load them. Style sheets are not applied: the bundler takes a
 * style sheet that it finds on the page for loaded, although it may be late, or missing. Prebuilt runtimes do this in their own
 * `preloadAssets`.
 */
export const preloadFilesPlugin = {
  name: 'fedpack-preload-files',
  loadRemoteSnapshot<Args extends { manifestJson?: object; remoteSnapshot: Snapshot }>(args: Args): Args {
    const { fedpack } = (args.manifestJson ?? {}) as { fedpack?: { crossOrigin?: string } | null };
    if (fedpack?.crossOrigin) {
      args.remoteSnapshot.crossOrigin = fedpack.crossOrigin;
    }
    return args;
  },
  handlePreloadModule({ remoteSnapshot }: { remoteSnapshot: Snapshot }): void {
    const { publicPath, crossOrigin, modules = [] } = remoteSnapshot;
    if (!publicPath || !crossOrigin || noted.has(remoteSnapshot)) {
      return;
    }
    noted.add(remoteSnapshot);
    for (const { assets } of modules) {
      for (const { sync = [], async = [] } of [assets.js, assets.css]) {
        for (const file of [...sync, ...async]) {
          crossOrigins[publicPath + file] = crossOrigin;
        }
      }
    }
  },
  createLink({ url, attrs }: { url: string; attrs?: Record<string, string> }): void {
    if (attrs?.rel === 'stylesheet') {
      Object.assign(attrs, { rel: 'preload', as: 'style' });
    }
    const crossorigin = attrs?.rel === 'preload' && crossOriginOf(url);
    if (crossorigin) {
      Object.assign(attrs, { crossorigin });
    }
  },
};
