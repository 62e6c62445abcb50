import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { publish, take } from '../src/page/runtimes';

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
});
