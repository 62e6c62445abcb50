/**
 * Replaces `generateSnapshotFromManifest.js` of upstream's SDK. It leaves out overrides of remotes and versions, which the core
 * doesn't use, and adds how a container loads its chunks.
 */
import type { Manifest, ModuleInfo } from '@module-federation/sdk';

function join(folder: string, file: string): string {
  const path = folder === '.' ? '' : folder?.replace(/^(\.\/|\/)/, '').replace(/\/$/, '');
  return path ? `${path}/${file}` : file;
}

/** The folder of a URL. */
const folderOf = (url: string) => url.replace(/[?#].*$/, '').replace(/\/[^/]+$/, '/');

/**
 * Creates the snapshot of a manifest.
 *
 * @param options the manifest's URL, which a public path of `auto` is relative to
 */
export function generateSnapshotFromManifest(
  { metaData, exposes, shared, remotes, fedpack }: Manifest & { fedpack?: { crossOrigin?: string } | null },
  { version = '' }: { version?: string } = {},
): ModuleInfo {
  const { remoteEntry, types, buildInfo, globalName, ssrRemoteEntry } = metaData;
  const versionOf = (remote: Manifest['remotes'][number]) => ('version' in remote ? remote.version : remote.entry);
  const snapshot = {
    version,
    buildVersion: buildInfo.buildVersion,
    globalName,
    remoteEntry: join(remoteEntry.path, remoteEntry.name),
    remoteEntryType: remoteEntry.type,
    remoteTypes: types ? join(types.path, types.name) : '',
    remoteTypesZip: types?.zip || '',
    remoteTypesAPI: types?.api || '',
    remotesInfo: Object.fromEntries(
      remotes?.map((remote) => [remote.federationContainerName, { matchedVersion: versionOf(remote) }]) ?? [],
    ),
    shared: shared?.map(({ assets, name, version, ...rest }) => ({
      assets,
      sharedName: name,
      version,
      usedExports: (rest as { referenceExports?: string[] }).referenceExports || [],
    })),
    modules: exposes?.map(({ name, path, assets }) => ({ moduleName: name, modulePath: path, assets })),
  } as unknown as Record<string, unknown>;
  if ('publicPath' in metaData) {
    const { publicPath, ssrPublicPath } = metaData as { publicPath: string; ssrPublicPath?: unknown };
    snapshot.publicPath = (publicPath === 'auto' || publicPath === '') && version ? folderOf(version) : publicPath;
    if (typeof ssrPublicPath === 'string') {
      snapshot.ssrPublicPath = ssrPublicPath;
    }
  } else {
    snapshot.getPublicPath = metaData.getPublicPath;
  }
  if (fedpack?.crossOrigin) {
    snapshot.crossOrigin = fedpack.crossOrigin;
  }
  if (ssrRemoteEntry) {
    snapshot.ssrRemoteEntry = join(ssrRemoteEntry.path, ssrRemoteEntry.name);
    snapshot.ssrRemoteEntryType = ssrRemoteEntry.type || 'commonjs-module';
  }
  return snapshot as unknown as ModuleInfo;
}

/** Whether a remote has a manifest. */
export const isManifestProvider = (info: object): boolean =>
  'remoteEntry' in info && String(info.remoteEntry).includes('.json');
