import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Compiler } from '@rspack/core';
import type { NativeBinding } from '../binding/native.js';
import type {
  ManifestSource,
  RemoteManifests as RemoteManifestsAnswer,
  SamePromiseInput,
} from '../binding/native-types.js';
import { answer, type Handed } from '../federation.js';
import { PLUGIN_NAME } from '../identity.js';
import { fromJson, type Json, toJson } from '../json.js';
import { withoutCredentials } from '../remote/source.js';
import { answersFile, type KeptAnswers, keepAnswers, readAnswers } from './answers-file.js';
import { prepareComingAlive } from './come-alive.js';
import type { Claim } from './lock-claims.js';
import { type LockFile, readLock } from './lock-file.js';
import { lockWriter } from './lock-writer.js';
import { type Asked, RemoteManifests } from './remote-manifests.js';
import { contractSettings } from './settings.js';

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
  const { enabled, timeout, offline, lock, lockFile: name, tells } = contractSettings(options);
  if (!enabled) return;
  const base = compiler.context;
  const lockFile = lock === false ? undefined : resolve(base, name);
  const writer = lockFile && lock === 'write' ? lockWriter(lockFile, base) : undefined;
  const kept = answersFile(base);
  const comeAlive = prepareComingAlive(compiler);
  /** The answers that were kept last, and the work on it. */
  let last: KeptAnswers | undefined;
  let keeping = Promise.resolve();
  /** The lock as it was read for the last build. */
  let read: LockFile | undefined;
  const manifests = new RemoteManifests({
    base,
    offline,
    timeout,
    isSame: (old, now) => old === now || isSamePromise(native, { old, new: now, exact: lock === 'write' }),
    isLocked: () => read !== undefined && 'text' in read && read.text !== '',
    changed(revived) {
      if (revived) comeAlive();
      compiler.watching?.invalidate();
    },
    came(answers, missing) {
      if (!develops()) return;
      if (answers.size > 0 && keepsAnswers() && !isDeepStrictEqual(answers, last)) {
        last = answers;
        keeping = keeping.then(() => keepAnswers(kept, answers));
      }
      const notes = missing.notes();
      // Rsbuild shows nothing of Rspack's own logger but errors, and this is none.
      if (tells && compiler.options.infrastructureLogging.level !== 'none')
        for (const note of notes) console.info(note);
    },
  });
  const develops = () => compiler.watching !== undefined && compiler.options.mode !== 'production';
  const keepsAnswers = () => develops() && compiler.options.cache !== false;

  // What the options say is the same in each run; they are complete only when the first one starts.
  let sources: readonly ManifestSource[] | undefined;
  const known = () => {
    sources ??= fromJson(native.manifestSources(handed.options));
    return sources;
  };
  // Without remotes nobody asks, and a rebuild has no files to watch for.
  let asked = false;
  let claimed: Promise<void> | undefined;
  let told: { lock: LockFile | null; remotes: readonly Asked[]; text: Json<RemoteManifestsAnswer> } | undefined;
  compiler.hooks.beforeRun.tap(PLUGIN_NAME, () => manifests.begin(known()));
  compiler.hooks.watchRun.tap(PLUGIN_NAME, () =>
    manifests.beginWatched(known(), keepsAnswers() ? () => readAnswers(kept) : undefined),
  );
  compiler.hooks.afterDone.tap(PLUGIN_NAME, () => {
    if (asked && compiler.watching) manifests.endWatched();
  });
  compiler.hooks.watchClose.tap(PLUGIN_NAME, () => manifests.close());
  compiler.hooks.shutdown.tapPromise(PLUGIN_NAME, () => keeping);
  compiler.hooks.afterCompile.tap(PLUGIN_NAME, (compilation) => {
    if (!asked) return;
    const { fileDependencies, missingDependencies } = compilation;
    for (const file of [...manifests.files(), ...(lockFile ? [lockFile] : [])]) {
      // A file that is not there yet would count as removed, and be another build.
      (existsSync(file) ? fileDependencies : missingDependencies).add(file);
    }
  });
  const remoteManifests = async () => {
    asked = true;
    claimed ??= writer?.claim(configurationOf(compiler, options.name), known().map(claimOf));
    await claimed;
    const [found, remotes] = await Promise.all([lockFile ? readLock(lockFile) : undefined, manifests.get()]);
    read = found;
    const lock = read ? { ...read, path: relative(base, read.path).replaceAll(sep, '/') } : null;
    // Fifty manifests are a long text, and in a rebuild mostly the same one.
    if (!(told?.remotes === remotes && isDeepStrictEqual(told.lock, lock))) {
      told = { lock, remotes, text: toJson({ offline, told: develops(), lock, remotes: [...remotes] }) };
    }
    return told.text;
  };
  answer(compiler, (answers) => {
    answers.remoteManifests = remoteManifests;
  });
  if (writer) {
    answer(compiler, (answers) => {
      answers.writeLock = async (text) => (await writer.write(text)) || undefined;
    });
  }
}

function isSamePromise(native: NativeBinding, manifests: SamePromiseInput): boolean {
  const answer = fromJson(native.samePromise(toJson(manifests)));
  return 'same' in answer && answer.same;
}

/** What a lock file may say of a remote. */
function claimOf({ alias, manifest }: ManifestSource): Claim {
  return [alias, manifest && withoutCredentials(manifest)];
}

/** The same for each run of a configuration, and another for another configuration of the folder. */
function configurationOf({ name, context, options }: Compiler, container: unknown): string {
  const { mode, target, output } = options;
  return JSON.stringify([name, container, mode, target, relative(context, output.path ?? '')]);
}
