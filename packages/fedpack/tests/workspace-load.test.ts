import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { partsOf } from '../src/workspace/load/plugins.js';
import { loadAll } from '../src/workspace/load/pool.js';
import type { LoadAnswer, LoadTask } from '../src/workspace/load/protocol.js';
import { folder, install, NODE_MODULES } from './support/folder.js';

const RSBUILD = join(import.meta.dirname, '..', 'src', 'rsbuild', 'index.ts');
const OWN = join(import.meta.dirname, '..', 'src', 'index.ts');

/** Loads one file of a folder. */
async function load(tool: LoadTask['tool'], root: string, name: string): Promise<LoadAnswer> {
  const [answer] = await loadAll([{ tool, folder: root, file: join(root, name) }], () => {});
  assert.ok(answer);
  return answer;
}

function loaded(answer: LoadAnswer) {
  assert.ok('loaded' in answer, JSON.stringify(answer));
  return answer.loaded.map(({ label, parts }) => ({ label, parts }));
}

const part = (name: string) => [{ plugin: 'ModuleFederationPlugin', options: { name } }];

test('rsbuild: environments, plugins of plugins, .env files and the working folder count', async () => {
  const root = folder({
    'package.json': { type: 'module' },
    '.env': 'MFE_NAME=from_env',
    'rsbuild.config.ts': `
      import { basename } from 'node:path';
      import { ModuleFederationPlugin } from ${JSON.stringify(OWN)};
      const federation = (name: string) => ({
        name,
        setup: (api: any) => api.modifyRspackConfig((_: unknown, { appendPlugins }: any) =>
          appendPlugins(new ModuleFederationPlugin({ name }))),
      });
      console.log('printed by a configuration');
      export default ({ command, env }: { command: string; env: string }) => ({
        environments: {
          web: { plugins: [federation(process.env.MFE_NAME + '_' + command + '_' + env)] },
          node: { output: { target: 'node' as const }, plugins: [federation(basename(process.cwd()))] },
        },
      });`,
  });
  install(root);
  assert.deepEqual(loaded(await load('rsbuild', root, 'rsbuild.config.ts')), [
    { label: 'web', parts: part('from_env_build_production') },
    { label: 'node', parts: part(root.split('/').at(-1) ?? '') },
  ]);
});

test('rsbuild: a plugin that is added right before the compiler is made counts', async () => {
  const root = folder({
    'package.json': {},
    'rsbuild.config.mjs': `
      const plugin = { name: 'RspackModuleFederationPlugin', _options: { name: 'late' } };
      export default { plugins: [{
        name: 'federation',
        setup: (api) => api.onBeforeCreateCompiler(({ bundlerConfigs }) => bundlerConfigs[0].plugins.push(plugin)),
      }] };`,
  });
  install(root);
  assert.deepEqual(loaded(await load('rsbuild', root, 'rsbuild.config.mjs')), [{ label: '', parts: part('late') }]);
});

test('rsbuild: Rspack’s own plugin and the one of enhanced are found, and `moduleFederation.options`', async () => {
  const root = folder({
    'package.json': {},
    'rsbuild.config.mjs': `
      import { rspack } from '@rsbuild/core';
      import { ModuleFederationPlugin } from '@module-federation/enhanced/rspack';
      export default {
        moduleFederation: { options: { name: 'by_option' } },
        tools: { rspack: { plugins: [
          new rspack.container.ModuleFederationPlugin({ name: 'built_in' }), new ModuleFederationPlugin({ name: 'enhanced' }),
        ] } },
      };`,
  });
  install(root);
  const [config] = loaded(await load('rsbuild', root, 'rsbuild.config.mjs'));
  const names = config?.parts.map(({ options }) => (options as { name: string }).name).sort();
  assert.deepEqual(names, ['built_in', 'by_option', 'enhanced']);
});

/** Options in a file of their own, as guides to Module Federation print them. */
const optionsFile = `import { createModuleFederationConfig } from ${JSON.stringify(OWN)};
  export default createModuleFederationConfig({ name: 'app', shared: { auto: true } });`;
const optionsOf = { name: 'app', shared: { react: { singleton: true, requiredVersion: '^19.0.0' } } };

test('module-federation.config: its options are those of a plugin', async () => {
  const root = folder({
    'package.json': { dependencies: { react: '^19.0.0' } },
    'module-federation.config.ts': optionsFile,
    'later.mjs': "export default async () => ({ name: 'later' });",
    'text.mjs': "export default 'app';",
  });
  install(root);
  assert.deepEqual(loaded(await load('federation', root, 'module-federation.config.ts')), [
    { label: '', parts: [{ plugin: 'ModuleFederationPlugin', options: optionsOf }] },
  ]);
  assert.deepEqual(loaded(await load('federation', root, 'later.mjs')), [{ label: '', parts: part('later') }]);
  const answer = await load('federation', root, 'text.mjs');
  assert.ok('problem' in answer && /must export the options/.test(answer.problem), JSON.stringify(answer));
});

