import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nameOf } from '../upstream/patch.mjs';
import { exportsOf } from './exports-of.mjs';

const SLIM = join(import.meta.dirname, '../src/slim/core');
const SCOPE = '@module-federation';

/** A chain of upstream's packages, each of which depends on the next. */
const PACKAGES = [`${SCOPE}/webpack-bundler-runtime`, `${SCOPE}/runtime`, `${SCOPE}/runtime-core`];

/**
 * Replaces modules of upstream with ours, and lets ours import files that upstream doesn't export.
 *
 * An export that ours lack throws when it is used. An export that upstream lacks fails the build: upstream has changed, and ours
 * has to be reviewed.
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
        const name = nameOf(id);
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

/** Resolves a path in a package of upstream, regardless of the package's `exports`. */
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

/** Part of the error of an export that ours lack. No prebuilt runtime may contain it. */
export const ABSENT = 'is not part of this runtime';

const absent = (name) => `export function ${name}() { throw new Error('${name} ${ABSENT}'); }`;
