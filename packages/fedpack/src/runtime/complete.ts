import type { RuntimeTarget } from '../binding/native-types.js';
import { FedpackError } from '../error.js';
import { OWN_FOLDER } from '../identity.js';
import type { Resolve } from './files.js';

/** The modules that start the complete runtime, whole or on the core of the page. */
const EMBED = { complete: '@fedpack/runtime/complete/embed', external: '@fedpack/runtime/external/embed' };

/** What the complete runtime is made of, for any target and remotes of any kind. */
const FACTORY = '@fedpack/runtime/prebuilt/any.complete';

/**
 * Absolute path of the module that starts the complete runtime.
 *
 * @param kind whether it is whole, or takes its core from the page
 */
export function findComplete(find: Resolve, kind: keyof typeof EMBED): string {
  const file = find(OWN_FOLDER, EMBED[kind]);
  if (!file) throw new FedpackError('@fedpack/runtime is not as it was published: install fedpack again.');
  return file;
}

/**
 * What the complete runtime of a build is made of, by its request for any. Pages have some that are smaller.
 *
 * @param isByInstance whether the federation instance loads all remotes by itself
 */
export function completeFiles(find: Resolve, target: RuntimeTarget, isByInstance: boolean): Map<string, string> {
  if (target !== 'web') return new Map();
  const request = FACTORY.replace('any', target);
  const file = find(OWN_FOLDER, isByInstance ? `${request}.manifests` : request);
  return new Map(file ? [[FACTORY, file]] : []);
}
