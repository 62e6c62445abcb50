import { type FetchArgs, fetchManifest, NOT_A_MANIFEST } from './fetch-manifest';
import type { Instance } from './types';

/**
 * A runtime plugin that explains what is wrong with a manifest, instead of "Unexpected token '<'". A failed manifest is loaded again
 * at the next use. Prebuilt runtimes do this in their own `SnapshotHandler`.
 */
export const manifestPlugin = {
  name: 'fedpack-manifest',
  apply({ loaderHook, snapshotHandler }: Instance): void {
    const { fetch: hook } = loaderHook.lifecycle;
    const { emit } = hook;
    // Upstream's hook uses the last result. Wrapping it lets a response of an application's plugin win.
    hook.emit = (...args: FetchArgs) => {
      const fetch = () => emit.apply(hook, args);
      return args[2] ? fetchManifest(args[0], fetch) : fetch();
    };

    const { getManifestJson } = snapshotHandler;
    snapshotHandler.getManifestJson = (...args) =>
      getManifestJson.apply(snapshotHandler, args).catch((error) => {
        throw withManifestCode(error);
      });
  },
};

/** Uses upstream's code for invalid manifests, which it doesn't use for all of them. */
function withManifestCode(error: Error): Error {
  if (error.message.includes(NOT_A_MANIFEST)) {
    error.message = error.message
      .replace('Failed to get manifest.', 'The manifest is not a valid Module Federation manifest.')
      .replace(/(runtime-0)03/gi, '$113');
  }
  return error;
}
