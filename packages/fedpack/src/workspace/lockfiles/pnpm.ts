import { parseAllDocuments } from 'yaml';
import { type Lock, member, text } from './lock.js';

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * `pnpm-lock.yaml` with lockfileVersion 5 to 9. A package of a workspace is an importer; a lock file for one package has its
 * dependencies at the top. Newer pnpm writes several documents, of which one is of the workspace.
 *
 * @throws Error where it is no YAML
 */
export function readPnpmLock(source: string): Lock {
  const documents = parseAllDocuments(source);
  const parsed = [documents].flat().map((document) => {
    if (document.errors[0]) throw document.errors[0];
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  });
  return {
    version(folder, name) {
      // The last document is the workspace's: one before it locks the package manager itself.
      for (const lock of parsed.toReversed()) {
        const found = importerVersion(
          member(member(lock, 'importers'), folder || '.') ?? (folder === '' ? lock : undefined),
          name,
        );
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function importerVersion(importer: unknown, name: string): string | undefined {
  for (const field of FIELDS) {
    const entry = member(member(importer, field), name);
    // Up to lockfileVersion 5 the version stands here itself.
    const version = text(entry) ?? text(member(entry, 'version'));
    if (version !== undefined) return plainVersion(version);
  }
  return undefined;
}

/**
 * `18.2.0(react@18.2.0)`, `18.2.0_react@18.2.0`, `/react@18.2.0`, `react@18.2.0`, `/react/18.2.0` → `18.2.0`. A link, a file
 * and a URL have no version here.
 */
function plainVersion(version: string): string | undefined {
  const [, found] = /^(?:\/?(?:@[^/]+\/)?[^/@]+[/@])?(\d+\.\d+\.\d+[\w.+-]*?)(?:_.*|\(.*)?$/.exec(version) ?? [];
  return found;
}
