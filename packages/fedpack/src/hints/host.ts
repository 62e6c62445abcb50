import type { KnownRemote } from './known-remotes.js';

/** What is known of a host. */
export interface Host {
  name: string;
  /** Whether it loads all remotes when it starts, to compare their versions (`version-first`). */
  comparesVersions: boolean;
  /** Whether it enforces hashes. */
  integrity: boolean;
  /** Whether a request is shared under its own name in the default scope, and as a singleton; undefined where it is shared otherwise. */
  singletonOf(request: string): boolean | undefined;
  /** Whether its own copy of a request is there from the start. */
  isEager(request: string): boolean;
  remotes: readonly KnownRemote[];
  /** Whether there are remotes without a manifest. */
  hasOthers: boolean;
}
