import assert from 'node:assert/strict';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { build } from '../../support/build.mjs';

/**
 * Builds the remote for a page, with the names that production gives to chunks.
 *
 * @param {string} output
 * @param {string} version what its module `./later` gives
 */
export async function buildRemote(output, version) {
  const federation = {
    name: 'remote',
    filename: 'remoteEntry.js',
    exposes: { './thing': './thing.js', './later': './later.js' },
    manifest: true,
  };
  const { errors, warnings } = await build(join(import.meta.dirname, '..', 'remote'), output, federation, {
    target: 'web',
    entry: {},
    output: { publicPath: 'auto', uniqueName: 'remote', chunkFilename: '[contenthash].js' },
    plugins: [new rspack.DefinePlugin({ VERSION: JSON.stringify(version) })],
  });
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
}
