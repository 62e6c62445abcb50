import { join, resolve } from 'node:path';
import { cacheDir } from './cache-dir.mjs';
import { root } from './root.mjs';

/**
 * Where Cargo builds. It lies outside the checkout, so that a second clone on the same machine does not compile Rspack again.
 *
 * @param {NodeJS.ProcessEnv} [env] `FEDPACK_TARGET_DIR` wins over `CARGO_TARGET_DIR`; relative paths start at the checkout
 * @returns {string} an absolute path; the folder need not exist
 */
export function targetDir(env = process.env) {
  const chosen = env.FEDPACK_TARGET_DIR || env.CARGO_TARGET_DIR;
  if (chosen) return resolve(root, chosen);
  return join(cacheDir(env), 'target');
}

/** The environment that every call of Cargo gets. */
export function cargoEnv() {
  return { CARGO_TARGET_DIR: targetDir() };
}
