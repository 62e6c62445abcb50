import { parseSyml } from '@yarnpkg/parsers';
import { type Lock, member, text } from './lock.js';

/** An entry is named by each request that it answers. */
const SEPARATOR = /\s*,\s*/;

/**
 * `yarn.lock` of Yarn 1 and of the later ones: which version answers a request such as `react@^19.0.0`.
 *
 * @throws Error where it cannot be parsed
 */
export function readYarnLock(source: string): Lock {
  const versions = new Map<string, string | undefined>();
  const byName = new Map<string, Set<string>>();
  for (const [key, entry] of Object.entries(parseSyml(source))) {
    const version = versionOf(entry);
    for (const request of key.split(SEPARATOR)) {
      versions.set(request, version);
      const name = request.slice(0, request.indexOf('@', 1));
      if (version) byName.set(name, (byName.get(name) ?? new Set()).add(version));
    }
  }
  return {
    version(_folder, name, range) {
      for (const request of [`${name}@${range}`, `${name}@npm:${range}`]) {
        if (versions.has(request)) return versions.get(request);
      }
      // `resolutions`, patches and catalogs change what is asked for; of one version there is no doubt.
      const known = byName.get(name);
      return known?.size === 1 ? [...known][0] : undefined;
    },
  };
}

/** A package of the workspace has the version `0.0.0-use.local`, which is none. */
function versionOf(entry: unknown): string | undefined {
  const version = text(member(entry, 'version'));
  return version === '0.0.0-use.local' ? undefined : version;
}
