import type { TrustedManifests } from './trusted-manifests';
import type { Instance } from './types';

/** Files are loaded ahead before the entry is, and have to be expected by then. */
export function guardPreloads({ remoteHandler }: Instance, manifests: TrustedManifests): void {
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
