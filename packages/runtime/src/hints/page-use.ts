import type { Container, Needs } from './container';
import type { Provider, WantedShare } from './share-winner';
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

/** A remote, and what is used of it. */
export interface UsedRemote {
  use: ManifestUse;
  container: Container | undefined;
  exposes: Set<string>;
  shared: Set<string>;
}
