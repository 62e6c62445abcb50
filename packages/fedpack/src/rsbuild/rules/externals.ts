import type { Rspack } from '@rsbuild/core';

type Externals = NonNullable<Rspack.Configuration['externals']>;
type Item = Exclude<Externals, readonly unknown[]>;

/**
 * Takes what is shared out of the externals: an external is loaded past the share scope, so that hosts and remotes would each have
 * their own.
 *
 * @param keys of `shared`
 * @returns the rest, and the requests that were taken out. Functions decide for themselves and stay
 */
export function withoutShared(externals: Externals, keys: readonly string[]): { rest: Externals; taken: string[] } {
  const taken = new Set<string>();
  const shared = keys.map((key) => key.replace(/\/$/, ''));
  const items = (Array.isArray(externals) ? externals : [externals]) as Item[];
  const rest = items.flatMap((item) => without(item, shared, taken));
  return { rest: taken.size > 0 ? rest : externals, taken: [...taken] };
}

function without(item: Item, shared: readonly string[], taken: Set<string>): Item[] {
  if (typeof item === 'function') return [item];
  if (typeof item === 'string' || item instanceof RegExp) {
    const matched = shared.filter((key) => (typeof item === 'string' ? item === key : item.test(key)));
    for (const key of matched) taken.add(key);
    return matched.length > 0 ? [] : [item];
  }
  const entries = Object.entries(item).filter(([request]) => {
    if (shared.includes(request)) taken.add(request);
    return !shared.includes(request);
  });
  return [Object.fromEntries(entries) as Item];
}
