import type { ConsumeRow, WebpackRequire } from './types';

type Scopes = Record<string, Record<string, Record<string, { from?: string }>>>;

/**
 * Fails for a shared module that a build consumes without bringing it along (`import: false`), and that nobody offers as it is
 * asked for.
 *
 * @throws Error that says who asks for what, what there is instead, and what can be done
 */
export function missing(require: WebpackRequire, row: ConsumeRow): never {
  const { shareKey, importer = 'a module', requiredVersion } = row;
  const { federation, initializeSharingData, S } = require;
  const scopes = [row.shareScope].flat();
  const offered = scopes.flatMap((scope) =>
    Object.entries((S as Scopes)?.[scope]?.[shareKey] ?? {}).map(([version, { from }]) => `${version} of ${from}`),
  );
  throw new Error(
    `Shared module ${shareKey} doesn't exist in shared scope ${scopes.join(', ')}
${federation.initOptions?.name ?? initializeSharingData?.uniqueName ?? 'A build'} asks for ${requiredVersion} in ${importer}, with import: false. Offered: ${offered.join(', ') || 'nothing'}.
Share it in the host, which provides what it imports, or remove import: false.`,
  );
}
