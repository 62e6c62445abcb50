import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, it, type Mock, mock } from 'node:test';
import manifest from '../package.json' with { type: 'json' };
import { isAtLeast } from '../src/external/is-at-least';
import { type CorePage, missingCore, pageCore, type RuntimeCore } from '../src/external/page-core';

const VERSION = manifest.dependencies['@module-federation/runtime'];
const page = globalThis as CorePage & { UPSTREAM_VERSION?: string };
const core = { ModuleFederation: class {} } as unknown as RuntimeCore;

it('a core fits that is a release of the same major version, and no older', () => {
  const table = {
    '2.9.2': true,
    '2.9.3': true,
    '2.10.0': true,
    '2.9.1': false,
    '2.8.9': false,
    '3.0.0': false,
    '1.9.2': false,
  };
  for (const [version, fits] of Object.entries(table)) {
    assert.equal(isAtLeast(version, '2.9.2'), fits, version);
  }
  for (const unknown of ['undefined', '', '2.9', '2.9.3-next.1', '0.0.0-next-20260101']) {
    assert.equal(isAtLeast(unknown, '2.9.2'), false, unknown);
  }
});

describe('the core of a page', () => {
  let warn: Mock<typeof console.warn>;
  const warnings = () => warn.mock.calls.map(({ arguments: [text] }) => text);

  beforeEach(() => {
    page.UPSTREAM_VERSION = VERSION;
    warn = mock.method(console, 'warn', () => {});
  });
  afterEach(() => {
    mock.restoreAll();
    delete page.UPSTREAM_VERSION;
    delete page._FEDERATION_RUNTIME_CORE;
    delete page._FEDERATION_RUNTIME_CORE_FROM;
  });

  it('is what its host provides', () => {
    page._FEDERATION_RUNTIME_CORE = core;
    page._FEDERATION_RUNTIME_CORE_FROM = { version: VERSION, name: 'shell' };
    assert.equal(pageCore(), core);
    assert.deepEqual(warnings(), []);
  });

  it('is none on a page without such a host, which is no reason to warn', () => {
    assert.equal(pageCore(), undefined);
    page._FEDERATION_RUNTIME_CORE = 'something else' as never;
    assert.equal(pageCore(), undefined);
    assert.deepEqual(warnings(), []);
  });

  it('is not taken if it is of a version that does not fit, with a warning that names both', () => {
    page._FEDERATION_RUNTIME_CORE = core;
    page._FEDERATION_RUNTIME_CORE_FROM = { version: '1.0.0', name: 'shell' };
    assert.equal(pageCore(), undefined);
    assert.equal(warnings().length, 1);
    assert.match(
      String(warnings()[0]),
      new RegExp(`"shell" provides runtime core 1\\.0\\.0, and this build needs ${VERSION} `),
    );
    delete page._FEDERATION_RUNTIME_CORE_FROM;
    assert.equal(pageCore(), undefined);
  });

  it('stands for the package in builds with another implementation, which say what is missing', () => {
    const require = createRequire(import.meta.url);
    const load = () => require('../dist/prebuilt/page-core.js');
    assert.throws(load, { message: missingCore().message });
    page._FEDERATION_RUNTIME_CORE = core;
    page._FEDERATION_RUNTIME_CORE_FROM = { version: VERSION, name: 'shell' };
    assert.equal(load(), core);
  });
});