test('rsbuild: options in module-federation.config, and a plugin for each environment', async () => {
  const root = folder({
    'package.json': { type: 'module', dependencies: { react: '^19.0.0' } },
    'module-federation.config.ts': optionsFile,
    'rsbuild.config.ts': `
      import { pluginModuleFederation } from ${JSON.stringify(RSBUILD)};
      import options from './module-federation.config';
      export default {
        environments: { client: {}, ssr: { output: { target: 'node' as const } } },
        plugins: [
          pluginModuleFederation(options),
          pluginModuleFederation({ name: 'server' }, { target: 'node', environment: 'ssr' }),
        ],
      };`,
  });
  install(root);
  const [client, ssr, ...more] = loaded(await load('rsbuild', root, 'rsbuild.config.ts'));
  assert.deepEqual(client, { label: 'client', parts: [{ plugin: 'ModuleFederationPlugin', options: optionsOf }] });
  const names = ssr?.parts.map(({ options }) => (options as { name: string }).name);
  assert.deepEqual([ssr?.label, names, more], ['ssr', ['server'], []]);
});

const rspackFiles = {
  'package.json': { type: 'module' },
  'base.ts': `import { ModuleFederationPlugin } from ${JSON.stringify(OWN)};
    export default { output: { path: '/base' }, plugins: [new ModuleFederationPlugin({ name: 'base' })] };`,
  'rspack.config.ts': `import { ModuleFederationPlugin } from ${JSON.stringify(OWN)};
    const federation = (name: string) => new ModuleFederationPlugin({ name });
    export default async (env: Record<string, unknown>, argv: { env: object }) => [
      { name: 'client', extends: './base', plugins: [federation('client_' + env.RSPACK_BUILD + '_' + typeof argv.env), null, false] },
      { plugins: [federation('second')] },
    ];`,
};

test('rspack: functions, promises, lists and `extends` count, without @rspack/cli', async () => {
  const root = folder(rspackFiles);
  install(root);
  const answer = await load('rspack', root, 'rspack.config.ts');
  assert.deepEqual(loaded(answer), [
    { label: 'client', parts: [...part('base'), ...part('client_true_object')] },
    { label: '1', parts: part('second') },
  ]);
  assert.equal('loaded' in answer && answer.loaded[0]?.output, '/base');
});

test('rspack: the loader of @rspack/cli is taken where the app has it', async () => {
  const root = folder({
    ...rspackFiles,
    'node_modules/@rspack/cli/package.json': { name: '@rspack/cli', type: 'module', main: 'index.js' },
    'node_modules/@rspack/cli/index.js': `export class RspackCLI {
      async loadConfig({ config }) {
        const plugin = { name: 'RspackModuleFederationPlugin', _options: { name: config.endsWith('.ts') } };
        return { config: { plugins: [plugin] }, pathMap: new WeakMap() };
      }
    }`,
  });
  mkdirSync(join(root, 'node_modules', '@rspack'), { recursive: true });
  symlinkSync(join(NODE_MODULES, '@rspack', 'core'), join(root, 'node_modules', '@rspack', 'core'), 'junction');
  assert.deepEqual(loaded(await load('rspack', root, 'rspack.config.ts')), [
    { label: '', parts: [{ plugin: 'ModuleFederationPlugin', options: { name: true } }] },
  ]);
});

test('what one configuration does, the next does not see, and a failure is its own', async () => {
  const root = folder({
    'package.json': { type: 'module' },
    'exits.mjs': `process.exit(3);`,
    'throws.mjs': `throw new Error('no \\u001b[31mtoken\\u001b[39m');`,
    'sets.mjs': `process.env.LEFT = 'x'; process.chdir('/'); export default { name: 'a', plugins: [{ name: 'RspackModuleFederationPlugin', _options: {} }] };`,
    'sees.mjs': `export default { plugins: [{ name: 'RspackModuleFederationPlugin',
      _options: { left: process.env.LEFT ?? 'none', cwd: process.cwd(), mode: process.env.NODE_ENV } }] };`,
    'number.mjs': `export default 7;`,
    'extends.mjs': `export default { extends: './extends.mjs' };`,
    'syntax.ts': `export default {`,
  });
  const names = ['exits.mjs', 'sets.mjs', 'sees.mjs', 'throws.mjs', 'number.mjs', 'extends.mjs', 'syntax.ts'];
  const counts: number[] = [];
  const tasks = names.map((name): LoadTask => ({ tool: 'rspack', folder: root, file: join(root, name) }));
  const [exits, sets, sees, ...problems] = await loadAll(tasks, (count) => counts.push(count));
  assert.deepEqual(exits, { problem: 'it ended the process (exit code 3)' });
  assert.ok(sets && 'loaded' in sets);
  assert.ok(sees && 'loaded' in sees);
  assert.deepEqual(sees.loaded[0]?.parts[0]?.options, {
    left: 'none',
    cwd: root,
    mode: process.env.NODE_ENV || 'production',
  });
  const texts = problems.map((one) => ('problem' in one ? one.problem : ''));
  assert.equal(texts[0], 'no token');
  assert.match(texts[1] ?? '', /number\.mjs must export an object/);
  assert.match(texts[2] ?? '', /extends itself/);
  assert.notEqual(texts[3], '');
  assert.deepEqual(counts, [1, 2, 3, 4, 5, 6, 7]);
});

