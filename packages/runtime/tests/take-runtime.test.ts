import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { WebpackRequire } from '../src/embed/types';
import { PROTOCOL } from '../src/page/protocol';
import { publish, type RuntimeFactory, take } from '../src/page/runtimes';
import { takeRuntime } from '../src/page/take-runtime';

const page = globalThis as { [slot: symbol]: Record<number, unknown> | undefined };

/** A runtime chunk of containers: what it loads, which runtimes it has started, and the scopes that it has joined. */
function chunk(load: () => Promise<RuntimeFactory>) {
  const started: RuntimeFactory[] = [];
  const joined: string[] = [];
  let loads = 0;
  const require = { federation: {} } as WebpackRequire;
  const counted = () => {
    loads++;
    return load();
  };
  const start = takeRuntime('none', true, counted, (factory, { federation }) => {
    started.push(factory);
    const initContainer = (scope: string) => {
      joined.push(scope);
      return `joined ${scope}`;
    };
    Object.assign(federation, { initContainer, getExposed: () => 'a factory' });
  });
  return { require, started, joined, start: () => start(require), loads: () => loads };
}

const runtime = (): RuntimeFactory => () => ({});
const lost = () => Promise.reject(new Error('no such chunk'));

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

  it('asks a second time for what got lost', async () => {
    const outcomes = [lost, async () => runtime()];
    const { require, start, loads } = chunk(() => outcomes[loads() - 1]?.() ?? assert.fail('a third time'));
    start();
    assert.equal(await require.federation.initContainer('default'), 'joined default');
    assert.equal(loads(), 2);
  });

  it('rejects `get` with the reason if that fails, and tries again', async () => {
    const own = runtime();
    const outcomes = [lost, lost, async () => own];
    const { require, started, start, loads } = chunk(() => outcomes[loads() - 1]?.() ?? assert.fail('a fourth time'));
    start();
    await assert.rejects(require.federation.getExposed(), { message: 'no such chunk' });
    assert.equal(await require.federation.getExposed(), 'a factory');
    assert.deepEqual(started, [own]);
    assert.equal(loads(), 3);
  });

  it('joins what it was passed while it could not load its runtime, when `get` is called', async () => {
    const outcomes = [lost, lost, async () => runtime()];
    const { require, joined, start, loads } = chunk(() => outcomes[loads() - 1]?.() ?? assert.fail('a fourth time'));
    start();
    assert.equal(await require.federation.initContainer('default'), undefined);
    assert.equal(await require.federation.getExposed(), 'a factory');
    assert.deepEqual(joined, ['default']);
  });

  it('lets nobody wait for long in `init`, and joins what it was passed once the runtime is there', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let arrive = (_: RuntimeFactory) => {};
    const { require, joined, start } = chunk(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    start();
    const init = require.federation.initContainer('default');
    await null;
    t.mock.timers.tick(5000);
    assert.equal(await init, undefined);
    const get = require.federation.getExposed();
    arrive(runtime());
    assert.equal(await get, 'a factory');
    assert.deepEqual(joined, ['default']);
  });

  it('joins once if `init` is called again', async () => {
    const outcomes = [lost, lost, async () => runtime()];
    const { require, joined, start, loads } = chunk(() => outcomes[loads() - 1]?.() ?? assert.fail('a fourth time'));
    start();
    await require.federation.initContainer('first');
    assert.equal(await require.federation.initContainer('second'), 'joined second');
    assert.deepEqual(joined, ['second']);
  });

  it('takes one that has come in the meantime', async () => {
    const published = runtime();
    const { require, started, start } = chunk(lost);
    start();
    await assert.rejects(require.federation.getExposed());
    publish(PROTOCOL, 'none', true, published);
    assert.equal(await require.federation.getExposed(), 'a factory');
    assert.deepEqual(started, [published]);
  });

  it('waits for the runtime that another loads', async () => {
    const own = runtime();
    const one = chunk(async () => own);
    const two = chunk(() => assert.fail('one is on its way'));
    one.start();
    await null;
    two.start();
    assert.equal(await two.require.federation.initContainer('default'), 'joined default');
    assert.deepEqual([one.started, two.started], [[own], [own]]);
  });

  it('takes that of another while its own never comes', async () => {
    const own = runtime();
    const hanging = chunk(() => new Promise(() => {}));
    hanging.start();
    const get = hanging.require.federation.getExposed();
    await null;
    publish(PROTOCOL, 'none', true, own);
    assert.equal(await get, 'a factory');
    assert.deepEqual(hanging.started, [own]);
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
