import type { Shared } from '../options/index.js';

/** The requests that `shared` names. */
export function sharedKeys(shared: Shared | undefined): string[] {
  const list = Array.isArray(shared) ? shared : [shared ?? {}];
  return list.flatMap((item) => (typeof item === 'string' ? [item] : Object.keys(item)));
}
