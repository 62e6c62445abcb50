import { isLoadedOrLoading, type SharedState } from './loaded-shares';
import { assertSameScope } from './same-scope';

/** A share scope: versions by share key. */
export type Scope = Record<string, Record<string, SharedState & { version?: string }>>;

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
 * It takes the scopes, and the scopes that the build has initialised on its own. It throws if a different scope was joined under
 * one of the names.
 */
export function createJoinScopes() {
  const joined: Record<string, unknown> = {};
  return (scopes: Record<string, unknown>, before: Record<string, unknown>): void => {
    for (const [name, scope] of Object.entries(scopes)) {
      assertSameScope(joined[name], scope);
    }
    for (const [name, scope] of Object.entries(scopes)) {
      joined[name] = scope;
      copyLoadedShares(before[name] as Scope | undefined, scope as Scope | undefined);
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
      const consumerKeys = scope[key]?.[version];
      if (isLoadedOrLoading(shared) && !(consumerKeys && isLoadedOrLoading(consumerKeys))) {
        scope[key] = { ...scope[key], [version]: shared };
      }
    }
  }
}
