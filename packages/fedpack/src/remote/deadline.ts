import { Problem } from './problem.js';

/** Milliseconds for manifests, unless the user says otherwise. */
export const DEFAULT_TIMEOUT = 3000;

/** The longest time that Node's timers know. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * When the work on manifests ends, finished or not. Who waits is told at that moment, whatever a socket, a name server or a
 * file system does; it also keeps a process alive that would end without an answer.
 */
export class Deadline {
  readonly #limit: number;
  readonly #timer: NodeJS.Timeout;
  readonly #callers: AbortSignal | undefined;
  readonly #stops = new Set<() => void>();
  readonly #over: Promise<never>;
  readonly #end = (): void => this.#reject?.();
  #reject: (() => void) | undefined;

  /**
   * @param timeout milliseconds; what is no such number counts as not given
   * @param signal the caller's, to end sooner
   */
  constructor(timeout?: number, signal?: AbortSignal) {
    const given = typeof timeout === 'number' && timeout > 0 ? Math.ceil(timeout) : DEFAULT_TIMEOUT;
    this.#limit = Math.min(given, MAX_TIMEOUT);
    this.#callers = signal;
    this.#over = new Promise((_, reject) => {
      this.#reject = () => {
        this.#reject = undefined;
        reject(new Problem(''));
        for (const stop of this.#stops) stop();
        this.#stops.clear();
      };
    });
    // Nobody may be waiting when it comes.
    this.#over.catch(() => undefined);
    this.#timer = setTimeout(this.#end, this.#limit);
    signal?.addEventListener('abort', this.#end);
    if (signal?.aborted) this.#end();
  }

  /** Whether it has come. */
  get isOver(): boolean {
    return this.#reject === undefined;
  }

  /** A signal that is aborted when it comes. */
  signal(): AbortSignal {
    const controller = new AbortController();
    this.stops(() => controller.abort());
    return controller.signal;
  }

  /** Waits for some work. Rejects at the deadline at the latest. */
  within<T>(work: Promise<T>): Promise<T> {
    return Promise.race([this.#over, work]);
  }

  /**
   * Has something stopped at the deadline, or at once where that has come.
   *
   * @returns takes it back
   */
  stops(stop: () => void): () => void {
    if (this.isOver) stop();
    else this.#stops.add(stop);
    return () => this.#stops.delete(stop);
  }

  /** The reason: the deadline, if it has passed, else the error. */
  explain(error: unknown, begun: boolean): unknown {
    if (!this.isOver) return error;
    if (this.#callers?.aborted) return new Problem('stopped before the end');
    return new Problem(`no ${begun ? 'complete ' : ''}answer within ${this.#limit / 1000} s`);
  }

  /** All work is done. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#callers?.removeEventListener('abort', this.#end);
  }
}
