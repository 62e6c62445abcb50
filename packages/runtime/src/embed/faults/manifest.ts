import { attempt } from './attempts';
import { type FetchArgs, fetchManifest, NOT_A_MANIFEST } from './fetch-manifest';
import type { Instance } from './types';
import { findInvalidField } from './validate-manifest';

/**
 * A runtime plugin that explains what is wrong with a manifest, instead of "Unexpected token '<'". A failed manifest is loaded again
 * at the next use. Prebuilt runtimes do this in their own `SnapshotHandler`.
 */
export const manifestPlugin = {
  name: 'fedpack-manifest',
  apply(instance: Instance): void {
    const { loaderHook, remoteHandler, snapshotHandler } = instance;
    const { fetch: hook } = loaderHook.lifecycle;
    const { emit } = hook;
    // Upstream's hook uses the last result. Wrapping it lets a response of an application's plugin win.
    hook.emit = (...args: FetchArgs) => {
      const [manifest, init, remote, resource] = args;
      return remote
        ? attempt(instance, remote, manifest, (url) =>
            fetchManifest(url, () => emit.call(hook, url, init, remote, resource)),
          )
        : emit.apply(hook, args);
    };

    // Upstream would report an answer that is no manifest as another failure.
    const { errorLoadRemote } = remoteHandler.hooks.lifecycle;
    const { emit: report } = errorLoadRemote;
    errorLoadRemote.emit = async (failure) => {
      const answer = await report.call(errorLoadRemote, failure);
      return failure.lifecycle === 'afterResolve' && findInvalidField(answer) ? undefined : answer;
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
