import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as core from '@module-federation/runtime-core';
import manifest from '../package.json' with { type: 'json' };
import type { Start } from '../src/embed/start';
import type { CorePage } from '../src/external/page-core';
import { PROTOCOL } from '../src/page/protocol';
import { take } from '../src/page/runtimes';
import { requests } from '../upstream/requests.mjs';
import { load, provided, runtimeChunk } from './chunk';

type Exports = Record<string, unknown>;

const page = globalThis as CorePage;
const folder = join(import.meta.dirname, '../dist/external');
const ours = (name: string): Promise<Exports> => import(pathToFileURL(join(folder, `${name}.js`)).href);
const RUNTIME = '@module-federation/runtime';

describe('a build on the core of its page', () => {
  before(() => {
    page._FEDERATION_RUNTIME_CORE = core;
    page._FEDERATION_RUNTIME_CORE_FROM = { version: manifest.dependencies[RUNTIME], name: 'shell' };
  });

  for (const request of requests) {
    it(`has all exports of ${request}, of the same kinds`, async () => {
      const [theirs, exported] = await Promise.all([import(request) as Promise<Exports>, ours(request)]);
      const kinds = (module: Exports) =>
        Object.fromEntries(Object.entries(module).map(([key, value]) => [key, typeof value]));
      assert.deepEqual(kinds(exported), kinds(theirs));
    });
  }

  it('runs on it, with an instance of its own, and shares what it adds', async () => {
    const { start } = (await ours('embed')) as { start: Start };
    const options = {
      name: 'app',
      build: 'b',
      shareStrategy: 'version-first' as const,
      plugins: () => [],
      remotes: {},
    };
    const tables = { provide: { default: [provided('1.0.0')] }, consume: { lib: {} } };
    const chunk = runtimeChunk(tables, (require) => start(require, options));
    assert.equal(await load(chunk, 'lib'), 'lib 1.0.0');
    assert.ok(chunk.federation.instance instanceof core.ModuleFederation);
    const { getInstance } = (await ours(RUNTIME)) as { getInstance(): unknown };
    assert.equal(getInstance(), chunk.federation.instance);
    assert.equal((await ours(`${RUNTIME}-core`)).ModuleFederation, core.ModuleFederation);
    const other = take(PROTOCOL, 'complete', true)?.() as { runtime: { getInstance(): unknown } };
    assert.equal(other.runtime.getInstance(), null);
  });
});
