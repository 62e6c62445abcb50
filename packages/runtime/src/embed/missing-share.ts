import type { ConsumeRow, WebpackRequire } from './types';

type Scopes = Record<string, Record<string, Record<string, { from?: string }>>>;

/**
 * Throws for a shared module without a fallback (`import: false`) that no build provides.
 *
 * @throws Error with the importer, the required version, the available versions and the remedy
 */
export function throwMissingShare(require: WebpackRequire, row: ConsumeRow): never {
  const { shareKey, importer = 'a module', requiredVersion } = row;
  const { federation, initializeSharingData, S } = require;
  const scopes = [row.shareScope].flat();
  const available = scopes.flatMap((scope) =>
    Object.entries((S as Scopes)?.[scope]?.[shareKey] ?? {}).map(([version, { from }]) => `${version} of ${from}`),
  );
  throw new Error(
    `Shared module ${shareKey} doesn't exist in shared scope ${scopes.join(', ')}
${federation.initOptions?.name ?? initializeSharingData?.uniqueName ?? 'A build'} asks for ${requiredVersion} in ${importer}, with import: false. Offered: ${available.join(', ') || 'nothing'}.
Share it in the host, which provides what it imports, or remove import: false.`,
  );
}
