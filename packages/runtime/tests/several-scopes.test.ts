import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Start } from '../src/embed/start';
import { start as plain } from '../src/plain/index';
import { load, provided, runtimeChunk, type Tables } from './chunk';
import { load as loadRuntime } from './load';

const dist = join(import.meta.dirname, '../dist');
const RUNTIMES: Record<string, Start> = {
  complete: await loadRuntime(join(dist, 'embed.js')),
  prebuilt: await loadRuntime(join(dist, 'prebuilt/any.containers.js')),
  plain,
};

type Scopes = Record<string, Record<string, Record<string, { from?: string }>>>;

let builds = 0;

for (const [title, start] of Object.entries(RUNTIMES)) {
  const chunk = (name: string, tables: Tables, externalType = 'commonjs') =>
    runtimeChunk({ uniqueName: name, ...tables }, (require) =>
      start(require, {
        name: `${name}-${++builds}`,
        build: `b${builds}`,
        shareStrategy: 'version-first',
        plugins: () => [],
        remotes: { ui: [{ alias: 'ui', externalType, shareScope: ['default', 'extra'] }] },
      }),
    );
  const versions = (scopes: unknown) =>
    Object.fromEntries(
      Object.entries(scopes as Scopes).map(([name, scope]) => [name, Object.keys(scope.lib ?? {}).sort()]),
    );

  describe(`${title}: a container of one scope, whose consumer lists several`, () => {
    const container = () => chunk('ui', { provide: { default: [provided('1.1.0')] }, consume: { lib: {} } });

    test('joins all of them when it is told of the first', async () => {
      const { federation } = container();
      const shareScopeMap: Scopes = { default: {}, extra: {} };
      const options = { shareScopeKeys: ['default', 'extra'], shareScopeMap };
      await federation.initContainer('default', shareScopeMap.default, [], options);
      await federation.initContainer('default', shareScopeMap.extra, [], options);
      assert.deepEqual(versions(shareScopeMap), { default: ['1.1.0'], extra: ['1.1.0'] });
    });

    test('takes the first for its own where none is called like it', async () => {
      const ui = container();
      const shareScopeMap: Scopes = { one: { lib: { '1.2.0': { get: () => () => 'outside' } as object } }, two: {} };
      const options = { shareScopeKeys: ['one', 'two'], shareScopeMap };
      await ui.federation.initContainer('default', shareScopeMap.one, [], options);
      await ui.federation.initContainer('default', shareScopeMap.two, [], options);
      assert.deepEqual(versions(shareScopeMap), { one: ['1.1.0', '1.2.0'], two: ['1.1.0'] });
      assert.equal(await load(ui, 'lib'), 'outside');
    });

    test('offers in a scope that it knows itself what it shares there alone', async () => {
      const { federation } = chunk('ui', { provide: { default: [provided('1.1.0')], extra: [provided('1.5.0')] } });
      const shareScopeMap: Scopes = { default: {}, extra: {} };
      const options = { shareScopeKeys: ['default', 'extra'], shareScopeMap };
      await federation.initContainer('default', shareScopeMap.default, [], options);
      assert.deepEqual(versions(shareScopeMap), { default: ['1.1.0'], extra: ['1.5.0'] });
    });

    test('refuses those of another consumer, unless both may be hosts of upstream', async () => {
      const { federation } = container();
      const consumer = () => ({ default: {}, extra: {} });
      const options = (shareScopeMap: Scopes) => ({ shareScopeKeys: ['default', 'extra'], shareScopeMap });
      const init = (scopes: Scopes, given: object) => federation.initContainer('default', scopes.default, [], given);
      const first = consumer();
      await init(first, options(first));
      const ours = consumer();
      const refused = /already been initialized with a different share scope/;
      assert.throws(
        () => init(ours, { ...options(ours), [Symbol.for('fedpack.joins-for')]: { waitsFor: [] } }),
        refused,
      );
      const theirs = consumer();
      if (title === 'plain') assert.throws(() => init(theirs, options(theirs)), refused);
      else await init(theirs, options(theirs));
    });

    test('is told of both by a build that holds it in a module', async () => {
      const ui = container();
      const seen: unknown[] = [];
      const face = {
        init: (scope: unknown, initScope: unknown[], options: { shareScopeKeys: string[] }) => {
          seen.push(options.shareScopeKeys);
          return ui.federation.initContainer('default', scope, initScope, options);
        },
        get() {},
      };
      const host = chunk('host', {
        provide: { default: [provided('1.0.0'), 'ui'], extra: [provided('1.0.0'), 'ui'] },
        remotes: {
          a: { shareScope: ['default', 'extra'], name: './a', externalModuleId: 'ui', remoteName: 'ui' },
        },
        modules: { ui: () => face },
      });
      const said: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => said.push(text);
      await host.I?.('default');
      await host.I?.('extra');
      console.warn = warn;
      assert.deepEqual(said, []);
      assert.deepEqual(seen, [
        ['default', 'extra'],
        ['default', 'extra'],
      ]);
      assert.deepEqual(versions(host.S), { default: ['1.0.0', '1.1.0'], extra: ['1.0.0', '1.1.0'] });
    });
  });
}

for (const [title, start] of Object.entries({ complete: RUNTIMES.complete, prebuilt: RUNTIMES.prebuilt })) {
  test(`${title}: what a container has loaded by itself is there for the consumer whose scope it joins`, async () => {
    const name = `early-${title}`;
    const early = runtimeChunk(
      { provide: { default: [provided('1.0.0')] }, consume: { lib: { singleton: true } } },
      (require) =>
        (start as Start)(require, {
          name,
          build: name,
          shareStrategy: 'version-first',
          plugins: () => [],
          remotes: {},
        }),
    );
    assert.equal(await load(early, 'lib'), 'lib 1.0.0');
    const offered: Record<string, { lib?(): unknown }> = { '1.0.0': {} };
    const scope = { lib: offered };
    await early.federation.initContainer('default', scope);
    assert.equal(scope.lib['1.0.0']?.lib?.(), 'lib 1.0.0');
  });
}
