import type { HostShares } from '@fedpack/runtime/html';
import type { PageNeeds } from './group-needs.js';
import type { Host } from './host.js';
import type { OwnCopies } from './own-copies.js';
import { remoteUses } from './remote-uses.js';

/**
 * The shared modules of a host, as what decides about copies knows them.
 *
 * @param used the requests of those that the page loads in any case
 */
export function hostShares(
  { name, singletonOf, isEager, remotes }: Host,
  copies: OwnCopies,
  used: PageNeeds['shares'],
): HostShares {
  const keys = [...copies.keys()].filter((key) => singletonOf(key) !== undefined);
  const nameOf = (alias: string) => `${remotes.find((remote) => remote.alias === alias)?.manifest?.name}`;
  const aliases = remotes.map(({ alias }) => alias);
  return {
    name,
    hasOthers: keys.length < copies.size,
    shares: keys.flatMap((key) =>
      (copies.get(key) ?? []).map(({ version }) => ({ key, version, eager: isEager(key) })),
    ),
    used: [...used].filter((key) => keys.includes(key)),
    needsOf(key) {
      const needs = (copies.get(key) ?? []).map((copy) => copy.needs);
      const uses = remoteUses(
        needs.flatMap((each) => [...each.remotes]),
        aliases,
      );
      return {
        shared: needs.flatMap(({ shares }) => [...shares]),
        remotes: new Map([...uses].map(([alias, exposes]) => [nameOf(alias), [...exposes]])),
      };
    },
    want(key) {
      const versions = new Set((copies.get(key) ?? []).map(({ version }) => version));
      const version = versions.size === 1 ? [...versions][0] : undefined;
      return { key, version, singleton: singletonOf(key) === true };
    },
  };
}
