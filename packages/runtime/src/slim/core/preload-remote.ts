import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import type { PreloadOptions, PreloadRemoteArgs } from '@module-federation/runtime-core/dist/type/preload.js';
import { getRemoteInfo } from '@module-federation/runtime-core/dist/utils/load.js';
import { composeRemoteRequestId } from '@module-federation/runtime-core/dist/utils/manifest.js';
import { formatPreloadArgs, preloadAssets } from '@module-federation/runtime-core/dist/utils/preload.js';
import { throwNoManifests } from './no-manifests-error';

declare const FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: boolean;

/** Loads the files of remotes ahead. */
export async function preloadRemote(host: ModuleFederation, preloadOps: PreloadRemoteArgs[]): Promise<void> {
  const { beforePreloadRemote, afterPreloadRemote } = host.remoteHandler.hooks.lifecycle;
  const args = { preloadOps, options: host.options, origin: host };
  await beforePreloadRemote.emit(args as never);
  if (FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN) {
    return throwNoManifests();
  }
  const results: { results: { status: string }[] }[] = [];
  await Promise.all(
    formatPreloadArgs(host.options.remotes, preloadOps).flatMap(({ remote, preloadConfig }) => {
      const { exposes } = preloadConfig;
      return exposes?.length
        ? exposes.map((expose) =>
            preload(
              host,
              { remote, preloadConfig: { ...preloadConfig, exposes: [expose] } },
              composeRemoteRequestId(remote.name, expose),
              results,
            ),
          )
        : preload(host, { remote, preloadConfig }, `${remote.name}/*`, results);
    }),
  );
  const failedResults = results.flatMap((each) =>
    each.results.filter(({ status }) => status === 'error' || status === 'timeout'),
  );
  const failure =
    failedResults.length > 0
      ? Object.assign(new Error(`preloadRemote failed to load ${failedResults.length} resource(s).`), {
          results,
          failedResults,
        })
      : undefined;
  await afterPreloadRemote.emit({ ...args, results, error: failure } as never);
  if (failure) {
    throw failure;
  }
}

/** Loads the files of one exposed module, or of all of a remote, and adds what came of it. */
async function preload(
  origin: ModuleFederation,
  ops: PreloadOptions[number],
  id: string,
  all: object[],
): Promise<void> {
  const { remote, preloadConfig } = ops;
  const remoteInfo = getRemoteInfo(remote);
  const initiator = 'preloadRemote';
  const result = { remote, remoteInfo, preloadConfig, id };
  try {
    const snapshots = await origin.snapshotHandler.loadRemoteSnapshotInfo({ moduleInfo: remote, id, initiator });
    const { globalSnapshot, remoteSnapshot } = snapshots;
    const args = { origin, preloadOptions: ops, remote, remoteInfo, globalSnapshot, remoteSnapshot };
    const assets = await origin.remoteHandler.hooks.lifecycle.generatePreloadAssets.emit(args as never);
    if (assets) {
      const { recordPreloadedAssets } = preloadConfig;
      const results = await preloadAssets(remoteInfo, origin, assets, true, { initiator, id }, recordPreloadedAssets);
      all.push({ ...result, results });
    }
  } catch (failure) {
    const { entry: url } = remoteInfo;
    const resourceType = /\.json(?:$|[?#])/i.test(url) ? 'manifest' : 'remoteEntry';
    all.push({ ...result, results: [{ url, status: 'error', resourceType, initiator, id, error: failure }] });
  }
}
