import { mergeLocks } from '../binding/tools.js';
import { readLock, writeLock } from './lock-file.js';

/** A compiler that writes a lock file. */
interface Writer {
  /** The same for the next compiler of the same configuration. */
  key: string;
  /** What it would write; undefined until it has come to that. */
  text?: string;
  closed: boolean;
}

interface SharedLock {
  writers: Writer[];
  /** Ends when everything that was to be written is. */
  written: Promise<unknown>;
}

/** By path: compilers of one process (`rspack` with several configurations, Rsbuild with environments) may share a lock file. */
const locks = new Map<string, SharedLock>();

/** How a compiler writes a lock file: {@link joinLock} makes it. */
export interface LockWriter {
  /** Writes the entries of this compiler beside those of the others. Never throws: gives what went wrong, or ''. */
  write(text: string): Promise<string>;
  /** To be called when the compiler is closed: its entries stay until one of the same key takes its place. */
  close(): void;
}

/**
 * Makes a compiler one of those that write a lock file. What none of them names is dropped when all have had their say.
 *
 * @param key tells the compilers of one file apart, and is the same for the next compiler of the same configuration
 */
export function joinLock(path: string, key: string): LockWriter {
  const lock = locks.get(path) ?? { writers: [], written: Promise.resolve() };
  locks.set(path, lock);
  const writer: Writer = { key, closed: false };
  lock.writers = [...lock.writers.filter((other) => !(other.closed && other.key === key)), writer];
  return {
    write: (text) => {
      writer.text = text;
      const written = lock.written.then(() => write(path, lock.writers, text));
      lock.written = written;
      return written;
    },
    close: () => {
      writer.closed = true;
      // One that had nothing to say keeps nobody from dropping anything.
      if (writer.text === undefined) lock.writers = lock.writers.filter((other) => other !== writer);
    },
  };
}

async function write(path: string, writers: readonly Writer[], own: string): Promise<string> {
  if (writers.length === 1) return writeLock(path, own);
  const texts = writers.flatMap(({ text }) => text ?? []);
  const old = await readLock(path);
  if ('problem' in old) return old.problem;
  const merged = mergeLocks({ old: old.text, texts, remove: texts.length === writers.length });
  if ('problem' in merged) return merged.problem;
  return merged.changed ? writeLock(path, merged.text) : '';
}
