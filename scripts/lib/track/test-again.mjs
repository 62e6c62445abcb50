import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import semver from 'semver';
import { closingLine, heading, resultTable } from '../report.mjs';
import { root } from '../root.mjs';
import { buildAndTest } from './build-and-test.mjs';
import { leftTests } from './summary.mjs';
import { testSteps } from './test-steps.mjs';

/**
 * Builds and tests the checkout as it is, which has been moved before and mended since.
 *
 * @param {{only: string[]}} options names of steps, all of them unless given
 * @returns {Promise<number>} the exit code
 */
export async function testAgain({ only }) {
  const { steps, left } = await testSteps({ only, isRsbuildLeftOut: !(await rsbuildAcceptsRspack()) });
  const results = await buildAndTest(steps);
  heading('Results');
  console.log(resultTable(results));
  for (const line of leftTests(left)) console.log(`  left     ${line}`);
  console.log(closingLine(results));
  return results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
}

/**
 * @param {string} [folder] the checkout
 * @returns {Promise<boolean>} whether the Rsbuild that is installed takes the Rspack that the checkout is pinned to
 */
export async function rsbuildAcceptsRspack(folder = root) {
  const [{ devDependencies }, { dependencies }] = await Promise.all(
    ['package.json', 'node_modules/@rsbuild/core/package.json'].map(async (path) =>
      JSON.parse(await readFile(join(folder, path), 'utf8')),
    ),
  );
  return semver.satisfies(devDependencies['@rspack/core'], dependencies['@rspack/core']);
}
