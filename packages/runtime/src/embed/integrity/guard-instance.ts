import { guardEntries } from './guard-entries';
import { guardHooks } from './guard-hooks';
import { guardManifests } from './guard-manifests';
import { guardPreloads } from './guard-preloads';
import type { Policy } from './policy';
import { createTrustedManifests } from './trusted-manifests';
import type { Instance } from './types';

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
