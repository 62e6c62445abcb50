import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cargoBuild } from './cargo-build.mjs';
import { success } from './report.mjs';
import { root } from './root.mjs';
import { CommandError } from './run.mjs';
import { platformOf, targetEnv } from './targets.mjs';

const PACKAGE = 'fedpack_binding';
/** What is published has all that `@rspack/core` has; a development build goes without what takes long to compile. */
const PUBLISHED = ['swc-plugins'];
const LIBRARY = /\.(so|dylib|dll)$/;

/**
 * Builds the native binding and puts it into its platform's package.
 *
 * @param {{release?: boolean, target?: string}} [options] `release`: as it is published; `target`: the Rust target to build
 *   for, this machine's own unless given
 * @returns {Promise<string>} the path of the `.node` file
 */
export async function buildBinding({ release = false, target } = {}) {
  const features = release ? PUBLISHED : [];
  const { files, compiled } = await cargoBuild(PACKAGE, { release, target, features, env: targetEnv(target) });
  const library = files.find((file) => LIBRARY.test(file));
  if (!library) throw new Error(`Cargo built ${PACKAGE} and named no library: ${files.join(', ') || 'no file'}`);
  // Imported here, as it belongs to a package of the workspace and not to these scripts.
  const { placeBinding } = await import('../../npm/binding/place.mjs');
  const placed = placeBinding(library, target && platformOf(target));
  success(compiled === 0 ? 'the binding is up to date' : `the binding is built (${compiled} crates): ${placed}`);
  return placed;
}

/**
 * Where a platform's binding lies, built or not.
 *
 * @param {string} [platform] such as `linux-x64-gnu`; this machine's own unless given
 * @returns {string} the absolute path of its `.node` file
 */
export function bindingPath(platform = ownPlatform()) {
  return join(root, 'npm', platform, `fedpack.${platform}.node`);
}

/**
 * Stands in for {@link buildBinding} where the binding was built elsewhere.
 *
 * @throws {CommandError} when there is none in this platform's package
 */
export async function requireBinding() {
  const file = bindingPath();
  if (!existsSync(file)) throw new CommandError(`There is no ${file}: run without --prebuilt, or put it there.`);
  success(`the binding is taken as it is: ${file}`);
}

/** @returns {string} the platform of this machine, such as `linux-x64-gnu` */
export function ownPlatform() {
  return createRequire(import.meta.url)('../../npm/binding/lib/triple.js').tripleOf();
}
