import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { exportsOf } from './exports-of.mjs';

const SLIM = join(import.meta.dirname, '../src/slim/core');
const SCOPE = '@module-federation';

/** Upstream's packages depend on each other one by one; each of these sees the next. */
const PACKAGES = [`${SCOPE}/webpack-bundler-runtime`, `${SCOPE}/runtime`, `${SCOPE}/runtime-core`];

/**
 * Puts modules of ours in the place of upstream's, and lets ours import files that upstream does not export.
 *
 * What ours leave out fails where it is used. What ours have and upstream's don't fails the build: then upstream has
 * changed, and the two have to be looked at again.
 *
 * @param {Record<string, string>} replacements from `replacementsOf`
 * @returns {import('rolldown').Plugin}
 */
export function replace(replacements) {
  const left = new Set(Object.keys(replacements));
  return {
    name: 'replace-upstream',
    resolveId: {
      filter: { id: /^@module-federation\/[^/]+\/dist\// },
      handler: (id) => fileOf(id),
    },
    load: {
      filter: { id: /@module-federation/ },
      async handler(id) {
        const name = id.split(`${sep}${SCOPE}${sep}`).pop().split(sep).join('/');
        const file = replacements[name];
        if (!file) return null;
        left.delete(name);
        const path = join(SLIM, file);
        const [theirs, ours] = await Promise.all([exportsOf(id), exportsOf(path)]);
        const stale = ours.filter((each) => !theirs.includes(each));
        if (stale.length > 0) this.error(`${name} of upstream has no ${stale.join(', ')} any more, as ${file} has.`);
        const missing = theirs.filter((each) => !ours.includes(each));
        return [`export * from ${JSON.stringify(path)};`, ...missing.map(absent)].join('\n');
      },
    },
    buildEnd(error) {
      if (!error && left.size > 0) this.error(`Upstream has no ${[...left].join(', ')} any more.`);
    },
  };
}

/** The file of upstream that a request names by its path, whatever the package exports. */
function fileOf(request) {
  const [scope, name, ...path] = request.split('/');
  let entry = import.meta.filename;
  for (const next of PACKAGES) {
    const { resolve } = createRequire(entry);
    try {
      return join(resolve(`${scope}/${name}`), '../..', ...path);
    } catch {
      entry = resolve(next);
    }
  }
  return null;
}

/** What a prebuilt runtime must not have come to use. */
export const ABSENT = 'is not part of this runtime';

const absent = (name) => `export function ${name}() { throw new Error('${name} ${ABSENT}'); }`;
