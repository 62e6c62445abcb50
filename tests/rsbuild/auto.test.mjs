import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pluginReact } from '@rsbuild/plugin-react';
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { APPS, build, write } from './support/apps.mjs';

const packageJson = (dependencies) => JSON.stringify({ name: 'app', version: '1.0.0', dependencies });
const sharedIn = async (dist) => {
  const { shared } = JSON.parse(await readFile(join(dist, 'mf-manifest.json'), 'utf8'));
  return shared.map(({ name, version, requiredVersion, singleton }) => [name, version, requiredVersion, singleton]);
};
const { version } = JSON.parse(await readFile(new URL(import.meta.resolve('react/package.json')), 'utf8'));

test('`auto: true` shares the dependencies that some module imports, in the versions of package.json', async (t) => {
  const dependencies = { react: '^19.0.0', 'react-dom': '^19.0.0', zustand: '^5.0.0' };
  const root = write(t, { ...APPS.remote, 'package.json': packageJson(dependencies) });
  const options = {
    name: 'remote',
    exposes: { './App': './src/App.jsx' },
    shared: { auto: true, 'react-dom': { singleton: true, requiredVersion: '^19.1.0' } },
  };
  const { dist } = await build(root, { plugins: [pluginReact(), pluginModuleFederation(options)] });
  assert.deepEqual(await sharedIn(dist), [
    ['react', version, '^19.0.0', true],
    ['react-dom', version, '^19.1.0', true],
  ]);
});

test('`auto: true` works without Rsbuild', async (t) => {
  const root = write(t, {
    'package.json': packageJson({ react: '^19.0.0', semver: '^7.0.0' }),
    'index.js': "export { version } from 'react';\n",
  });
  const options = { name: 'remote', exposes: { '.': './index.js' }, shared: [{ auto: true }] };
  const compiler = rspack({
    context: root,
    mode: 'production',
    entry: {},
    output: { path: join(root, 'dist'), publicPath: 'auto' },
    plugins: [new ModuleFederationPlugin(options)],
  });
  t.after(() => new Promise((resolve) => compiler.close(resolve)));
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
  assert.deepEqual(await sharedIn(join(root, 'dist')), [['react', version, '^19.0.0', true]]);
});
