import { isLoadedOrLoading, type SharedState } from './loaded-shares';

type Shared = SharedState & { eager?: boolean };
type Scope = Record<string, Record<string, Shared>>;

/**
 * Lets the scopes of two hosts, which a container is in one after the other, share what they both have: one module for each version. Else a
 * singleton of the first would meet that of the second in the container. Versions that a host lacks are left out, as they would change
 * what it uses, unless it has none at all.
 */
export function linkScopes(first: Scope | undefined, second: Scope | undefined): void {
  if (!first || !second || first === second) {
    return;
  }
  for (const [key, versions] of Object.entries(first)) {
    const own = second[key];
    for (const [version, shared] of Object.entries(versions)) {
      const other = own?.[version];
      if (other ? isReplaceable(other, shared) : !own && isLoadedOrLoading(shared)) {
        second[key] = { ...second[key], [version]: shared };
      } else if (other && isReplaceable(shared, other)) {
        first[key] = { ...first[key], [version]: other };
      }
    }
  }
}

/** What is eager may be needed before the other is there. */
const isReplaceable = (shared: Shared, other: Shared): boolean =>
  !isLoadedOrLoading(shared) && (!shared.eager || typeof other.lib === 'function');
