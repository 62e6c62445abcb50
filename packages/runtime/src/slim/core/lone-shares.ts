import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import { DEFAULT_SCOPE } from './default-scope';

/** What is read here of a manifest, which fedpack has made or somebody else. */
interface Manifest {
  shared?: { name: string; version?: string; assets: { js: { sync: string[] } } }[];
  fedpack?: {
    crossOrigin?: string;
    needs?: Record<'exposes' | 'shared', Record<string, { shared?: string[] } | undefined> | undefined>;
  };
}

/**
 * Lists the files of shared modules that an exposed module needs and that nobody but its remote brings to the page. The container would ask
 * for them as well, but only when it has arrived.
 *
 * @param url of the manifest
 * @param expose as manifests name it, without `./`
 */
export function loneShares(
  { options, shareScopeMap, snapshotHandler }: ModuleFederation,
  url: string,
  expose: string,
): string[] {
  const manifestAt = (entry: unknown) =>
    snapshotHandler.manifestCache.get(entry as string) as unknown as Manifest | undefined;
  const { shared = [], fedpack } = manifestAt(url) ?? {};
  // Where the container loads its chunks with `crossorigin`, what is loaded without would be loaded again.
  const { exposes, shared: copies } = (!fedpack?.crossOrigin && fedpack?.needs) || {};
  const scope = shareScopeMap[DEFAULT_SCOPE];
  const others = options.remotes.flatMap((remote) => {
    const entry = 'entry' in remote ? remote.entry : '';
    // Whatever it brings comes with it, or before.
    const isComing = options.shareStrategy !== 'loaded-first' || entry in snapshotHandler.manifestLoading;
    return entry !== url && isComing ? [manifestAt(entry)] : [];
  });
  const files: string[] = [];
  const seen: Record<string, true> = {};
  const add = (keys: string[] = []) => {
    for (const key of keys) {
      const own = shared.filter(({ name, version }) => name === key && version);
      const isElsewhere = others.some((other) => !other || other.shared?.some(({ name }) => name === key));
      if (!Object.hasOwn(seen, key) && own.length === 1 && !scope?.[key] && !isElsewhere) {
        seen[key] = true;
        files.push(...(own[0]?.assets.js.sync ?? []));
        add(copies?.[key]?.shared);
      }
    }
  };
  add(exposes?.[expose === '.' ? expose : `./${expose}`]?.shared);
  return files;
}
