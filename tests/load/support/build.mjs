import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { build } from '../../support/build.mjs';
import { ALL, HEALTHY } from './remotes.mjs';

const folderOf = (name) => join(import.meta.dirname, '..', name);
const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

/** How long the shell waits for a remote that is silent, in milliseconds. */
export const TIMEOUT = 3000;

/**
 * Builds the remotes that are well. Of the others there is nothing to serve.
 *
 * @param {string} output absolute; each gets a folder in it
 */
export async function buildRemotes(output) {
  for (const name of HEALTHY) {
    const federation = { name, filename: 'remoteEntry.js', manifest: true, exposes: { './App': './App.js' }, shared };
    const { errors, warnings } = await build(folderOf('remote'), join(output, name), federation, {
      mode: 'production',
      target: 'web',
      entry: {},
      output: { publicPath: 'auto', uniqueName: name },
      optimization: { minimize: false },
      performance: false,
      plugins: [new rspack.DefinePlugin({ NAME: JSON.stringify(name) })],
    });
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  }
}

/**
 * Builds the shell. It knows every other remote from its configuration, and is told of the others when it starts.
 *
 * @param {string} output absolute
 * @param {string} url where the remotes are
 */
export async function buildShell(output, url) {
  const entryOf = (name) => `${url}/${name}/mf-manifest.json`;
  const early = ALL.filter((_, at) => at % 2 === 0);
  const late = ALL.filter((_, at) => at % 2 === 1).map((name) => ({ name, entry: entryOf(name) }));
  const federation = {
    name: 'shell',
    remotes: Object.fromEntries(early.map((name) => [name, `${name}@${entryOf(name)}`])),
    shared,
    remoteTimeout: TIMEOUT,
    contract: false,
  };
  const { errors } = await build(folderOf('shell'), join(output, 'shell'), federation, {
    mode: 'production',
    target: 'web',
    output: { publicPath: 'auto', uniqueName: 'shell' },
    optimization: { minimize: false },
    performance: false,
  });
  assert.deepEqual(errors, []);
  const page = `<!doctype html><link rel="icon" href="data:,"><div id="root"></div>
<script>globalThis.LATE = ${JSON.stringify(late)};</script><script src="main.js"></script>\n`;
  await writeFile(join(output, 'shell', 'index.html'), page);
}
