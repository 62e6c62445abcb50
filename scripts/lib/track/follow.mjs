import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../install.mjs';
import { root } from '../root.mjs';
import { run } from '../run.mjs';
import { cargoEnv } from '../target-dir.mjs';
import { output } from './output-of.mjs';

/** Folders that have a lock file of their own, and are installed elsewhere. */
const APART = ['tests/interop/peers', 'benchmarks/peers'];
const QUIET = ['--no-audit', '--no-fund'];

/** Lets Cargo write its lock file: what still fits stays as it is. */
export async function followCargo() {
  await output(['cargo', 'metadata', '--format-version', '1'], { cwd: root, env: cargoEnv() });
}

/** Lets npm install what has moved, and write its lock files. */
export async function followNpm() {
  await run(['npm', 'install', ...QUIET]);
  // What has just been installed is what the lock file says.
  await installDependencies({ install: async () => {} });
  for (const folder of APART.map((path) => join(root, path)).filter((path) => existsSync(path))) {
    await run(['npm', 'install', '--package-lock-only', '--ignore-scripts', ...QUIET], { cwd: folder });
  }
}
