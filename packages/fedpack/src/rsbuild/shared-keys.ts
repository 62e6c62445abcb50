import type { Shared } from '../options/index.js';

/** The requests that `shared` names itself, without those that `auto: true` stands for. */
export function sharedKeys(shared: Shared | undefined): string[] {
  const list = Array.isArray(shared) ? shared : [shared ?? {}];
  return list.flatMap((item) => {
    if (typeof item === 'string') return [item];
    return Object.keys(item).filter((key) => key !== 'auto' || item.auto !== true);
  });
}
