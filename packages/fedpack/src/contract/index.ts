import { relative, resolve, sep } from 'node:path';
import type { Compiler } from '@rspack/core';
import type { NativeBinding } from '../binding/detect.js';
import { answer, type Handed } from '../federation.js';
import { PLUGIN_NAME } from '../rivals.js';
import { type LockFile, readLock, writeLock } from './lock-file.js';
import { type Asked, RemoteManifests } from './remote-manifests.js';

/** What Rust is told when it asks for what the remotes promise. */
interface Promised {
  /** Whether nobody was asked, by the user's wish. */
  offline: boolean;
  lock: LockFile | null;
  remotes: Asked[];
}

const LOCK_FILE = 'fedpack.lock';

/**
 * Gets the manifests of the remotes while the modules of this build are made, and reads and writes the lock file. What is
 * checked, and what comes of it, is Rust's to say: this part asks the network and the disk.
 *
 * @param options the plugin's, of which Rust has yet to say whether they are right
 */
export function prepareContract(
  compiler: Compiler,
  native: NativeBinding,
  handed: Readonly<Handed>,
  options: Record<string, unknown>,
): void {
  if (options.contract === false) return;
  const contract = isRecord(options.contract) ? options.contract : {};
  const base = compiler.context;
  const offline = contract.offline === true;
  const lockFile = contract.lock === false ? undefined : resolve(base, textOr(contract.lockFile, LOCK_FILE));
  const manifests = new RemoteManifests({
    base,
    offline,
    timeout: typeof contract.timeout === 'number' && contract.timeout > 0 ? contract.timeout : undefined,
    changed: () => compiler.watching?.invalidate(),
  });

  const begin = () => manifests.begin(JSON.parse(native.manifestSources(handed.options)));
  compiler.hooks.beforeRun.tap(PLUGIN_NAME, begin);
  compiler.hooks.watchRun.tap(PLUGIN_NAME, begin);
  compiler.hooks.afterCompile.tap(PLUGIN_NAME, ({ fileDependencies }) => {
    for (const file of [...manifests.files(), ...(lockFile ? [lockFile] : [])]) fileDependencies.add(file);
  });
  answer(compiler, 'promised', async () => {
    const [lock, remotes] = await Promise.all([lockFile ? readLock(lockFile) : undefined, manifests.get()]);
    const shown = lock && { ...lock, path: relative(base, lock.path).replaceAll(sep, '/') };
    return JSON.stringify({ offline, lock: shown ?? null, remotes } satisfies Promised);
  });
  answer(compiler, 'lock', (text) => (lockFile ? writeLock(lockFile, text) : ''));
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
