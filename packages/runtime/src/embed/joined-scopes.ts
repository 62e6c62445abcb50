import { type Claimable, isClaimed } from './claims';
import { assertSameScope } from './same-scope';

/** A share scope: share key to version to the module. */
export type Scope = Record<string, Record<string, Claimable & { version?: string }>>;

/** What a consumer tells a container besides its scope, where its remote takes part in several. */
export interface ConsumerScopes {
  shareScopeKeys?: string | string[];
  shareScopeMap?: Record<string, unknown>;
}

/**
 * Which scope of a consumer stands for which of a container's, by the container's names. A container with several scopes takes
 * those of the same names. One with a single scope takes all that the consumer lists, and the first of them for its own where
 * none has its name.
 *
 * @param own the scope, or the list of scopes, that the container shares in
 * @param given the scope that `init` was called with
 */
export function scopesToJoin(
  own: string | string[],
  given: unknown,
  { shareScopeKeys: theirs, shareScopeMap: scopes }: ConsumerScopes = {},
): Record<string, unknown> {
  const isSingle = typeof own === 'string';
  const several = isSingle ? (scopes && Array.isArray(theirs) ? theirs : []) : own;
  const found: Record<string, unknown> = {};
  for (const name of several) {
    if (scopes) {
      scopes[name] = scopes[name] ?? {};
    }
    found[name] = scopes ? scopes[name] : given;
  }
  if (isSingle && !several.includes(own)) {
    found[own] = several[0] === undefined ? given : found[several[0]];
  }
  return found;
}

/**
 * Makes what joins scopes under a container's own names.
 *
 * The returned function takes the scopes, and those that the build has filled for itself so far. It throws when another
 * consumer's scope was joined under one of the names.
 */
export function createJoin() {
  const joined: Record<string, unknown> = {};
  return (scopes: Record<string, unknown>, before: Record<string, unknown>): void => {
    for (const [name, scope] of Object.entries(scopes)) {
      assertSameScope(joined[name], scope);
    }
    for (const [name, scope] of Object.entries(scopes)) {
      joined[name] = scope;
      bringAlong(before[name] as Scope | undefined, scope as Scope | undefined);
    }
  };
}

/** Puts what a build has loaded by itself into the scope that it joins: another copy must not come beside it. */
function bringAlong(before: Scope | undefined, scope: Scope | undefined): void {
  if (!before || !scope || before === scope) {
    return;
  }
  for (const [key, versions] of Object.entries(before)) {
    for (const [version, offered] of Object.entries(versions)) {
      const theirs = scope[key]?.[version];
      if (isClaimed(offered) && !(theirs && isClaimed(theirs))) {
        scope[key] = { ...scope[key], [version]: offered };
      }
    }
  }
}
