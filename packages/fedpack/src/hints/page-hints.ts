import { type Hint, manifestHints } from '@fedpack/runtime/html';
import type { Chunk } from '@rspack/core';
import { type KnownRemote, providersOf } from './known-remotes.js';
import type { PageNeeds, SharedNeed } from './page-needs.js';
import { type RemoteUses, remoteUses } from './remote-uses.js';
import { type Provider, shareWinner } from './share-winner.js';

/** What is known of a host. */
export interface Host {
  name: string;
  /** Whether it loads all remotes when it starts, to compare their versions (`version-first`). */
  comparesVersions: boolean;
  /** Whether it enforces hashes. */
  integrity: boolean;
  /** Whether a request is shared under its own name in the default scope, and as a singleton; undefined where it is shared otherwise. */
  singletonOf(request: string): boolean | undefined;
  remotes: readonly KnownRemote[];
  /** Whether there are remotes without a manifest. */
  hasOthers: boolean;
}

/** What a page loads early: chunks of its own build, and files of remotes. */
export interface PageHints {
  chunks: Set<Chunk>;
  remotes: Hint[];
}

/** Decides what a page is told to load early: only what it loads in any case. */
export function pageHints(needs: PageNeeds, host: Host): PageHints {
  const chunks = new Set(needs.chunks);
  const requests = new Set(needs.remotes);
  const sharedOf = new Map<string, Set<string>>();
  const { comparesVersions, remotes, name } = host;
  const providers: Provider[] | undefined = !comparesVersions ? [] : host.hasOthers ? undefined : providersOf(remotes);
  const addShare = ({ request, version, own }: SharedNeed) => {
    const singleton = host.singletonOf(request);
    if (singleton === undefined || !providers) return;
    const winner = shareWinner({ key: request, version, singleton }, name, providers);
    if (winner !== undefined && winner !== name) {
      sharedOf.set(winner, (sharedOf.get(winner) ?? new Set()).add(request));
    } else if (winner === name) {
      for (const chunk of own.chunks) chunks.add(chunk);
      for (const remote of own.remotes) requests.add(remote);
      own.shares.forEach(addShare);
    }
  };
  needs.shares.forEach(addShare);
  const uses = remoteUses(requests, aliasesOf(remotes));
  const isFederated = requests.size > 0 || needs.shares.length > 0;
  const found = remotes.flatMap((remote) => {
    const shared = sharedOf.get(`${remote.manifest?.name}`);
    const isLoaded = uses.has(remote.alias) || (comparesVersions && isFederated);
    return isLoaded ? hintsOf(remote, uses, host, [...(shared ?? [])]) : [];
  });
  return { chunks, remotes: found };
}

/** Lists what a route loads of the modules that it shows. */
export function routeHints(modules: readonly string[], host: Host): Hint[] {
  const uses = remoteUses(modules, aliasesOf(host.remotes));
  return host.remotes.filter(({ alias }) => uses.has(alias)).flatMap((remote) => hintsOf(remote, uses, host));
}

function hintsOf(
  { alias, url, manifest }: KnownRemote,
  uses: RemoteUses,
  { integrity }: Host,
  shared: string[] = [],
): Hint[] {
  return manifestHints({ url, manifest, exposes: [...(uses.get(alias) ?? [])], shared, integrity });
}

const aliasesOf = (remotes: readonly KnownRemote[]): string[] => remotes.map(({ alias }) => alias);
