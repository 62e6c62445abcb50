import { integrityError } from './integrity-error';
import type { TrustedManifests } from './trusted-manifests';
import type { Instance } from './types';

/**
 * Makes an instance trust a manifest before it uses what the manifest says.
 *
 * @param onRemote called with the names that a trusted remote may have
 */
export function guardManifests(
  { snapshotHandler }: Instance,
  manifests: TrustedManifests,
  onRemote: (names: string[]) => void,
): void {
  const { getManifestJson, loadRemoteSnapshotInfo } = snapshotHandler;
  snapshotHandler.getManifestJson = async (url, remote, ...more) => {
    const manifest = await getManifestJson.call(snapshotHandler, url, remote, ...more);
    try {
      await manifests.add(manifest, url, remote);
    } catch (error) {
      forgetManifest(snapshotHandler, url);
      throw error;
    }
    const { id, name, metaData } = manifest;
    onRemote([remote.name, id, name, metaData?.name].filter((each) => typeof each === 'string'));
    return manifest;
  };

  snapshotHandler.loadRemoteSnapshotInfo = async (options) => {
    const result = await loadRemoteSnapshotInfo.call(snapshotHandler, options);
    const { moduleInfo } = options;
    const urls = [result.remoteSnapshot.version, moduleInfo.entry];
    // Another instance may have loaded it, and a snapshot may stand in a page: neither has hashes.
    if (!urls.some(manifests.has)) {
      const url = urls.find((each) => each?.includes('.json'));
      if (!url) {
        const reason = 'it is known by a snapshot, which has no hashes. Register it with the URL of its manifest.';
        throw integrityError({ file: moduleInfo.entry ?? moduleInfo.name, remote: moduleInfo.name, reason });
      }
      await snapshotHandler.getManifestJson(url, moduleInfo, {});
    }
    return result;
  };
}

/** Lets a refused manifest be asked for again. */
function forgetManifest({ manifestCache }: Instance['snapshotHandler'], url: string): void {
  manifestCache.delete(url);
  const { __FEDERATION__: federation } = globalThis as {
    __FEDERATION__?: { __MANIFEST_LOADING__?: Record<string, unknown> };
  };
  delete federation?.__MANIFEST_LOADING__?.[url];
}
