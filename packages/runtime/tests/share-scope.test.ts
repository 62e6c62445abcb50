import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, provided, runtimeChunk, scopeOf, warnings } from './chunk';

test('a scope is filled once, with what the build provides', () => {
  const chunk = runtimeChunk({ provide: { default: [provided('1.0.0'), provided('2.0.0', { eager: true })] } });
  assert.deepEqual(chunk.S, {});
  assert.equal(chunk.I?.('default'), 1);
  const scope = chunk.S?.default as ReturnType<typeof scopeOf>;
  assert.deepEqual(
    Object.entries(scope.lib ?? {}).map(([version, { from, eager }]: [string, { from: string; eager?: boolean }]) => [
      version,
      from,
      eager,
    ]),
    [
      ['1.0.0', 'app', false],
      ['2.0.0', 'app', true],
    ],
  );
  delete scope.lib;
  chunk.I?.('default');
  assert.equal(scope.lib, undefined);
});

test('of one version from two builds the eager one counts, then the name that sorts last, unless one is in use', () => {
  const register = (there: object, eager: boolean) => {
    const chunk = runtimeChunk({ uniqueName: 'm', provide: { default: [provided('1.0.0', { eager })] } });
    chunk.S = { default: { lib: { '1.0.0': { get() {}, ...there } } } };
    chunk.I?.('default');
    return (chunk.S.default as ReturnType<typeof scopeOf>).lib?.['1.0.0']?.from;
  };
  assert.equal(register({ from: 'a', eager: false }, false), 'm');
  assert.equal(register({ from: 'z', eager: false }, false), 'z');
  assert.equal(register({ from: 'z', eager: false }, true), 'm');
  assert.equal(register({ from: 'a', eager: true }, false), 'a');
  assert.equal(register({ from: 'a', eager: false, loaded: 1 }, true), 'a');
});

test('containers behind modules take part, and one that fails is left out with a warning', async () => {
  const seen: unknown[] = [];
  const chunk = runtimeChunk({
    provide: { default: ['there', 'promised', 'throws', 'rejects', 'none', 'simple'] },
    modules: {
      there: () => ({ init: (scope: unknown) => seen.push(scope) }),
      promised: () => Promise.resolve({ init: async (scope: unknown) => seen.push(scope) }),
      throws: () => ({
        init() {
          throw new Error('no');
        },
      }),
      rejects: () => Promise.resolve({ init: () => Promise.reject(new Error('never')) }),
      none: () => undefined,
      simple: () => ({ get() {} }),
    },
  });
  const written = await warnings(() => chunk.I?.('default'));
  assert.deepEqual(written, [
    'Initialization of sharing external failed: Error: no',
    'Initialization of sharing external failed: Error: never',
  ]);
  assert.equal(seen.length, 2);
  assert.ok(seen.every((scope) => scope === chunk.S?.default));
});

test('containers in a circle share one scope and come to an end', async () => {
  const host = runtimeChunk({
    uniqueName: 'host',
    provide: { default: [provided('1.0.0'), 'remote'] },
    consume: { lib: {} },
    modules: { remote: () => face(remote) },
  });
  const remote = runtimeChunk({
    uniqueName: 'remote',
    provide: { default: [provided('2.0.0'), 'host'] },
    modules: { host: () => Promise.resolve(face(host)) },
  });
  function face(chunk: typeof host) {
    const init = (scope: unknown, initScope: unknown[]) => chunk.federation.initContainer('default', scope, initScope);
    return { init, get() {} };
  }
  assert.equal(await load(host, 'lib'), 'lib 2.0.0');
  assert.equal(remote.S?.default, host.S?.default);
});

test('a container takes one scope under a name', () => {
  const { federation } = runtimeChunk({});
  const scope = scopeOf('1.0.0');
  federation.initContainer('default', scope);
  federation.initContainer('default', scope);
  assert.throws(() => federation.initContainer('default', {}), {
    message: 'Container initialization failed as it has already been initialized with a different share scope',
  });
});

test('a container of several scopes takes each of the consumer’s', () => {
  const { federation, S } = runtimeChunk({});
  const shareScopeMap = { a: scopeOf('1.0.0'), b: scopeOf('2.0.0') };
  federation.initContainer(['a', 'b'], shareScopeMap.a, [], { shareScopeMap });
  assert.equal(S?.a, shareScopeMap.a);
  assert.equal(S?.b, shareScopeMap.b);
});
