import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { WebpackRequire } from '../src/embed/types';
import { PROTOCOL } from '../src/page/protocol';
import { publish, type RuntimeFactory, take } from '../src/page/runtimes';
import { takeRuntime } from '../src/page/take-runtime';

const page = globalThis as { [slot: symbol]: Record<number, unknown> | undefined };

/** A runtime chunk of containers: what it loads, and which runtimes it has started. */
function chunk(load: () => Promise<RuntimeFactory>) {
  const started: RuntimeFactory[] = [];
  let loads = 0;
  const require = { federation: {} } as WebpackRequire;
  const counted = () => {
    loads++;
    return load();
  };
  const start = takeRuntime('none', true, counted, (factory, { federation }) => {
    started.push(factory);
    Object.assign(federation, { initContainer: (scope: string) => `joined ${scope}`, getExposed: () => 'a factory' });
  });
  return { require, started, start: () => start(require), loads: () => loads };
}

const runtime = (): RuntimeFactory => () => ({});

describe('a build of containers alone', () => {
  beforeEach(() => {
    const runtimes = page[Symbol.for('fedpack.runtimes')];
    if (runtimes) delete runtimes[PROTOCOL];
  });

  it('starts the runtime of the page at once', () => {
    const published = runtime();
    publish(PROTOCOL, 'manifests', true, published);
    const { require, started, start, loads } = chunk(() => assert.fail('there is one'));
    start();
    assert.deepEqual(started, [published]);
    assert.equal(require.federation.initContainer('default'), 'joined default');
    assert.equal(loads(), 0);
  });

  it('loads its own when the entry has run, once, and publishes it', async () => {
    const own = runtime();
    const { require, started, start, loads } = chunk(async () => own);
    start();
    assert.equal(loads(), 0);
    const joined = require.federation.initContainer('default');
    assert.equal(await require.federation.getExposed(), 'a factory');
    assert.equal(await joined, 'joined default');
    assert.deepEqual(started, [own]);
    assert.equal(loads(), 1);
    assert.equal(take(PROTOCOL, 'none', true), own);
  });

  it('rejects with the reason if that fails, and tries again', async () => {
    const own = runtime();
    const outcomes = [Promise.reject(new Error('no such chunk')), Promise.resolve(own)];
    const { require, started, start, loads } = chunk(() => outcomes.shift() ?? assert.fail('a third time'));
    start();
    await assert.rejects(require.federation.initContainer('default'), { message: 'no such chunk' });
    assert.equal(await require.federation.initContainer('default'), 'joined default');
    assert.deepEqual(started, [own]);
    assert.equal(loads(), 2);
  });

  it('takes one that has come in the meantime', async () => {
    const published = runtime();
    const { require, started, start } = chunk(() => Promise.reject(new Error('no such chunk')));
    start();
    await assert.rejects(require.federation.getExposed());
    publish(PROTOCOL, 'none', true, published);
    assert.equal(await require.federation.getExposed(), 'a factory');
    assert.deepEqual(started, [published]);
  });

  it('takes none that can do less', async () => {
    publish(PROTOCOL, 'none', false, runtime());
    publish(PROTOCOL + 1, 'none', true, runtime());
    const own = runtime();
    const { require, started, start } = chunk(async () => own);
    start();
    await require.federation.getExposed();
    assert.deepEqual(started, [own]);
  });
});
