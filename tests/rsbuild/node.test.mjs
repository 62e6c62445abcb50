import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { build, write } from './support/apps.mjs';

const run = promisify(execFile);

const packageJson = (more) => JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { react: '*' }, ...more });

const REMOTE = {
  'src/index.js': "export const page = () => import('./App');\n",
  'src/App.js': "export * as react from 'react';\nexport const later = () => import('./later');\n",
  'src/later.js': "export const later = 'later';\n",
};
const HOST = {
  'src/index.js': `export const start = async () => {
  const [app, react] = await Promise.all([import('remote/App'), import('react')]);
  return { sameReact: app.react.createElement === react.createElement, later: (await app.later()).later };
};
`,
};

/** Builds a remote and a host that finds it in its folder, and calls the host in a process of its own. */
async function start(t, { more = {}, output = {}, filename, remoteType = 'commonjs-module', main }) {
  const federation = (options) => pluginModuleFederation({ shared: { auto: true }, ...options }, { target: 'node' });
  const config = (options) => ({ output: { target: 'node', ...output }, plugins: [federation(options)] });
  const files = { 'package.json': packageJson(more) };
  const remote = await build(
    write(t, { ...REMOTE, ...files }),
    config({ name: 'remote', filename, exposes: { './App': './src/App.js' } }),
  );
  const remotes = { remote: join(remote.dist, filename) };
  const host = await build(write(t, { ...HOST, ...files }), config({ name: 'host', remoteType, remotes }));
  const program = `import(${JSON.stringify(join(host.dist, main))}).then(async (host) => {
    console.log(JSON.stringify(await (host.start ?? host.default.start)()));
  })`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
  return JSON.parse(stdout);
}

describe('a remote and a host for Node', () => {
  const expected = { sameReact: true, later: 'later' };

  test('share, and find the chunks beside the remote entry', async (t) => {
    assert.deepEqual(await start(t, { filename: 'remoteEntry.js', main: 'index.js' }), expected);
  });

  test('do so where package.json makes ES modules of `.js` files', async (t) => {
    const more = { type: 'module' };
    assert.deepEqual(await start(t, { more, filename: 'remoteEntry.cjs', main: 'index.cjs' }), expected);
  });

  test('are ES modules where the user wants these', async (t) => {
    const esm = { more: { type: 'module' }, output: { module: true }, remoteType: 'module' };
    assert.deepEqual(await start(t, { ...esm, filename: 'remoteEntry.js', main: 'index.js' }), expected);
  });
});
