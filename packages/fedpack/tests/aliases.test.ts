import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { rspack } from '@rspack/core';
import { withRuntimeAliases } from '../src/compiler/aliases.js';
import { createResolve, findEntries, findOwnFiles, findRuntimeFiles } from '../src/runtime/files.js';

const compiler = rspack({ context: import.meta.dirname, entry: {} });
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fedpack-aliases-')));
after(() => rmSync(folder, { recursive: true }));

/** Installs a package of one module, as a package manager without hoisting does: below the package that depends on it. */
function install(below: string, name: string): string {
  const place = join(below, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  writeFileSync(join(place, 'index.js'), '');
  return place;
}

test('every way to the runtime’s API leads to the file that the embedded module uses', () => {
  const find = createResolve(compiler);
  const requests = findRuntimeFiles(find, '/', undefined);
  const { embed } = findEntries(find);
  const runtime = find(dirname(embed), '@module-federation/runtime');
  assert.match(runtime ?? '', /@module-federation[\\/]runtime[\\/]dist[\\/]index\.js$/);
  for (const request of ['runtime', 'runtime-tools/runtime', 'enhanced/runtime']) {
    assert.equal(requests.get(`@module-federation/${request}`), runtime);
  }
});

test('every request of upstream’s runtime that is found has a file of ours, of every kind', () => {
  const find = createResolve(compiler);
  const requests = findRuntimeFiles(find, '/', undefined);
  for (const folder of ['complete', 'upstream', 'es5'] as const) {
    const own = findOwnFiles(find, requests, folder);
    assert.deepEqual([...own.keys()], [...requests.keys()]);
    for (const [request, file] of own) {
      if (request === '@fedpack/runtime' || request.includes('runtime-tools')) continue;
      assert.ok(file.includes(join('dist', folder, '@module-federation')), `${request}: ${file}`);
    }
    assert.equal(own.get('@module-federation/enhanced/runtime'), own.get('@module-federation/runtime'));
  }
});

test('the API of @fedpack/runtime is found though the application cannot see it', () => {
  const find = createResolve(compiler);
  const requests = findRuntimeFiles(find, folder, undefined);
  assert.equal(find(folder, '@fedpack/runtime'), undefined);
  assert.equal(requests.get('@fedpack/runtime'), find(import.meta.dirname, '@fedpack/runtime'));
});

test('an implementation that is not there is named', () => {
  const find = createResolve(compiler);
  assert.throws(() => findRuntimeFiles(find, folder, './tools'), /implementation: .*tools does not exist/);
});

test('an implementation brings its own runtime, by path and by package name', () => {
  const find = createResolve(compiler);
  const tools = install(folder, '@module-federation/runtime-tools');
  const bundlerRuntime = install(tools, '@module-federation/webpack-bundler-runtime');
  const runtime = install(bundlerRuntime, '@module-federation/runtime');
  for (const implementation of [join(tools, 'index.js'), '@module-federation/runtime-tools']) {
    const requests = findRuntimeFiles(find, folder, implementation);
    assert.equal(requests.get('@module-federation/runtime'), join(runtime, 'index.js'));
    assert.equal(requests.get('@module-federation/webpack-bundler-runtime'), join(bundlerRuntime, 'index.js'));
  }
});

const requests = new Map([['@module-federation/runtime', '/ours/runtime.js']]);

test('an alias matches its request alone', () => {
  assert.deepEqual(withRuntimeAliases(undefined, requests), { '@module-federation/runtime$': '/ours/runtime.js' });
});

test('an alias that the user set stays', () => {
  for (const alias of [{ '@module-federation/runtime': '/mine' }, { '@module-federation/runtime$': '/mine' }]) {
    assert.deepEqual(withRuntimeAliases(alias, requests), alias);
  }
});

test('the user’s aliases come first, and those switched off do not switch off ours', () => {
  const keys = Object.keys(withRuntimeAliases({ '@': join('/', 'src') }, requests));
  assert.deepEqual(keys, ['@', '@module-federation/runtime$']);
  assert.deepEqual(Object.keys(withRuntimeAliases(false, requests)), ['@module-federation/runtime$']);
});
