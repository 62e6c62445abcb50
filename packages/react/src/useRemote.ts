import { useCallback, useEffect, useRef, useState } from 'react';
import type { RetryPolicy } from './backoff.js';
import { acquireModule, distrustModule, peekModule } from './load.js';
import { readExport, toError } from './readExport.js';
import { useWhenOnline } from './useWhenOnline.js';

/** What `useRemote` can be told. A change of `exportName` takes effect at once, the others with the next load. */
export interface UseRemoteOptions<T = unknown> extends Partial<RetryPolicy> {
  /** The export to take of the exposed module. Default: `default`. */
  exportName?: string | undefined;
  /** Called once for every load that ended well. */
  onLoad?: ((value: T, id: string) => void) | undefined;
  /** Called once for every load that failed, after the last retry. */
  onError?: ((error: Error, id: string) => void) | undefined;
}

/** Where the load of a remote stands. `retry` loads again, also what has been loaded; it does nothing while loading. */
export type RemoteState<T> =
  | { status: 'loading'; retry: () => void }
  | { status: 'loaded'; value: T; retry: () => void }
  | { status: 'error'; error: Error; retry: () => void };

type Outcome<T> =
  | { status: 'loading' }
  | { status: 'loaded'; value: T }
  | { status: 'error'; error: Error; arrived: boolean };

interface Settled<T> {
  /** What was asked for: an outcome counts only as long as the same is asked for. */
  id: string;
  exportName: string;
  turn: number;
  outcome: Outcome<T>;
}

/**
 * Loads an exposed module of a remote and follows the load.
 *
 * @param id the remote's name or alias and the expose, such as `dashboard/App`.
 */
export function useRemote<T = unknown>(id: string, options: UseRemoteOptions<T> = {}): RemoteState<T> {
  const { exportName = 'default' } = options;
  const [turn, setTurn] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    let active = true;
    const settle = (outcome: Outcome<T>) => {
      if (!active) return;
      setSettled({ id, exportName, turn, outcome });
      if (outcome.status === 'loaded') latest.current.onLoad?.(outcome.value, id);
      if (outcome.status === 'error') latest.current.onError?.(outcome.error, id);
    };
    const load = acquireModule(id, policyOf(latest.current));
    load.promise.then(
      (module) => settle(read<T>(module, exportName, id)),
      (thrown) => settle({ status: 'error', error: toError(thrown), arrived: false }),
    );
    return () => {
      active = false;
      load.release();
    };
  }, [id, exportName, turn]);

  const isCurrent = settled?.id === id && settled.exportName === exportName && settled.turn === turn;
  const outcome = isCurrent ? settled.outcome : alreadyLoaded<T>(id, exportName);
  // Only a load that failed is known to the loader; whatever else makes one try again is about a module that arrived.
  const arrived = outcome.status === 'loaded' || (outcome.status === 'error' && outcome.arrived);
  const loading = outcome.status === 'loading';
  const retry = useCallback(() => {
    if (loading) return;
    if (arrived) distrustModule(id);
    setTurn((last) => last + 1);
  }, [id, arrived, loading]);
  useWhenOnline(outcome.status === 'error' && !outcome.arrived, retry);
  return { ...outcome, retry };
}

function policyOf({ retries = 3, retryDelay = 500, maxRetryDelay = 10_000 }: Partial<RetryPolicy>): RetryPolicy {
  return { retries, retryDelay, maxRetryDelay };
}

/** What can be shown without a loading state: a module that was loaded before. */
function alreadyLoaded<T>(id: string, exportName: string): Outcome<T> {
  const known = peekModule(id);
  const outcome = known && read<T>(known.module, exportName, id);
  return outcome?.status === 'loaded' ? outcome : { status: 'loading' };
}

function read<T>(module: unknown, exportName: string, id: string): Outcome<T> {
  try {
    return { status: 'loaded', value: readExport<T>(module, exportName, id) };
  } catch (thrown) {
    return { status: 'error', error: toError(thrown), arrived: true };
  }
}
