type Factory = () => unknown;

/** Gives the factory of a module of the build, or loads it. */
type Load = () => Factory | Promise<Factory>;

/** What stands in for a remote, by its key in the options: a module, or a module for each expose. */
export type Fallbacks = Record<string, Load | Record<string, Load>>;

/**
 * Loads what stands in for an expose of a remote.
 *
 * @param failure why the remote can't be used
 */
export type LoadFallback = (failure: unknown) => Promise<unknown>;

/** The keys of remotes whose fallback stands in now: of each there is one warning. */
const warned = new Set<string>();

/** Forgets that a remote has failed. */
export const recovered = (key: string): boolean => warned.delete(key);

/** Finds what stands in for an expose; undefined if nothing does. */
export function findFallback(remotes: Fallbacks, key: string, expose: string): LoadFallback | undefined {
  const own = Object.prototype.hasOwnProperty;
  const fallback = own.call(remotes, key) ? remotes[key] : undefined;
  const load = typeof fallback === 'object' ? own.call(fallback, expose) && fallback[expose] : fallback;
  if (!load) {
    return undefined;
  }
  return async (failure) => {
    if (!warned.has(key)) {
      warned.add(key);
      console.warn(
        `[ Federation Runtime ] Remote "${key}" can't be used: its fallback stands in, and the remote is asked again at the next use.\n${failure}`,
      );
    }
    return (await load())();
  };
}

/** Finds what stands in for the id of a remote module, such as `dashboard/Widget`. The longest key wins. */
export function findFallbackOf(remotes: Fallbacks, id: string): LoadFallback | undefined {
  const keys = Object.keys(remotes).filter((key) => id === key || id.startsWith(`${key}/`));
  const key = keys.sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : findFallback(remotes, key, `.${id.slice(key.length)}`);
}
