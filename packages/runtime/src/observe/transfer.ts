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
 * Finds the files that a step has fetched.
 *
 * @param entry the URL of the remote entry, where it is known: the files of the remote lie below its folder
 * @param resources the entries of Resource Timing
 * @returns nothing where there are none, or where the browser hides their sizes
 */
export function findTransfer(
  step: Step,
  entry: string | undefined,
  resources: readonly Resource[],
): Transfer | undefined {
  const isOwn = filesOf(step, normalized(step.url), normalized(entry));
  const end = step.startTime + step.duration;
  const found = resources.filter(
    ({ name, startTime }) => startTime >= step.startTime && startTime <= end && isOwn(name),
  );
  const size = sum(found, ({ decodedBodySize }) => decodedBodySize);
  if (size === 0) return undefined;
  const bytes = sum(found, ({ transferSize }) => transferSize);
  return { from: bytes === 0 ? 'cache' : 'network', files: found.length, bytes, size };
}

/** Which files count: one for a manifest or an entry, those of the exposed module for `get`, and all for `load`. */
function filesOf({ phase }: Step, url: string | undefined, entry: string | undefined): (name: string) => boolean {
  const folder = entry?.slice(0, entry.lastIndexOf('/') + 1);
  const isBelow = (name: string) => folder !== undefined && name.startsWith(folder);
  if (phase === 'manifest' || phase === 'entry') return (name) => name === url;
  if (phase === 'get') return (name) => isBelow(name) && name !== entry;
  if (phase === 'load') return (name) => isBelow(name) || name === url;
  return () => false;
}

/** As Resource Timing has it: without the `/../` of files that lie above a manifest. */
function normalized(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).href : undefined;
}

function sum(resources: readonly Resource[], of: (resource: Resource) => number): number {
  return resources.reduce((total, resource) => total + of(resource), 0);
}
