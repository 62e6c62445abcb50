import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installDependencies } from '../install.mjs';
import { root } from '../root.mjs';
import { run } from '../run.mjs';
import { cargoEnv } from '../target-dir.mjs';
import { lostPlatforms } from './lost-platforms.mjs';
import { output } from './output-of.mjs';

/** Folders that have a lock file of their own, and are installed elsewhere. */
const APART = ['tests/interop/peers', 'benchmarks/peers'].map((path) => join(root, path));
const QUIET = ['--no-audit', '--no-fund'];

/** Lets Cargo write its lock file: what still fits stays as it is. */
export async function followCargo() {
  await output(['cargo', 'metadata', '--format-version', '1'], { cwd: root, env: cargoEnv() });
}

/**
 * Lets npm install what has moved, and write its lock files.
 *
 * @returns {Promise<string[]>} the packages of other platforms that the registry did not have
 */
export async function followNpm() {
  const before = await readLocks();
  await run(['npm', 'install', ...QUIET]);
  // What has just been installed is what the lock file says.
  await installDependencies({ install: async () => {} });
  for (const folder of APART) {
    await run(['npm', 'install', '--package-lock-only', '--ignore-scripts', ...QUIET], { cwd: folder });
  }
  const after = await readLocks();
  return [...new Set(before.flatMap((lock, index) => lostPlatforms(lock, after[index])))];
}

function readLocks() {
  return Promise.all(
    [root, ...APART].map(async (folder) => JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'))),
  );
}
