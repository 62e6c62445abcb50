import { completeUses, type Hint, manifestHints, type PageLoad } from '@fedpack/runtime/html';
import type { Chunk } from '@rspack/core';
import type { PageNeeds } from './group-needs.js';
import type { Host } from './host.js';
import { hostShares } from './host-shares.js';
import type { KnownRemote } from './known-remotes.js';
import type { OwnCopies, OwnCopy } from './own-copies.js';
import { remoteUses } from './remote-uses.js';

/** What a page loads early: chunks of its own build, and files of remotes. */
export interface PageHints {
  chunks: Set<Chunk>;
  remotes: Hint[];
}

/** Decides what a page is told to load early: only what it loads in any case. */
export function pageHints(needs: PageNeeds, copies: OwnCopies, host: Host): PageHints {
  const { own, remotes } = loadOf(needs, copies, host);
  const chunks = new Set(needs.chunks);
  for (const key of own) for (const chunk of chunksOf(copies.get(key))) chunks.add(chunk);
  const isFederated = needs.remotes.size > 0 || needs.shares.size > 0;
  const used = remotes.filter(
    ({ exposes = [], shared = [] }, at) =>
      exposes.length + shared.length > 0 || (host.comparesVersions && isFederated && at < host.remotes.length),
  );
  return { chunks, remotes: used.flatMap(manifestHints) };
}

/**
 * Decides what a route is told to load early, besides what its page is.
 *
 * @param modules of remotes that it shows
 * @param registered remotes that the page registers when it runs
 */
export function routeHints(
  modules: readonly string[],
  needs: PageNeeds,
  copies: OwnCopies,
  host: Host,
  registered: readonly KnownRemote[] = [],
): PageHints {
  const page = pageHints(needs, copies, host);
  const all = { ...needs, remotes: new Set([...needs.remotes, ...modules]) };
  // Those that come later may bring newer versions of what the page has by then, or not.
  const isLater = host.comparesVersions && registered.length > 0;
  const route = pageHints(all, copies, {
    ...host,
    remotes: [...host.remotes, ...registered],
    comparesVersions: host.comparesVersions && !isLater,
    hasOthers: host.hasOthers || isLater,
  });
  const known = new Set(page.remotes.map(({ href }) => href));
  return {
    chunks: new Set([...route.chunks].filter((chunk) => !page.chunks.has(chunk))),
    remotes: route.remotes.filter(({ href }) => !known.has(href)),
  };
}

/** The chunks of a shared module. Of several versions, nobody knows which ones a page gets. */
function chunksOf(copies: readonly OwnCopy[] = []): Chunk[] {
  const isOne = copies.every(({ version }) => version === copies[0]?.version);
  return isOne ? copies.flatMap(({ needs }) => [...needs.chunks]) : [];
}

function loadOf(needs: PageNeeds, copies: OwnCopies, host: Host): PageLoad {
  const { remotes, integrity, hasOthers } = host;
  const uses = remoteUses(
    needs.remotes,
    remotes.map(({ alias }) => alias),
  );
  return completeUses({
    host: hostShares(host, copies, needs.shares),
    remotes: remotes.map(({ alias, url, manifest }) => ({
      url,
      manifest,
      exposes: [...(uses.get(alias) ?? [])],
      integrity,
    })),
    hasOthers,
    loadsAll: host.comparesVersions,
  });
}
