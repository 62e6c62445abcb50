import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Remembers which lock file `node_modules` was made from. */
const STAMP = join('node_modules', '.fedpack-lock');

/**
 * Installs the npm dependencies when `node_modules` was not made from the lock file as it is now.
 *
 * @param {{folder?: string, install?: () => Promise<void>}} [options] the checkout, and what installs (both for tests)
 * @returns {Promise<boolean>} whether something was installed
 */
export async function installDependencies({ folder = root, install = npmInstall } = {}) {
  const wanted = fingerprint(await readFile(join(folder, 'package-lock.json')));
  const installed = await readFile(join(folder, STAMP), 'utf8').catch(() => '');
  if (installed.trim() === wanted) return false;
  await install();
  await writeFile(join(folder, STAMP), `${wanted}\n`);
  return true;
}

/** @param {Buffer | string} lockFile the content of package-lock.json */
export function fingerprint(lockFile) {
  return createHash('sha256').update(lockFile).digest('hex');
}

/**
 * Installs what the lock file says and does not write to it. `npm ci` would refuse a lock file that lacks the optional
 * packages of other platforms, which npm leaves out when a registry does not have them yet.
 */
async function npmInstall() {
  console.log('Installing npm dependencies (a minute or two) …');
  await run(['npm', 'install', '--no-save', '--no-audit', '--no-fund']);
}
