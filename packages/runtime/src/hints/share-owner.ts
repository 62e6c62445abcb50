import type { Container } from './container';
import type { HostShares, PageUse, UsedRemote } from './page-use';
import { shareWinner } from './share-winner';

/** What is known of a page while its copies are decided. */
interface Page extends PageUse {
  /** The keys of shared modules of which it gets the host's copy, so far. */
  own: ReadonlySet<string>;
  used: readonly UsedRemote[];
}

/**
 * Returns the name of the container whose copy of a shared module a page gets; undefined where that isn't certain.
 *
 * @param consumer who asks for it
 */
export function shareOwner(
  { host, loadsAll, hasOthers, own, used }: Page,
  consumer: Container | HostShares,
  key: string,
): string | undefined {
  const hasOwn = host?.shares.some((share) => share.key === key);
  if (hasOwn && !loadsAll && (consumer === host || own.has(key))) {
    // It is there before any remote is.
    return host?.name;
  }
  const joined = used.filter(({ exposes }) => loadsAll || exposes.size > 0);
  const isKnown = ({ container }: UsedRemote) =>
    container?.isPlain && container.remotes.every((name) => remoteNamed(used, name));
  const isPartial = host?.hasOthers && !hasOwn;
  if (!host || isPartial || hasOthers || !joined.every(isKnown)) {
    return undefined;
  }
  const winner = shareWinner(consumer.want(key), [host, ...providers(joined, used)]);
  if (!used.every((remote) => getsEarly(remote, host, key, winner))) {
    return undefined;
  }
  if (winner === host.name) {
    return winner;
  }
  // The page may have the host's copy already, and a remote that only others use may not have come yet.
  const isCertain = loadsAll || !hasOwn;
  return isCertain && joined.some(({ container }) => container?.name === winner) ? winner : undefined;
}

/**
 * Whether a remote gets a copy of the winner at the moment when it has joined, or doesn't ask for the module. Modules of remotes don't wait
 * for other remotes, and the copy that is loaded first stays: what others bring is there by then, or isn't.
 */
function getsEarly(
  { container, exposes }: UsedRemote,
  host: HostShares,
  key: string,
  winner: string | undefined,
): boolean {
  const isAsking =
    exposes.size > 0 &&
    (container?.shares.some((share) => share.key === key) ||
      [...exposes].some((expose) => container?.needsOf('exposes', expose).shared.includes(key)));
  return !container || !isAsking || shareWinner(container.want(key), [host, container]) === winner;
}

/** Finds the remote of a container. */
export const remoteNamed = (remotes: readonly UsedRemote[], name: string | undefined): UsedRemote | undefined =>
  remotes.find(({ container }) => container !== undefined && container.name === name);

/** Remotes, with those that they use, which may come with them or later. */
function providers(joined: readonly UsedRemote[], all: readonly UsedRemote[]): Container[] {
  const found = new Set<Container>();
  const add = (container: Container | undefined) => {
    if (container && !found.has(container)) {
      found.add(container);
      for (const name of container.remotes) {
        add(remoteNamed(all, name)?.container);
      }
    }
  };
  for (const { container } of joined) {
    add(container);
  }
  return [...found];
}
