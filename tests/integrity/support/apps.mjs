import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { build } from '../../support/build.mjs';
import { writePage } from '../../support/page.mjs';

const APPS = join(import.meta.dirname, '..', 'apps');

/** What each target has of its own. */
const targets = {
  web: { target: 'web', experiments: { css: true }, module: { rules: [{ test: /\.css$/, type: 'css' }] } },
  node: { target: 'async-node', module: { rules: [{ test: /\.css$/, type: 'asset/source' }] } },
};

const expectClean = ({ errors, warnings }) => assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });

/**
 * Builds a remote, and the remote that it uses.
 *
 * @param {string} output an absolute folder, which the server has at its root
 * @param {string} server its URL
 * @param {'web' | 'node'} target
 * @param {object} [more] options of the remote's plugin
 */
export async function buildRemotes(output, server, target, more = {}) {
  const base = (name) => `${server}/${target}/${name}/`;
  const options = (name) => ({
    entry: {},
    ...targets[target],
    output: { publicPath: 'auto', uniqueName: name, chunkFilename: '[name].js' },
    optimization: { chunkIds: 'named' },
    plugins: [new rspack.DefinePlugin({ BASE: JSON.stringify(base(name)) })],
  });
  const container = (name, exposes) => ({
    name,
    filename: 'remoteEntry.js',
    manifest: true,
    exposes,
    ...(target === 'node' && {
      library: { type: 'commonjs-module', name },
      runtimePlugins: [join(APPS, 'remote', 'chunks-by-fetch.js')],
    }),
  });
  expectClean(
    await build(
      join(APPS, 'nested'),
      join(output, target, 'nested'),
      container('nested', { './value': './value.js' }),
      options('nested'),
    ),
  );
  const exposes = {
    './thing': target === 'web' ? './styled.js' : './thing.js',
    './later': './later.js',
    './nested': './nested.js',
  };
  expectClean(
    await build(
      join(APPS, 'remote'),
      join(output, target, 'remote'),
      {
        ...container('remote', exposes),
        remotes: { nested: `nested@${base('nested')}mf-manifest.json` },
        shared: { lib: { import: './lib.js', version: '1.0.0', requiredVersion: '^1.0.0' } },
        remoteType: 'script',
        contract: false,
        ...more,
      },
      options('remote'),
    ),
  );
}

/**
 * Builds a remote that consists of ES modules.
 *
 * @param {string} output an absolute folder
 */
export async function buildModules(output) {
  const federation = {
    name: 'remote',
    filename: 'remoteEntry.js',
    library: { type: 'module' },
    manifest: true,
    exposes: { './thing': './thing.js', './later': './later.js' },
    shared: { lib: { import: './lib.js', version: '1.0.0', requiredVersion: '^1.0.0' } },
  };
  expectClean(
    await build(join(APPS, 'remote'), output, federation, {
      entry: {},
      ...targets.web,
      experiments: { outputModule: true },
      output: {
        module: true,
        chunkFormat: 'module',
        publicPath: 'auto',
        uniqueName: 'remote',
        chunkFilename: '[name].js',
      },
      optimization: { chunkIds: 'named' },
    }),
  );
}

/**
 * Builds a remote whose entry is one of SystemJS.
 *
 * @param {string} output an absolute folder
 */
export async function buildSystem(output) {
  const federation = {
    name: 'remote',
    filename: 'remoteEntry.js',
    library: { type: 'system', name: 'remote' },
    manifest: true,
    exposes: { './thing': './thing.js' },
    shared: { lib: { import: './lib.js', version: '1.0.0', requiredVersion: '^1.0.0' } },
  };
  expectClean(
    await build(join(APPS, 'remote'), output, federation, {
      entry: {},
      ...targets.web,
      output: { publicPath: 'auto', uniqueName: 'remote', chunkFilename: '[name].js' },
      optimization: { chunkIds: 'named' },
    }),
  );
}

/**
 * Builds a host in a folder of its own, which has its lock file.
 *
 * @param {string} context the host's folder
 * @param {string} output
 * @param {string} server the URL of the remotes
 * @param {object} kind
 * @param {'web' | 'node'} kind.target
 * @param {'lock' | 'manifest' | 'off'} kind.integrity
 * @param {string} [kind.strategy]
 * @param {string} [kind.entry] the file that is built
 * @param {string} [kind.syntax] the syntax of the output, such as `es5`
 * @param {object} [kind.options] further options of the plugin
 * @returns {Promise<{errors: string[], warnings: string[]}>}
 */
export async function buildHost(
  context,
  output,
  server,
  { target, integrity, strategy, entry = 'index', syntax, options },
) {
  await cp(join(APPS, 'host'), context, { recursive: true });
  const url = (name) => `${server}/${target}/${name}/mf-manifest.json`;
  const federation = {
    name: 'host',
    remotes: { remote: `remote@${url('remote')}`, nested: `nested@${url('nested')}` },
    shareStrategy: strategy,
    security: { integrity },
    ...options,
  };
  const result = await build(context, output, federation, {
    entry: `./${entry}.js`,
    ...targets[target],
    ...(syntax && { target: [target, syntax] }),
    output: { publicPath: 'auto', uniqueName: 'host' },
    plugins: [new rspack.DefinePlugin({ MANIFEST: JSON.stringify(url('remote')) })],
  });
  if (target === 'web') await writePage(output);
  return result;
}

/** Writes the lock file of a host, as its remotes are now. */
export async function lockHost(context, output, server, target) {
  expectClean(
    await buildHost(context, output, server, { target, integrity: 'off', options: { contract: { lock: 'write' } } }),
  );
}

/** A host that is expected to build. */
export const builtHost = async (...given) => expectClean(await buildHost(...given));
