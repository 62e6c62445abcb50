import { loadRemote } from '@fedpack/runtime';
import { containerOf, forgetRemote, remoteOf } from './forget.js';

/** Evaluates the exposed module. */
export type ModuleFactory = () => unknown;

/** How many requests are under way, by the name of the remote. */
const underWay = new Map<string, number>();

/**
 * Requests an exposed module and what it needs, without evaluating it.
 *
 * The two steps are kept apart because only this one can be repeated: a module that threw while it was evaluated
 * throws no second time, it is half there.
 */
export async function requestFactory(id: string): Promise<ModuleFactory> {
  const name = remoteOf(id)?.name ?? id;
  underWay.set(name, (underWay.get(name) ?? 0) + 1);
  try {
    const loaded = await loadRemote<unknown>(id, { loadFactory: false, from: 'runtime' });
    // A runtime plugin may answer a failed load with a module instead of a factory.
    return typeof loaded === 'function' ? (loaded as ModuleFactory) : () => loaded;
  } finally {
    underWay.set(name, (underWay.get(name) ?? 1) - 1);
  }
}

/**
 * Forgets the remote unless its container is loaded, for other modules of it may be in use, or unless it is being
 * requested: that request is new already, and is to be joined.
 */
export function forgetUnlessInUse(id: string): void {
  const remote = remoteOf(id);
  if (remote && !underWay.get(remote.name) && !containerOf(id)) forgetRemote(id);
}
