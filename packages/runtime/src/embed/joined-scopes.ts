import { linkScopes } from './link-scopes';
import { isLoadedOrLoading, type SharedState } from './loaded-shares';
import { assertSameScope } from './same-scope';

/** A share scope: versions by share key. */
export type Scope = Record<string, Record<string, SharedState & { version?: string; eager?: boolean }>>;

/** The options of a consumer whose remote uses several scopes. */
export interface ConsumerScopes {
  shareScopeKeys?: string | string[];
  shareScopeMap?: Record<string, unknown>;
}

/**
 * Maps a container's scope names to the consumer's scopes. A container with several scopes joins those of the same names. A
 * container with a single scope joins all that the consumer lists, and the first of them under its own name if none has that name.
 *
 * @param own the scope or scopes of the container
 * @param shareScope the scope that `init` was called with
 */
export function scopesToJoin(
  own: string | string[],
  shareScope: unknown,
  { shareScopeKeys: consumerKeys, shareScopeMap: scopes }: ConsumerScopes = {},
): Record<string, unknown> {
  const isSingle = typeof own === 'string';
  const names = isSingle ? (scopes && Array.isArray(consumerKeys) ? consumerKeys : []) : own;
  const joined: Record<string, unknown> = {};
  for (const name of names) {
    if (scopes) {
      scopes[name] = scopes[name] ?? {};
    }
    joined[name] = scopes ? scopes[name] : shareScope;
  }
  if (isSingle && !names.includes(own)) {
    joined[own] = names[0] === undefined ? shareScope : joined[names[0]];
  }
  return joined;
}

/**
 * Creates a function that joins scopes under the container's own names.
 *
 * It takes the scopes, those that the build has so far, and whether these may be replaced. It throws if they may not, and a different
 * scope was joined under one of the names.
 */
export function createJoinScopes() {
  const joined: Record<string, unknown> = {};
  return (scopes: Record<string, unknown>, before: Record<string, unknown>, mayReplace = false): void => {
    if (!mayReplace) {
      for (const [name, scope] of Object.entries(scopes)) {
        assertSameScope(joined[name], scope);
      }
    }
    for (const [name, scope] of Object.entries(scopes)) {
      const join = joined[name] ? linkScopes : copyLoadedShares;
      join(before[name] as Scope | undefined, scope as Scope | undefined);
      joined[name] = scope;
    }
  };
}

/** Copies the modules that a build has loaded on its own into the scope that it joins, so that no second copy is loaded. */
function copyLoadedShares(before: Scope | undefined, scope: Scope | undefined): void {
  if (!before || !scope || before === scope) {
    return;
  }
  for (const [key, versions] of Object.entries(before)) {
    for (const [version, shared] of Object.entries(versions)) {
      const consumers = scope[key]?.[version];
      if (isLoadedOrLoading(shared) && !(consumers && isLoadedOrLoading(consumers))) {
        scope[key] = { ...scope[key], [version]: shared };
      }
    }
  }
}
