import { type Expectation, expectationOf, fileUrl, page } from './expected-files';
import { fetchVerified } from './fetch-verified';
import { requireHash } from './guard-elements';
import { integrityError } from './integrity-error';
import { loadNodeEntry } from './load-node-entry';
import type { Policy } from './policy';
import { preloadModules } from './preload-modules';
import { createTrustedManifests } from './trusted-manifests';
import type { ElementArgs, Instance, LoadEntryArgs, Remote } from './types';

/**
 * Makes an instance load files of its remotes only if they have the hashes that its policy trusts. Upstream's hooks use what the last
 * listener returns, so hooks are wrapped: what an application's plugin returns still counts, and nothing passes the check.
 *
 * @param onRemote called with the names that a trusted remote may have
 */
export function guardInstance(instance: Instance, policy: Policy, onRemote: (names: string[]) => void): void {
  guardHooks(instance);
  // The runtime of a build without remotes has no such hook.
  const { loadEntry } = instance.remoteHandler.hooks.lifecycle;
  if (loadEntry) {
    const manifests = createTrustedManifests(instance, policy);
    guardManifests(instance, manifests, onRemote);
    guardPreloads(instance, manifests);
    guardEntries(instance, loadEntry, manifests);
  }
}

type Manifests = ReturnType<typeof createTrustedManifests>;
type LoadEntry = NonNullable<Instance['remoteHandler']['hooks']['lifecycle']['loadEntry']>;

function guardManifests(
  { snapshotHandler }: Instance,
  manifests: Manifests,
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

/** Files are loaded ahead before the entry is, and have to be expected by then. */
function guardPreloads({ remoteHandler }: Instance, manifests: Manifests): void {
  const { generatePreloadAssets: hook } = remoteHandler.hooks.lifecycle;
  const { emit } = hook ?? {};
  if (hook && emit && typeof document !== 'undefined') {
    hook.emit = async (args) => {
      const assets = await emit.call(hook, args);
      manifests.expectFiles(args.remoteInfo);
      return assets;
    };
  }
}

function guardEntries({ loaderHook }: Instance, loadEntry: LoadEntry, manifests: Manifests): void {
  const { loadEntryError, createScript } = loaderHook.lifecycle;
  const { emit } = loadEntry;
  loadEntry.emit = async (args) => {
    const { remoteInfo } = args;
    const { name, entry, type = '' } = remoteInfo;
    const files = manifests
      .expectFiles(remoteInfo)
      .map((url): [string, Expectation] => [url, expectationOf(url) as Expectation]);
    const [[, expectation]] = files as [[string, Expectation]];
    const isPage = typeof document !== 'undefined';
    if (type === 'system' || (!isPage && 'importScripts' in globalThis)) {
      const what = isPage ? 'entries of SystemJS' : 'scripts in workers';
      throw integrityError({ file: entry, remote: name, reason: `browsers check no hashes of ${what}.` });
    }
    if (!isPage) {
      const hooked = createScript.emit({ ...args, url: entry, attrs: {} }) as { url?: string } | undefined;
      return (await emit.call(loadEntry, args)) || loadNodeEntry(remoteInfo, expectation, hooked?.url ?? entry);
    }
    if (type === 'module' || type === 'esm') {
      await preloadModules(files);
    }
    return emit.call(loadEntry, args);
  };

  const { emit: emitError } = loadEntryError;
  loadEntryError.emit = async (args: LoadEntryArgs) => {
    const refused = page().failures.get(fileUrl(args.remoteInfo.entry));
    if (refused) {
      throw refused;
    }
    return emitError.call(loadEntryError, args);
  };
}

function guardHooks({ loaderHook }: Instance): void {
  const { createScript, createLink, fetch: fetchHook } = loaderHook.lifecycle;
  for (const hook of [createScript, createLink]) {
    const { emit } = hook;
    hook.emit = (args: ElementArgs) => {
      const expectation = expectationOf(args.url);
      if (!expectation) {
        const remote = args.remoteInfo?.name ?? '';
        throw integrityError({ file: args.url, remote, reason: 'no manifest of a remote lists a hash of it.' });
      }
      const result = emit.call(hook, args) as { script?: unknown; link?: unknown } | undefined;
      // A plugin's element may load the file from elsewhere.
      for (const element of typeof document === 'undefined' ? [] : [result, result?.script, result?.link]) {
        if (element instanceof HTMLScriptElement || element instanceof HTMLLinkElement) {
          requireHash(element, expectation);
        }
      }
      return result;
    };
  }

  const { emit } = fetchHook;
  // In Node, chunks are loaded with this hook. Requests of manifests have a remote.
  fetchHook.emit = async (url: string, init?: object, remote?: Remote, context?: object) => {
    const hooked = () => emit.call(fetchHook, url, init, remote, context);
    const expectation = remote ? undefined : expectationOf(url);
    if (!expectation) {
      return hooked();
    }
    return fetchVerified(url, expectation, async () => {
      const response = await hooked();
      return response instanceof Response ? response : fetch(url, init);
    });
  };
}
