import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { loadOnce, publish, type RuntimeFactory, take } from '../src/page/runtimes';

const SLOT = Symbol.for('fedpack.runtimes');

// The slot can't be deleted, as nothing on a page should be able to.
const page = globalThis as { [SLOT]?: Record<number, unknown> };
const runtime = () => () => ({});

describe('the runtimes of a page', () => {
  beforeEach(() => {
    for (const protocol of Object.keys(page[SLOT] ?? {})) delete page[SLOT]?.[Number(protocol)];
  });

  it('are taken by who needs as much, or less', () => {
    const scripts = runtime();
    assert.equal(take(1, 'none', false), undefined);
    publish(1, 'scripts', true, scripts);
    for (const can of ['none', 'scripts'] as const) {
      assert.equal(take(1, can, true), scripts);
      assert.equal(take(1, can, false), scripts);
    }
    for (const can of ['manifests', 'containers', 'complete'] as const) assert.equal(take(1, can, false), undefined);
  });

  it('do not share modules for builds that need it unless they can', () => {
    const unshared = runtime();
    publish(1, 'none', false, unshared);
    assert.equal(take(1, 'none', false), unshared);
    assert.equal(take(1, 'none', true), undefined);
  });

  it('have the API for builds that use it, or are not taken by these', () => {
    const [small, withApi] = [runtime(), runtime()];
    publish(1, 'containers', true, small);
    assert.equal(take(1, 'manifests', true, true), undefined);
    publish(1, 'manifests', true, withApi, true);
    assert.equal(take(1, 'manifests', true, true), withApi);
    assert.equal(take(1, 'containers', true, true), undefined);
    const complete = runtime();
    publish(1, 'complete', true, complete);
    assert.equal(take(1, 'containers', true, true), complete);
  });

  it('stay apart by protocol', () => {
    const [one, two] = [runtime(), runtime()];
    publish(1, 'none', true, one);
    publish(2, 'none', true, two);
    assert.equal(take(1, 'none', true), one);
    assert.equal(take(2, 'none', true), two);
    assert.equal(take(3, 'none', true), undefined);
  });

  it('are not replaced by others of equal ability', () => {
    const [first, second] = [runtime(), runtime()];
    publish(1, 'manifests', true, first);
    publish(1, 'manifests', true, second);
    assert.equal(take(1, 'manifests', true), first);
  });

  it('are found by no enumeration of globals', () => {
    publish(1, 'none', true, runtime());
    assert.equal(Object.getOwnPropertyDescriptor(globalThis, SLOT)?.enumerable, false);
  });

  describe('on their way', () => {
    const lost = () => Promise.reject(new Error('lost'));
    const never = () => new Promise<never>(() => {});
    const notNeeded = () => assert.fail('one is on its way');

    it('are waited for, and published', async () => {
      const first = runtime();
      const loaded = [loadOnce(1, 'scripts', true, async () => first), loadOnce(1, 'none', false, notNeeded)];
      assert.deepEqual(await Promise.all(loaded), [first, first]);
      assert.equal(take(1, 'scripts', true), first);
    });

    it('are not waited for by those that need more, or are of another protocol', async () => {
      const [first, second, third] = [runtime(), runtime(), runtime()];
      const loaded = [
        loadOnce(1, 'none', true, async () => first),
        loadOnce(1, 'scripts', true, async () => second),
        loadOnce(2, 'none', true, async () => third),
      ];
      assert.deepEqual(await Promise.all(loaded), [first, second, third]);
    });

    it('are replaced where they fail', async () => {
      const own = runtime();
      const failing = loadOnce(1, 'none', true, lost);
      const loaded = loadOnce(1, 'none', true, async () => own);
      await assert.rejects(failing, { message: 'lost' });
      assert.equal(await loaded, own);
      assert.equal(take(1, 'none', true), own);
    });

    it('that take long are replaced for their own build, too, by what another has', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const own = runtime();
      const hanging = loadOnce(1, 'none', true, never);
      const other = loadOnce(1, 'none', true, async () => own);
      t.mock.timers.tick(60_000);
      assert.deepEqual(await Promise.all([hanging, other]), [own, own]);
    });

    it('that take long are replaced by one that comes with a page, if it suffices', async () => {
      const [less, enough] = [runtime(), runtime()];
      const hanging = loadOnce(1, 'scripts', true, never);
      publish(1, 'none', true, less);
      publish(1, 'manifests', true, enough);
      assert.equal(await hanging, enough);
    });

    it('that take long are not waited for by those to which a published one has become enough', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const published = runtime();
      loadOnce(1, 'manifests', true, never);
      const waiting = loadOnce(1, 'none', true, () => assert.fail('one is published'));
      publish(1, 'none', true, published);
      t.mock.timers.tick(60_000);
      assert.equal(await waiting, published);
    });

    it('are replaced where they take long, unless they come first after all', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const slow = runtime();
      let arrive = (_: RuntimeFactory) => {};
      loadOnce(1, 'none', true, () => new Promise((resolve) => (arrive = resolve)));
      let asks = 0;
      const replacing = loadOnce(1, 'none', true, () => {
        asks++;
        return never();
      });
      t.mock.timers.tick(60_000);
      assert.equal(asks, 1);
      arrive(slow);
      assert.equal(await replacing, slow);
    });
  });
});
