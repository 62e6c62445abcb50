import { networkInterfaces } from 'node:os';

const ANY: ReadonlySet<string> = new Set(['0.0.0.0', '::', '[::]']);

/** Whether a server with this host listens on all addresses of its machine. */
export function isAnyHost(host: string): boolean {
  return ANY.has(host);
}

/** The addresses that this machine has in its networks. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((cards) => (cards ?? []).map(({ address }) => address));
}
