import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { targetDir } from '../../scripts/lib/target-dir.mjs';

const require = createRequire(import.meta.url);
/** Packages of this checkout whose versions a report names. */
const PACKAGES = ['@rspack/core', 'fedpack', '@module-federation/enhanced', 'react'];
/** Cargo's folders by profile, and what a library of ours is called in them. */
const PROFILES = { debug: 'dev', release: 'release' };
const LIBRARIES = ['libfedpack_binding.so', 'libfedpack_binding.dylib', 'fedpack_binding.dll'];

/** What a reader has to know of the machine. */
export function machine() {
  const [{ model }] = cpus();
  return {
    cpu: model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    os: `${type()} ${release()}`,
    loadAverage: loadavg()[0],
  };
}

/** @returns {Record<string, string>} version by package, and Node's */
export function versions() {
  const folders = PACKAGES.map((name) => [
    name,
    require.resolve
      .paths(name)
      .map((path) => join(path, name, 'package.json'))
      .find(existsSync),
  ]);
  return {
    node: process.version,
    ...Object.fromEntries(
      folders.map(([name, file]) => [name, file ? JSON.parse(readFileSync(file, 'utf8')).version : 'not installed']),
    ),
  };
}

/**
 * The binding that is measured.
 *
 * @param {string} file
 * @returns {{file: string, mib: number, built: string, profile: string}} `profile` is Cargo's, told by which of its libraries has the
 *   same size
 */
export function bindingFacts(file) {
  const { size, mtime } = statSync(file);
  const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size;
  const found = Object.keys(PROFILES).find((folder) =>
    LIBRARIES.some((name) => sizeOf(join(targetDir(), folder, name)) === size),
  );
  return { file, mib: size / 2 ** 20, built: mtime.toISOString(), profile: PROFILES[found] ?? 'unknown' };
}
