import type { RuntimeTarget } from '../binding/native-types.js';
import { FedpackError } from '../error.js';
import { OWN_FOLDER } from '../identity.js';
import type { Resolve } from './files.js';

const EMBED = '@fedpack/runtime/complete/embed';

/** What the complete runtime is made of. */
const FACTORY = '@fedpack/runtime/prebuilt/any.complete';

/** Absolute path of the module that starts the complete runtime. */
export function findComplete(find: Resolve): string {
  const file = find(OWN_FOLDER, EMBED);
  if (!file) throw new FedpackError('@fedpack/runtime is not as it was published: install fedpack again.');
  return file;
}

/** What the complete runtime is made of for a target, by its request for any. */
export function completeFiles(find: Resolve, target: RuntimeTarget): Map<string, string> {
  const file = find(OWN_FOLDER, FACTORY.replace('any', target));
  return new Map(file ? [[FACTORY, file]] : []);
}
