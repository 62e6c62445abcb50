import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Compiler } from '@rspack/core';
import type { NativeBinding } from '../binding/native.js';
import type { ManifestSource, RemoteManifests, SamePromiseInput } from '../binding/native-types.js';
import { PLUGIN_NAME } from '../identity.js';
import { fromJson, type Json, toJson } from '../native/json.js';
import { type NativePluginOptions, setHandlers } from '../native/plugin.js';
import { withoutCredentials } from '../remote/source.js';
import type { Claim } from './lock-claims.js';
import { type LockFile, readLock } from './lock-file.js';
import { lockWriter } from './lock-writer.js';
import { type CachedManifests, manifestCacheFile, readManifestCache, writeManifestCache } from './manifest-cache.js';
import { ManifestFetcher, type RemoteAnswer } from './manifest-fetcher.js';
import { prepareReload } from './reload-pages.js';
import { contractSettings } from './settings.js';

/**
 * Fetches the manifests of the remotes while modules are built, and reads and writes the lock file. Rust does the checks; this part
 * uses the network and the disk.
 *
 * @param options the plugin's, not checked yet
 * @returns what gives the answers of the remotes; undefined where none is asked
 */
export function prepareRemoteManifests(
  compiler: Compiler,
  native: NativeBinding,
  nativeOptions: Readonly<NativePluginOptions>,
  options: Record<string, unknown>,
): (() => Promise<readonly RemoteAnswer[]>) | undefined {
  const { enabled, timeout, offline, lock, lockFile: name, reportsMissing } = contractSettings(options);
  if (!enabled) return undefined;
  const base = compiler.context;
  const lockFile = lock === false ? undefined : resolve(base, name);
  const writer = lockFile && lock === 'write' ? lockWriter(lockFile, base) : undefined;
  const kept = manifestCacheFile(base);
  const reloadPages = prepareReload(compiler);
  /** The manifests that were cached last, and the pending writes. */
  let last: CachedManifests | undefined;
  let keeping = Promise.resolve();
  /** The lock as it was read for the last build. */
  let read: LockFile | undefined;
  const manifests = new ManifestFetcher({
    base,
    offline,
    timeout,
    isSame: (old, now) => old === now || promisesSame(native, { old, new: now, exact: lock === 'write' }),
    isLocked: () => read !== undefined && 'text' in read && read.text !== '',
    onChange(revived) {
      if (revived) reloadPages();
      compiler.watching?.invalidate();
    },
    onAnswers(answers, missing) {
      if (!develops()) return;
      if (answers.size > 0 && keepsAnswers() && !isDeepStrictEqual(answers, last)) {
        last = answers;
        keeping = keeping.then(() => writeManifestCache(kept, answers));
      }
      const notes = missing.notes();
      // Rsbuild shows only errors of Rspack's own logger.
      if (reportsMissing && compiler.options.infrastructureLogging.level !== 'none')
        for (const note of notes) console.info(note);
    },
  });
  const develops = () => compiler.watching !== undefined && compiler.options.mode !== 'production';
  const keepsAnswers = () => develops() && compiler.options.cache !== false;

  // The options are complete when the first run starts, and the same in all later ones.
  let sources: readonly ManifestSource[] | undefined;
  const manifestSources = () => {
    sources ??= fromJson(native.manifestSources(nativeOptions.options));
    return sources;
  };
  // Without remotes Rust doesn't ask, and there are no files to watch.
  let asked = false;
  let claimed: Promise<void> | undefined;
  let lastAnswer: { lock: LockFile | null; remotes: readonly RemoteAnswer[]; text: Json<RemoteManifests> } | undefined;
  compiler.hooks.beforeRun.tap(PLUGIN_NAME, () => manifests.startRun(manifestSources()));
  compiler.hooks.watchRun.tap(PLUGIN_NAME, () =>
    manifests.startWatchRun(manifestSources(), keepsAnswers() ? () => readManifestCache(kept) : undefined),
  );
  compiler.hooks.afterDone.tap(PLUGIN_NAME, () => {
    if (asked && compiler.watching) manifests.endWatchRun();
  });
  compiler.hooks.watchClose.tap(PLUGIN_NAME, () => manifests.close());
  compiler.hooks.shutdown.tapPromise(PLUGIN_NAME, () => keeping);
  compiler.hooks.afterCompile.tap(PLUGIN_NAME, (compilation) => {
    if (!asked) return;
    const { fileDependencies, missingDependencies } = compilation;
    for (const file of [...manifests.files(), ...(lockFile ? [lockFile] : [])]) {
      // A file that doesn't exist yet would count as removed, and start another build.
      (existsSync(file) ? fileDependencies : missingDependencies).add(file);
    }
  });
  const remoteManifests = async () => {
    asked = true;
    claimed ??= writer?.claim(configurationOf(compiler, options.name), manifestSources().map(claimOf));
    await claimed;
    const [found, remotes] = await Promise.all([lockFile ? readLock(lockFile) : undefined, manifests.get()]);
    read = found;
    const lock = read ? { ...read, path: relative(base, read.path).replaceAll(sep, '/') } : null;
    // The text of fifty manifests is long, and mostly the same in a rebuild.
    if (!(lastAnswer?.remotes === remotes && isDeepStrictEqual(lastAnswer.lock, lock))) {
      lastAnswer = { lock, remotes, text: toJson({ offline, told: develops(), lock, remotes: [...remotes] }) };
    }
    return lastAnswer.text;
  };
  setHandlers(compiler, (handlers) => {
    handlers.remoteManifests = remoteManifests;
  });
  if (writer) {
    setHandlers(compiler, (handlers) => {
      handlers.writeLock = async (text) => (await writer.write(text)) || undefined;
    });
  }
  return () => manifests.get();
}

function promisesSame(native: NativeBinding, manifests: SamePromiseInput): boolean {
  const answer = fromJson(native.samePromise(toJson(manifests)));
  return 'same' in answer && answer.same;
}

/** The entry of a lock file that is about a remote. */
function claimOf({ alias, manifest }: ManifestSource): Claim {
  return [alias, manifest && withoutCredentials(manifest)];
}

/** A key that is the same for each run of a configuration, and differs among the configurations of a folder. */
function configurationOf({ name, context, options }: Compiler, container: unknown): string {
  const { mode, target, output } = options;
  return JSON.stringify([name, container, mode, target, relative(context, output.path ?? '')]);
}
