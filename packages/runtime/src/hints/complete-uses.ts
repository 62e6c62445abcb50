import { type Container, containerOf, type Needs } from './container';
import { type Provider, shareWinner, type WantedShare } from './share-winner';
import type { ManifestUse } from './types';

/** The shared modules of a host. */
export interface HostShares extends Provider {
  /** Whether it has others, of which the keys aren't known. */
  hasOthers?: boolean;
  /** What its own copy of a shared module needs. */
  needsOf(key: string): Needs;
  /** Its request for a shared module. */
  want(key: string): WantedShare;
  /** The keys of those that its page loads in any case. */
  used: readonly string[];
}

/** A page, and the containers that it may load. */
export interface PageUse {
  /** Undefined where it isn't known what the host shares. */
  host?: HostShares | undefined;
  /** The remotes, with what the page shows of each. Of some, it may show nothing. */
  remotes: readonly ManifestUse[];
  /** Whether the page loads remotes that aren't among these. */
  hasOthers?: boolean;
  /** Whether all remotes are loaded before anything shared is (`version-first`). */
  loadsAll?: boolean;
}

/** What a page loads. */
export interface PageLoad {
  /** The keys of the shared modules of which it gets the host's copy. */
  own: string[];
  /** What it uses of each remote, in the order in which they were given. */
  remotes: ManifestUse[];
}

/**
 * Completes what a page uses by what that needs: modules of other remotes, and the copies of shared modules that win. Whatever isn't
 * certain is left out.
 */
export function completeUses(page: PageUse): PageLoad {
  return new Uses(page).complete();
}

/** Exposes and shared modules of a remote; more are left out. */
const MOST = 50;

/** A remote, and what is used of it. */
interface Used {
  use: ManifestUse;
  container: Container | undefined;
  exposes: Set<string>;
  shared: Set<string>;
}

class Uses {
  readonly #page: PageUse;
  readonly #remotes: Used[];
  readonly #own = new Set<string>();
  /** The shared modules that have been looked at, by who asks for them. */
  readonly #asked = new Map<Container | HostShares, Set<string>>();

  constructor(page: PageUse) {
    this.#page = page;
    this.#remotes = page.remotes.map((use) => ({
      use,
      container: containerOf(use.manifest),
      exposes: new Set<string>(),
      shared: new Set(use.shared),
    }));
  }

  complete(): PageLoad {
    const { host } = this.#page;
    for (const { use, container, exposes } of this.#remotes) {
      for (const key of use.exposes ?? []) {
        this.#addExpose(container, exposes, key);
      }
    }
    for (const key of host?.used ?? []) {
      this.#addShare(host as HostShares, key);
    }
    for (const { container, exposes } of this.#remotes) {
      for (const expose of container ? exposes : []) {
        for (const key of (container as Container).needsOf('exposes', expose).shared) {
          this.#addShare(container as Container, key);
        }
      }
    }
    const remotes = this.#remotes.map(({ use, exposes, shared }) => ({
      ...use,
      exposes: [...exposes],
      shared: [...shared],
    }));
    return { own: [...this.#own], remotes };
  }

  #addExpose(container: Container | undefined, exposes: Set<string>, key: string): void {
    if (exposes.has(key) || exposes.size === MOST) {
      return;
    }
    exposes.add(key);
    for (const [name, keys] of container?.needsOf('exposes', key).remotes ?? []) {
      const known = this.#named(name);
      for (const each of known ? keys : []) {
        this.#addExpose((known as Used).container, (known as Used).exposes, each);
      }
    }
  }

  /** Adds the copy that wins, and what that needs. */
  #addShare(consumer: Container | HostShares, key: string): void {
    const { host } = this.#page;
    const asked = this.#asked.get(consumer) ?? new Set();
    if (asked.has(key)) {
      return;
    }
    this.#asked.set(consumer, asked.add(key));
    const owner = this.#ownerOf(consumer, key);
    const isHosts = owner !== undefined && owner === host?.name;
    const { container, shared } = (isHosts ? undefined : this.#named(owner)) ?? {};
    const known = isHosts ? this.#own : shared;
    if (!known || known.has(key) || known.size === MOST) {
      return;
    }
    known.add(key);
    const needs = container ? container.needsOf('shared', key) : (host as HostShares).needsOf(key);
    for (const each of needs.shared) {
      this.#addShare(container ?? (host as HostShares), each);
    }
  }

  /** Whose copy of a shared module the page gets; undefined where that isn't certain. */
  #ownerOf(consumer: Container | HostShares, key: string): string | undefined {
    const { host, loadsAll, hasOthers } = this.#page;
    const hasOwn = host?.shares.some((share) => share.key === key);
    if (hasOwn && !loadsAll && (consumer === host || this.#own.has(key))) {
      // It is there before any remote is.
      return host?.name;
    }
    const joined = this.#remotes.filter(({ exposes }) => loadsAll || exposes.size > 0);
    const isKnown = ({ container }: Used) => container?.isPlain && container.remotes.every((name) => this.#named(name));
    const isPartial = host?.hasOthers && !hasOwn;
    if (!host || isPartial || hasOthers || !joined.every(isKnown)) {
      return undefined;
    }
    const winner = shareWinner(consumer.want(key), [host, ...this.#providers(joined)]);
    if (winner === host.name) {
      return winner;
    }
    // The page may have the host's copy already, and a remote that only others use may not have come yet.
    const isCertain = loadsAll || !hasOwn;
    return isCertain && joined.some(({ container }) => container?.name === winner) ? winner : undefined;
  }

  /** Remotes, with those that they use, which may come with them or later. */
  #providers(joined: Used[]): Container[] {
    const found = new Set<Container>();
    const add = (container: Container | undefined) => {
      if (container && !found.has(container)) {
        found.add(container);
        for (const name of container.remotes) {
          add(this.#named(name)?.container);
        }
      }
    };
    for (const { container } of joined) {
      add(container);
    }
    return [...found];
  }

  #named(name: string | undefined): Used | undefined {
    return this.#remotes.find(({ container }) => container !== undefined && container.name === name);
  }
}
