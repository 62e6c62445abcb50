import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ModuleFederationPlugin } from 'fedpack';
import { PLUGIN_NAME, pluginModuleFederation, RSBUILD_PLUGIN_MODULE_FEDERATION_NAME } from 'fedpack/rsbuild';
import { build, write } from './support/apps.mjs';

const FILES = {
  'package.json': JSON.stringify({ name: 'app', version: '1.0.0' }),
  'src/index.js': "export * from './App';\n",
  'src/App.js': "export const name = 'app';\n",
};
const exposes = { './App': './src/App.js' };
const nameIn = async (folder) => JSON.parse(await readFile(join(folder, 'mf-manifest.json'), 'utf8')).name;
const environment = (root, target = 'web') => ({ output: { target, distPath: { root } } });

test('several plugins, one an environment', async (t) => {
  const { dist } = await build(write(t, FILES), {
    environments: {
      client: environment('dist/client'),
      admin: environment('dist/admin'),
      ssr: environment('dist/ssr', 'node'),
      plain: environment('dist/plain'),
    },
    plugins: [
      pluginModuleFederation({ name: 'client', exposes }, { environment: 'client' }),
      pluginModuleFederation({ name: 'admin', exposes }, { environment: 'admin' }),
      pluginModuleFederation({ name: 'server', exposes }, { target: 'node', environment: 'ssr' }),
    ],
  });
  assert.deepEqual(await Promise.all(['client', 'admin', 'ssr'].map((name) => nameIn(join(dist, name)))), [
    'client',
    'admin',
    'server',
  ]);
  assert.ok(!existsSync(join(dist, 'plain/mf-manifest.json')));
});

test('a plugin among those of an environment needs not name it', async (t) => {
  const of = (name, rsbuildOptions) => ({
    ...environment(`dist/${name}`, rsbuildOptions?.target),
    plugins: [pluginModuleFederation({ name, exposes }, rsbuildOptions)],
  });
  const { dist } = await build(write(t, FILES), {
    environments: { client: of('client'), admin: of('admin'), ssr: of('ssr', { target: 'node' }) },
  });
  for (const name of ['client', 'admin', 'ssr']) assert.equal(await nameIn(join(dist, name)), name);
});

test('an environment that is not there fails the build, with those that are', async (t) => {
  const root = write(t, FILES);
  const plugins = [pluginModuleFederation({ name: 'client', exposes }, { environment: 'browser' })];
  await assert.rejects(
    build(root, { environments: { client: environment('dist') }, plugins }),
    /there is no environment 'browser'; there is 'client' \(web\)/,
  );
});

test('other plugins change the options, and are told of the plugin', async (t) => {
  let api;
  const other = {
    name: 'other',
    pre: [RSBUILD_PLUGIN_MODULE_FEDERATION_NAME],
    setup(rsbuild) {
      // biome-ignore lint/correctness/useHookAtTopLevel: it is Rsbuild's, and no hook of React
      api = rsbuild.useExposed(RSBUILD_PLUGIN_MODULE_FEDERATION_NAME);
      api.registerOptionsTransformer((options) => ({ ...options, name: `${options.name}_changed` }));
    },
  };
  const { dist } = await build(write(t, FILES), {
    plugins: [other, pluginModuleFederation({ name: 'app', exposes })],
  });
  assert.equal(await nameIn(dist), 'app_changed');
  assert.equal(api.getOptions().name, 'app_changed');
  assert.ok(api.options.browserPlugin instanceof ModuleFederationPlugin);
  assert.equal(api.options.browserPlugin.name, PLUGIN_NAME);
  assert.deepEqual([api.options.browserEnvironmentName, api.options.distOutputDir], ['web', dist]);
});
