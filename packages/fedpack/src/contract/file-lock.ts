import { mkdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How long another process may take, and what counts as left behind by one that has died, in milliseconds. */
const STALE = 10_000;

/** When to look again whether another process is done: often at first, and longer than a process can hold a file after its death. */
const RETRIES = { retries: 100, factor: 1.3, minTimeout: 10, maxTimeout: 250, randomize: true };

/** The last work on each file. Compilers of one process wait for one another without asking the disk. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Works on a file while nobody else does, in any process. Where none can be kept out (a folder that
 * can't be written to), it is done all the same: what then goes wrong, the work itself finds.
 *
 * @param path absolute; the file may be missing
 * @returns what the work gives
 * @throws what the work throws
 */
export function withFileLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const done = (queues.get(path) ?? Promise.resolve()).then(async () => {
    const release = await acquire(path);
    try {
      return await work();
    } finally {
      await release();
    }
  });
  queues.set(
    path,
    done.catch(() => undefined),
  );
  return done;
}

async function acquire(path: string): Promise<() => Promise<void>> {
  try {
    // Loaded when it is needed: it taps the signals of the process, to leave nothing behind.
    const { lock } = await import('proper-lockfile');
    await mkdir(dirname(path), { recursive: true });
    // Applications may name one file by several links.
    const file = await realpath(path).catch(() => path);
    // A process that stood still for so long has lost its turn, which is no reason to throw.
    const release = await lock(file, { realpath: false, stale: STALE, retries: RETRIES, onCompromised: () => {} });
    return () => release().catch(() => undefined);
  } catch {
    return async () => {};
  }
}
