import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WebpackRequire } from '../src/embed/types';
import { load, runtimeChunk } from './chunk';

/** A chunk with the remote module `./x` of whatever the module `container` gives. */
function host(container: () => unknown): WebpackRequire {
  const row = { shareScope: 'default', name: './x', externalModuleId: 'container', remoteName: 'remote' };
  return runtimeChunk({ remotes: { x: row }, modules: { container } });
}

test('a remote module comes from the container, which is told the share scope first', async () => {
  const steps: unknown[] = [];
  const container = {
    init: () => steps.push('init'),
    get(this: unknown, expose: string) {
      steps.push(expose, this === container);
      return () => 'x of remote';
    },
  };
  const chunk = host(() => container);
  const { scopeToSharingDataMapping } = chunk.initializeSharingData ?? {};
  Object.assign(scopeToSharingDataMapping ?? {}, { default: ['container'] });
  assert.equal(await load(chunk, 'x'), 'x of remote');
  assert.deepEqual(steps, ['init', './x', true]);
});

test('the container, its get and its factory may be promised', async () => {
  let calls = 0;
  const get = async () => () => {
    calls++;
    return 'x';
  };
  const chunk = host(() => Promise.resolve({ get }));
  await Promise.all([load(chunk, 'x'), load(chunk, 'x')]);
  assert.equal(await load(chunk, 'x'), 'x');
  assert.equal(calls, 1);
});

test('an error says what was loaded, and the next import asks again', async () => {
  let online = false;
  const chunk = host(() => ({ get: () => (online ? () => 'x' : Promise.reject(new Error('offline'))) }));
  await assert.rejects(load(chunk, 'x'), { message: 'offline\nwhile loading "./x" from container' });
  // The bundler keeps the error with the module that threw it.
  Object.assign(chunk.c?.x ?? {}, { error: true });
  online = true;
  assert.equal(await load(chunk, 'x'), 'x');
});

test('a container that is not there is an error', async () => {
  const message = 'Container missing\nwhile loading "./x" from container';
  await assert.rejects(
    load(
      host(() => undefined),
      'x',
    ),
    { message },
  );
  await assert.rejects(
    load(
      host(() => Promise.resolve(undefined)),
      'x',
    ),
    { message },
  );
  await assert.rejects(
    load(
      host(() => Promise.reject(undefined)),
      'x',
    ),
    { message },
  );
});

test('a module that is being got already is not asked for again by the same request', async () => {
  let asked = 0;
  const chunk = host(() => ({
    get: async (_: string, getScope: unknown[]) => {
      asked++;
      chunk.R = getScope;
      const promises: Promise<unknown>[] = [];
      chunk.f?.remotes?.('c', promises);
      chunk.R = undefined;
      await Promise.all(promises);
      return () => 'x';
    },
  }));
  assert.equal(await load(chunk, 'x'), 'x');
  assert.equal(asked, 1);
});

test('an unknown expose is refused by name', async () => {
  const { federation } = runtimeChunk({});
  await assert.rejects(federation.getExposed({}, './x'), { message: 'Module "./x" does not exist in container.' });
});
