import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { tripleOf } = createRequire(import.meta.url)('./lib/triple.js');

/**
 * Puts a built binding into its platform package, where the loader finds it.
 *
 * @param {string} library path of the dynamic library that Cargo built (`libfedpack_binding.so`, `.dylib`, `fedpack_binding.dll`)
 * @param {string} [triple] the platform it was built for; this machine's own unless given
 * @returns {string} the path of the `.node` file
 * @throws when there is no package for the platform
 */
export function placeBinding(library, triple = tripleOf()) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', triple);
  if (!existsSync(join(folder, 'package.json'))) {
    throw new Error(`There is no package for ${triple} in npm/: add its target to npm/binding/package.json.`);
  }
  const target = join(folder, `fedpack.${triple}.node`);
  // Renamed into place, as a running process may have the old file mapped into its memory.
  const fresh = `${target}.new`;
  copyFileSync(library, fresh);
  renameSync(fresh, target);
  return target;
}
