import type { FederationEvent, Transfer } from './events';

/** What Resource Timing has of a file; newer browsers say more than TypeScript's types of Node know. */
export interface Resource {
  name: string;
  startTime: number;
  transferSize: number;
  decodedBodySize: number;
}

type Step = Pick<FederationEvent, 'phase' | 'url' | 'startTime' | 'duration'>;

/**
 * Finds the files that a step has fetched: its own, or, of `get`, all below the folder of the remote entry that began meanwhile.
 *
 * @param resources the entries of Resource Timing
 * @returns nothing where there are none, or where the browser hides their sizes
 */
export function findTransfer(step: Step, resources: readonly Resource[]): Transfer | undefined {
  const { url } = step;
  if (!url) return undefined;
  const isOwn = step.phase === 'get' ? belowFolderOf(url) : (name: string) => name === url;
  const end = step.startTime + step.duration;
  const found = resources.filter(
    ({ name, startTime }) => startTime >= step.startTime && startTime <= end && isOwn(name),
  );
  const size = sum(found, ({ decodedBodySize }) => decodedBodySize);
  if (size === 0) return undefined;
  const bytes = sum(found, ({ transferSize }) => transferSize);
  return { from: bytes === 0 ? 'cache' : 'network', files: found.length, bytes, size };
}

function belowFolderOf(url: string): (name: string) => boolean {
  const folder = url.slice(0, url.lastIndexOf('/') + 1);
  return (name) => name.startsWith(folder) && name !== url;
}

function sum(resources: readonly Resource[], of: (resource: Resource) => number): number {
  return resources.reduce((total, resource) => total + of(resource), 0);
}
