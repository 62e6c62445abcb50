import { type Container, containerOf } from './container';
import type { HostShares, PageLoad, PageUse, UsedRemote } from './page-use';
import { remoteNamed, shareOwner } from './share-owner';

/**
 * Completes what a page uses by what that needs: modules of other remotes, and the copies of shared modules that win. Whatever isn't
 * certain is left out.
 */
export function completeUses(page: PageUse): PageLoad {
  return new Uses(page).complete();
}

/** Exposes and shared modules of a remote; more are left out. */
const MOST = 50;

class Uses {
  readonly #page: PageUse;
  readonly #remotes: UsedRemote[];
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
      const known = remoteNamed(this.#remotes, name);
      for (const each of known ? keys : []) {
        this.#addExpose((known as UsedRemote).container, (known as UsedRemote).exposes, each);
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
    const owner = shareOwner({ ...this.#page, own: this.#own, used: this.#remotes }, consumer, key);
    const isHosts = owner !== undefined && owner === host?.name;
    const { container, shared } = (isHosts ? undefined : remoteNamed(this.#remotes, owner)) ?? {};
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
}
