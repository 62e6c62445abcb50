import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { start as plain } from '../src/plain/index';
import { load, runtimeChunk, scopeOf, type Tables } from './chunk';
import { load as loadRuntime } from './load';

const dist = join(import.meta.dirname, '../dist');
const RUNTIMES = {
  complete: await loadRuntime(join(dist, 'embed.js')),
  prebuilt: await loadRuntime(join(dist, 'prebuilt/any.none.shared.js')),
  plain,
};

for (const [title, start] of Object.entries(RUNTIMES)) {
  const chunk = (consume: Tables['consume'], initial: string[] = []) =>
    runtimeChunk({ uniqueName: `shop-${title}`, consume, initial }, (require) =>
      start(require, {
        name: `shop-${title}`,
        build: 'b',
        shareStrategy: 'version-first',
        plugins: () => [],
        remotes: {},
      }),
    );
  const message = `Shared module video doesn't exist in shared scope default
shop-${title} asks for ^1.0.0 in src/player.js, with import: false. Offered: nothing.
Share it in the host, which provides what it imports, or remove import: false.`;
  const video = { shareKey: 'video', singleton: true, requiredVersion: '^1.0.0', importer: 'src/player.js' };

  test(`${title}: who asked for a module that nobody brings, for what, and what can be done`, async () => {
    await assert.rejects(load(chunk({ video }), 'video'), { message: message });
  });

  test(`${title}: the same of a module that is needed at once`, () => {
    const { error } = console;
    console.error = () => {};
    try {
      assert.throws(() => chunk({ video: { ...video, eager: true } }, ['video'])('video'), { message: message });
    } finally {
      console.error = error;
    }
  });
}

for (const [title, start] of Object.entries({ complete: RUNTIMES.complete, prebuilt: RUNTIMES.prebuilt })) {
  const chunk = (singleton: boolean) =>
    runtimeChunk({ consume: { lib: { singleton, strictVersion: true, requiredVersion: '^2.0.0' } } }, (require) =>
      start(require, {
        name: `cart-${title}`,
        build: 'b',
        shareStrategy: 'version-first',
        plugins: () => [],
        remotes: {},
      }),
    );

  test(`${title}: what there is instead of a version that fits`, async () => {
    const cart = chunk(false);
    await cart.federation.initContainer('default', scopeOf('1.0.0'));
    await assert.rejects(load(cart, 'lib'), /asks for \^2\.0\.0 .*Offered: 1\.0\.0 of from-1\.0\.0\./);
  });

  test(`${title}: who asks for another version of a singleton`, async () => {
    const cart = chunk(true);
    await cart.federation.initContainer('default', scopeOf('1.0.0'));
    await assert.rejects(load(cart, 'lib'), new RegExp(`does not satisfy the requirement of cart-${title} `));
  });
}
