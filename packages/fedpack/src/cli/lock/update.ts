import type { RemoteToLock } from '../../binding/native-types.js';
import { writeLock } from '../../binding/tools.js';
import { readLock as readLockFile } from '../../contract/lock-file.js';
import { isInside } from '../../contract/lock-writer.js';
import { FedpackError } from '../../error.js';
import { type Fetched, fetchAll } from '../../remote/fetch.js';
import { placeOf, withoutCredentials } from '../../remote/source.js';
import type { LockTarget } from './targets.js';

/** A remote whose entry stays as it is. */
export interface Unread {
  alias: string;
  /** As it is printed. */
  manifest: string;
  reason: string;
}

/** A lock file as it is and as it is to be. */
export interface Update {
  target: LockTarget;
  /** '' where there is none. */
  old: string;
  text: string;
  unread: Unread[];
}

/**
 * Asks for all manifests of these lock files, each once, and makes the new texts. Nothing is written.
 *
 * @param complete whether the targets name all remotes of the app that each lies in, so that entries of others can go
 * @param whole whether the apps are all there are: a lock file outside of an app may be of others, too
 * @throws FedpackError where a lock file cannot be read
 */
export async function updates(targets: readonly LockTarget[], complete: boolean, whole: boolean): Promise<Update[]> {
  const timeouts = targets.flatMap(({ timeout }) => timeout ?? []);
  const found = await fetchAll(
    targets.flatMap(({ sources, base }) => sources.map(({ manifest }) => absolute(manifest, base))),
    { timeout: timeouts.length > 0 ? Math.max(...timeouts) : undefined },
  );
  const isKnown = ({ file, base }: LockTarget) => complete && (whole || isInside(file, base));
  return Promise.all(targets.map((target) => update(target, found, isKnown(target))));
}

async function update(target: LockTarget, found: Map<string, Fetched>, complete: boolean): Promise<Update> {
  const lock = await readLockFile(target.file);
  if ('problem' in lock) throw new FedpackError(`${target.shown}: ${lock.problem}`);
  const remotes: RemoteToLock[] = [];
  const unread: Unread[] = [];
  for (const { alias, manifest } of target.sources) {
    const came = found.get(absolute(manifest, target.base)) as Fetched;
    const shown = withoutCredentials(manifest);
    if ('text' in came) remotes.push({ alias, manifest: shown, text: came.text });
    else unread.push({ alias, manifest: shown, reason: came.problem });
  }
  // A lock file that says nothing is none.
  if (lock.text === '' && remotes.length === 0) return { target, old: '', text: '', unread };
  // Remotes that were not reached keep their entries, so entries of others can't be told from them.
  const written = writeLock({ old: lock.text, remotes, remove: complete && unread.length === 0 });
  if ('problem' in written) throw new FedpackError(`${target.shown}: ${written.problem}`);
  for (const { alias, reason } of written.problems) {
    const manifest = remotes.find((remote) => remote.alias === alias)?.manifest ?? '';
    unread.push({ alias, manifest, reason });
  }
  return { target, old: lock.text, text: written.text, unread };
}

/** Two apps may mean different files by one path, and one by two. */
function absolute(manifest: string, base: string): string {
  const place = placeOf(manifest, base);
  return 'file' in place ? place.file : manifest;
}
