import type { Fetched } from '../remote/fetch.js';
import { printable } from '../remote/printable.js';

/** Milliseconds until missing remotes are fetched again: twice as long each time, up to the second. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 5000;

/** The most remotes that a note names. */
const MOST_NAMED = 10;

interface MissingRemote {
  alias: string;
  source: string;
  problem: string;
  unreadable: boolean;
  /** Whether it has to be fetched again: nothing else tells when it is available. */
  isAsked: boolean;
  /** Whether a note has named it. */
  told: boolean;
}

/** Remotes that don't answer a development server: fetched again until they do, and reported once. */
export class MissingRemotes {
  readonly #ask: (manifests: readonly string[]) => Promise<void>;
  readonly #remotes = new Map<string, MissingRemote>();
  #come: string[] = [];
  #delay = FIRST_DELAY;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param ask fetches manifests again */
  constructor(ask: (manifests: readonly string[]) => Promise<void>) {
    this.#ask = ask;
  }

  /**
   * Records the answer of a server.
   *
   * @param isAsked whether it has to be fetched again, as nothing else tells when it is available
   * @returns whether it was missing and is available now
   */
  note(manifest: string, alias: string, came: Fetched, isAsked: boolean): boolean {
    const before = this.#remotes.get(manifest);
    if ('problem' in came) {
      const { source, problem, unreadable = false } = came;
      this.#remotes.set(manifest, { alias, source, problem, unreadable, isAsked, told: before?.told ?? false });
      if (!before) this.#delay = FIRST_DELAY;
      return false;
    }
    this.#remotes.delete(manifest);
    if (before?.told) this.#come.push(before.alias);
    return before !== undefined;
  }

  /** Fetches missing ones in a while, and so on until none is missing. Keeps no process alive. */
  askSoon(): void {
    if (this.#isClosed || this.#timer || this.#asked().length === 0) return;
    this.#timer = setTimeout(async () => {
      await this.#ask(this.#asked());
      this.#timer = undefined;
      this.askSoon();
    }, this.#delay);
    this.#timer.unref();
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
  }

  #asked(): string[] {
    return [...this.#remotes].filter(([, { isAsked }]) => isAsked).map(([manifest]) => manifest);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** The notes since the last call, each in one line. */
  notes(): string[] {
    // The build warns of answers that are no manifests.
    const missing = [...this.#remotes.values()].filter(({ told, unreadable }) => !told && !unreadable);
    for (const remote of missing) remote.told = true;
    const come = this.#come;
    this.#come = [];
    const lines: string[] = [];
    if (come.length > 0) lines.push(`fedpack: ${listed(come)} ${come.length === 1 ? 'is' : 'are'} available now`);
    if (missing.length > 0) {
      const named = missing.map(({ alias, source, problem }) => `${alias} (${source}: ${problem})`);
      lines.push(`fedpack: FED056 remotes: not available yet, trying again until they are: ${listed(named)}`);
    }
    return lines.map(printable);
  }
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? `, and ${more} more` : '');
}