test('an app without its tool is told so', async () => {
  const root = folder({ 'package.json': {}, 'rsbuild.config.mjs': 'export default {};' });
  assert.deepEqual(await load('rsbuild', root, 'rsbuild.config.mjs'), {
    problem: '@rsbuild/core is not installed here',
  });
});

test('settings are loaded in every form, and what is no JSON is marked', async () => {
  const root = folder({
    'a.ts': `import { defineConfig } from ${JSON.stringify(join(import.meta.dirname, '..', 'src', 'config', 'index.ts'))};
      const ranges = 'warn' as const;
      export default defineConfig({ check: { ranges } });`,
    'b.json': { check: { ranges: 'off' } },
    'c.mjs': `export default async () => ({ check: { ranges: () => {} } });`,
  });
  const settings = async (name: string) => load('fedpack', root, name);
  assert.deepEqual(await settings('a.ts'), { settings: { check: { ranges: 'warn' } } });
  assert.deepEqual(await settings('b.json'), { settings: { check: { ranges: 'off' } } });
  assert.deepEqual(await settings('c.mjs'), { settings: { check: { ranges: { $function: 'ranges' } } } });
});

test('a configuration in TypeScript has modules of every kind, and what a module has', async () => {
  const root = folder({
    'node_modules/waits/package.json': { type: 'module', exports: './index.js' },
    'node_modules/waits/index.js': `export const waited = await Promise.resolve(1); export default 2;`,
    'node_modules/required/package.json': { main: 'index.js' },
    'node_modules/required/index.js': `exports.named = 3;`,
    'data.json': { four: 4 },
    'circle.ts': `import { five } from './count.js'; export const isCircle = () => five === 5;`,
    'count.ts': `import { isCircle } from './circle';
      export let five = 4;
      export const count = (by: number): void => { five += by; };
      export default class Count { n: number = 5; static readonly isCircle = () => isCircle(); }`,
    'old.cts': `import path = require('node:path'); export = { file: path.basename(__filename) };`,
    'all.mts': `export * from './count'; export { default as Count } from './count'; export * as circle from './circle';`,
    'fedpack.config.ts': `#!/usr/bin/env node
      import type { Nothing } from 'nowhere';
      import two, { waited } from 'waits';
      import required, { named } from 'required';
      import data from './data.json' with { type: 'json' };
      import Count, { count, five } from './count';
      import old from './old.cts';
      import * as all from './all.mjs';
      import { basename } from 'node:path';
      enum Six { six = 6 }
      class Seven { constructor(private seven = 7) {} get() { return this.seven; } }
      const later = await import('./count');
      const lazy = await import('required');
      const again = require('required');
      count(1);
      export default async () => ({
        waits: [two, waited], required: [required.named, named, lazy.named, lazy.default.named, again],
        data, five, isCircle: Count.isCircle(), later: later.five, old, all: [all.five, typeof all.Count, typeof all.circle.isCircle],
        six: Six.six, seven: new Seven().get() satisfies number,
        meta: [import.meta.url.slice(0, 8), import.meta.dirname === __dirname, import.meta.filename === __filename,
          basename(import.meta.resolve('required'))],
      });`,
    'wrong.ts': 'export default {\n  a: 1 +;\n};',
  });
  const answer = await load('fedpack', root, 'fedpack.config.ts');
  assert.deepEqual(answer, {
    settings: {
      waits: [2, 1],
      required: [3, 3, 3, 3, { named: 3 }],
      data: { four: 4 },
      five: 5,
      isCircle: true,
      later: 5,
      old: { file: 'old.cts' },
      all: [5, 'function', 'function'],
      six: 6,
      seven: 7,
      meta: ['file:///', true, true, 'index.js'],
    },
  });
  const wrong = await load('fedpack', root, 'wrong.ts');
  assert.match('problem' in wrong ? wrong.problem : '', /wrong\.ts: Unexpected token \(2:8\)/);
});

test('what stands among plugins and is none of federation is passed over', () => {
  assert.deepEqual(partsOf([null, undefined, false, () => {}, {}, Object.create(null), { _options: {} }], '/'), []);
  assert.deepEqual(partsOf(undefined, '/'), []);
});
