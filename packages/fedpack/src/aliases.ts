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
