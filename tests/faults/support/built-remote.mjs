import assert from 'node:assert/strict';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { build } from '../../support/build.mjs';

/**
 * Builds the remote, with the names that production gives to chunks.
 *
 * @param {string} output
 * @param {string} version what its module `./later` gives
 * @param {'web' | 'node'} target
 */
export async function buildRemote(output, version, target) {
  const isWeb = target === 'web';
  const federation = {
    name: 'remote',
    filename: 'remoteEntry.js',
    ...(!isWeb && { library: { type: 'commonjs-module' } }),
    exposes: { './thing': './thing.js', './later': './later.js', ...(isWeb && { './styled': './styled.js' }) },
    manifest: true,
  };
  const { errors, warnings } = await build(join(import.meta.dirname, '..', 'remote'), output, federation, {
    target: isWeb ? 'web' : 'async-node',
    entry: {},
    output: {
      publicPath: 'auto',
      uniqueName: 'remote',
      chunkFilename: '[contenthash].js',
      cssChunkFilename: '[contenthash].css',
    },
    module: { rules: [{ test: /\.css$/, type: 'css/auto' }] },
    plugins: [new rspack.DefinePlugin({ VERSION: JSON.stringify(version) })],
  });
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
}
