import type { KnownRemote } from './known-remotes.js';

/**
 * The manifests that a page need not ask for, by URL: those of which their servers say that they never change. Of others, and while an
 * application is developed, pages get the latest.
 *
 * @param options the plugin's: with a runtime of the user's own, nobody knows what that does
 */
export function immutableManifests(
  { watching, options: { mode } }: { watching?: unknown; options: { mode?: unknown } },
  { implementation }: Record<string, unknown>,
  remotes: readonly KnownRemote[],
): Record<string, unknown> {
  if (watching || mode === 'development' || implementation !== undefined) return {};
  return Object.fromEntries(
    remotes.flatMap(({ url, manifest, immutable }) => (immutable && manifest ? [[url, manifest] as const] : [])),
  );
}
