import type { Attempts } from '../../embed/faults/attempts';
import { cancelEntry } from '../../embed/faults/reset-remote';
import type { Remote } from '../../embed/faults/types';
import { onDomain, withAttempt } from './domains';
import type { Repeat } from './repeat';

/** Runs what is itself an attempt, on a domain: what it loads of the remote is loaded once. */
export type Within = <T>(name: string, domain: string | undefined, run: () => Promise<T>) => Promise<T>;

/** A script that was asked for in vain: browsers let others of its URL wait for it. */
const IS_LATE = /its entry does not come within/;

/**
 * Creates what repeats the manifests and the entries of remotes.
 *
 * @param forget makes the instance forget the entry of a remote
 */
export function createAttempts(repeat: Repeat, forget: (name: string) => void): { attempts: Attempts; within: Within } {
  const outer = new Map<string, string | undefined>();
  /** Who asks for what is being repeated waits with the others, and adds no attempts. */
  const pending = new WeakMap<Remote, Promise<unknown>>();

  const attempts = (<T>(remote: Remote, url: string, run: (url: string) => Promise<T>) => {
    const { name, isLocation } = remote;
    let late = 0;
    const runOn = async (domain: string | undefined) => {
      const result = await run(withAttempt(domain === undefined ? url : onDomain(url, domain), late));
      if (!isUsable(result)) {
        forget(name);
        throw new Error('its entry has left no container');
      }
      return result;
    };
    // Of several locations, the next one is better than another attempt.
    if (isLocation || outer.has(name)) {
      return runOn(outer.get(name));
    }
    const attempt = (domain: string | undefined) =>
      runOn(domain).catch((error) => {
        late += IS_LATE.test(String(error)) ? 1 : 0;
        // The next attempt must not wait for the script of this one.
        cancelEntry({ name, entry: remote.entry ?? url });
        throw error;
      });
    const repeated = pending.get(remote) ?? repeat(name, attempt).finally(() => pending.delete(remote));
    pending.set(remote, repeated);
    return repeated as Promise<T>;
  }) as Attempts;
  attempts.failed = repeat.failed;

  const within: Within = async (name, domain, run) => {
    outer.set(name, domain);
    try {
      return await run();
    } finally {
      outer.delete(name);
    }
  };
  return { attempts, within };
}

/** Whether something is a response or a container. Node runs whatever it is sent, and takes what that leaves for a container. */
const isUsable = (result: unknown) =>
  typeof result !== 'object' || result === null || 'get' in result || 'status' in result;
