import type { ResolveAlias } from '@rspack/core';

/**
 * Points the runtime's requests in application code at the files that the plugin embeds, so that both hold one instance.
 * An alias that the user set for one of them stays, and comes first.
 *
 * @param alias the user's `resolve.alias`
 * @param requests request to file
 */
export function withRuntimeAliases(
  alias: ResolveAlias | undefined,
  requests: ReadonlyMap<string, string>,
): ResolveAlias {
  const merged = { ...(alias || {}) };
  for (const [request, file] of requests) {
    if (request in merged) continue;
    // `$` matches the request alone: a package's other files resolve as they did.
    merged[`${request}$`] ??= file;
  }
  return merged;
}

/** Whether an alias that the user set leads to another runtime, or to other files of what it is made of. */
export function redirectsRuntime(alias: ResolveAlias | undefined): boolean {
  return Object.keys(alias || {}).some((key) => /^(@module-federation|@fedpack\/runtime)(\/|\$|$)/.test(key));
}

/**
 * Points aliases that {@link withRuntimeAliases} set at other files. Those that the user set stay.
 *
 * @param alias what it returned, or what has become of it
 * @param from the files by request that they point at
 * @param to the files that they shall point at
 */
export function moveRuntimeAliases(
  alias: ResolveAlias | undefined,
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): ResolveAlias {
  const moved = { ...(alias || {}) };
  for (const [request, file] of from) {
    const key = `${request}$`;
    const target = to.get(request);
    if (moved[key] === file && target) moved[key] = target;
  }
  return moved;
}
