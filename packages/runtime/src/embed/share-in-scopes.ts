import type { WebpackRequire } from './types';

interface Share {
  scope: string[];
}

/**
 * Adds a consumer's scopes to the shared modules of a build with a single scope. Scopes that the build uses itself are left alone.
 *
 * @param own the scope of the build
 */
export function shareInScopes(require: WebpackRequire, own: string, scopeNames: string[]): void {
  if (scopeNames.length === 0) {
    return;
  }
  const shares: Share[] = Object.values<Share[]>(require.federation.instance.options.shared).flat();
  const consumed = Object.values(require.consumesLoadingData?.moduleIdToConsumeDataMapping ?? {});
  const ownScopes = new Set([shares.map(({ scope }) => scope), consumed.map(({ shareScope }) => shareScope)].flat(3));
  const missingScopes = scopeNames.filter((name) => !ownScopes.has(name));
  for (const { scope } of shares) {
    if (scope.includes(own)) {
      scope.push(...missingScopes);
    }
  }
}
