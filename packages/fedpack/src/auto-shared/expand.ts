import type { Dependencies } from './dependencies.js';
import { isShareable, sharingOf } from './packages.js';

type Entries = Record<string, unknown>;

/** Whether `auto: true` is among what is shared. `auto` with another value is the package of that name. */
export function isAuto(shared: unknown): boolean {
  return [shared].flat().some((item) => isEntries(item) && item.auto === true);
}

/**
 * Expands `shared` to its own entries and each dependency that has none. A dependency that no module imports costs nothing:
 * what is provided follows from what is consumed.
 *
 * @param dependencies of the application, in the order in which they are to stand
 */
export function expandAuto(shared: unknown, dependencies: Dependencies): Entries | unknown[] {
  const written = [shared].flat().map((item) => (isEntries(item) ? withoutAuto(item) : item));
  const keys = new Set(written.flatMap((item) => (isEntries(item) ? Object.keys(item) : [item])));
  const added = Object.entries(dependencies).filter(([name]) => isShareable(name) && !keys.has(name));
  const entries = Object.fromEntries(added.map(([name, range]) => [name, sharingOf(name, range)]));
  // A list stays one, so that diagnostics name the places that the user knows.
  return Array.isArray(shared) ? [...written, entries] : { ...(written[0] as Entries), ...entries };
}

function withoutAuto(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([key, value]) => key !== 'auto' || value !== true));
}

function isEntries(item: unknown): item is Entries {
  return typeof item === 'object' && item !== null;
}
