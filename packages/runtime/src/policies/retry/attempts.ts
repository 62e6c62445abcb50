import type { Attempts } from '../../embed/faults/attempts';
import { onDomain } from './domains';
import type { Repeat } from './repeat';

/** Runs what is itself an attempt, on a domain: what it loads of the remote is loaded once. */
export type Within = <T>(name: string, domain: string | undefined, run: () => Promise<T>) => Promise<T>;

/** Creates what repeats the manifests and the entries of remotes. */
export function createAttempts(repeat: Repeat): { attempts: Attempts; within: Within } {
  const outer = new Map<string, string | undefined>();
  /** Who asks for what is being repeated waits with the others, and adds no attempts. */
  const pending = new Map<string, Promise<unknown>>();
  const on = (url: string, domain: string | undefined) => (domain === undefined ? url : onDomain(url, domain));

  const attempts = (<T>(
    { name, isLocation }: { name: string; isLocation?: boolean },
    url: string,
    run: (url: string) => Promise<T>,
  ) => {
    // Of several locations, the next one is better than another attempt.
    if (isLocation || outer.has(name)) {
      return run(on(url, outer.get(name)));
    }
    const key = `${name} ${url}`;
    const repeated =
      pending.get(key) ?? repeat(name, (domain) => run(on(url, domain))).finally(() => pending.delete(key));
    pending.set(key, repeated);
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
