import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RemoteInfo } from '../src/embed/types';
import { runtimeChunk } from './chunk';
import { load } from './load';

/** The federation instance of a build that embeds a prebuilt runtime. */
async function instanceOf(runtime: string, remotes: Record<string, RemoteInfo[]> = {}) {
  const start = await load(join(import.meta.dirname, `../dist/prebuilt/${runtime}.js`));
  const options = { name: runtime, build: 'b', shareStrategy: 'loaded-first', plugins: () => [], remotes } as const;
  const require = runtimeChunk({}, (chunk) => start(chunk, options));
  return require.federation.instance;
}

for (const runtime of ['any.none.shared', 'any.none.unshared']) {
  test(`${runtime}: who asks its instance for a remote hears that the build has none`, async () => {
    const instance = await instanceOf(runtime);
    await assert.rejects(instance.loadRemote('ui/a'), /This build has no remotes.*@module-federation\/runtime/);
    await assert.rejects(instance.preloadRemote([]), /This build has no remotes/);
    assert.throws(() => instance.registerRemotes([]), /This build has no remotes/);
  });
}

test('any.none.unshared: who asks its instance for a shared module hears that it shares nothing', async () => {
  const instance = await instanceOf('any.none.unshared');
  await assert.rejects(instance.loadShare('react'), /This build shares nothing/);
  assert.throws(() => instance.loadShareSync('react'), /This build shares nothing/);
});

for (const entry of ['http://x/mf-manifest.json', 'http://x/manifest.json?v=1']) {
  test(`any.scripts: a remote that has come to be ${entry} is not run as a script`, async () => {
    const instance = await instanceOf('any.scripts');
    instance.registerRemotes([{ name: 'ui', entry }]);
    await assert.rejects(instance.loadRemote('ui/a'), /The remotes of this build have no manifests/);
  });
}

test('any.scripts: nothing can be loaded ahead without a manifest', async () => {
  const remote = { alias: 'ui', name: 'ui', entry: 'http://x/ui.js', externalType: 'script', shareScope: 'default' };
  const instance = await instanceOf('any.scripts', { ui: [remote] });
  await assert.rejects(instance.preloadRemote([{ nameOrAlias: 'ui' }]), /The remotes of this build have no manifests/);
});
