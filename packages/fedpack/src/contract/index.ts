import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Compiler } from '@rspack/core';
import type { NativeBinding } from '../binding/detect.js';
import { answer, type Handed } from '../federation.js';
import { PLUGIN_NAME } from '../rivals.js';
import { type LockFile, readLock } from './lock-file.js';
import { joinLock } from './lock-writer.js';
import { type Asked, RemoteManifests } from './remote-manifests.js';
import { contractSettings } from './settings.js';

/** What Rust is told when it asks for what the remotes promise. */
interface Promised {
  /** Whether nobody was asked, by the user's wish. */
  offline: boolean;
  lock: LockFile | null;
  remotes: readonly Asked[];
}

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
  const { enabled, timeout, offline, lock, lockFile: name } = contractSettings(options);
  if (!enabled) return;
  const base = compiler.context;
  const lockFile = lock === false ? undefined : resolve(base, name);
  const manifests = new RemoteManifests({
    base,
    offline,
    timeout,
    changed: () => compiler.watching?.invalidate(),
  });

  // What the options say is the same in each run; they are complete only when the first one starts.
  let sources: Parameters<RemoteManifests['begin']>[0] | undefined;
  const known = () => {
    sources ??= JSON.parse(native.manifestSources(handed.options)) as NonNullable<typeof sources>;
    return sources;
  };
  // Without remotes nobody asks, and a rebuild has no files to watch for.
  let asked = false;
  let told: (Pick<Promised, 'lock' | 'remotes'> & { text: string }) | undefined;
  compiler.hooks.beforeRun.tap(PLUGIN_NAME, () => manifests.begin(known()));
  compiler.hooks.watchRun.tap(PLUGIN_NAME, () => manifests.beginWatched(known()));
  compiler.hooks.afterDone.tap(PLUGIN_NAME, () => {
    if (asked && compiler.watching) manifests.endWatched();
  });
  compiler.hooks.afterCompile.tap(PLUGIN_NAME, (compilation) => {
    if (!asked) return;
    const { fileDependencies, missingDependencies } = compilation;
    for (const file of [...manifests.files(), ...(lockFile ? [lockFile] : [])]) {
      // A file that is not there yet would count as removed, and be another build.
      (existsSync(file) ? fileDependencies : missingDependencies).add(file);
    }
  });
  answer(compiler, 'promised', async () => {
    asked = true;
    const [read, remotes] = await Promise.all([lockFile ? readLock(lockFile) : undefined, manifests.get()]);
    const lock = read ? { ...read, path: relative(base, read.path).replaceAll(sep, '/') } : null;
    // Fifty manifests are a long text, and in a rebuild mostly the same one.
    if (!(told?.remotes === remotes && isDeepStrictEqual(told.lock, lock))) {
      told = { lock, remotes, text: JSON.stringify({ offline, lock, remotes } satisfies Promised) };
    }
    return told.text;
  });
  if (lockFile && lock === 'write') {
    const writer = joinLock(lockFile, [compiler.name, options.name, compiler.options.target].join('|'));
    answer(compiler, 'lock', (text) => writer.write(text));
    compiler.hooks.shutdown.tap(PLUGIN_NAME, () => writer.close());
  }
}
