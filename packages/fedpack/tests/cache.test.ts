import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Compiler, type Configuration, rspack } from '@rspack/core';
import { cacheVersion, versionPersistentCache } from '../src/compiler/cache.js';

const folder = mkdtempSync(join(tmpdir(), 'fedpack-cache-'));
after(() => rmSync(folder, { recursive: true }));
const binding = join(folder, 'fedpack.node');
writeFileSync(binding, 'a');

function versionFor(options: string, version?: string): string | undefined {
  const compiler = compilerWith({ type: 'persistent', ...(version && { version }) });
  versionPersistentCache(compiler, binding, [options]);
  return (compiler.options.cache as { version?: string }).version;
}

function compilerWith(cache: NonNullable<Configuration['cache']>): Compiler {
  return rspack({ context: folder, entry: {}, cache });
}

test('the same binding and options keep the cache', () => {
  assert.equal(versionFor('{"name":"a"}'), versionFor('{"name":"a"}'));
});

test('other options and another build of the binding get a cache of their own', () => {
  const before = versionFor('{"name":"a"}');
  assert.notEqual(versionFor('{"name":"b"}'), before);
  utimesSync(binding, 1, 1);
  const touched = versionFor('{"name":"a"}');
  assert.notEqual(touched, before);
  writeFileSync(binding, 'ab');
  utimesSync(binding, 1, 1);
  assert.notEqual(versionFor('{"name":"a"}'), touched);
});

test('the version that the user set stays a part', () => {
  assert.match(versionFor('{}', 'mine') ?? '', /^mine-fedpack-[0-9a-f]{16}$/);
});

test('each plugin that is applied counts, and the one before does not add to the name', () => {
  const compiler = compilerWith({ type: 'persistent', version: 'mine' });
  const versions = ['[1]', '[1,2]'].map((options) => {
    versionPersistentCache(compiler, binding, [options]);
    return (compiler.options.cache as { version?: string }).version;
  });
  assert.equal(versions[0], versionFor('[1]', 'mine'));
  assert.equal(versions[1], versionFor('[1,2]', 'mine'));
});

test('parts do not run into one another', () => {
  assert.notEqual(cacheVersion(undefined, ['ab', 'c']), cacheVersion(undefined, ['a', 'bc']));
});

test('a cache in memory and no cache stay as they are', () => {
  for (const cache of [true, false, { type: 'memory' }] as const) {
    const compiler = compilerWith(cache);
    const before = JSON.stringify(compiler.options.cache);
    versionPersistentCache(compiler, binding, []);
    assert.equal(JSON.stringify(compiler.options.cache), before);
  }
});
