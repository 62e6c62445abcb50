import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PROTOCOL } from '../src/page/protocol';
import { take } from '../src/page/runtimes';
import { requests } from '../upstream/requests.mjs';

type Exports = Record<string, unknown>;

const folder = join(import.meta.dirname, '../dist/complete');
const ours = (name: string): Promise<Exports> => import(pathToFileURL(join(folder, `${name}.js`)).href);
const RUNTIME = '@module-federation/runtime';

// Modules of the API have the runtime that the start of a build makes.
await ours('embed');

for (const request of requests) {
  test(`${request}: all of upstream's exports, of the same kinds`, async () => {
    const [theirs, exported] = await Promise.all([import(request) as Promise<Exports>, ours(request)]);
    const kinds = (module: Exports) =>
      Object.fromEntries(Object.entries(module).map(([key, value]) => [key, typeof value]));
    assert.deepEqual(kinds(exported), kinds(theirs));
  });
}

for (const group of ['global', 'share', 'utils']) {
  test(`${RUNTIME}/helpers: all of upstream's ${group}`, async () => {
    const theirs: Exports = await import(`${RUNTIME}/helpers`);
    const exported = await ours(`${RUNTIME}/helpers`);
    assert.deepEqual(Object.keys(exported[group] as object).sort(), Object.keys(theirs[group] as object).sort());
  });
}

test('all modules of the API are of one runtime', async () => {
  const runtime = await ours(RUNTIME);
  const core = await ours(`${RUNTIME}/core`);
  const other = await ours(`${RUNTIME}-core`);
  const helpers = await ours(`${RUNTIME}/helpers`);
  const bundler = await ours('@module-federation/webpack-bundler-runtime');
  for (const name of ['ModuleFederation', 'Module', 'getRemoteEntry', 'loadScript', 'satisfy']) {
    assert.equal(runtime[name], core[name], name);
    assert.equal(other[name], core[name], name);
  }
  assert.equal((helpers.global as Exports).Global, core.Global);
  assert.equal((bundler.runtime as Exports).loadRemote, runtime.loadRemote);
});

test('another build makes its own instance of the runtime that is published', async () => {
  const { getComplete } = (await ours('made')) as { getComplete(): Exports };
  const complete = getComplete();
  const factory = take(PROTOCOL, 'complete', true) as unknown as () => Exports;
  const other = factory();
  assert.deepEqual(Object.keys(other), Object.keys(complete));
  const { init } = complete.runtime as { init(options: object): unknown };
  init({ name: 'one', remotes: [] });
  assert.notEqual((complete.runtime as { getInstance(): unknown }).getInstance(), null);
  assert.equal((other.runtime as { getInstance(): unknown }).getInstance(), null);
});

test('what was left on the global object is forgotten', async () => {
  const { resetFederationGlobalInfo, Global } = await ours(`${RUNTIME}/core`);
  const state = (Global as typeof globalThis).__FEDERATION__;
  state.moduleInfo.gone = {} as never;
  state.__PRELOADED_ASSETS__.add('/gone.js');
  (resetFederationGlobalInfo as () => void)();
  assert.deepEqual([state.moduleInfo, state.__INSTANCES__, state.__PRELOADED_ASSETS__.size], [{}, [], 0]);
});
