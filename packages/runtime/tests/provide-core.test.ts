import assert from 'node:assert/strict';
import { afterEach, beforeEach, it, type Mock, mock } from 'node:test';
import * as upstream from '@module-federation/runtime-core';
import type { CorePage } from '../src/external/page-core';
import provide from '../src/external/provide';

const page = globalThis as CorePage;
let warn: Mock<typeof console.warn>;

beforeEach(() => {
  warn = mock.method(console, 'warn', () => {});
});
afterEach(() => {
  mock.restoreAll();
  delete page._FEDERATION_RUNTIME_CORE;
  delete page._FEDERATION_RUNTIME_CORE_FROM;
});

/** Creates an instance with the plugin, as a host does. */
const start = (name: string) => new upstream.ModuleFederation({ name, remotes: [], plugins: [provide() as never] });

it('a host provides the core that it runs on, under the names of upstream', () => {
  const { version } = start('shell');
  assert.equal(page._FEDERATION_RUNTIME_CORE?.ModuleFederation, upstream.ModuleFederation);
  assert.deepEqual(Object.keys(page._FEDERATION_RUNTIME_CORE).sort(), Object.keys(upstream).sort());
  assert.deepEqual(page._FEDERATION_RUNTIME_CORE_FROM, { version, name: 'shell' });
});

it('a core of another version stays, too', () => {
  const older = { ModuleFederation: class {} } as never;
  page._FEDERATION_RUNTIME_CORE = older;
  page._FEDERATION_RUNTIME_CORE_FROM = { version: '2.0.0', name: 'shell' };
  start('shell');
  assert.equal(page._FEDERATION_RUNTIME_CORE, older);
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /"shell" provides its runtime core \(2\.0\.0\)/);
});

it('the core of the first host stays, and the second one says so', () => {
  start('shell');
  start('shell');
  assert.equal(warn.mock.callCount(), 0);
  start('portal');
  assert.equal(page._FEDERATION_RUNTIME_CORE_FROM?.name, 'shell');
  assert.equal(warn.mock.callCount(), 1);
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /"shell" provides its runtime core .* that of "portal"/);
});
