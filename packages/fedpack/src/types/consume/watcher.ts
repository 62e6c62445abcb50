import { setTimeout as wait } from 'node:timers/promises';
import { parse } from '../../remote/source.js';
import { type ConsumeWork, consume, type Memory, type Outcome } from './consume.js';
import type { TypesSource } from './sources.js';

/** Milliseconds until remotes on this machine are asked again, and others. */
const NEAR = 1000;
const FAR = 15_000;

/** Who follows what, and is told. */
export interface Follower {
  sources: readonly TypesSource[];
  /** The sources as they are now. Never rejects. */
  refresh: () => Promise<readonly TypesSource[]>;
  settings: ConsumeWork;
  /** Milliseconds for all manifests. */
  timeout: number | undefined;
  /** Whether those that have types are asked again. */
  follows: boolean;
  /** Called with what came of all sources, each time that one of them was asked. Types that came first count as written, too. */
  onOutcomes: (outcomes: readonly Outcome[]) => void;
}

/** Those that run, by their folder and sources: the environments of an application follow the same remotes. */
const running = new Map<string, TypesWatcher>();

/**
 * Keeps a host's types up to date while it is developed. Servers are asked again and again, which costs each of them a request that
 * it answers with `304`: what they serve at their own addresses is all that tells of new types, and no further port is open.
 *
 * @returns ends it
 */
export function follow(follower: Follower): () => void {
  const { sources, settings } = follower;
  const key = JSON.stringify([settings.folder, sources]);
  const watcher = running.get(key) ?? new TypesWatcher(follower);
  running.set(key, watcher);
  return watcher.add(follower.onOutcomes, () => running.delete(key));
}

class TypesWatcher {
  readonly #follower: Follower;
  readonly #told = new Set<Follower['onOutcomes']>();
  readonly #end = new AbortController();
  readonly #last = new Map<string, Outcome>();

  constructor(follower: Follower) {
    this.#follower = follower;
    this.#run(isNear, NEAR);
    this.#run((source) => !isNear(source), FAR);
  }

  add(onOutcomes: Follower['onOutcomes'], onEnd: () => void): () => void {
    this.#told.add(onOutcomes);
    if (this.#last.size > 0) onOutcomes([...this.#last.values()]);
    return () => {
      this.#told.delete(onOutcomes);
      if (this.#told.size > 0) return;
      onEnd();
      this.#end.abort();
    };
  }

  async #run(isMeant: (source: TypesSource) => boolean, pause: number): Promise<void> {
    const { settings, timeout, refresh, follows } = this.#follower;
    let { sources } = this.#follower;
    const memory: Memory = { manifests: new Map(), archives: new Map() };
    const { signal } = this.#end;
    while (!signal.aborted) {
      const outcomes = await consume(sources.filter(isMeant), settings, { memory, signal, timeout });
      if (signal.aborted) return;
      for (const outcome of outcomes) this.#last.set(outcome.alias, outcome);
      for (const tell of this.#told) tell(outcomes);
      await pauseFor(pause, signal);
      sources = (await refresh()).filter((source) => follows || !this.#has(source));
    }
  }

  #has({ alias }: TypesSource): boolean {
    const outcome = this.#last.get(alias);
    return outcome !== undefined && 'exposes' in outcome;
  }
}

/** Keeps no process alive. */
function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
}

const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/i;

/** Whether a remote is on this machine, or a file. */
function isNear({ manifest, zip }: TypesSource): boolean {
  const url = parse(zip ?? manifest ?? '');
  return !url || url.protocol === 'file:' || LOOPBACK.test(url.hostname);
}
