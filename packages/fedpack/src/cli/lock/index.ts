/**
 * `fedpack lock`. In here: which remotes are looked at, and what the command ends with. Not in here: what stands in
 * the lock file, which Rust says.
 */
import { withFileLock } from '../../contract/file-lock.js';
import { readLock as readLockFile, writeLock as writeLockFile } from '../../contract/lock-file.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { createColors, hasColors } from '../colors.js';
import { existingFolder } from '../existing-folder.js';
import { EXIT } from '../run.js';
import { loadApps } from './apps.js';
import { describe, patch, warning } from './report.js';
import { type LockTarget, lockTargets } from './targets.js';
import { type Update, updates } from './update.js';

export interface LockOptions {
  cwd: string;
  /** Writes nothing. */
  check?: boolean;
}

/**
 * Brings the lock files up to date with the manifests of the remotes, and says what changed.
 *
 * @param aliases the remotes to look at; none means all
 * @returns the exit code: 1 where `check` is set and something would change, 2 where a configuration could not be loaded
 * @throws FedpackError where a lock file cannot be read or written, or no app has a remote that is named
 */
export async function lock(aliases: readonly string[], { cwd, check = false }: LockOptions): Promise<number> {
  const { root, apps, whole } = await loadApps(await existingFolder(cwd));
  const broken = apps.filter(({ problem }) => problem !== undefined);
  for (const { config, problem } of broken) warn(`${config} cannot be loaded: ${problem}`);
  const targets = await chosen(lockTargets(root, apps), aliases, cwd);
  if (targets.length === 0) process.stdout.write('no app in this workspace has remotes\n');
  const found = await updates(targets, aliases.length === 0 && broken.length === 0, whole);
  process.stderr.write(warning(found));
  for (const update of found) process.stdout.write(describe(update));
  const changed = found.filter(({ old, text }) => old !== text);
  if (check) for (const update of changed) process.stdout.write(patch(update, createColors(hasColors(process.stdout))));
  else await Promise.all(changed.map(write));
  if (broken.length > 0) return EXIT.misuse;
  return check && changed.length > 0 ? EXIT.errors : EXIT.fine;
}

async function chosen(targets: readonly LockTarget[], aliases: readonly string[], cwd: string): Promise<LockTarget[]> {
  if (aliases.length === 0) return [...targets];
  const known = new Set(targets.flatMap(({ sources, unknown }) => [...sources.map(({ alias }) => alias), ...unknown]));
  const lost = aliases.filter((alias) => !known.has(alias));
  if (lost.length > 0) throw new FedpackError(await unknownRemotes(lost, known, cwd));
  const named = targets.map((target) => ({
    ...target,
    sources: target.sources.filter(({ alias }) => aliases.includes(alias)),
    unknown: target.unknown.filter((alias) => aliases.includes(alias)),
  }));
  return named.filter(({ sources, unknown }) => sources.length + unknown.length > 0);
}

/** `check` and `graph` take a folder as their argument, so that one may be meant here. */
async function unknownRemotes(lost: readonly string[], known: ReadonlySet<string>, cwd: string): Promise<string> {
  const message = `no app here has a remote named ${lost.join(', ')}; known remotes: ${[...known].sort().join(', ') || 'none'}`;
  for (const alias of lost) {
    const isFolder = await existingFolder(cwd, alias).catch(() => undefined);
    if (isFolder) return `${message}. To choose a folder, use --cwd ${alias}`;
  }
  return message;
}

async function write({ target: { file, shown }, old, text }: Update): Promise<void> {
  const problem = await withFileLock(file, async () => {
    const now = await readLockFile(file);
    if ('problem' in now) return now.problem;
    return now.text === old ? writeLockFile(file, text) : 'a build has just written it; run the command again';
  });
  if (problem) throw new FedpackError(`${shown}: ${problem}`);
}

function warn(text: string): void {
  process.stderr.write(`${printable(`fedpack: warning: ${text}`)}\n`);
}
