import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { ENTRY } from '../../faults/support/hosts.mjs';
import { build } from '../../support/build.mjs';

const root = join(import.meta.dirname, '..');

/** That of the hosts' own script. */
export const NONCE = 'bm9uY2U';

/** Builds hosts, each kind once. `remove` removes all. */
export async function createHosts() {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-policies-'));
  const built = new Map();
  return {
    folder,
    /**
     * A host that has the remotes `remote` and `other`.
     *
     * @param {{target: string, strategy: string, remote: 'manifest' | 'script', how: 'index' | 'load'}} kind
     * @param {string} server the URL of the remotes
     * @param {object} [options] of the plugin; of `remote`, `fallback` and `external`
     * @returns {Promise<string>} its place below the folder
     */
    async build(kind, server, options = {}, remote = {}) {
      const key = JSON.stringify([kind, server, options, remote]);
      if (!built.has(key)) built.set(key, { place: `host-${built.size}`, done: undefined });
      const host = built.get(key);
      host.done ??= buildHost(join(folder, host.place), kind, server, options, remote);
      await host.done;
      return host.place;
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

async function buildHost(output, { target, strategy, remote: format, how }, server, options, remote) {
  const url = (name) => `${name}@${server}/${name}/${ENTRY[format]}`;
  const federation = {
    name: 'host',
    remotes: { remote: { external: url('remote'), ...remote }, other: url('other') },
    shared: { lib: { import: './lib.js', version: '1.0.0', requiredVersion: '^1.0.0' } },
    shareStrategy: strategy,
    contract: false,
    runtimePlugins: ['./hooks.js'],
    ...options,
  };
  const define = { ORIGIN: JSON.stringify(server), ALLOWED: JSON.stringify(`${server}/allowed/${ENTRY[format]}`) };
  const config = {
    target: target === 'node' ? 'async-node' : 'web',
    entry: `./${how}.js`,
    output: { publicPath: 'auto', uniqueName: 'host', trustedTypes: true },
    plugins: [new rspack.DefinePlugin(define)],
  };
  const hasUpstream = federation.runtimePlugins.flat().includes('./upstream-retry.js');
  const { errors, warnings } = await build(join(root, 'app'), output, federation, config, {
    evaluates: hasUpstream ? "upstream's plugin, by its own SDK" : undefined,
  });
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  await writeFile(
    join(output, 'index.html'),
    `<!doctype html><link rel="icon" href="data:,"><script nonce="${NONCE}" src="main.js"></script>\n`,
  );
}

/** What the targets of a remote differ in. */
const targets = {
  web: { config: { target: 'web', module: { rules: [{ test: /\.css$/, type: 'css' }] } } },
  node: {
    options: { library: { type: 'commonjs-module' }, runtimePlugins: ['./chunks-by-fetch.js'] },
    config: { target: 'async-node', module: { rules: [{ test: /\.css$/, type: 'asset/source' }] } },
  },
};

/** Builds a remote whose chunks have a script and, for pages, a style sheet each. */
export async function buildRemote(output, options = {}, target = 'web') {
  const federation = {
    name: 'remote',
    filename: 'remoteEntry.js',
    exposes: { './thing': './thing.js' },
    ...targets[target].options,
    ...options,
  };
  const { errors, warnings } = await build(join(root, 'remote'), output, federation, {
    ...targets[target].config,
    entry: {},
    output: {
      publicPath: 'auto',
      uniqueName: 'remote',
      chunkFilename: 'chunk.js',
      cssChunkFilename: 'chunk.css',
      trustedTypes: true,
    },
    plugins: [new rspack.DefinePlugin({ VERSION: JSON.stringify('one') })],
  });
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
}
