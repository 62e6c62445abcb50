import { basename, extname } from 'node:path';
import { compilerOf } from '../../support/compiler.mjs';
import { within } from '../../support/within.mjs';

/** Files without the folders that a watcher names too. */
const namesOf = (paths) => [...(paths ?? [])].filter((path) => extname(path)).map((path) => basename(path));

/**
 * Builds an application again whenever something of it changes.
 *
 * @param {import('node:test').TestContext} t the watching ends with the test
 * @returns {{next(isExpected: (build: Build) => boolean): Promise<Build>, close(): Promise<void>}} `next` waits for the first build from now on that is
 *   as expected; changes may come in more builds than one
 * @typedef {{errors: object[], warnings: object[], assets: string[], changed: string[]}} Build `changed`: names of files
 */
export function watch(t, context, output, options, more) {
  const builds = [];
  let wake = () => {};
  const compiler = compilerOf(context, output, options, { mode: 'development', ...more });
  const watching = compiler.watch({ aggregateTimeout: 20 }, (error, stats) => {
    const { errors, warnings } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
    const changed = [...namesOf(compiler.modifiedFiles), ...namesOf(compiler.removedFiles)];
    builds.push(error ?? { errors, warnings, assets: Object.keys(stats.compilation.assets), changed });
    wake();
  });
  let closing;
  const close = () => {
    closing ??= new Promise((resolve) => watching.close(() => compiler.close(resolve)));
    return closing;
  };
  t.after(close);
  let taken = 0;
  const shift = async () => {
    while (taken === builds.length) await within('a build', new Promise((resolve) => (wake = resolve)));
    const build = builds[taken++];
    if (build instanceof Error) throw build;
    return build;
  };
  return {
    close,
    async next(isExpected) {
      for (;;) {
        const build = await shift();
        if (isExpected(build)) return build;
      }
    },
  };
}
