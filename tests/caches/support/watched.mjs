import { rspack } from '@rspack/core';
import { within } from '../../support/within.mjs';
import { federation } from './app.mjs';
import { configuration } from './build.mjs';

/**
 * Watches an application in this process.
 *
 * @param {{app: string, output: string}} place
 * @param {import('@rspack/core').Configuration} [more]
 * @param {object | object[]} [options] of the plugin, or of several
 */
export function watch(place, more, options = federation) {
  const compiler = rspack(configuration(place, options, more));
  const results = [];
  let wake = () => {};
  const watching = compiler.watch({ aggregateTimeout: 5 }, (error, stats) => {
    results.push(error ?? stats);
    wake();
  });
  return {
    /**
     * Waits for a build after which `isExpected` holds; a change may come in more builds than one.
     *
     * @param {() => Promise<boolean>} isExpected
     * @returns {Promise<import('@rspack/core').Stats>} of that build
     * @throws {Error} when a build fails
     */
    async until(isExpected) {
      for (;;) {
        while (results.length === 0) {
          const next = new Promise((resolve) => {
            wake = resolve;
          });
          await within('a build', next);
        }
        const stats = results.shift();
        if (stats instanceof Error) throw stats;
        const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
        const messages = [...errors, ...warnings].map(({ message }) => message);
        if (messages.length > 0) throw new Error(messages.join('\n'));
        if (await isExpected()) return stats;
      }
    },
    /** Builds once more, without a change. */
    invalidate: () => watching.invalidate(),
    close: () => new Promise((resolve) => watching.close(resolve)),
  };
}
