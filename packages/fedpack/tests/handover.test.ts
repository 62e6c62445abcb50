import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { type Compiler, rspack } from '@rspack/core';
import { ensureBinding } from '../src/binding/ensure.js';
import { addPlugin, type NativePluginOptions, updateEnvironment } from '../src/native/plugin.js';

const environment = {
  embed: '/embed.js',
  plain: '/plain.js',
  staticImports: '/static-imports.js',
  policies: { retry: '/retry.js', fallback: '/fallback.js', origins: '/origins.js' },
  prebuilt: [],
  withApi: [],
  constants: '',
  page: { publish: '', take: '', takeApi: '' },
  hot: false,
  minimizes: false,
  fromOwnUrl: false,
  runtimeModules: [],
  buildVersion: '1.0.0',
  pluginVersion: '0.1.0',
};

/** A compiler whose native plugin is handed `changed` instead of what belongs there. */
function compilerWith(changed: Partial<Record<keyof NativePluginOptions, unknown>>): Compiler {
  const compiler = rspack({ context: import.meta.dirname, entry: {}, output: { path: import.meta.dirname } });
  ensureBinding(compiler).registerFedpack();
  Object.assign(
    addPlugin(compiler, 'ModuleFederationPlugin', { name: 'app' }, () => environment),
    changed,
  );
  return compiler;
}

/** Why a compiler does not run. */
const failureOf = (compiler: Compiler) =>
  new Promise<string>((resolve) => {
    const close = (reason: string) => compiler.close(() => resolve(reason));
    try {
      compiler.run((error, stats) => close(error ? inspect(error) : (stats?.toString() ?? '')));
    } catch (error) {
      close(inspect(error));
    }
  });

for (const field of Object.keys(environment)) {
  test(`a wrapper that says nothing of \`${field}\` does not fit the binding`, async () => {
    const { [field as keyof typeof environment]: _, ...others } = environment;
    const failure = await failureOf(compilerWith({ environment: JSON.stringify(others) }));
    assert.match(failure, new RegExp(`\`environment\` can't be read: missing field \`${field}\``));
  });
}

for (const field of ['options', 'environment', 'remoteManifests', 'writeLock', 'additionalData'] as const) {
  test(`a wrapper that hands over no \`${field}\` does not fit the binding`, async () => {
    assert.match(await failureOf(compilerWith({ [field]: undefined })), new RegExp(`\`${field}\` was not handed over`));
  });
}

test('what is told later is a part of the environment', () => {
  const compiler = rspack({ context: import.meta.dirname, entry: {} });
  const handed = addPlugin(compiler, 'SharePlugin', {}, () => environment);
  updateEnvironment(compiler, { minimizes: true });
  assert.deepEqual(JSON.parse(handed.environment), { ...environment, minimizes: true });
});
