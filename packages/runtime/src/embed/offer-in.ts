import type { WebpackRequire } from './types';

interface Share {
  scope: string[];
}

/**
 * Offers what a build shares in its one scope in further scopes of a consumer, too, where the build itself knows nothing of these.
 *
 * @param own the scope that the build shares in
 */
export function offerIn(require: WebpackRequire, own: string, others: string[]): void {
  if (others.length === 0) {
    return;
  }
  const shares: Share[] = Object.values<Share[]>(require.federation.instance.options.shared).flat();
  const consumed = Object.values(require.consumesLoadingData?.moduleIdToConsumeDataMapping ?? {});
  const known = new Set([shares.map(({ scope }) => scope), consumed.map(({ shareScope }) => shareScope)].flat(3));
  const unknown = others.filter((name) => !known.has(name));
  for (const { scope } of shares) {
    if (scope.includes(own)) {
      scope.push(...unknown);
    }
  }
}
