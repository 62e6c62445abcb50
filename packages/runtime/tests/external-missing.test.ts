import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Start } from '../src/embed/start';
import type { WebpackRequire } from '../src/embed/types';
import { missingCore } from '../src/external/page-core';
import { PROTOCOL } from '../src/page/protocol';
import { take } from '../src/page/runtimes';
import { provided, runtimeChunk } from './chunk';

/** Loads the chunk `c` as the bundler does, with all handlers that there are. */
async function loadChunk({ f = {} }: WebpackRequire): Promise<void> {
  const promises: Promise<unknown>[] = [];
  for (const handler of Object.values(f)) {
    handler('c', promises);
  }
  await Promise.all(promises);
}

describe('a build on the core of a page that has none', () => {
  it('has an API that says what to do', async () => {
    await assert.rejects(import('../dist/external/@module-federation/runtime.js'), { message: missingCore().message });
  });

  it('loads its own: chunks and containers wait for it, and what runs at once says what to do', async () => {
    const { start } = (await import('../dist/external/embed.js')) as { start: Start };
    const tables = {
      provide: { default: [provided('1.0.0')] },
      consume: { lib: {}, 'lib-at-once': {} },
      initial: ['lib-at-once'],
    };
    const options = {
      name: 'app',
      build: 'b',
      shareStrategy: 'version-first' as const,
      plugins: () => [],
      remotes: {},
    };
    const chunk = runtimeChunk(tables, (require) => start(require, options));
    assert.throws(() => chunk('lib-at-once'), { message: missingCore().message });
    const joined = chunk.federation.initContainer('default', {}, []);
    await loadChunk(chunk);
    assert.equal(chunk('lib'), 'lib 1.0.0');
    await joined;
    assert.deepEqual(Object.keys(chunk.f ?? {}).sort(), ['consumes', 'remotes']);
    assert.equal(typeof take(PROTOCOL, 'complete', true), 'function');
  });
});
