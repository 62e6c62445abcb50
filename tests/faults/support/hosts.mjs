import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { build } from '../../support/build.mjs';

const app = join(import.meta.dirname, '..', 'app');

/** Where a remote of a kind is found. */
export const ENTRY = { manifest: 'mf-manifest.json', script: 'remoteEntry.js' };

/** How long hosts wait for a remote that is silent, in milliseconds. Others have the time that they need. */
const TIMEOUT = 1000;

/**
 * Builds hosts, each kind once.
 *
 * @param {string} server the URL of the remotes
 */
export async function createHosts(server) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-faults-'));
  const built = new Map();
  return {
    folder,
    /**
     * A host of a kind, which has a remote that it uses and one that it does not.
     *
     * @param {{target: string, strategy: string, import: string, remote: string, isSilent?: boolean, places?: number}} kind
     *   `places` makes the remote a list of so many
     * @returns {Promise<string>} its place below the folder
     */
    async build(kind) {
      const place = placeOf(kind);
      if (!built.has(place)) built.set(place, buildHost(join(folder, place), server, kind));
      await built.get(place);
      return place;
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

const placeOf = ({ target, strategy, import: how, remote, isSilent, places }) =>
  [target, strategy, how, remote, ...(isSilent ? ['silent'] : []), ...(places ? [places] : [])].join('-');

async function buildHost(output, server, { target, strategy, import: how, remote, isSilent, places }) {
  const url = (name) => `${server}/${name}/${ENTRY[remote]}`;
  const federation = {
    name: 'host',
    remotes: { remote: `remote@${url('remote')}`, unused: `unused@${url('unused')}` },
    shared: { lib: { import: './lib.js', version: '1.0.0', requiredVersion: '^1.0.0' } },
    shareStrategy: strategy,
    ...(isSilent && { remoteTimeout: TIMEOUT }),
    contract: false,
  };
  if (places)
    federation.remotes.remote = Array.from({ length: places }, (_, at) => `remote@${url(`remote-${at + 1}`)}`);
  if (how.endsWith('dynamic')) delete federation.remotes.remote;
  const { errors, warnings } = await build(app, output, federation, {
    target: target === 'node' ? 'async-node' : 'web',
    entry: `./${how}.js`,
    output: { publicPath: 'auto', uniqueName: 'host' },
    plugins: [new rspack.DefinePlugin({ SERVER: JSON.stringify(server), REMOTE: JSON.stringify(url('remote')) })],
  });
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  await writeFile(
    join(output, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><script src="main.js"></script>\n',
  );
}
