import { compilerOf } from './build.mjs';

/**
 * Builds an application again whenever something of it changes.
 *
 * @param {import('node:test').TestContext} t the watching ends with the test
 * @returns {{next(isExpected: (build: {errors: object[], warnings: object[]}) => boolean): Promise<object>, count(): number}}
 *   `next` waits for the first build from now on that is as expected; changes may come in more builds than one
 */
export function watch(t, context, output, options, more) {
  const builds = [];
  let wake = () => {};
  const compiler = compilerOf(context, output, options, { mode: 'development', ...more });
  const watching = compiler.watch({ aggregateTimeout: 20 }, (error, stats) => {
    const { errors, warnings } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
    builds.push(error ?? { errors, warnings });
    wake();
  });
  t.after(() => new Promise((resolve) => watching.close(() => compiler.close(resolve))));
  let taken = 0;
  const shift = async () => {
    while (taken === builds.length) await new Promise((resolve) => (wake = resolve));
    const build = builds[taken++];
    if (build instanceof Error) throw build;
    return build;
  };
  return {
    count: () => builds.length,
    async next(isExpected) {
      for (;;) {
        const build = await shift();
        if (isExpected(build)) return build;
      }
    },
  };
}
