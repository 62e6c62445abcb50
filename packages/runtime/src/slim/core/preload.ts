/** Replaces `utils/preload.js` of upstream's core: the same elements and results, with one implementation for all kinds of files. */
import { assert } from '@module-federation/runtime/core';
import { getPreloadedAsset, setPreloadedAsset } from '@module-federation/runtime-core/dist/global.js';
import type { Remote } from '@module-federation/runtime-core/dist/type/config.js';
import type {
  PreloadAssetResult,
  PreloadOptions,
  PreloadRemoteArgs,
  ResourceLoadContext,
} from '@module-federation/runtime-core/dist/type/preload.js';
import { getRemoteEntry, isEsmRemoteType } from '@module-federation/runtime-core/dist/utils/load.js';
import { matchRemote } from '@module-federation/runtime-core/dist/utils/manifest.js';
import type { preloadAssets as Upstream } from '@module-federation/runtime-core/dist/utils/preload.js';
import { createLink, createScript, isBrowserEnvValue, safeToString } from '@module-federation/sdk';
import { crossOriginOf } from '../../embed/faults/chunk-cross-origin';

/** Returns a preload configuration with its defaults. */
export const defaultPreloadArgs = (preloadConfig: PreloadRemoteArgs): PreloadRemoteArgs => ({
  resourceCategory: 'sync',
  share: true,
  depsRemote: true,
  recordPreloadedAssets: true,
  ...preloadConfig,
});

/** Finds the remotes of `preloadRemote`. */
export const formatPreloadArgs = (remotes: Remote[], preloadArgs: PreloadRemoteArgs[]): PreloadOptions =>
  preloadArgs.map((args) => {
    const remote = matchRemote(remotes, args.nameOrAlias) as Remote;
    assert(
      remote,
      `Unable to preload ${args.nameOrAlias} as it is not included in ${safeToString({ remoteInfo: remote, remotes })}`,
    );
    return { remote, preloadConfig: defaultPreloadArgs(args) };
  });

/** Removes the `./` of exposed modules, as manifests name them. */
export const normalizePreloadExposes = (exposes: string[] = []): string[] =>
  exposes.map((expose) => expose.replace(/^\.\//, ''));

const isTimeout = (error: unknown) =>
  error instanceof Error && (error.message.includes('timed out') || error.name.includes('Timeout'));

/** Loads files by elements of the page. Without `useLinkPreload` scripts are also run. */
export const preloadAssets: typeof Upstream = (
  remoteInfo,
  host,
  { cssAssets, jsAssetsWithoutEntry, entryAssets },
  useLinkPreload = true,
  baseContext = { initiator: 'preloadRemote', id: remoteInfo.name },
  recordPreloadedAssets = true,
) => {
  const { createLink: linkHook, createScript: scriptHook } = host.loaderHook.lifecycle;

  const preload = async (
    resourceType: ResourceLoadContext['resourceType'],
    url: string,
    run: (context: ResourceLoadContext) => Promise<PreloadAssetResult['status']>,
  ): Promise<PreloadAssetResult> => {
    const { initiator, id } = baseContext;
    const result = { url, resourceType, initiator, id };
    try {
      return { ...result, status: await run({ ...baseContext, resourceType, url }) };
    } catch (error) {
      return { ...result, status: isTimeout(error) ? 'timeout' : 'error', error };
    }
  };

  const preloadFile = (resourceType: 'css' | 'js', isScript: boolean, common: Record<string, string>) => {
    const hook = isScript ? scriptHook : linkHook;
    return (file: string) =>
      preload(resourceType, file, async (resourceContext) => {
        if (recordPreloadedAssets) {
          if (getPreloadedAsset(file)) {
            return 'cached';
          }
          setPreloadedAsset(file);
        }
        // Of what is preloaded, the container's own request follows.
        const crossorigin = common.as && crossOriginOf(file);
        const attrs = crossorigin ? { ...common, crossorigin } : common;
        return new Promise((resolve, reject) => {
          const createHook = (url: string, attrs: object) =>
            hook.emit({ url, attrs, remoteInfo, resourceContext: { ...resourceContext, url } } as never);
          const options = {
            url: file,
            cb: () => resolve(created.needAttach ? 'success' : 'cached'),
            onErrorCallback: reject,
            attrs,
          };
          const created = (
            isScript
              ? createScript({ ...options, createScriptHook: createHook as never, needDeleteScript: true })
              : createLink({ ...options, createLinkHook: createHook as never })
          ) as { script?: Node; link?: Node; needAttach: boolean };
          if (created.needAttach) {
            document.head.appendChild((created.script || created.link) as Node);
          }
        });
      });
  };

  if (!isBrowserEnvValue || !host.options.inBrowser) {
    return Promise.resolve([]);
  }
  // A style sheet would be taken for one that the bundler has loaded, although it may be late, or missing.
  const preloadCss = preloadFile('css', false, { rel: 'preload', as: 'style' });
  const isModule = isEsmRemoteType(remoteInfo.type);
  const preloadJs = preloadFile(
    'js',
    !useLinkPreload && !isModule,
    // What `import()` loads is another request than that of a preloaded script.
    useLinkPreload && !isModule
      ? { rel: 'preload', as: 'script' }
      : { ...(isModule ? { rel: 'modulepreload' } : { type: 'text/javascript' }), fetchpriority: 'high' },
  );
  return Promise.all([
    ...entryAssets.map(({ moduleInfo }) =>
      preload('remoteEntry', moduleInfo.entry, async (resourceContext) => {
        if (host.moduleCache.get(moduleInfo.name)?.remoteEntryExports) {
          return 'cached';
        }
        if (!(await getRemoteEntry({ origin: host, remoteInfo: moduleInfo, resourceContext }))) {
          throw new Error(`Failed to load remoteEntry "${moduleInfo.entry}".`);
        }
        return 'success';
      }),
    ),
    ...cssAssets.map(preloadCss),
    ...jsAssetsWithoutEntry.map(preloadJs),
  ]);
};
